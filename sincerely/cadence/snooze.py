"""Where the snooze buttons lead: always to the owner's sending hour."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sincerely.cadence.clock import Clock
from sincerely.model import Preferences

MONDAY = 0


def snooze_until(choice: str, now: datetime, preferences: Preferences) -> datetime:
    """The instant (UTC) of "tomorrow", "3days" or "nextweek". Raise ValueError for any other choice."""
    clock = Clock(preferences)
    today = clock.day(now)
    return clock.at(_day(choice, today, clock)).due


def _day(choice: str, today: date, clock: Clock) -> date:
    match choice:
        case "tomorrow":
            return today + timedelta(days=1)
        case "3days":
            return today + timedelta(days=3)
        case "nextweek":  # The first working day from next Monday on: that is what people mean by it.
            return clock.working_day(today + timedelta(days=7 - (today.weekday() - MONDAY) % 7))
        case _:
            raise ValueError(f"{choice!r} is not a snooze: tomorrow, 3days, nextweek")
