import subprocess
import sys
from datetime import date

import pytest

from sincerely.notes.dates import canonical

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("day", "month", "year", "meaning"),
    [
        (5, 4, None, date(2026, 4, 5)),
        (18, 3, None, date(2026, 3, 18)),
        (17, 3, None, date(2027, 3, 17)),
        (29, 2, None, date(2028, 2, 29)),
        (29, 2, 2027, None),
        (31, 4, None, None),
        (5, 4, 1987, date(1987, 4, 5)),
    ],
)
def test_a_day_and_month_is_the_next_such_day(day, month, year, meaning):
    assert canonical.day_and_month(day, month, year, TODAY) == meaning


@pytest.mark.parametrize(
    ("first", "second", "month_first", "meaning"),
    [
        (5, 4, False, date(2026, 4, 5)),
        (5, 4, True, date(2026, 5, 4)),
        (25, 3, True, date(2026, 3, 25)),
        (3, 25, False, date(2026, 3, 25)),
        (13, 13, False, None),
        (0, 4, False, None),
    ],
)
def test_a_slashed_date_follows_the_zone_or_the_only_order_that_gives_a_day(first, second, month_first, meaning):
    assert canonical.slashed(first, second, None, TODAY, month_first) == meaning


@pytest.mark.parametrize(
    ("count", "unit", "meaning"),
    [
        (3, "month", date(2026, 6, 18)),
        (-3, "month", date(2025, 12, 18)),
        (1, "year", date(2027, 3, 18)),
        (-2, "year", date(2024, 3, 18)),
    ],
)
def test_months_and_years_are_counted_on_the_calendar(count, unit, meaning):
    assert canonical.months_ahead(count, unit, TODAY) == meaning


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_one():
    assert canonical.months_ahead(1, "month", date(2026, 1, 31)) == date(2026, 2, 28)


def test_the_same_phrase_is_resolved_once_a_day():
    canonical.resolve.cache_clear()

    for _ in range(3):
        canonical.months_ahead(3, "month", TODAY)

    assert canonical.resolve.cache_info().misses == 1


def test_importing_the_dates_does_not_load_dateparser():
    program = "import sys, sincerely.notes.dates; print('dateparser' in sys.modules)"

    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
    )
