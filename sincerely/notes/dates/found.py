"""What passes between the parts: where the owner stands in time, a phrase as found, and what it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time

from sincerely.notes.dates.lexicon import Lexicon
from sincerely.notes.dates.tokens import Line

# From here on a year of two digits is one of the last century: somebody's birth.
FIRST_OF_LAST_CENTURY = 60


@dataclass(slots=True)
class Moment:
    """The owner's present: `now` aware in the owner's zone, and the habits of that zone."""

    now: datetime
    month_first: bool = False
    southern: bool = False
    asked: bool = False  # The text answers "which day?": every word that can be a day is one.

    @property
    def today(self) -> date:
        """The day on the owner's calendar."""
        return self.now.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or several: `until` is the last one. `past_on`: the same words said of the past."""

    on: date
    until: date | None = None
    past_on: date | None = None
    at: time | None = None
    whole_month: bool = False
    past: bool = False
    guessed: bool = False
    dated: bool = False  # Said with its number: it says more than a weekday beside it.
    weekday: bool = False  # Said as a weekday: a date beside it says more.
    part: int | None = None  # Said with a part of the day: 12 for one of the afternoon.
    end_of_day: bool = False  # "EOD": a day of its own only where no other stands beside it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day. `exact`: said so that no half of the day is left to guess."""

    hour: int
    minute: int = 0
    exact: bool = False
    weak: bool = False  # A bare "at 3": a time only beside a day or at the end of a clause.

    def time(self, part: int | None = None) -> time:
        """The time meant: a bare hour from one to six is one of the afternoon, unless the part of the day says more."""
        hour = self.hour
        afternoon = hour < 12 and not self.exact and (part == 12 or (part is None and 1 <= hour <= 6))
        return time((hour + 12 if afternoon else hour) % 24, self.minute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the day: no time of its own. 12: one of the afternoon."""

    since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """ "3 weeks from …", "the Monday after …": counted from the day that follows or, `alone`, an earlier one."""

    count: int
    unit: str = "day"
    weekday: int | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """ "every Friday", "mon + thu": words of the calendar that mean no one day."""


Meaning = Day | Clock | Part | Offset | Habit


@dataclass(slots=True)
class Found:
    """A phrase as found: which words stand in its slots, and what stands around it."""

    line: Line
    match: re.Match[str]
    lexicon: Lexicon
    rule: str
    detail: str
    first: int = field(init=False)  # The first token.
    last: int = field(init=False)

    def __post_init__(self) -> None:
        self.first, self.last = self.match.start(), self.match.end() - 1

    def has(self, slot: str) -> bool:
        """Whether the slot is filled."""
        return slot in self.match.re.groupindex and self.match[slot] is not None

    def meaning(self, slot: str, *groups: str) -> int | str:
        """What the word in the slot means in the first of the groups that knows it."""
        meanings = self.lexicon.meanings[self.line.words[self.match.start(slot)]]
        return next(meanings[group] for group in groups or (slot,) if group in meanings)

    def value(self, slot: str, *groups: str) -> int:
        """The same, where it is a number."""
        return int(self.meaning(slot, *groups))

    def number(self, slot: str) -> int:
        """The number in the slot, in digits or words: "12", "twenty eighth", "a couple of"; an article is one."""
        total = 0
        for token in range(self.match.start(slot), self.match.end(slot)):
            word = self.line.words[token]
            if word.isdecimal():
                total += int(word)
            elif meanings := self.lexicon.meanings.get(word):
                groups = ("number_word", "tens", "ordinal_word", "vague_number")
                total += next((int(meanings[group]) for group in groups if group in meanings), 0)
        return total or int(not self.line.words[self.match.start(slot)].isdecimal())

    def weekday(self, slot: str = "any_weekday") -> int:
        """The weekday in the slot, Monday 0."""
        return self.value(slot, "weekday", "short_weekday")

    def month(self) -> int:
        """The month in its slot."""
        return self.value("any_month", "month", "name_month")

    def year(self) -> int | None:
        """The year where one is named; two digits are of this century."""
        for slot in ("year", "any_year"):
            if self.has(slot):
                year = int(self.line.words[self.match.end(slot) - 1])
                return full_year(year)
        return None

    def says(self, name: str) -> bool:
        """Whether a word of the lexicon's set of that name is part of the phrase."""
        words = self.lexicon.sets[name]
        return any(self.line.words[token] in words for token in range(self.first, self.last + 1))


def full_year(year: int) -> int:
    """Two digits are of this century, unless that is far off: "74" is 1974."""
    return year if year >= 100 else year + (2000 if year < FIRST_OF_LAST_CENTURY else 1900)
