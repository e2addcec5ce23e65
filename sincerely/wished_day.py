"""The day a wish names ("ping Ana again in spring"): always one ahead, because it is when somebody shall come back."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sincerely.notes.dates import parse_day
from sincerely.notes.reader import tokens_of

LONGEST = 40  # Letters of a day in words.

_MARKS = frozenset(",.!")
_BESIDE = frozenset(("please", "pls", "then", "ok", "by", "on", "rather", "maybe", "instead"))
_LEADING = re.compile(r"^(in|during|around) (the )?", re.IGNORECASE)


def hour_named(words: str, now: datetime, zone: str) -> time | None:
    """The hour of the day the words mean: "8am", "7:30", "8", "nine in the morning"; None where they name none."""
    plain = words.strip()
    found = parse_day(f"tomorrow at {plain}:00" if plain.isdigit() else f"tomorrow at {plain}", now, zone)
    return found[1] if found else None


def day_ahead(words: str, now: datetime, zone: str) -> tuple[date, time | None] | None:
    """The day and hour the words mean as of `now` in a zone, or None. "Two weeks" is said for "in two weeks".

    A season or a month that has begun is the next one: "in spring", said in April, is next year's.
    """
    found = parse_day(words, now, zone) or parse_day(f"in {words}", now, zone)
    if found is None or found[0].day != 1 or found[0] > now.astimezone(ZoneInfo(zone)).date():
        return found
    return parse_day(f"next {_LEADING.sub('', words)}", now, zone) or found


def day_alone(words: str, now: datetime, zone: str, locale: str = "en") -> str | None:
    """The day that the words are and nothing else but a word of courtesy: "friday 3pm instead, please"; else None."""
    if not words or len(words) > LONGEST:
        return None
    tokens = tokens_of(words, now, zone, locale)
    days = [token.text for token in tokens if token.kind == "date"]
    others = [token for token in tokens if token.kind != "date" and token.text not in _MARKS]
    alone = len(days) == 1 and all(token.low in _BESIDE for token in others)
    return days[0] if alone and day_ahead(days[0], now, zone) is not None else None
