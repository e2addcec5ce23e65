"""Days counted from today, and from a day named in the note."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates import canonical
from sincerely.notes.dates.found import Day, Found, Meaning, Moment, Offset, Part
from sincerely.notes.dates.rules.registry import rule

# Nobody plans further ahead in a note; larger counts are quantities.
MOST_DAYS_AHEAD = 366 * 5
MOST_DAYS_BACK = 366 * 50


def count_from(day: date, count: int, unit: str) -> date | None:
    """The day that many units later, or None where that is out of all reason."""
    days = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 31, "quarter": 92, "year": 366}[unit]
    if not -MOST_DAYS_BACK <= count * days <= MOST_DAYS_AHEAD:
        return None
    if unit in {"month", "year"}:
        return canonical.months_ahead(count, unit, day)
    if unit == "quarter":
        return reckon.months_later(day, count * reckon.MONTHS_OF_QUARTER)
    return reckon.days_later(day, count * days)


@rule
def named_day(found: Found, moment: Moment) -> Meaning | None:
    """ "tomorrow", "later today"."""
    days = found.value("named_day")
    evening = found.line.words[found.last] in found.lexicon.sets["evening"]
    return Day(on=reckon.days_later(moment.today, days), past=days < 0, part=12 if evening else None)


@rule
def tomorrow_week(found: Found, moment: Moment) -> Meaning | None:
    """ "tomorrow week": eight days."""
    days = found.value("named_day")
    return Day(on=reckon.days_later(moment.today, days + 7)) if days >= 0 else None


@rule
def weeks_from_tomorrow(found: Found, moment: Moment) -> Meaning | None:
    """ "two weeks tomorrow": fifteen days."""
    days = found.value("named_day")
    weeks = found.number("count")
    return Day(on=reckon.days_later(moment.today, days + 7 * weeks)) if days >= 0 and weeks < 60 else None


@rule
def tomorrow_fortnight(found: Found, moment: Moment) -> Meaning | None:
    """ "a fortnight today"."""
    days = found.value("named_day")
    return Day(on=reckon.days_later(moment.today, days + 14)) if days >= 0 else None


@rule
def beside_named_day(found: Found, moment: Moment) -> Meaning | None:
    """ "the day after tomorrow"."""
    days = found.value("named_day") + found.value("side")
    return Day(on=reckon.days_later(moment.today, days), past=days < 0)


@rule
def last_night(found: Found, moment: Moment) -> Meaning | None:
    """ "last night" was yesterday."""
    return Day(on=reckon.days_later(moment.today, -1), past=True)


@rule
def part_of_today(found: Found, moment: Moment) -> Meaning | None:
    """ "this evening"."""
    return Day(on=moment.today, part=found.value("part"))


@rule
def part(found: Found, moment: Moment) -> Meaning | None:
    """ "in the morning": no hour of its own."""
    return Part(since=found.value("part") if found.has("part") else 0)


@rule
def end_of_day(found: Found, moment: Moment) -> Meaning | None:
    """ "EOD": today, unless a day stands beside it."""
    return Day(on=moment.today, end_of_day=True)


@rule
def ahead(found: Found, moment: Moment) -> Meaning | None:
    """ "in 3 weeks", "within the next month"."""
    count = found.number("count") if found.has("count") else 1
    on = count_from(moment.today, count, str(found.meaning("unit")))
    return Day(on=on, guessed=found.says("vague")) if on else None


@rule
def spans_ahead(found: Found, moment: Moment) -> Meaning | None:
    """ "in 2-3 weeks": from the sooner to the later day."""
    unit = str(found.meaning("unit"))
    on = count_from(moment.today, found.number("count"), unit)
    until = count_from(moment.today, found.number("most"), unit)
    return Day(on=on, until=until, guessed=True) if on and until and on < until else None


@rule
def ago(found: Found, moment: Moment) -> Meaning | None:
    """ "3 days ago"."""
    on = count_from(moment.today, -found.number("count"), str(found.meaning("unit")))
    return Day(on=on, past=True) if on else None


@rule
def working_days(found: Found, moment: Moment) -> Meaning | None:
    """ "in 3 working days"."""
    count = found.number("count")
    if found.meaning("unit") != "day" or count > MOST_DAYS_AHEAD:
        return None
    return Day(on=reckon.working_days_later(moment.today, count))


@rule
def hours_ahead(found: Found, moment: Moment) -> Meaning | None:
    """ "in 2 hours", "within 48h"."""
    count = found.number("count") if found.has("count") else 1
    minutes = count * (60 if found.meaning("short_unit") == "hour" else 1)
    return _minutes_ahead(minutes, moment, named=not found.says("within"))


@rule
def half_hour(found: Found, moment: Moment) -> Meaning | None:
    """ "in half an hour"."""
    return _minutes_ahead(30, moment, named=True) if found.meaning("short_unit") == "hour" else None


@rule
def hours_ago(found: Found, moment: Moment) -> Meaning | None:
    """ "2 hours ago"."""
    count = found.number("count") if found.has("count") else 1
    minutes = count * (60 if found.meaning("short_unit") == "hour" else 1)
    day = _minutes_ahead(-minutes, moment, named=False)
    return Day(on=day.on, past=True) if day else None


def _minutes_ahead(minutes: int, moment: Moment, named: bool) -> Day | None:
    """Hours last as long as they last: counted in UTC, so that the night of a clock change is right."""
    if abs(minutes) > MOST_DAYS_AHEAD * 24 * 60:
        return None
    then = (moment.now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.now.tzinfo)
    return Day(on=then.date(), at=then.time().replace(second=0, microsecond=0, tzinfo=None) if named else None)


@rule
def offset(found: Found, moment: Moment) -> Meaning | None:
    """ "3 weeks from", "the day before", "the Monday after"."""
    count = found.number("count") if found.has("count") else 1
    side = found.value("side") if found.has("side") else (-1 if found.says("earlier") else 1)
    after = found.line.word_after(found.last)
    alone = not found.says("from") and (not after or not after[0].isalnum() or after in found.lexicon.sets["continuer"])
    if found.has("any_weekday"):
        return Offset(count=side, weekday=found.weekday(), alone=alone and found.says("article"))
    unit = str(found.meaning("unit")) if found.has("unit") else "day"
    return Offset(count=count * side, unit=unit, alone=alone)


@rule
def same_day(found: Found, moment: Moment) -> Meaning | None:
    """ "that day", "on the day"."""
    if found.has("unit") and found.meaning("unit") != "day":
        return None
    return Offset(count=0, alone=True)


@rule
def then(found: Found, moment: Moment) -> Meaning | None:
    """ "before then"."""
    return Offset(count=0, alone=True)
