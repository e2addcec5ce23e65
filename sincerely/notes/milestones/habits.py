"""What is done every week, each year, or by a club of that day: no single day of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

EVEN = listed("milestones.even")
STILL = listed("milestones.habitually")
FEASTS = listed("milestones.feasts")
WEEKDAYS = listed("milestones.weekdays")
AND = frozenset(("and", "&", "+", "/", "or"))


def is_habit(tokens: Sequence[Token]) -> bool:
    """ "still writes to every family at Christmas", "swims even in January": what is done each time."""
    day = next((k for k, t in enumerate(tokens) if t.kind == "date"), 0)
    if day > 1 and tokens[day].low in WEEKDAYS and [t.low for t in tokens[day - 2 : day]] == ["of", "a"]:
        return True  # "tunes the organ of a Saturday"
    if any(t.low in EVEN for t in tokens[max(0, day - 2) : day]) or _each_week(tokens, day) or _called_so(tokens, day):
        return True
    made = tokens[0].has("make", "love") and "v3" in tokens[0].tags
    if made and tokens[day].low in FEASTS and tokens[day - 1].low == "at":
        return True  # "makes tamales for the unit at Xmas"
    still = tokens[0].low in STILL or (tokens[0].has("her_subject") and len(tokens) > 1 and tokens[1].low in STILL)
    verb = next((t for t in tokens[:3] if t.has("v3", "base") and "common" not in t.tags), None)
    return still and verb is not None and "be" not in verb.tags


def _called_so(tokens: Sequence[Token], day: int) -> bool:
    """ "he's in the Tuesday run club": a day that tells which one."""
    if not 0 < day < len(tokens) - 1 or tokens[day].low not in WEEKDAYS:
        return False
    after = tokens[day + 1]
    return tokens[day - 1].low == "the" and after.is_word and after.has("noun_too", "common", "event", "venue")


def _each_week(tokens: Sequence[Token], day: int) -> bool:
    """ "fasts Mon and Thu", "in the office Tue & Wed": two weekdays, bare, are those of every week."""
    if day + 2 >= len(tokens) or tokens[day].low not in WEEKDAYS or tokens[day + 1].low not in AND:
        return False
    return tokens[day + 2].low in WEEKDAYS and tokens[day - 1].low not in {"this", "next"}
