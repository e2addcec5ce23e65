"""Whether a clause only continues the fact before it: "two kids", "both allergic"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.kinds import CUES
from sincerely.notes.lexicon import listed
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Finding, Page
    from sincerely.notes.tokens import Token

GOES_ON_WITH = listed("hooks.goes_on_with")
BARE_BEGINNINGS = listed("hooks.bare_beginnings")
THAT = frozenset(("it", "them", "that"))
THEM = listed("pronouns.to_them")
ANEW = word_set("v3 her_subject possessive need love")
UNDER_WAY = word_set("ing past allergic")
NOUN_TOO = word_set("noun_too common event")
NO_SUBJECT = word_set("preposition determiner")
SHORT = 4  # Words of an afterthought.
SHORTEST = 3


def continues(clause: Clause, tokens: list[Token], page: Page) -> bool:
    """Whether a clause only adds to the fact before it: same sentence, no verb of its own."""
    last = page.last
    if (
        last is None
        or page.last_owner is not page.current
        or last.sentence != clause.sentence
        or clause.item
        or clause.lead not in {"comma", "open", "close", "cue"}
    ):
        return False
    for rule in RULES:
        said = rule(clause, tokens, last)
        if said is not None:
            return said
    return last.field in {"hook", "promise", "milestone"}


def _of_them(clause: Clause, tokens: list[Token], last: Finding) -> bool | None:
    """Behind a promise: "before the office he was juggling in a circus" tells of them."""
    told = last.field == "promise" and tokens[0].low != "which"
    return False if told and any("her_subject" in t.tags for t in tokens[1:]) else None


def _goes_on(clause: Clause, tokens: list[Token], last: Finding) -> bool | None:
    """ "which ...", "so she can ...", "loves it"."""
    first = tokens[0]
    if first.low in GOES_ON_WITH or clause.lead == "so" or clause.lows[0] == "so" or first.low in {"so", "to"}:
        return True
    if len(tokens) <= 2 and tokens[-1].low in THAT:
        return True
    done_to_them = 1 < len(tokens) <= SHORT and "v3" in first.tags and tokens[1].low in THEM
    return True if done_to_them and clause.lead == "comma" else None


def _kind_of_its_own(clause: Clause, tokens: list[Token], last: Finding) -> bool | None:
    """ "would ...", "wants ...", "short of ..."."""
    first = tokens[0]
    short_of = first.low == "short" and len(tokens) > 1 and tokens[1].low in {"of", "on"}
    return False if "auxiliary" in first.tags or first.low in CUES or short_of else None


def _without(clause: Clause, tokens: list[Token], last: Finding) -> bool | None:
    """ "no mortar", and "(the big one)" behind a detail; "dog named Biscuit" is a fact of its own."""
    first = tokens[0]
    if first.low == "no" and len(tokens) <= SHORTEST and clause.lead == "comma":
        return True
    if "kin" in first.tags and len(tokens) >= SHORTEST:
        return False
    return True if clause.lead == "open" and len(tokens) <= SHORT and last.field == "hook" else None


def _verb_of_its_own(clause: Clause, tokens: list[Token], last: Finding) -> bool | None:
    """ "loves jazz", "her son sings", "captions always off", "building a boat"."""
    first = tokens[0]
    if not first.tags.isdisjoint(ANEW) and "hedge" not in first.tags:
        return False
    if any("v3" in t.tags and "common" not in t.tags for t in tokens[1:3]):
        return False
    does = len(tokens) >= SHORTEST and tokens[1].has("base", "v3") and tokens[1].tags.isdisjoint(NOUN_TOO)
    if does and first.tags.isdisjoint(NO_SUBJECT):
        return False
    return False if not first.tags.isdisjoint(UNDER_WAY) or first.low in BARE_BEGINNINGS else None


# Asked in this order; the first that has something to say decides.
RULES: tuple[Callable[[Clause, list[Token], Finding], bool | None], ...] = (
    _of_them,
    _goes_on,
    _kind_of_its_own,
    _without,
    _verb_of_its_own,
)
