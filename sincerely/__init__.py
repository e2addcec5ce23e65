"""The craft of following up: read notes, decide when to write, write drafts. No Telegram, no database, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sincerely.cadence import next_follow_ups

if TYPE_CHECKING:
    from sincerely.drafts import compose
    from sincerely.notes.reader import read_note

__all__ = ["compose", "next_follow_ups", "read_note"]


def __getattr__(name: str) -> Any:
    """Load the note reader and the drafts when they are first asked for: the cadence alone needs no lexicon."""
    if name == "read_note":
        from sincerely.notes.reader import read_note

        return read_note
    if name == "compose":
        from sincerely.drafts import compose

        return compose
    raise AttributeError(name)
