"""Puts neighbouring phrases together: a day and its hour, a weekday and its date, the first and last day of a range."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates import gaps
from sincerely.notes.dates.finder import Piece
from sincerely.notes.dates.found import Clock, Day, Moment, Part
from sincerely.notes.dates.gaps import Gap
from sincerely.notes.dates.lexicon import Lexicon
from sincerely.notes.dates.offsets import count_offsets
from sincerely.notes.dates.tokens import Line

# Words before a bare hour among which "dinner at 7" is looked for: eight tokens are four words.
NEAR = 8


@dataclass(slots=True)
class Joined:
    """Phrases that together mean one day, one hour, or both."""

    first: int
    last: int
    day: Day | None = None
    clock: Clock | None = None
    part: int | None = None


def join(pieces: list[Piece], line: Line, lexicon: Lexicon, moment: Moment) -> list[Joined]:
    """The days and hours of a line, in text order."""
    joined: list[Joined] = []
    for piece in count_offsets(pieces, line, lexicon, moment):
        one = _alone(piece)
        if one is None:
            continue
        gap = gaps.between(line, joined[-1].first, joined[-1].last, one.first, lexicon) if joined else None
        together = _together(joined[-1], one, gap) if gap else None
        joined[-1:] = [together] if together else [*joined[-1:], one]
    return [_in_the_evening(each, line, lexicon) for each in joined if _means_something(each, line, lexicon)]


def _alone(piece: Piece) -> Joined | None:
    meaning = piece.meaning
    if isinstance(meaning, Day):
        return Joined(piece.first, piece.last, day=meaning, part=meaning.part)
    if isinstance(meaning, Clock):
        return Joined(piece.first, piece.last, clock=meaning)
    return Joined(piece.first, piece.last, part=meaning.since) if isinstance(meaning, Part) else None


def _together(left: Joined, right: Joined, gap: Gap) -> Joined | None:
    if left.day and right.day:
        day = _days_together(left.day, right.day, gap, bool(left.clock and right.clock))
        if day is None:
            return None
    elif not gap.beside or (left.clock and right.clock) or not (left.day or right.day or left.clock or right.clock):
        return None
    elif gap.empty and left.first == left.last and not (left.day or left.clock):
        return None  # "Eve yesterday": a lone part of the day before a day is somebody's name.
    else:
        day = left.day or right.day
    part = max((part for part in (left.part, right.part) if part is not None), default=None)
    return Joined(left.first, right.last, day=day, clock=left.clock or right.clock, part=part)


def _days_together(left: Day, right: Day, gap: Gap, two_hours: bool) -> Day | None:
    if left.end_of_day or right.end_of_day:
        return (right if left.end_of_day else left) if gap.beside else None
    if gap.same and not two_hours:
        return _one_day(left, right)
    return _range(left, right) if gap.ranges and left.until is None else None


def _one_day(left: Day, right: Day) -> Day | None:
    """ "Thursday, 2 April", "tomorrow (Thursday)": the date says more. Where the two differ, it is guessed."""
    if left.weekday == right.weekday:
        return None
    weekday, other = (left, right) if left.weekday else (right, left)
    if weekday.on.weekday() == other.on.weekday() and (other.dated or weekday.on == other.on):
        return other
    if not (left.weekday and right.dated):
        return None
    if right.past_on and right.past_on.weekday() == left.on.weekday():
        return replace(right, on=right.past_on, past=True)  # "Fri 13 Feb", said soon after.
    return replace(right, guessed=True)


def _range(left: Day, right: Day) -> Day | None:
    if left.weekday and right.weekday and not right.past:
        return replace(left, until=reckon.next_weekday(left.on, right.on.weekday()))
    return replace(left, until=right.on) if right.on > left.on and left.past == right.past else None


def _in_the_evening(each: Joined, line: Line, lexicon: Lexicon) -> Joined:
    """ "dinner Fri at 7" is at 19:00."""
    if each.clock is None or each.clock.exact or each.part is not None:
        return each
    near = line.words[max(0, each.first - NEAR) : each.first]
    return replace(each, part=12) if not lexicon.sets["evening_events"].isdisjoint(near) else each


def _means_something(each: Joined, line: Line, lexicon: Lexicon) -> bool:
    """A lone part of the day means nothing; a lone "at 3" only where its clause ends."""
    if each.day:
        return True
    if not each.clock:
        return False
    after = line.word_after(each.last)
    if each.clock.weak:
        return not after or after in lexicon.sets["follower"] or not after[0].isalnum()
    before = line.word_before(each.first)
    said = before in lexicon.sets["lead"] or not line.words[each.last].isdecimal()
    return said or each.first == 0
