"""Times of day."""

from __future__ import annotations

from sincerely.notes.dates.found import Clock, Found, Meaning, Moment
from sincerely.notes.dates.rules.registry import rule

# What is said before "past" and "to": "two to three" is a number of things.
SPOKEN_MINUTES = frozenset({5, 10, 15, 20, 25})
# "at three fifteen" is an hour, "at 7 2" is none.
SHORTEST_SPOKEN_MINUTE = 10


@rule
def half_past(found: Found, moment: Moment) -> Meaning | None:
    """ "half past 4"."""
    slot = next(slot for slot in ("number", "digits", "number_word") if found.has(slot))
    number = found.number(slot)
    return Clock(hour=number, minute=30, weak=slot != "number") if 1 <= number <= 12 else None


@rule
def past_hour(found: Found, moment: Moment) -> Meaning | None:
    """ "quarter past 3"."""
    number = found.number("hour" if found.has("hour") else "number")
    minute = found.number("number") if found.has("hour") else 15
    return Clock(hour=number, minute=minute) if 1 <= number <= 12 and minute in SPOKEN_MINUTES else None


@rule
def to_hour(found: Found, moment: Moment) -> Meaning | None:
    """ "ten to four"."""
    number = found.number("number")
    minute = found.number("minute") if found.has("minute") else 15
    if not 2 <= number <= 12 or minute not in SPOKEN_MINUTES:
        return None
    return Clock(hour=number - 1, minute=60 - minute, weak=found.has("minute"))


@rule
def clock(found: Found, moment: Moment) -> Meaning | None:
    """ "3pm", "15:30", "18h30", "noon"."""
    if found.has("named_hour"):
        return Clock(hour=found.value("named_hour"), exact=True)
    slot = "digits" if found.has("digits") else "number"
    hour_number = found.number(slot)
    if found.line.words[found.match.start(slot)] in {"0", "00"}:
        hour_number = 0
    minute = int(found.line.words[found.match.start("minutes")]) if found.has("minutes") else 0
    minute = found.number("minute") if found.has("minute") else minute
    if hour_number > 23 or minute > 59:
        return None
    if (half := _half(found)) is not None:
        return Clock(hour=hour_number % 12 + half, minute=minute, exact=True) if 1 <= hour_number <= 12 else None
    exact = hour_number > 12 or found.line.texts[found.first].startswith("0") or found.says("hour_sign")
    return Clock(hour=hour_number, minute=minute, exact=exact)


def _half(found: Found) -> int | None:
    """0 in the morning, 12 in the afternoon, None where it is not said."""
    if found.has("ampm"):
        return found.value("ampm")
    return 12 if found.says("p") else 0 if found.says("a") else None


@rule
def clock_range(found: Found, moment: Moment) -> Meaning | None:
    """ "3-4pm": its beginning."""
    first, last = found.number("digits"), found.number("last")
    minute = int(found.line.words[found.match.start("minutes")]) if found.has("minutes") else 0
    if first > 23 or last > 23 or minute > 59:
        return None
    half = _half(found)
    if half is None:
        return Clock(hour=first, minute=minute, exact=first > 12)
    crosses_noon = half == 12 and first > last and last != 12
    return Clock(hour=first % 12 + (0 if crosses_noon else half), minute=minute, exact=True)


@rule
def military(found: Found, moment: Moment) -> Meaning | None:
    """ "0900", "830pm", "1500 hrs"."""
    number, minute = divmod(found.number("hundreds" if found.has("hundreds") else "four"), 100)
    if number > 23 or minute > 59:
        return None
    if (half := found.value("ampm") if found.has("ampm") else None) is not None:
        return Clock(hour=number % 12 + half, minute=minute, exact=True) if 1 <= number <= 12 else None
    return Clock(hour=number, minute=minute, exact=True, weak=True)


@rule
def dotted_hour(found: Found, moment: Moment) -> Meaning | None:
    """ "Wed 10.30": its guard asks for the day beside it."""
    minute = int(found.line.words[found.match.start("minutes")])
    number = found.number("digits")
    return Clock(hour=number, minute=minute, weak=True, exact=number > 12) if number < 24 and minute < 60 else None


@rule
def letter_hour(found: Found, moment: Moment) -> Meaning | None:
    """ "Tue 10a", "8p tomorrow": its guard asks for the day beside it."""
    number = found.number("digits")
    return Clock(hour=number % 12 + (_half(found) or 0), exact=True, weak=True) if 1 <= number <= 12 else None


@rule
def spoken_hour(found: Found, moment: Moment) -> Meaning | None:
    """ "Friday seven thirty": its guard asks for the day beside it."""
    number, minute = found.number("number_word"), found.number("minute")
    if not (1 <= number <= 12 and SHORTEST_SPOKEN_MINUTE <= minute < 60):
        return None
    return Clock(hour=number, minute=minute, weak=True)


@rule
def hour(found: Found, moment: Moment) -> Meaning | None:
    """ "at 3": a bare hour."""
    number = found.number("number" if found.has("number") else "digits")
    minute = int(found.line.words[found.match.start("minutes")]) if found.has("minutes") else 0
    minute = found.number("minute") if found.has("minute") else minute
    if number > 23 or minute > 59 or (found.has("minute") and minute < SHORTEST_SPOKEN_MINUTE):
        return None
    return Clock(hour=number, minute=minute, weak=True, exact=number > 12)
