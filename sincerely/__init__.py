"""The craft of following up: read notes, decide when to write, write drafts. No Telegram, no database, no clock."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sincerely.cadence import next_follow_ups
    from sincerely.drafts import compose
    from sincerely.notes.reader import read_note

__all__ = ["compose", "next_follow_ups", "read_note"]


# Whoever reads notes needs no templates, and whoever plans needs no lexicon: each is loaded when first asked for.
_ROOMS = {
    "compose": "sincerely.drafts",
    "next_follow_ups": "sincerely.cadence",
    "read_note": "sincerely.notes.reader",
}


def __getattr__(name: str) -> Any:
    """Load a room when it is first asked for."""
    if name not in _ROOMS:
        raise AttributeError(name)
    return getattr(import_module(_ROOMS[name]), name)
