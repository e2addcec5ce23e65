"""Whether a clause only continues the fact before it: "two kids", "both allergic"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.kinds import CUES
from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

GOES_ON_WITH = listed("hooks.goes_on_with")
BARE_BEGINNINGS = listed("hooks.bare_beginnings")


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
    if last.field == "promise" and tokens[0].low != "which" and any("her_subject" in t.tags for t in tokens[1:]):
        return False  # "before the office he was juggling in a circus" tells of them.
    first = tokens[0]
    if first.low in GOES_ON_WITH:
        return True
    if (
        clause.lead == "so"
        or clause.lows[0] == "so"
        or first.low in {"so", "to"}
        or (len(tokens) <= 2 and tokens[-1].low in {"it", "them", "that"})
    ):
        return True
    if (
        clause.lead == "comma"
        and len(tokens) <= 4
        and "v3" in first.tags
        and len(tokens) > 1
        and tokens[1].low in {"him", "her", "them"}
    ):
        return True
    if (
        "auxiliary" in first.tags
        or first.low in CUES
        or (first.low == "short" and len(tokens) > 1 and tokens[1].low in {"of", "on"})
    ):
        return False
    if first.low == "no" and len(tokens) <= 3 and clause.lead == "comma":
        return True
    if "kin" in first.tags and len(tokens) > 2:
        return False  # "dog named Biscuit" is a fact of its own.
    if clause.lead == "open" and len(tokens) <= 4 and last.field == "hook":
        return True
    if first.has("v3", "her_subject", "possessive", "need", "love") and "hedge" not in first.tags:
        return False
    if any("v3" in t.tags and "common" not in t.tags for t in tokens[1:3]):
        return False
    if (
        len(tokens) > 2
        and first.tags.isdisjoint(("preposition", "determiner"))
        and tokens[1].has("base", "v3")
        and not tokens[1].has("noun_too", "common", "event")
    ):
        return False
    if first.has("ing", "past", "allergic") or first.low in BARE_BEGINNINGS:
        return False
    return last.field in {"hook", "promise", "milestone"}
