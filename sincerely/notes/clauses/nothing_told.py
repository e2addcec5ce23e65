"""A verb and nothing said of what: "sends", "lost it", "asked me for nothing"; no hook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.kinds import KIND_OF
from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import any_tagged
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

US = listed("pronouns.me_or_us")
ADVERBS = listed("hooks.beside_a_verb")
LOOSE = listed("hooks.loose_adverbs")
IT = frozenset(("it", "them", "that"))
OWNS = listed("hooks.owns")
PAST = word_set("past maybe_past")
NO_DEED = word_set("base be auxiliary love stative")
SHORT = 3


def tells_nothing(tokens: list[Token], spoken: bool, cut_off: bool) -> bool:
    """Whether a clause has a verb and no thing. `spoken`: a subject stood before it; `cut_off`: of a longer one."""
    if _about_me(tokens) or _did_it(tokens) or _for_nothing(tokens) or _how(tokens):
        return True
    return not cut_off and _bare_verb(tokens, spoken)


def _about_me(tokens: list[Token]) -> bool:
    """ "likes us", "remembered me"."""
    return len(tokens) == 2 and tokens[1].low in US and tokens[0].has("love", "stative", "past")


def _did_it(tokens: list[Token]) -> bool:
    """ "lost it", "packed it in", "owns it": of a thing told before."""
    if len(tokens) == 2 and tokens[1].low in IT and tokens[0].low in OWNS:
        return True
    if not 2 <= len(tokens) <= SHORT or tokens[1].low not in IT or not any_tagged(tokens[:1], PAST):
        return False
    ends = len(tokens) == 2 or "preposition" in tokens[2].tags
    return ends and tokens[0].tags.isdisjoint(NO_DEED) and KIND_OF.get(tokens[0].low) != "achievement"


def _for_nothing(tokens: list[Token]) -> bool:
    """ "asked me for nothing", "wants nothing"."""
    return (
        len(tokens) <= SHORT + 1
        and tokens[-1].low == "nothing"
        and tokens[0].has("v3", "past")
        and "love" not in tokens[0].tags
    )


def _how(tokens: list[Token]) -> bool:
    """ "slowly", "literally", "however": how, and not what."""
    first = tokens[0]
    return len(tokens) == 1 and (first.low in LOOSE or (first.low.endswith("ly") and "adverb" in first.tags))


def _bare_verb(tokens: list[Token], spoken: bool) -> bool:
    """ "sends", "still coming", "hosts them": something done, and nothing said of what; "sings" is a hobby."""
    first = next((t for t in tokens if t.low not in ADVERBS), tokens[0])
    if first.upper or not first.has("v3", "ing") or first.has("love", "kin", "role", "need", "event", "stative"):
        return False
    alone = [t for t in tokens if t.low not in ADVERBS] or tokens  # "starts again", "still directing".
    if len(alone) == 1 and KIND_OF.get(first.low) == "interest":
        return False
    surely = spoken or "common" not in first.tags  # "books" alone may be what they love.
    return first.has("act", "other") and surely and all("object" in t.tags for t in alone[1:])
