"""The craft of following up: read notes, decide when to write, write drafts. No Telegram, no database, no clock."""

from sincerely.cadence import next_follow_ups

__all__ = ["next_follow_ups"]
