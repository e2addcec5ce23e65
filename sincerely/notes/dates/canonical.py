"""The only door to dateparser: phrases of the calendar rewritten to forms which it is known to resolve rightly.

Left alone it skips today's own date, reads "the 5th" backwards and "at 3" as a day. So it is handed only whole dates
with the year that the conventions choose, and spans in months and years. It is loaded at the first use, always with a
fixed language and a naive local base (with an aware one it errs where the day in UTC differs,
scrapinghub/dateparser #1196).
"""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from sincerely.notes.dates import arithmetic as reckon

# One entry is a few hundred bytes; a year of one owner's phrases fits many times over.
CACHED = 8192
MONTHS = "january february march april may june july august september october november december"
MONTH_NAMES = tuple(MONTHS.split())
# Named to dateparser, the form of a whole date spares it 1.5 ms of trying all others.
NAMED, DAY_FIRST, MONTH_FIRST, ISO = "%d %B %Y", "%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d"
NO_DAY = date(2000, 1, 1)  # The base of phrases that need none.


@lru_cache(maxsize=CACHED)
def resolve(phrase: str, today: date = NO_DAY, form: str | None = None) -> date | None:
    """The day a canonical phrase means, seen from `today`; None where there is none.

    Keyed on the local day and not on the moment, so that the second note of a day finds what the first one asked.
    """
    from dateparser import parse  # Loaded here: it takes longer to import than all the rest of the reader.

    found = parse(
        phrase,
        date_formats=[form] if form else None,
        languages=["en"],
        settings={"RELATIVE_BASE": datetime.combine(today, time(12))},  # Noon: no night of the clock change near.
    )
    return found.date() if found else None


def day_and_month(day: int, month: int, year: int | None, today: date) -> date | None:
    """ "5 april", "5 april 2026". Without a year the next such day, today included; None for "31 april"."""
    year = year or reckon.coming_year(today, month, day)
    if year is None or not reckon.is_day(year, month, day):
        return None
    return resolve(f"{day} {MONTH_NAMES[month - 1]} {year}", form=NAMED)


def slashed(first: int, second: int, year: int | None, today: date, month_first: bool) -> date | None:
    """ "5/4" or "5/4/2026" in the order of the owner's zone, or in the only order that gives a day."""
    for order in (month_first, not month_first):
        month, day = (first, second) if order else (second, first)
        if 1 <= month <= 12:
            named = year or reckon.coming_year(today, month, day)
            if named and reckon.is_day(named, month, day):
                return resolve(f"{first}/{second}/{named}", form=MONTH_FIRST if order else DAY_FIRST)
    return None


def iso(year: int, month: int, day: int) -> date | None:
    """ "2026-04-05"."""
    return resolve(f"{year}-{month:02}-{day:02}", form=ISO) if reckon.is_day(year, month, day) else None


def months_ahead(count: int, unit: str, today: date) -> date | None:
    """ "in 3 months", "in 2 years"; ago, if the count is negative."""
    return resolve(f"in {count} {unit}s" if count >= 0 else f"{-count} {unit}s ago", today)
