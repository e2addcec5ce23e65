"""A stretch of days behind us: "this week", "yesterday", "in March", "since Monday", "in the last two weeks"."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from sincerely.notes.dates import DatePhrase, find_dates
from sincerely.wished_day import day_ahead

DAY = timedelta(days=1)
WEEK = timedelta(days=7)

# "Who did I meet?", said of no time, means these days.
USUAL = timedelta(days=14)
RECENTLY = timedelta(days=30)


def read_span(words: str, now: datetime, zone: str, locale: str = "en") -> tuple[date, date] | None:
    """The first and the last day meant, in the owner's zone; None where the words speak of no time.

    A weekday or a month is the one behind us, today included.
    """
    today, said = now.astimezone(ZoneInfo(zone)).date(), _words(locale)
    if not words.strip():
        return today - USUAL, today
    if words.strip().casefold() in said["recently"]:
        return today - RECENTLY, today
    lasting = re.fullmatch(said["lasting"], words.strip(), re.IGNORECASE)
    if lasting:
        counted = lasting[1] if " " in lasting[1] else f"1 {lasting[1]}"
        ahead = day_ahead(f"in {counted}", now, zone)
        return (today - (ahead[0] - today), today) if ahead else None
    phrases = find_dates(words, now, zone, locale)
    return _from_phrase(phrases[0], today, said) if len(phrases) == 1 else None


def _from_phrase(phrase: DatePhrase, today: date, said: dict[str, Any]) -> tuple[date, date] | None:
    day = phrase.past_on or phrase.on
    if day is None:
        return None
    if phrase.prefix in said["since"].split() and day <= today:
        return day, today
    if phrase.text.casefold().split()[-1] == said["week"]:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + WEEK - DAY
    if phrase.whole_month:
        first = day.replace(day=1)
        return first, (first + 31 * DAY).replace(day=1) - DAY
    if phrase.until is not None and phrase.on is not None:
        return day, day + (phrase.until - phrase.on)
    return day, day


@cache
def _words(locale: str) -> dict[str, Any]:
    text = (files("sincerely") / "locales" / locale / "spans.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
