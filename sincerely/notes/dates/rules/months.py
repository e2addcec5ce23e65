"""Months by name, whole or in part."""

from __future__ import annotations

from datetime import date

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates.found import Day, Found, Meaning, Moment
from sincerely.notes.dates.rules.registry import rule
from sincerely.notes.dates.rules.stages import stage_day


@rule
def month(found: Found, moment: Moment) -> Meaning | None:
    """ "in May", "June 2027"."""
    year = found.year()
    if found.has("digits"):
        year = 2000 + found.number("digits")
    if found.has("next"):
        year = moment.today.year + 1
    if year:
        on = date(year, found.month(), 1)
        return Day(on=on, whole_month=True, past=on < moment.today.replace(day=1))
    return _whole_month(found, moment, reckon.coming_month(moment.today, found.month()))


def _whole_month(found: Found, moment: Moment, on: date) -> Day:
    guessed = bool(found.line.repaired & set(range(found.first, found.last + 1)))
    return Day(on=on, whole_month=True, past_on=reckon.recent_month(moment.today, found.month()), guessed=guessed)


@rule
def next_month_named(found: Found, moment: Moment) -> Meaning | None:
    """ "next June": after the running month."""
    following = reckon.first_of_month(moment.today, 1) if found.has("next") else moment.today
    return Day(on=reckon.coming_month(following, found.month()), whole_month=True)


@rule
def this_month_named(found: Found, moment: Moment) -> Meaning | None:
    """ "this June"."""
    return Day(on=reckon.coming_month(moment.today, found.month()), whole_month=True)


@rule
def last_month_named(found: Found, moment: Moment) -> Meaning | None:
    """ "last June", "back in March"."""
    if found.says("year"):
        return Day(on=date(moment.today.year - 1, found.month(), 1), whole_month=True, past=True)
    before = reckon.first_of_month(moment.today, 0 if found.says("back") else -1)
    return Day(on=reckon.recent_month(before, found.month()), whole_month=True, past=True)


@rule
def stage_of_month(found: Found, moment: Moment) -> Meaning | None:
    """ "mid April", "the end of May"."""
    year = found.year()
    first = date(year, found.month(), 1) if year else reckon.coming_month(moment.today, found.month())
    on = stage_day(str(found.meaning("stage")), first)
    if not year and on < moment.today:
        on = stage_day(str(found.meaning("stage")), first.replace(year=first.year + 1))
    recent = stage_day(str(found.meaning("stage")), reckon.recent_month(moment.today, found.month()))
    if recent > moment.today:
        recent = stage_day(str(found.meaning("stage")), recent.replace(year=recent.year - 1, day=1))
    return Day(on=on, past_on=None if year else recent, past=on < moment.today)
