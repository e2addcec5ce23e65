"""Finds the days and hours a text speaks of, and resolves them by the conventions of the product.

`find_dates` reads a whole note, `parse_day` one typed answer. Names and brands that look like days are none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sincerely.notes.dates import canonical, finder, joins, zones
from sincerely.notes.dates.found import Moment
from sincerely.notes.dates.joins import Joined
from sincerely.notes.dates.lexicon import Lexicon, lexicon
from sincerely.notes.dates.tokens import Line
from sincerely.notes.dates.zones import is_month_first, is_southern

__all__ = ["DatePhrase", "find_dates", "is_month_first", "parse_day", "warm"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePhrase:
    """A day, an hour or both, and where the words for it stand."""

    start: int
    end: int  # Exclusive; the preposition in front is left out.
    text: str
    on: date | None  # The day in the owner's zone; None for a pure time of day ("at 3pm").
    time: time | None  # Where it is stated; a vague one ("EOD", "in the evening") is none.
    whole_month: bool = False  # Only the month is known: `on` is its first day.
    past: bool = False  # The words speak of the past: "yesterday", "last Tuesday".
    past_on: date | None = None  # The same words said of the past: the most recent such day, today included.
    until: date | None = None  # The last day of several: "10-12 April".
    guessed: bool = False  # A repaired slip, or one reading of several.
    prefix: str = ""  # The preposition in front, in lower case.
    lead: int  # Where the preposition starts; `start` where there is none.


def find_dates(text: str, now: datetime, zone: str, locale: str = "en") -> tuple[DatePhrase, ...]:
    """The days and hours of a text, in its order, never overlapping. Any text is safe, in linear time.

    `now` is an aware instant; days are those of `zone` (an IANA name; UTC where it is unknown).
    """
    words = lexicon(locale)
    line = words.spell(text)
    moment = _moment(now, zone)
    joined = joins.join(finder.pieces(line, words, moment), line, words, moment)
    return tuple(_phrase(each, text, line, words) for each in joined)


def parse_day(text: str, now: datetime, zone: str, locale: str = "en") -> tuple[date, time | None] | None:
    """The day that a typed answer means as a whole ("thursday", "5/4 at 9"), or None where it is no day.

    A mere hour is today, or tomorrow where it has passed.
    """
    words = lexicon(locale)
    line = words.spell(text)
    moment = _moment(now, zone, asked=True)
    joined = joins.join(finder.pieces(line, words, moment), line, words, moment)
    if len(joined) != 1 or not _all_filler(line, joined[0], words):
        return None
    phrase = _phrase(joined[0], text, line, words)
    if phrase.on:
        return phrase.on, phrase.time
    assert phrase.time
    passed = phrase.time <= moment.now.time()
    return (date.fromordinal(moment.today.toordinal() + passed), phrase.time)


def warm() -> None:
    """Load dateparser and the lexicon now, so that the first note is not slower than the others."""
    lexicon("en")
    canonical.day_and_month(5, 4, 2026, date(2026, 1, 1))


def _moment(now: datetime, zone: str, asked: bool = False) -> Moment:
    return Moment(
        now=now.astimezone(zones.zone(zone)), month_first=is_month_first(zone), southern=is_southern(zone), asked=asked
    )


def _phrase(each: Joined, text: str, line: Line, words: Lexicon) -> DatePhrase:
    first = each.first
    prefix, lead = "", None
    if line.words[first] in words.sets["lead"] and first + 2 <= each.last and line.kinds[first + 1] in " nN":
        prefix, lead = line.words[first], line.starts[first]
        first += 2 if line.kinds[first + 1] == " " else 1
    elif (before := line.word_before(first)) in words.sets["lead"]:
        prefix, lead = before, line.starts[first - 2]
    start, end = line.starts[first], line.end(each.last)
    day = each.day
    if day and prefix in words.sets["since"] and day.past_on:
        day = replace(day, on=day.past_on, past=True)
    clock = each.clock.time(each.part) if each.clock else day.at if day else None
    return DatePhrase(
        start=start,
        end=end,
        text=text[start:end],
        on=day.on if day else None,
        time=clock,
        whole_month=bool(day and day.whole_month),
        past=bool(day and day.past),
        past_on=day.past_on if day else None,
        until=day.until if day else None,
        guessed=bool(day and day.guessed),
        prefix=prefix,
        lead=start if lead is None else lead,
    )


def _all_filler(line: Line, each: Joined, words: Lexicon) -> bool:
    around = [*range(each.first), *range(each.last + 1, len(line.words))]
    return all(not line.words[i][0].isalnum() or line.words[i] in words.sets["filler"] for i in around)
