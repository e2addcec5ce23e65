"""Days of a month: with its name, in numbers, or alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates import canonical
from sincerely.notes.dates.found import Day, Found, Meaning, Moment, full_year
from sincerely.notes.dates.rules.registry import rule
from sincerely.notes.dates.rules.stages import which

FIRST_NUMBERED = 6  # "day 5" is more often a day of a fair than of a month.


@rule
def day_month(found: Found, moment: Moment) -> Meaning | None:
    """ "5 April", "April 5th, 2027"."""
    number = found.number("day" if found.has("day") else "digits")
    return _day_month(number, found, moment)


@rule
def day_range(found: Found, moment: Moment) -> Meaning | None:
    """ "10-12 April"."""
    first = _day_month(found.number("day"), found, moment)
    last = _day_month(found.number("last"), found, moment)
    if first is None or last is None:
        return None
    until = reckon.day_of_month(first.on.replace(day=1), last.on.day)
    return Day(on=first.on, until=until, past_on=first.past_on, past=first.past) if until and until > first.on else None


def _day_month(day: int, found: Found, moment: Moment) -> Day | None:
    year = found.year()
    if not 1 <= day <= 31:
        return None
    on = canonical.day_and_month(day, found.month(), year, moment.today)
    if on is None:
        return None
    past_on = reckon.in_recent_year(moment.today, found.month(), day) if year is None else None
    guessed = bool(found.line.repaired & set(range(found.first, found.last + 1)))
    return Day(on=on, past_on=past_on, past=on < moment.today, guessed=guessed, dated=True)


@rule
def numeric(found: Found, moment: Moment) -> Meaning | None:
    """ "5/4", "24.12.", "5/4/26"."""
    first, second = found.number("digits"), found.number("second")
    year = found.year()
    if second > 12 and year is None and not found.has("third") and "." in found.line.words[found.first : found.last]:
        return None  # "Thurs 5.30." is an hour: nobody writes the month first with a dot.
    if found.has("third"):
        third = found.line.words[found.match.start("third")]
        year = full_year(int(third)) if len(third) == 2 else 0
    on = canonical.slashed(first, second, year, moment.today, moment.month_first) if year != 0 else None
    if on is None:
        return None
    past_on = reckon.in_recent_year(moment.today, on.month, on.day) if year is None else None
    return Day(on=on, past_on=past_on, past=on < moment.today, dated=True)


@rule
def numeric_range(found: Found, moment: Moment) -> Meaning | None:
    """ "13-14.6.", "10-12/4": two days of one month; in these the day comes first everywhere."""
    first, last, month = found.number("digits"), found.number("last"), found.number("second")
    if not (1 <= month <= 12 and 1 <= first < last <= 31):
        return None
    on = canonical.day_and_month(first, month, None, moment.today)
    until = reckon.day_of_month(on.replace(day=1), last) if on else None
    return Day(on=on, until=until, dated=True) if on and until else None


@rule
def dotted(found: Found, moment: Moment) -> Meaning | None:
    """ "16.12": only where the words around say that it is a day."""
    if found.number("second") > 12:
        return None  # "Wed 10.30" is an hour: nobody writes the month first with a dot.
    return numeric(found, moment)


@rule
def iso(found: Found, moment: Moment) -> Meaning | None:
    """ "2026-04-05"."""
    year = found.year()
    on = canonical.iso(year, found.number("digits"), found.number("second")) if year else None
    return Day(on=on, past=on < moment.today, dated=True) if on else None


@rule
def lone_ordinal(found: Found, moment: Moment) -> Meaning | None:
    """ "the 5th", "the twentieth"."""
    number = found.number("digit_ordinal" if found.has("digit_ordinal") else "ordinal")
    on = reckon.coming_day_of_month(moment.today, number) if 1 <= number <= 31 else None
    return Day(on=on, past_on=reckon.recent_day_of_month(moment.today, number), dated=True) if on else None


@rule
def day_number(found: Found, moment: Moment) -> Meaning | None:
    """ "until day 30": the 30th, as those say it whose language counts days so; "day 2" is the second of a fair."""
    number = found.number("digits")
    on = reckon.coming_day_of_month(moment.today, number) if FIRST_NUMBERED <= number <= 31 else None
    return Day(on=on, past_on=reckon.recent_day_of_month(moment.today, number), dated=True) if on else None


@rule
def lone_range(found: Found, moment: Moment) -> Meaning | None:
    """ "the 5th to the 8th"."""
    first = found.number("digit_ordinal" if found.has("digit_ordinal") else "ordinal")
    on = reckon.coming_day_of_month(moment.today, first) if 1 <= first <= 31 else None
    until = reckon.day_of_month(on.replace(day=1), found.number("last")) if on else None
    return Day(on=on, until=until) if on and until and until > on else None


@rule
def ordinal_of_month(found: Found, moment: Moment) -> Meaning | None:
    """ "the 20th of next month"."""
    number = found.number("day" if found.has("day") else "ordinal")
    if not found.has("which") and not found.has("next"):
        on = reckon.coming_day_of_month(moment.today, number) if 1 <= number <= 31 else None
    else:
        on = reckon.day_of_month(reckon.first_of_month(moment.today, which(found)), number)
    return Day(on=on, past=on < moment.today) if on else None


@rule
def nth_weekday(found: Found, moment: Moment) -> Meaning | None:
    """ "the last Sunday of March"."""
    nth = found.number("ordinal") if found.has("ordinal") else -1
    if found.has("any_month"):
        return _in_month(found, moment, lambda first: reckon.nth_weekday(first, found.weekday(), nth))
    on = reckon.nth_weekday(reckon.first_of_month(moment.today, which(found)), found.weekday(), nth)
    return Day(on=on, past=on < moment.today) if on else None


def _in_month(found: Found, moment: Moment, choose: Callable[[date], date | None]) -> Day | None:
    """The chosen day of the named month: of the year that is named, or of the next such month that has it."""
    year = found.year()
    for each in [year] if year else [moment.today.year, moment.today.year + 1]:
        on = choose(date(each, found.month(), 1))
        if on and (year or on >= moment.today):
            return Day(on=on, past=on < moment.today)
    return None


@rule
def week_of_month(found: Found, moment: Moment) -> Meaning | None:
    """The Monday of that week; the first week of a month begins with its first Monday."""
    nth = found.number("ordinal") if found.has("ordinal") else -1
    if found.has("any_month"):
        return _in_month(found, moment, lambda first: reckon.nth_weekday(first, 0, nth))
    on = reckon.nth_weekday(reckon.first_of_month(moment.today, which(found)), 0, nth)
    return Day(on=on, past=on < moment.today) if on else None


@rule
def day_of_month(found: Found, moment: Moment) -> Meaning | None:
    """ "the last day of May", "the third day of next month"."""
    number = found.number("ordinal") if found.has("ordinal") else None

    def choose(first: date) -> date | None:
        return reckon.day_of_month(first, number) if number else reckon.last_of_month(first)

    if found.has("any_month"):
        return _in_month(found, moment, choose)
    on = choose(reckon.first_of_month(moment.today, which(found)))
    return Day(on=on, past=on < moment.today) if on else None
