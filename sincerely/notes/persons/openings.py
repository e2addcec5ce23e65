"""Where a name begins behind what somebody is: "planner Niamh", "this promoter guy Lamar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.phrases import is_event
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

CALLING = frozenset({"called", "named"})
GIVEN_NAMES = listed("naming.given_names_that_are_titles")
RELATED = listed("naming.related")
NO_TITLE = word_set("preposition subject v3")  # What ends a title.


def role_before(tokens: list[Token], page: Page) -> int | None:
    """ "Brewery rep May Chen", "planner Niamh", "this promoter guy Lamar": where the name begins."""
    seen = False
    if tokens[0].low in GIVEN_NAMES and (whole := parse_name(tokens, 0, page.cased)) is not None and whole[1] == 2:
        return None  # "Dean Whitcombe"
    for i, token in enumerate(tokens[:8]):
        titled = token.role or "generic_person" in token.tags or token.low in RELATED
        if seen and token.low in CALLING:
            continue  # "deckhand called Finn"
        if seen and not titled:
            named = parse_name(tokens, i, page.cased, True)
            words = tokens[i : named[1]] if named else []
            if named and not any(is_event(t) or "venue" in t.tags for t in words) and (token.upper or not page.cased):
                return i
            return None
        if titled:
            seen = True
        elif not token.tags.isdisjoint(NO_TITLE):
            return None
    return None
