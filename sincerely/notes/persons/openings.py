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

RELATED = listed("naming.related")
NO_TITLE = word_set("preposition subject v3")  # What ends a title.


def role_before(tokens: list[Token], page: Page) -> int | None:
    """ "Brewery rep May Chen", "planner Niamh", "this promoter guy Lamar": where the name begins."""
    seen = False
    for i, token in enumerate(tokens[:8]):
        titled = token.role or "generic_person" in token.tags or token.low in RELATED
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
