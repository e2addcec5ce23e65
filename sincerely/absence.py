"""When a holiday begins and when it is over: "until 5 Jan", "from 20 Dec to 5 Jan", "next week", "for two weeks"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from sincerely.notes.dates import DatePhrase, find_dates
from sincerely.wished_day import day_ahead

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """The first day away and the first day back, in the owner's zone; an hour only where one was said."""

    begins: date
    back: date
    hour: time | None = None


def read_absence(words: str, now: datetime, zone: str, locale: str = "en") -> Absence | None:
    """The holiday the words speak of, or None where no end of it can be read, or it is over."""
    today = now.astimezone(ZoneInfo(zone)).date()
    lasting = re.fullmatch(_words(locale)["lasting"], words.strip(), re.IGNORECASE)
    if lasting:
        ends = day_ahead(f"in {lasting[1]}", now, zone)
        return Absence(begins=today, back=ends[0]) if ends else None
    phrases = find_dates(words, now, zone, locale)
    absence = _from_phrase(phrases[0], words, today, locale) if len(phrases) == 1 else None
    if absence is None or not _is_all(phrases[0], words, locale):
        return None
    return absence if absence.back > max(today, absence.begins) else None


def _is_all(phrase: DatePhrase, words: str, locale: str) -> bool:
    """Whether nothing else is said: "until Friday", not "to Berlin next week"."""
    said = _words(locale)
    around = words[: phrase.lead] + " " + words[phrase.end :]
    return set(re.findall(r"\w+", around.casefold())) <= set(" ".join((said["until"], said["filling"])).split())


def _from_phrase(phrase: DatePhrase, words: str, today: date, locale: str) -> Absence | None:
    said, on = _words(locale), phrase.on
    if on is None:
        return None
    if phrase.until is not None:
        return Absence(begins=on, back=phrase.until + DAY)
    if phrase.prefix in said["until"].split():
        return Absence(begins=today, back=on, hour=phrase.time)
    if phrase.prefix in said["through"].split():
        return Absence(begins=today, back=on + DAY)
    if phrase.prefix in said["open"].split():
        return None
    if phrase.whole_month:
        return Absence(begins=on, back=(on.replace(day=1) + 31 * DAY).replace(day=1))
    if said["week"] in words.casefold():
        monday = today - timedelta(days=today.weekday())
        begins = today if said["this_week"] in words.casefold() else on - timedelta(days=on.weekday())
        return Absence(begins=begins, back=max(begins, monday) + WEEK - timedelta(days=begins.weekday()))
    return Absence(begins=on, back=on + DAY)


@cache
def _words(locale: str) -> dict[str, str]:
    text = (files("sincerely") / "locales" / locale / "absence.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
