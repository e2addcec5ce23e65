"""What is done is no promise: "already sent him my notes", "gave it to her Friday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

SENT = listed("promises.already_done")

CUES = SENT | {"already", "alredy", "allready"}


def read_already(clause: Clause, page: Page) -> bool:
    """A past deed of mine, with "already" or without a subject of theirs."""
    lows = clause.lows
    if clause.lowset.isdisjoint(CUES):
        return False
    if "already" not in lows and "alredy" not in lows and "allready" not in lows:
        if (
            not ((lows[0] in {"i", "we"} and len(lows) > 1 and lows[1] in SENT) or lows[0] in SENT)
            or lows[0] == "told"
            or "i'd" in lows
            or "id" in lows
            or "i'll" in lows
            or (len(lows) > 1 and lows[1] == "told")
        ):
            return False
        if any(t.low in {"me", "us"} for t in clause.tokens[1:3]):
            return False
        if page.current is None and not page.people:
            return False
    elif not any(w in SENT for w in lows) and "my" not in lows and "our" not in lows:
        return False
    for_them = any(w in {"him", "her", "them", "to"} for w in lows[1:5])
    if lows[0] in SENT and not for_them and "already" not in lows:
        return False
    if clause.lead == "cue" and lows[0] in SENT and "already" not in lows:
        return False
    if lows[0] in {"he", "she", "they"}:
        return False
    page.done.append(("sent", clause))
    return True
