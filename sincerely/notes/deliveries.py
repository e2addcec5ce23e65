"""A thing on its way to somebody: "the deck is off to Ana", "quote's gone out to Kjell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

GONE = listed("outcomes.gone")
BEHIND_GONE = listed("outcomes.behind_gone")
BEFORE_GONE = listed("outcomes.before_gone")
IS_OR_HAS = listed("outcomes.is_or_has")
TO_SOMEBODY = listed("outcomes.to_somebody")
NO_THING = listed("outcomes.no_thing")
THINGS = listed("promises.things_to_give")
SOMEBODY = word_set("my_subject her_subject kin generic_person honorific role")
SOMEWHERE = word_set("known_town country event known_event venue organization_word")
GOT_IT = listed("outcomes.got_it")
HAS_IT = listed("outcomes.has_it")
AS_NEWS = listed("outcomes.as_news")
OWNED = listed("outcomes.owned_thing")
DONE_MARKS = listed("outcomes.done_marks")
SHORT = 6  # Words: "✅ sent the deck to Ana".
FARTHEST = 12  # Words within which it is told.


def receiver(said: list[Token], page: Page) -> int | None:
    """Where the one is named to whom a thing went; None where nothing went to anybody."""
    for k, token in enumerate(said[1 : min(FARTHEST, len(said) - 1)], 1):
        if token.low not in TO_SOMEBODY:
            continue
        went = _went(said, k)
        who = k + 1
        while who + 1 < len(said) and said[who].has("honorific"):
            who += 1
        if (
            went is not None
            and _is_thing(said[:went], said[went], token.low == "with", page)
            and _is_somebody(said[who], page)
        ):
            return who
    return None


def _went(said: list[Token], k: int) -> int | None:
    """Where the verb stands that says it went: "is off to", "went out to", "quote's gone to"."""
    i = k - 1
    while i > 0 and said[i].low in BEHIND_GONE and said[i].low not in GONE:
        i -= 1
    if said[k].low == "with" and (said[i].low in IS_OR_HAS or said[i].low.endswith("'s")):
        return i  # "the quote is with Ana".
    while i > 0 and said[i].low in GONE and said[i - 1].low in GONE:
        i -= 1  # "went out", "gone off".
    if said[i].low not in GONE:
        return None
    if said[i].low == "went":
        return i
    i -= 1
    while i > 0 and said[i].low in BEFORE_GONE:
        i -= 1
    return i if said[i].low in IS_OR_HAS or said[i].low.endswith("'s") else None


def _is_thing(subject: list[Token], verb: Token, handed: bool, page: Page) -> bool:
    """Whether things go, and nobody: "swale sections", "the quote"; not "Ben", "she"."""
    words = subject if verb.low in IS_OR_HAS or verb.low == "went" else [*subject, verb]
    if not words or any(t.low in NO_THING for t in words):
        return False
    if any(t.low.removesuffix("'s") in THINGS for t in words):
        return True
    if handed or any(not t.tags.isdisjoint(SOMEBODY) for t in words):
        return False
    named = any(t.upper and not t.tags for t in words[1:]) or _known(words, page)
    return not named and (words[0].has("determiner", "possessive") or len(words) > 1)


def _known(words: list[Token], page: Page) -> bool:
    names = {part for name in page.known for part in name.casefold().split()}
    return any(t.low.removesuffix("'s") in names for t in words)


def _is_somebody(token: Token, page: Page) -> bool:
    if _known([token], page):
        return True
    named = token.upper if page.cased else not token.tags
    return named and token.tags.isdisjoint(SOMEWHERE) and (not token.tags or token.has("also_name"))


def arrived(said: list[Token], page: Page) -> bool:
    """ "Ana got my letter", "done, Ben has his invoice", "invoice to Ben ✅": a contact has what was sent."""
    if not any(t.low in THINGS for t in said) or not _known(said, page):
        return False
    if len(said) <= SHORT and any(mark in page.text for mark in DONE_MARKS):
        return True
    for k in range(1, len(said) - 2):
        owned = said[k + 1].low in OWNED and said[k + 2].low in THINGS
        if owned and _known([said[k - 1]], page):
            return said[k].low in GOT_IT or (said[k].low in HAS_IT and any(t.low in AS_NEWS for t in said))
    return False
