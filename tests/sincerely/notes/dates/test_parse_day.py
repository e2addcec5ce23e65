from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from sincerely.notes.dates import parse_day

LISBON, NEW_YORK = "Europe/Lisbon", "America/New_York"
NOW = datetime(2026, 3, 18, 18, 30, tzinfo=ZoneInfo(LISBON))  # A Wednesday.


@pytest.mark.parametrize(
    ("answer", "day", "hour"),
    [
        ("thursday", date(2026, 3, 19), None),
        ("sat", date(2026, 3, 21), None),
        ("Sun", date(2026, 3, 22), None),
        ("next tue", date(2026, 3, 24), None),
        ("make it Friday please", date(2026, 3, 20), None),
        ("how about tomorrow at 9?", date(2026, 3, 19), time(9)),
        ("in 3 days", date(2026, 3, 21), None),
        ("5/4 at 9", date(2026, 4, 5), time(9)),
        ("16.12", date(2026, 12, 16), None),
        ("the 5th", date(2026, 4, 5), None),
        ("twentieth", date(2026, 3, 20), None),
        ("may 4", date(2026, 5, 4), None),
        ("May", date(2026, 5, 1), None),
        ("next week", date(2026, 3, 23), None),
        ("Christmas", date(2026, 12, 25), None),
        ("2026-04-05", date(2026, 4, 5), None),
        ("yesterday", date(2026, 3, 17), None),
        ("wensday", date(2026, 3, 25), None),
        ("24/7", date(2026, 7, 24), None),
        ("20:00", date(2026, 3, 18), time(20)),
        ("at 3pm", date(2026, 3, 19), time(15)),
    ],
)
def test_an_answer_is_the_day_it_means(answer, day, hour):
    assert parse_day(answer, NOW, LISBON) == (day, hour)


@pytest.mark.parametrize(
    "answer",
    ["", "no idea", "Ana", "whenever", "tomorrow or Friday", "31 April", "send the deck by Friday", "25:00", "👍"],
)
def test_an_answer_that_is_no_single_day_is_none(answer):
    assert parse_day(answer, NOW, LISBON) is None


def test_the_zone_decides_the_order_of_a_numeric_answer():
    assert parse_day("5/4", NOW, LISBON) == (date(2026, 4, 5), None)
    assert parse_day("5/4", NOW, NEW_YORK) == (date(2026, 5, 4), None)


def test_the_zone_decides_which_day_today_is():
    just_after_midnight = datetime(2026, 3, 19, 0, 30, tzinfo=ZoneInfo(LISBON))

    assert parse_day("today", just_after_midnight, LISBON) == (date(2026, 3, 19), None)
    assert parse_day("today", just_after_midnight, NEW_YORK) == (date(2026, 3, 18), None)
