"""A day typed in words, read by the craft in the owner's zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from handlers import days
from handlers.turn import Turn
from sincerely.notes.dates import parse_day


@dataclass(frozen=True, slots=True)
class Typed:
    """A day, and an hour where one was said."""

    day: date
    hour: time | None = None


def read(turn: Turn, words: str) -> Typed | None:
    """The day the words mean, or None. "Two weeks" is said for "in two weeks"."""
    assert turn.owner is not None
    zone = turn.owner.preferences.zone
    found = parse_day(words, turn.now, zone) or parse_day(f"in {words}", turn.now, zone)
    return Typed(*found) if found else None


def is_over(turn: Turn, typed: Typed) -> bool:
    """Is the day past? Then the owner is told, kindly."""
    assert turn.owner is not None
    today = days.today_in(turn.owner.preferences.zone, turn.now)
    if typed.day >= today:
        return False
    turn.say(turn.text("card.day_past", day=days.plain(typed.day, today)))
    return True
