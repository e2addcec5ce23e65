"""The craft of following up: read notes, decide when to write, write drafts. No Telegram, no database, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sincerely.cadence import next_follow_ups

if TYPE_CHECKING:
    from sincerely.notes.reader import read_note

__all__ = ["next_follow_ups", "read_note"]


def __getattr__(name: str) -> Any:
    """Load the note reader when it is first asked for: the cadence alone needs no lexicon."""
    if name == "read_note":
        from sincerely.notes.reader import read_note

        return read_note
    raise AttributeError(name)
