"""How it came about that we met: "by Tom at the Athenaeum", "through a friend in Leeds", "by chance at the fair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.places import read_place_phrase

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

THROUGH = frozenset(("by", "through", "via", "thanks"))
BY_CHANCE = frozenset(("chance", "accident", "coincidence"))
WHERE = listed("meetings.where_we_met")
CUES = cue(THROUGH)


def read_through(clause: Clause, page: Page) -> bool:
    """Who brought us together is set aside; where it was is the place."""
    tokens = clause.tokens
    if clause.lead != "cue" or len(tokens) < 2 or tokens[0].low not in THROUGH or page.current is None:
        return False
    who = tokens[1]
    somebody = who.has("possessive", "determiner", "kin") or (who.upper and page.cased) or who.low in BY_CHANCE
    if clause.sentence != page.met_sentence or not somebody:
        return False
    at = next((k for k in range(2, len(tokens) - 1) if tokens[k].low in WHERE), None)
    if at is not None and page.place is None:
        read_place_phrase(tokens[at:], clause, page)
    page.rest.append(page.text[clause.start : clause.end])
    return True
