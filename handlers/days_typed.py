"""A day typed in words, read by the craft in the owner's zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from handlers import days
from handlers.turn import Turn
from sincerely.wished_day import day_ahead, day_alone


@dataclass(frozen=True, slots=True)
class Typed:
    """A day, and an hour where one was said."""

    day: date
    hour: time | None = None


def read(turn: Turn, words: str) -> Typed | None:
    """The day the words mean, or None."""
    assert turn.owner is not None
    found = day_ahead(words, turn.now, turn.owner.preferences.zone)
    return Typed(*found) if found else None


def alone(turn: Turn, words: str) -> str | None:
    """The day that the words are and nothing else: "tmrw", "friday afternoon", "thursday 3pm please"."""
    assert turn.owner is not None
    return day_alone(words, turn.now, turn.owner.preferences.zone, turn.owner.locale)


def is_over(turn: Turn, typed: Typed) -> bool:
    """Is the day past? Then the owner is told, kindly."""
    assert turn.owner is not None
    today = days.today_in(turn.owner.preferences.zone, turn.now)
    if typed.day >= today:
        return False
    turn.say(turn.text("card.day_past", day=days.plain(typed.day, today)))
    return True
