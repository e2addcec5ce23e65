from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.notes.dates import arithmetic as reckon

DAYS = st.dates(date(1970, 1, 1), date(2170, 12, 31))
WEEKDAYS = st.integers(0, 6)


@given(today=DAYS, weekday=WEEKDAYS)
def test_the_next_weekday_is_one_to_seven_days_off(today, weekday):
    found = reckon.next_weekday(today, weekday)

    assert found.weekday() == weekday
    assert timedelta(1) <= found - today <= timedelta(7)


@given(today=DAYS, weekday=WEEKDAYS)
def test_the_recent_weekday_is_today_or_up_to_six_days_back(today, weekday):
    found = reckon.recent_weekday(today, weekday)

    assert found.weekday() == weekday
    assert timedelta(0) <= today - found <= timedelta(6)


@given(today=DAYS, weekday=WEEKDAYS)
def test_next_tuesday_lies_in_the_calendar_week_after_this_one(today, weekday):
    monday = today - timedelta(days=today.weekday())

    assert monday + timedelta(7) <= reckon.weekday_of_week(today, weekday, 1) < monday + timedelta(14)


@given(day=DAYS, months=st.integers(-60, 60))
def test_months_later_keeps_the_day_or_takes_the_last_of_a_shorter_month(day, months):
    found = reckon.months_later(day, months)

    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == min(day.day, reckon.last_of_month(found).day)


@given(today=DAYS, day=st.integers(1, 31))
def test_the_coming_day_of_a_month_is_the_first_with_that_number(today, day):
    found = reckon.coming_day_of_month(today, day)

    assert found is not None
    assert found.day == day
    between = (today + timedelta(n) for n in range((found - today).days))
    assert all(each.day != day for each in between)


@given(today=DAYS)
def test_the_weekend_is_the_coming_saturday_and_the_working_week_ends_on_friday(today):
    assert reckon.this_weekend(today).weekday() == 5
    assert reckon.end_of_working_week(today).weekday() == 4
    assert timedelta(0) <= reckon.this_weekend(today) - today <= timedelta(6)


@given(day=DAYS, count=st.integers(0, 30))
def test_working_days_are_counted_without_weekends(day, count):
    found = reckon.working_days_later(day, count)
    passed = (day + timedelta(n) for n in range(1, (found - day).days + 1))

    assert sum(each.weekday() < 5 for each in passed) == count


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1961, date(1961, 4, 2)),
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_is_where_the_calendars_print_it(year, sunday):
    assert reckon.easter(year) == sunday


def test_29_february_waits_for_a_leap_year():
    assert reckon.coming_year(date(2026, 3, 1), 2, 29) == 2028
    assert reckon.coming_year(date(2096, 3, 1), 2, 29) == 2104


def test_a_day_no_year_has_never_comes():
    assert reckon.coming_year(date(2026, 3, 1), 4, 31) is None


def test_a_month_without_a_fifth_friday_gives_none():
    assert reckon.nth_weekday(date(2026, 2, 1), 4, 5) is None
    assert reckon.nth_weekday(date(2026, 1, 1), 4, 5) == date(2026, 1, 30)
    assert reckon.nth_weekday(date(2026, 3, 1), 6, -1) == date(2026, 3, 29)
