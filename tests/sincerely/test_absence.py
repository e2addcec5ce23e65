"""When a holiday begins and is over, in the words people use."""

from datetime import UTC, date, datetime

import pytest

from sincerely.absence import read_absence

NOW = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)  # A Tuesday.
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "begins", "back"),
    [
        ("until Monday", TODAY, date(2026, 11, 30)),
        ("till 5 Jan", TODAY, date(2027, 1, 5)),
        ("through Friday", TODAY, date(2026, 11, 28)),
        ("until after Christmas", TODAY, date(2026, 12, 26)),
        ("for two weeks", TODAY, date(2026, 12, 8)),
        ("for the next 10 days", TODAY, date(2026, 12, 4)),
        ("from 20 Dec to 5 Jan", date(2026, 12, 20), date(2027, 1, 6)),
        ("next week", date(2026, 11, 30), date(2026, 12, 7)),
        ("this week", TODAY, date(2026, 11, 30)),
        ("tomorrow", date(2026, 11, 25), date(2026, 11, 26)),
        ("for the weekend", date(2026, 11, 28), date(2026, 11, 30)),
        ("in August", date(2027, 8, 1), date(2027, 9, 1)),
    ],
)
def test_a_holiday_has_a_first_day_and_a_day_back(said: str, begins: date, back: date) -> None:
    absence = read_absence(said, NOW, "Europe/Lisbon")

    assert absence is not None
    assert (absence.begins, absence.back) == (begins, back)


@pytest.mark.parametrize(
    "said", ["", "until yesterday", "from Friday", "tomorrow and Friday", "to Berlin next week", "until 5 Jan with Ana"]
)
def test_what_has_no_end_or_says_something_else_is_no_holiday(said: str) -> None:
    assert read_absence(said, NOW, "Europe/Lisbon") is None
