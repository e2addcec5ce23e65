"""The day a wish names ("ping Ana again in spring"): always one ahead, because it is when somebody shall come back."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sincerely.notes.dates import parse_day

_LEADING = re.compile(r"^(in|during|around) (the )?", re.IGNORECASE)


def day_ahead(words: str, now: datetime, zone: str) -> tuple[date, time | None] | None:
    """The day and hour the words mean as of `now` in a zone, or None. "Two weeks" is said for "in two weeks".

    A season or a month that has begun is the next one: "in spring", said in April, is next year's.
    """
    found = parse_day(words, now, zone) or parse_day(f"in {words}", now, zone)
    if found is None or found[0].day != 1 or found[0] > now.astimezone(ZoneInfo(zone)).date():
        return found
    return parse_day(f"next {_LEADING.sub('', words)}", now, zone) or found
