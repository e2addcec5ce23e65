"""The only door to dateparser: canonical phrases of the calendar, which it is known to resolve rightly.

It is loaded at the first use, always with a fixed language and a naive local base (with an aware one its weekdays are
wrong when the day in UTC differs from the local one, scrapinghub/dateparser #1196).
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

# One entry is a few hundred bytes; a year of one owner's phrases fits many times over.
CACHED = 8192
MONTHS = "january february march april may june july august september october november december"
MONTH_NAMES = tuple(MONTHS.split())


@lru_cache(maxsize=CACHED)
def resolve(phrase: str, today: date, month_first: bool = False) -> date | None:
    """The day a canonical phrase means, seen from `today`; None where there is no such day ("31 april").

    Keyed on the local day and not on the moment, so that the second note of a day finds what the first one asked.
    """
    from dateparser import parse  # Loaded here: it takes longer to import than all the rest of the reader.

    found = parse(
        phrase,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time(12)),  # Noon: no night of the clock change near.
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": "MDY" if month_first else "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "REQUIRE_PARTS": [],
        },
    )
    return found.date() if found else None


def day_and_month(day: int, month: int, year: int | None, today: date) -> date | None:
    """ "5 april" or "5 april 2026". Without a year the next such day, today included (dateparser would skip today)."""
    if year is None and (today.day, today.month) == (day, month):
        return today
    return resolve(f"{day} {MONTH_NAMES[month - 1]}" + (f" {year}" if year else ""), today)


def slashed(first: int, second: int, year: int | None, today: date, month_first: bool) -> date | None:
    """ "5/4" or "5/4/2026" in the order of the owner's zone, or in the only order that gives a day."""
    for order in (month_first, not month_first):
        month, day = (first, second) if order else (second, first)
        if year is None and (today.month, today.day) == (month, day):
            return today
        if 1 <= month <= 12 and 1 <= day <= 31:
            return resolve(f"{first}/{second}" + (f"/{year}" if year else ""), today, order)
    return None


def iso(year: int, month: int, day: int, today: date) -> date | None:
    """ "2026-04-05"."""
    return resolve(f"{year:04}-{month:02}-{day:02}", today)


def months_ahead(count: int, unit: str, today: date) -> date | None:
    """ "in 3 months", "in 2 years"; ago, if the count is negative."""
    return resolve(f"in {count} {unit}s" if count >= 0 else f"{-count} {unit}s ago", today)
