from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sincerely.notes.dates import DatePhrase, find_dates
from tests.sincerely.notes.dates import expressions, non_dates


def at(zone: str, *moment: int) -> tuple[str, datetime]:
    return zone, datetime(*moment, tzinfo=ZoneInfo(zone))


# What is said, and where and when.
SAID = {
    "LISBON": at("Europe/Lisbon", 2026, 3, 18, 18, 30),
    "NEW_YORK": at("America/New_York", 2026, 3, 18, 18, 30),
    "SYDNEY": at("Australia/Sydney", 2027, 1, 18, 12),
    "NEW_YEARS_EVE": at("Europe/Lisbon", 2026, 12, 31, 23, 30),
    "SPRING_FORWARD": at("Europe/Lisbon", 2026, 3, 28, 23, 30),
    "FALL_BACK": at("Europe/Lisbon", 2026, 10, 24, 23, 30),
    "LEAP_DAY": at("Europe/Berlin", 2028, 2, 29, 12),
    "LONG_MONTH": at("Asia/Tokyo", 2026, 1, 31, 12),
}


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def in_words(phrase: DatePhrase) -> str:
    """A phrase as the tables write it."""
    said = str(phrase.on) if phrase.on else "-"
    said += phrase.time.strftime(" %H:%M") if phrase.time else ""
    said += f" .. {phrase.until}" if phrase.until else ""
    return said + (" month" if phrase.whole_month else "")


TABLE = [(name, line) for name in SAID for line in lines(getattr(expressions, name))]


@pytest.mark.parametrize(("name", "line"), TABLE, ids=[f"{name}: {line}" for name, line in TABLE])
def test_an_expression_means_what_the_conventions_say(name, line):
    text, meaning = line.split(" -> ")
    zone, now = SAID[name]

    found = find_dates(text, now, zone)

    assert [in_words(phrase) for phrase in found] == [meaning]


@pytest.mark.parametrize("text", lines(non_dates.NON_DATES))
def test_what_only_looks_like_a_day_is_none(text):
    zone, now = SAID["LISBON"]

    assert find_dates(text, now, zone) == ()


@pytest.mark.parametrize("text", lines(non_dates.TWINS))
def test_the_same_word_where_it_is_a_day_is_one(text):
    zone, now = SAID["LISBON"]

    assert len(find_dates(text, now, zone)) == 1


def test_the_tables_are_as_long_as_they_promise():
    assert len(TABLE) >= 250
    assert len(lines(non_dates.NON_DATES)) >= 80
