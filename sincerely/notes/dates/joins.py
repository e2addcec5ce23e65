"""Puts neighbouring phrases together: a day and its hour, the days of a range, "3 weeks from" and its day."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, time

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates.finder import Piece
from sincerely.notes.dates.found import Clock, Day, Habit, Meaning, Moment, Offset, Part
from sincerely.notes.dates.lexicon import Lexicon
from sincerely.notes.dates.rules import count_from
from sincerely.notes.dates.tokens import BREAK, Line

# What may stand between a day and its hour, in words and signs.
BESIDE = re.compile(r",? ?(?:\(|-|–)? ?|,? (?:at|on|by|@|around|from|in|of|about|the) ?(?:the )?")
RANGE = re.compile(r" ?[-–—] ?| (?:to|until|till|through|thru) (?:the )?")
# Tokens; ", at the " is the longest gap there is.
LONGEST_GAP = 8
SAME = re.compile(r",? ?\(?|, the |,? on |,? the ")


@dataclass(frozen=True, slots=True)
class Joined:
    """Phrases that together mean one day, one hour, or both."""

    first: int
    last: int
    day: Day | None = None
    clock: Clock | None = None
    part: int | None = None
    time: time | None = None


def join(pieces: list[Piece], line: Line, lexicon: Lexicon, moment: Moment) -> list[Joined]:
    """The days and hours of a line, in text order."""
    joined: list[Joined] = []
    for piece in _counted(pieces, line, moment):
        if isinstance(piece.meaning, Habit):
            continue
        if isinstance(piece.meaning, Offset):
            day = _anchored(piece.meaning, joined, moment)
            if day is None:
                continue
            piece = replace(piece, meaning=day)
        one = _alone(piece)
        together = _together(joined[-1], one, line) if joined else None
        if together:
            joined[-1] = together
        else:
            joined.append(one)
    return [each for each in joined if _means_something(each, line, lexicon)]


def _counted(pieces: list[Piece], line: Line, moment: Moment) -> list[Piece]:
    """ "3 weeks from" + "tomorrow" is one day; an offset that no day follows stays where it can stand alone."""
    left: list[Piece] = []
    for piece in pieces:
        before = left[-1] if left else None
        if before and isinstance(before.meaning, Offset):
            left.pop()
            day = (
                _count(before.meaning, piece.meaning, moment)
                if _gap(line, before.last, piece.first) in {" ", " the "}
                else None
            )
            if day:
                piece = Piece(before.first, piece.last, before.rule, day)
            elif before.meaning.alone:
                left.append(before)
        left.append(piece)
    if left and isinstance(left[-1].meaning, Offset) and not left[-1].meaning.alone:
        left.pop()
    return left


def _count(offset: Offset, meaning: Meaning, moment: Moment, guessed: bool = False) -> Day | None:
    if not isinstance(meaning, Day):
        return None
    start = (meaning.until or meaning.on) if offset.count > 0 else meaning.on
    if offset.weekday is not None:
        step = reckon.next_weekday if offset.count > 0 else reckon.last_weekday
        on: date | None = step(start, offset.weekday)
    else:
        on = count_from(start, offset.count, offset.unit)
    return Day(on=on, guessed=guessed, past=on < moment.today) if on else None


def _alone(piece: Piece) -> Joined:
    meaning = piece.meaning
    if isinstance(meaning, Day):
        return Joined(piece.first, piece.last, day=meaning, part=meaning.part)
    if isinstance(meaning, Clock):
        return Joined(piece.first, piece.last, clock=meaning)
    return Joined(piece.first, piece.last, part=meaning.since if isinstance(meaning, Part) else None)


def _anchored(offset: Offset, joined: list[Joined], moment: Moment) -> Day | None:
    """ "the day before": counted from the day named last."""
    anchor = next((each.day for each in reversed(joined) if each.day), None)
    return _count(offset, anchor, moment, guessed=True) if anchor else None


def _gap(line: Line, last: int, first: int) -> str:
    """What stands between two tokens; a line break where it is too much to belong together."""
    near = first - last <= LONGEST_GAP and BREAK not in line.kinds[last + 1 : first]
    return "".join(line.words[last + 1 : first]) if near else BREAK


def _together(left: Joined, right: Joined, line: Line) -> Joined | None:
    gap = _gap(line, left.last, right.first)
    if gap == BREAK:
        return None
    if left.day and right.day:
        return _days_together(left, right, gap)
    if not BESIDE.fullmatch(gap) or (left.clock and right.clock):
        return None
    if not (left.day or right.day or left.clock or right.clock):
        return None
    if gap == " " and left.first == left.last and not (left.day or left.clock):
        return None  # "Eve yesterday": a lone part of the day before a day is somebody's name.
    part = left.part if right.part is None else right.part
    return Joined(
        left.first,
        right.last,
        day=left.day or right.day,
        clock=left.clock or right.clock,
        part=part if left.part is None or part == 12 else left.part,
    )


def _days_together(left: Joined, right: Joined, gap: str) -> Joined | None:
    assert left.day
    assert right.day
    day = None
    if left.day.end_of_day or right.day.end_of_day:
        day = (right.day if left.day.end_of_day else left.day) if BESIDE.fullmatch(gap) else None
    elif SAME.fullmatch(gap) and not (left.clock and right.clock):
        day = _one_day(left.day, right.day, gap)
    elif RANGE.fullmatch(gap) and left.day.until is None:
        day = _range(left.day, right.day)
    if day is None:
        return None
    part = left.part if left.part is not None else right.part
    return Joined(left.first, right.last, day=day, clock=left.clock or right.clock, part=part)


def _one_day(left: Day, right: Day, gap: str) -> Day | None:
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
    return replace(right, guessed=True) if gap in {" ", ", ", " the "} else None


def _range(left: Day, right: Day) -> Day | None:
    if left.weekday and right.weekday and not right.past:
        return replace(left, until=reckon.next_weekday(left.on, right.on.weekday()))
    return replace(left, until=right.on) if right.on > left.on and left.past == right.past else None


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
