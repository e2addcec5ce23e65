"""Which days a stretch of the past means."""

from datetime import UTC, date, datetime

import pytest

from sincerely.spans import read_span

NOW = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)  # A Tuesday.


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("today", date(2026, 11, 24), date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 23), date(2026, 11, 23)),
        ("this week", date(2026, 11, 23), date(2026, 11, 29)),
        ("last week", date(2026, 11, 16), date(2026, 11, 22)),
        ("on Friday", date(2026, 11, 20), date(2026, 11, 20)),
        ("since Monday", date(2026, 11, 23), date(2026, 11, 24)),
        ("last weekend", date(2026, 11, 21), date(2026, 11, 22)),
        ("this month", date(2026, 11, 1), date(2026, 11, 30)),
        ("in March", date(2026, 3, 1), date(2026, 3, 31)),
        ("in the last two weeks", date(2026, 11, 10), date(2026, 11, 24)),
        ("lately", date(2026, 10, 25), date(2026, 11, 24)),
        ("", date(2026, 11, 10), date(2026, 11, 24)),
    ],
)
def test_a_stretch_has_its_first_and_its_last_day(said: str, first: date, last: date) -> None:
    assert read_span(said, NOW, "Europe/Lisbon") == (first, last)


@pytest.mark.parametrize("said", ["at PyCon", "in Lisbon", "before Tuesday and Friday"])
def test_what_speaks_of_no_time_or_of_several_is_none(said: str) -> None:
    assert read_span(said, NOW, "Europe/Lisbon") is None
