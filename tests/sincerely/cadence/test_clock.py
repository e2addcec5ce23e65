"""Rule 12: the owner's clock. DST tables, quiet hours, working days, the date line."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely.cadence import next_follow_ups, snooze_until
from sincerely.cadence.clock import Clock
from sincerely.model import Preferences
from tests.sincerely.cadence.threads import at, met, planned, promised, sent, thread, told

ZONES = ("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")

# The Sundays on which the clocks change in 2026, by zone: spring, then autumn (none in India).
CHANGES = {
    "Europe/Lisbon": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Australia/Lord_Howe": ("2026-10-04", "2026-04-05"),
    "Asia/Kolkata": (),
}
DAYS = [(zone, day) for zone, days in CHANGES.items() for day in (days or ("2026-03-29",))]


def clock(zone: str, **more: object) -> Clock:
    return Clock(Preferences(zone=zone, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(("zone", "day"), DAYS)
def test_nine_in_the_morning_is_nine_on_the_clock_around_every_change(zone: str, day: str) -> None:
    for offset in range(-2, 3):
        wish = clock(zone).at(date.fromisoformat(day) + timedelta(days=offset))

        assert wish.due.astimezone(ZoneInfo(zone)).time() == time(9)
        assert wish.local.time() == time(9)


@pytest.mark.parametrize(
    ("zone", "wished", "shown", "instant"),
    [
        # A time the clock skips moves forward by the length of the gap …
        ("Europe/Lisbon", "2026-03-29 01:30", "02:30", "2026-03-29T01:30"),
        ("America/New_York", "2026-03-08 02:30", "03:30", "2026-03-08T07:30"),
        ("Australia/Lord_Howe", "2026-10-04 02:15", "02:45", "2026-10-03T15:45"),
        # … one it shows twice is taken the first time …
        ("Europe/Lisbon", "2026-10-25 01:30", "01:30", "2026-10-25T00:30"),
        ("America/New_York", "2026-11-01 01:30", "01:30", "2026-11-01T05:30"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "01:45", "2026-04-04T14:45"),
        # … and where the clock never changes, nothing does.
        ("Asia/Kolkata", "2026-03-29 02:30", "02:30", "2026-03-28T21:00"),
    ],
)
def test_a_time_that_does_not_exist_moves_forward_and_one_that_comes_twice_is_taken_once(
    zone: str, wished: str, shown: str, instant: str
) -> None:
    wanted = datetime.fromisoformat(wished)

    wish = clock(zone).at(wanted.date(), wanted.time())

    assert wish.due == datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert f"{wish.due.astimezone(ZoneInfo(zone)):%H:%M}" == shown
    assert wish.local == wanted


@pytest.mark.parametrize(
    ("zone", "message", "nudge"),
    [
        ("Europe/Lisbon", "2026-03-24 09:00", "Tue 2026-03-31 09:00"),  # 167 hours.
        ("Europe/Lisbon", "2026-10-20 09:00", "Tue 2026-10-27 09:00"),  # 169 hours.
        ("America/New_York", "2026-03-03 09:00", "Tue 2026-03-10 09:00"),
        ("America/New_York", "2026-10-27 09:00", "Tue 2026-11-03 09:00"),
        ("Australia/Lord_Howe", "2026-09-29 09:00", "Tue 2026-10-06 09:00"),  # 167.5 hours.
        ("Australia/Lord_Howe", "2026-03-31 09:00", "Tue 2026-04-07 09:00"),
        ("Asia/Kolkata", "2026-03-24 09:00", "Tue 2026-03-31 09:00"),
    ],
)
def test_seven_days_are_seven_days_on_the_clock_however_long_they_last(zone: str, message: str, nudge: str) -> None:
    first = replace(sent("2026-01-01 09:00"), at=at(message, zone))

    assert planned(thread(first), preferences=Preferences(zone=zone)) == [f"nudge {nudge}"]


def test_24_hours_are_24_hours_also_across_a_change() -> None:
    # 24 hours after Saturday 09:00 the clock, gone forward in the night, shows Sunday 10:00.
    every_day = Preferences(zone="Europe/Lisbon", working_days=frozenset(range(7)))

    assert planned(thread(met("2026-03-28 09:00")), preferences=every_day) == ["hello Mon 2026-03-30 09:00"]
    assert planned(thread(met("2026-03-28 08:00")), preferences=every_day) == ["hello Sun 2026-03-29 09:00"]


def test_flying_over_the_date_line_moves_the_day_with_the_clock() -> None:
    who = thread(met("2026-03-18 14:30"), promised(due="2026-03-24"))
    apia, honolulu = Preferences(zone="Pacific/Apia"), Preferences(zone="Pacific/Honolulu")

    there = next_follow_ups(who, at("2026-03-19 10:00"), apia)
    here = next_follow_ups(who, at("2026-03-19 10:00"), honolulu)

    assert told(there, "Pacific/Apia") == told(here, "Pacific/Honolulu") == ["promise Tue 2026-03-24 09:00"]
    assert here[0].due - there[0].due == timedelta(hours=23)
    assert there[0].key == here[0].key


def test_a_day_that_was_skipped_altogether_has_a_morning_all_the_same() -> None:
    # Samoa went from Thursday 29 to Saturday 31 December 2011.
    wish = clock("Pacific/Apia").at(date(2011, 12, 30))

    assert f"{wish.due.astimezone(ZoneInfo('Pacific/Apia')):%a %d %H:%M}" == "Sat 31 09:00"


@pytest.mark.parametrize(
    ("quiet", "hour", "is_quiet"),
    [
        (("21:00", "08:00"), "21:00", True),
        (("21:00", "08:00"), "07:59", True),
        (("21:00", "08:00"), "08:00", False),
        (("21:00", "08:00"), "20:59", False),
        (("01:00", "06:00"), "03:00", True),
        (("01:00", "06:00"), "23:00", False),
        (("09:00", "09:00"), "09:00", False),  # No quiet hours at all.
    ],
)
def test_quiet_hours_may_span_midnight(quiet: tuple[str, str], hour: str, is_quiet: bool) -> None:
    start, end = map(time.fromisoformat, quiet)

    assert clock("UTC", quiet_from=start, quiet_to=end).is_quiet(time.fromisoformat(hour)) is is_quiet


def test_a_sending_hour_inside_the_quiet_hours_gives_way_to_their_end() -> None:
    early = Preferences(zone="Europe/Lisbon", sending_hour=time(6))

    assert planned(thread(met("2026-03-18 07:00")), preferences=early) == ["hello Thu 2026-03-19 08:00"]


def test_who_works_on_no_day_is_taken_to_work_on_all() -> None:
    never = Preferences(zone="Europe/Lisbon", working_days=frozenset())

    assert planned(thread(met("2026-03-20 08:00")), preferences=never) == ["hello Sat 2026-03-21 09:00"]


@pytest.mark.parametrize(
    ("choice", "now", "until"),
    [
        ("tomorrow", "2026-03-18 15:00", "2026-03-19 09:00"),
        ("tomorrow", "2026-03-19 00:30", "2026-03-20 09:00"),
        ("3days", "2026-03-18 15:00", "2026-03-21 09:00"),
        ("nextweek", "2026-03-18 15:00", "2026-03-23 09:00"),
        ("nextweek", "2026-03-22 15:00", "2026-03-23 09:00"),
        ("nextweek", "2026-03-23 08:00", "2026-03-30 09:00"),
    ],
)
def test_a_snooze_ends_at_the_sending_hour(choice: str, now: str, until: str) -> None:
    assert snooze_until(choice, at(now), Preferences(zone="Europe/Lisbon")) == at(until)


def test_an_unknown_snooze_is_refused() -> None:
    with pytest.raises(ValueError, match="someday"):
        snooze_until("someday", at("2026-03-18 15:00"), Preferences())


START = datetime(2020, 1, 1, tzinfo=UTC)
hours = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@given(
    zone=st.sampled_from(ZONES),
    instant=st.integers(0, 12 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    sending=hours,
    quiet=st.tuples(hours, hours),
    days=st.frozensets(st.integers(0, 6)),
)
def test_every_sending_hour_is_a_working_one_outside_quiet_hours(
    zone: str, instant: datetime, sending: time, quiet: tuple[time, time], days: frozenset[int]
) -> None:
    own = clock(zone, sending_hour=sending, quiet_from=quiet[0], quiet_to=quiet[1], working_days=days)

    for wish in (own.sending_hour(instant), own.soon(instant)):
        assert wish.due >= instant
        assert wish.due - instant <= timedelta(days=8)
        assert not own.is_quiet(wish.local.time())
        assert own.is_working(wish.local.date())
