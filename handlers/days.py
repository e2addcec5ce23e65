"""Days and moments as people say them: "today", "Tue 24 Nov", "Tue 24 Nov, 09:00"."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

# Spelled out because strftime follows the machine's locale, and a card must read the same everywhere.
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Beyond half a year "Wed 1 Sep" may be the one before or the one to come: the year says which.
SAME_YEAR = 183


def today_in(zone: str, now: datetime) -> date:
    """The owner's calendar day at this instant."""
    return now.astimezone(ZoneInfo(zone)).date()


def in_words(day: date, today: date) -> str:
    """A day as one speaks of it: near days by their names only."""
    return _near(day, today) or plain(day, today)


def dated(day: date, today: date) -> str:
    """A day that must not be mistaken: always weekday and date, with "today" or "tomorrow" before it."""
    near = _near(day, today)
    return f"{near}, {plain(day, today)}" if near else plain(day, today)


def plain(day: date, today: date) -> str:
    """Weekday and date: "Tue 24 Nov"; the year only where it may be in doubt."""
    year = "" if abs((day - today).days) < SAME_YEAR else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"


def _near(day: date, today: date) -> str | None:
    return {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)


def moment_in_words(moment: datetime, zone: str, now: datetime) -> str:
    """An instant on the owner's clock."""
    local = moment.astimezone(ZoneInfo(zone))
    return f"{dated(local.date(), today_in(zone, now))}, {clock(local.time())}"


def clock(at: time) -> str:
    """A time of day: "09:00"."""
    return f"{at:%H:%M}"


def coming_days(today: date, count: int = 7) -> list[date]:
    """The next days, tomorrow first: what a keyboard of days offers."""
    return [today + timedelta(days=step) for step in range(1, count + 1)]


def next_monday(today: date) -> date:
    """The Monday of the week to come."""
    return today + timedelta(days=7 - today.weekday())


def local(moment: datetime, zone: str) -> datetime:
    """What the owner's clock shows at an instant."""
    return moment.astimezone(ZoneInfo(zone))


def month(day: date) -> str:
    """A month of a year: "Mar 2027"."""
    return f"{MONTHS[day.month - 1]} {day.year}"
