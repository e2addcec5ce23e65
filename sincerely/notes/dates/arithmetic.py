"""The calendar arithmetic of the product's conventions, in one readable place.

Everything is a function of days; nothing reads a clock. "Tue" said on a Wednesday is six days later, on a Tuesday
seven.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SATURDAY = 5
FRIDAY = 4
# What "early", "mid", "late" and "end" mean: the day of a month, and the weekday of a week.
STAGE_DAY = {"early": 1, "mid": 15, "late": 25}
STAGE_WEEKDAY = {"early": 0, "mid": 2, "late": FRIDAY, "end": FRIDAY}
MONTHS_OF_SEASON = 3
MONTHS_OF_QUARTER = 3


@lru_cache(maxsize=1024)
def days_in_month(year: int, month: int) -> int:
    """How many days a month has; remembered, for notes speak of few months."""
    return monthrange(year, month)[1]


def days_later(day: date, days: int) -> date:
    """The day that many days later (earlier, if negative)."""
    return day + timedelta(days=days)


def weeks_later(day: date, weeks: int) -> date:
    """The same weekday that many weeks later."""
    return day + timedelta(weeks=weeks)


def months_later(day: date, months: int) -> date:
    """The same day of another month; the last day of it where it is shorter (31 January + 1 = 28 February)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def working_days_later(day: date, days: int) -> date:
    """That many days from Monday to Friday later; feast days are nobody's but the owner's and count."""
    for _ in range(days):
        day += timedelta(days=1)
        while day.weekday() >= SATURDAY:
            day += timedelta(days=1)
    return day


def next_weekday(today: date, weekday: int) -> date:
    """The next such day after today: today's own weekday is a week off."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def recent_weekday(today: date, weekday: int) -> date:
    """The most recent such day, today included."""
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def last_weekday(today: date, weekday: int) -> date:
    """The most recent such day before today."""
    return recent_weekday(today - timedelta(days=1), weekday)


def weekday_of_week(today: date, weekday: int, weeks: int) -> date:
    """The weekday of the calendar week (Monday first) that many weeks from this one."""
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks)


def this_weekend(today: date) -> date:
    """The coming Saturday; on a Saturday, today."""
    return today + timedelta(days=(SATURDAY - today.weekday()) % 7)


def end_of_working_week(today: date) -> date:
    """The coming Friday; on a Friday, today."""
    return today + timedelta(days=(FRIDAY - today.weekday()) % 7)


def first_of_month(day: date, months: int = 0) -> date:
    """The first day of the month that many months from this one."""
    return months_later(day.replace(day=1), months)


def last_of_month(day: date) -> date:
    """The last day of the month of `day`."""
    return day.replace(day=days_in_month(day.year, day.month))


def first_of_quarter(day: date, quarters: int = 0) -> date:
    """The first day of the quarter that many quarters from this one."""
    first = day.replace(month=(day.month - 1) // MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1, day=1)
    return months_later(first, quarters * MONTHS_OF_QUARTER)


def coming_month(today: date, month: int) -> date:
    """The first day of the next such month; of this month, if it is the one."""
    return date(today.year + (month < today.month), month, 1)


def recent_month(today: date, month: int) -> date:
    """The first day of the most recent such month, this one included."""
    return date(today.year - (month > today.month), month, 1)


def coming_day_of_month(today: date, day: int) -> date | None:
    """The next day with that number, today included: "the 31st" waits for a month that has one."""
    for months in range(12):
        first = first_of_month(today, months)
        if day <= last_of_month(first).day and first.replace(day=day) >= today:
            return first.replace(day=day)
    return None


def recent_day_of_month(today: date, day: int) -> date | None:
    """The most recent day with that number, today included."""
    for months in range(12):
        first = first_of_month(today, -months)
        if day <= last_of_month(first).day and first.replace(day=day) <= today:
            return first.replace(day=day)
    return None


def day_of_month(first: date, day: int) -> date | None:
    """That day of the month of `first`, or None where the month has no such day."""
    return first.replace(day=day) if 1 <= day <= last_of_month(first).day else None


def matching_weekday(today: date, weekday: int, day: int, months: int) -> date | None:
    """ "Monday 21": the next 21st that is a Monday, within so many months."""
    for month in range(months):
        found = day_of_month(first_of_month(today, month), day)
        if found and found >= today and found.weekday() == weekday:
            return found
    return None


def nth_weekday(first: date, weekday: int, nth: int) -> date | None:
    """The nth such weekday of the month of `first`; -1 is the last. None where there is no fifth."""
    if nth < 0:
        return recent_weekday(last_of_month(first), weekday)
    found = next_weekday(days_later(first, -1), weekday) + timedelta(weeks=nth - 1)
    return found if found.month == first.month else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous computus (Meeus, Astronomical Algorithms)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, leap_rest = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * leap_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def coming_year(today: date, month: int, day: int) -> int | None:
    """The year of the next such day, today included; 29 February waits for a leap year. None for "31 April"."""
    for year in range(today.year, today.year + 9):
        if is_day(year, month, day) and date(year, month, day) >= today:
            return year
    return None


def in_recent_year(today: date, month: int, day: int) -> date | None:
    """The most recent such day, today included."""
    for year in range(today.year, today.year - 9, -1):
        if (found := day_of_month(date(year, month, 1), day)) and found <= today:
            return found
    return None
