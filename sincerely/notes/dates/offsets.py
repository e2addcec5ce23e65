"""Days counted from other days of the note: "3 weeks from tomorrow", "the day before", "the Monday after Easter"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates import gaps
from sincerely.notes.dates.finder import Piece
from sincerely.notes.dates.found import Day, Meaning, Moment, Offset
from sincerely.notes.dates.lexicon import Lexicon
from sincerely.notes.dates.rules import count_from
from sincerely.notes.dates.tokens import Line


def count_offsets(pieces: list[Piece], line: Line, lexicon: Lexicon, moment: Moment) -> list[Piece]:
    """The phrases with every offset made a day: of the day that follows it, else of the day named last."""
    left: list[Piece] = []
    waiting: Piece | None = None
    named: Day | None = None
    for piece in pieces:
        if waiting:
            joined = _with_next(waiting, piece, line, lexicon, moment)
            left += [] if joined else _of_day_before(waiting, named, moment)
            piece, waiting = joined or piece, None
        if isinstance(piece.meaning, Offset):
            waiting = piece
            continue
        left.append(piece)
        named = next((each.meaning for each in reversed(left) if isinstance(each.meaning, Day)), None)
    return left + (_of_day_before(waiting, named, moment) if waiting else [])


def _with_next(offset: Piece, piece: Piece, line: Line, lexicon: Lexicon, moment: Moment) -> Piece | None:
    gap = gaps.between(line, offset.first, offset.last, piece.first, lexicon)
    day = _count(offset.meaning, piece.meaning, moment) if gap and gap.direct else None
    return Piece(offset.first, piece.last, offset.rule, day) if day else None


def _of_day_before(offset: Piece, named: Day | None, moment: Moment) -> list[Piece]:
    if named is None or not (isinstance(offset.meaning, Offset) and offset.meaning.alone):
        return []
    day = _count(offset.meaning, named, moment)
    return [replace(offset, meaning=replace(day, guessed=True))] if day else []


def _count(offset: Meaning, meaning: Meaning, moment: Moment) -> Day | None:
    if not (isinstance(offset, Offset) and isinstance(meaning, Day)):
        return None
    start = (meaning.until or meaning.on) if offset.count > 0 else meaning.on
    if offset.weekday is not None:
        step = reckon.next_weekday if offset.count > 0 else reckon.last_weekday
        on: date | None = step(start, offset.weekday)
    else:
        on = count_from(start, offset.count, offset.unit)
    return Day(on=on, past=on < moment.today) if on else None
