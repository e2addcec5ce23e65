"""The craft of following up: read notes, decide when to write, write drafts. No Telegram, no database, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sincerely.cadence import next_follow_ups
from sincerely.drafts import compose

__all__ = ["TYPE_CHECKING", "Any", "annotations", "compose", "next_follow_ups"]
