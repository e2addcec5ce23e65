"""What is told but nothing to come back to: how they came by, a verb without a thing, a word in parentheses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.impressions import is_impression
from sincerely.notes.clauses.nothing_told import tells_nothing
from sincerely.notes.clauses.surroundings import is_surroundings
from sincerely.notes.clauses.their_promise import subject
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.places import set_met_on
from sincerely.notes.tokens import all_tagged
from sincerely.notes.wording import clean
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

PLAIN_VERBS = listed("hooks.plain_verbs")
# Done to or for the owner on the day: it tells that they met, no more.
CALLS = listed("meetings.brief_contacts")
ME = listed("pronouns.me_and_mine")
BY = listed("meetings.came_by")
# One of these in short parentheses corrects or doubts the name; it tells nothing.
DOUBTING = listed("hooks.doubts_about_spelling")
GIVEN = listed("channels.exchanged")
GIVING = listed("channels.exchanging")
CAME_FOR = listed("meetings.came_for")
SPANS = listed("hooks.spans")
COUNTS = listed("hooks.counts")
NICE = listed("hooks.nice")
THEIR_OWN = listed("pronouns.their_possessives")
TO = frozenset(("to", "-", "and", "or", "&"))
NUMBERED = listed("hooks.numbered")
NOTHING = word_set("object subject conjunction")  # Words that tell nothing by themselves.
MAX_ASIDE = 4  # Words in parentheses.
FORBIDDING = frozenset(("do", "don't", "dont"))
THOUGHT = frozenset(("would", "might"))
# Of which a clause holds one where it is told by its words alone that nothing comes of it.
WORDS = cue(
    CALLS | GIVING | PLAIN_VERBS | DOUBTING | NUMBERED | SPANS | FORBIDDING | THOUGHT | frozenset(("my", "address"))
)


def read_idle(clause: Clause, page: Page) -> bool:
    """Set aside a clause without anything to come back to."""
    if page.current is None:
        return False
    tokens = clean(clause)
    _, i = subject(tokens, page)
    rest = tokens[i:] or tokens
    if (
        (clause.cues & WORDS and _told_by_a_word(clause, page, tokens, rest))
        or tells_nothing(rest, i > 0, clause.lead == "cue")
        or _each_others(rest)
        or is_impression(clause, rest if i else clause.tokens, i > 0)
        or is_surroundings(clause, tokens)
        or _somebody_else(tokens)
        or all_tagged(tokens, NOTHING)
        or _echo(tokens, page)
    ):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    return False


def _told_by_a_word(clause: Clause, page: Page, tokens: list[Token], rest: list[Token]) -> bool:
    """Whether a clause that holds one of `WORDS` is set aside for it."""
    return (
        _came_by(rest, page)
        or _where_they_live(tokens)
        or _leave_alone(tokens)
        or _exchanged(rest)
        or _numbered(tokens)
        or _so_long(tokens)
        or (len(tokens) == 1 and tokens[0].low in PLAIN_VERBS)
        or _wish_of_mine(tokens)
        or _of_mine(tokens, clause)
        or (clause.depth > 0 and len(tokens) <= MAX_ASIDE and any(t.low in DOUBTING for t in tokens))
    )


def _came_by(tokens: list[Token], page: Page) -> bool:
    """ "visited our lab today", "showed me all the doors", "dropped in yesterday re consent"."""
    if tokens[0].low not in CALLS or len(tokens) < 2:
        return False
    to_me = any(t.low in ME for t in tokens[1:3]) or (tokens[0].low == "came" and tokens[1].low in CAME_FOR)
    past_by = tokens[1].low in BY and len(tokens) > 2 and (tokens[2].kind == "date" or tokens[2].low == "re")
    if not to_me and not past_by:
        return False
    set_met_on(tokens, page)
    return True


def _leave_alone(tokens: list[Token]) -> bool:
    """ "don't chase him", "do not disturb her": for the owner to mind, not to come back to."""
    first = tokens[0].low
    if first not in FORBIDDING:
        return False
    start = 1 if first != "do" else 2 if len(tokens) > 1 and tokens[1].low == "not" else 0
    return 0 < start < len(tokens) - 1 and "base" in tokens[start].tags and "object" in tokens[start + 1].tags


def _exchanged(tokens: list[Token]) -> bool:
    """ "gave me his card", "swapped numbers"."""
    last = tokens[-1].low
    return tokens[0].low in GIVING and len(tokens) <= 4 and last in GIVEN


def _each_others(tokens: list[Token]) -> bool:
    """ "Mr Tan is her boss", "the other is her colleague": what they are to each other."""
    if len(tokens) != 3 or "be" not in tokens[0].tags or "possessive" not in tokens[1].tags:
        return False
    return "kin" in tokens[2].tags and tokens[2].low not in {"dog", "cat"}


def _where_they_live(tokens: list[Token]) -> bool:
    """ "the address is 4 Tan-y-Bryn"."""
    return "address" in [t.low for t in tokens[:2]] and any("be" in t.tags for t in tokens[1:3])


def _numbered(tokens: list[Token]) -> bool:
    """ "ep 114", "room 212", "sizes 38 to 43": where a thing is found or how big, not what it is."""
    if len(tokens) < 2 or tokens[0].low not in NUMBERED:
        return False
    return tokens[1].low[-1].isdigit() and all(t.low in TO or t.low[-1].isdigit() for t in tokens[2:])


def _so_long(tokens: list[Token]) -> bool:
    """ "three weeks", "for 40 mins haha": for how long, and nothing of what."""
    said = [t for t in tokens if t.low != "for" and not t.has("filler", "chatter")]
    return len(said) == 2 and said[1].low in SPANS and (said[0].low[0].isdigit() or said[0].low in COUNTS)


def _somebody_else(tokens: list[Token]) -> bool:
    """ "His clerk is Mr Pillay", "Sister is Hazel Zinck": who somebody else is."""
    if tokens[0].low not in THEIR_OWN and "kin" not in tokens[0].tags:
        return False
    k = next((k for k, t in enumerate(tokens[:4]) if t.low == "is"), 0)
    if not k or k + 1 >= len(tokens) or tokens[k - 1].low == "name":
        return False  # "Kid's name is Ishaan" is one to remember.
    return tokens[k + 1].upper and all(t.is_word and (t.upper or "particle" in t.tags) for t in tokens[k + 1 :])


def _wish_of_mine(tokens: list[Token]) -> bool:
    """ "Would be nice to throw her a party": thought, not promised."""
    if tokens[0].low not in THOUGHT:
        return False
    lows = [t.low for t in tokens[:3]]
    return lows[:2] in (["would", "be"], ["might", "be"]) and len(lows) == 3 and lows[2] in NICE


def _echo(tokens: list[Token], page: Page) -> bool:
    """ "A bus!": a thing just told, once more."""
    if len(tokens) != 2 or tokens[0].low not in {"a", "an", "the"} or page.last is None:
        return False
    return tokens[1].low in page.last.value.casefold().split()


def _of_mine(tokens: list[Token], clause: Clause) -> bool:
    """ "My B row is wheezing": told of a thing of mine."""
    if tokens[0].low != "my" or clause.lead not in {"stop", "line", "start"}:
        return False
    return any("be" in t.tags for t in tokens[1:5])
