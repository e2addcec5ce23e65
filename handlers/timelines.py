"""What happened with a person, in a few lines."""

from __future__ import annotations

from typing import Any

from handlers import days
from handlers.turn import Turn
from sincerely.model import By, Thread, TouchKind

# The latest things that happened; the page is a brief, not an archive.
TIMELINE = 6


def timeline(turn: Turn, thread: Thread) -> list[dict[str, Any]]:
    """What happened, newest first."""
    assert turn.owner is not None
    zone, today = turn.owner.preferences.zone, days.today_in(turn.owner.preferences.zone, turn.now)
    happened = [
        (days.today_in(zone, touch.at), touch.at.timestamp(), turn.text(f"plain.touch_{_word(touch.kind, touch.by)}"))
        for touch in thread.touches
    ]
    # The latest meeting stands at the top of the page; the ones before it are how they know each other.
    met = [(one.on, 0.0, turn.text("plain.touch_met_at", place=one.place)) for one in thread.encounters[:-1]]
    latest = sorted((*happened, *met), reverse=True)[:TIMELINE]
    return [{"day": days.in_words(day, today), "what": what} for day, _, what in latest]


def first_meeting(turn: Turn, thread: Thread) -> dict[str, Any] | None:
    """The last time they met, where nothing happened since."""
    assert turn.owner is not None
    if not thread.encounters:
        return None
    today = days.today_in(turn.owner.preferences.zone, turn.now)
    return {"day": days.in_words(thread.encounters[-1].on, today), "what": turn.text("plain.touch_met")}


def _word(kind: TouchKind, by: By) -> str:
    return "wrote" if kind is TouchKind.SENT and by is By.THEM else kind.value
