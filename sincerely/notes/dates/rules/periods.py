"""Weeks, weekends, months and years counted from the running one."""

from __future__ import annotations

from datetime import date

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates.found import Day, Found, Meaning, Moment
from sincerely.notes.dates.rules.registry import rule
from sincerely.notes.dates.rules.stages import stage_day, stage_of_months, which


@rule
def stage_of_period(found: Found, moment: Moment) -> Meaning | None:
    """ "the end of next week", "early next month"."""
    stage, step, unit = str(found.meaning("stage")), which(found), str(found.meaning("unit"))
    if step == 0 and not found.has("which") and stage != "end" and _passed(stage, unit, moment):
        step = 1  # "at the beginning of the month", said after it: of the next one.
    if unit == "week":
        return _stage_of_week(stage, step, moment)
    if unit == "month":
        on = stage_day(stage, reckon.first_of_month(moment.today, step))
    elif unit == "quarter":
        on = stage_of_months(stage, reckon.first_of_quarter(moment.today, step), reckon.MONTHS_OF_QUARTER)
    elif unit == "year":
        on = stage_of_months(stage, date(moment.today.year + step, 1, 1), 12)
    else:
        return None
    return Day(on=on, past=on < moment.today)


def _passed(stage: str, unit: str, moment: Moment) -> bool:
    if unit == "week":
        return moment.today.weekday() > reckon.STAGE_WEEKDAY[stage]
    return unit == "month" and moment.today.day > reckon.STAGE_DAY[stage]


def _stage_of_week(stage: str, which: int, moment: Moment) -> Day:
    """Friday closes the week. Said at a weekend, "the end of the week" is the coming Friday."""
    if which == 0 and stage == "end":
        return Day(on=reckon.end_of_working_week(moment.today))
    on = reckon.weekday_of_week(moment.today, reckon.STAGE_WEEKDAY[stage], which)
    if which == 0 and stage == "late" and on < moment.today:
        on = moment.today
    return Day(on=on, past=on < moment.today, guessed=stage != "end")


@rule
def stage_of_year(found: Found, moment: Moment) -> Meaning | None:
    """ "early 2027", "the end of 2026"."""
    year = found.year()
    on = stage_of_months(str(found.meaning("stage")), date(year, 1, 1), 12) if year else None
    return Day(on=on, past=on < moment.today, guessed=found.meaning("stage") != "end") if on else None


@rule
def midweek(found: Found, moment: Moment) -> Meaning | None:
    """ "midweek": a Wednesday."""
    return Day(on=reckon.next_weekday(moment.today, reckon.STAGE_WEEKDAY["mid"]), guessed=True)


@rule
def midweek_next(found: Found, moment: Moment) -> Meaning | None:
    """ "midweek next week"."""
    return Day(on=reckon.weekday_of_week(moment.today, reckon.STAGE_WEEKDAY["mid"], 1), guessed=True)


@rule
def week_end(found: Found, moment: Moment) -> Meaning | None:
    """ "EOW": Friday."""
    return Day(on=reckon.end_of_working_week(moment.today))


@rule
def week_end_next(found: Found, moment: Moment) -> Meaning | None:
    """ "EOW next week"."""
    return Day(on=reckon.weekday_of_week(moment.today, reckon.FRIDAY, 1))


@rule
def month_end(found: Found, moment: Moment) -> Meaning | None:
    """ "EOM"."""
    return Day(on=reckon.last_of_month(moment.today))


@rule
def year_end(found: Found, moment: Moment) -> Meaning | None:
    """ "EOY"."""
    return Day(on=date(moment.today.year, 12, 31))


@rule
def period(found: Found, moment: Moment) -> Meaning | None:
    """ "next week", "this month", "last year"."""
    step, unit = which(found), str(found.meaning("unit"))
    if unit == "week":
        return _week(step, moment)
    if unit == "month":
        return Day(on=reckon.first_of_month(moment.today, step), whole_month=True, past=step < 0)
    if unit == "quarter" and step:
        on = reckon.first_of_quarter(moment.today, step)
        return Day(on=on, until=stage_of_months("end", on, reckon.MONTHS_OF_QUARTER), past=step < 0)
    if unit == "year" and step:
        year = moment.today.year + step
        return Day(on=date(year, 1, 1), until=date(year, 12, 31), past=step < 0, guessed=True)
    return None


def _week(which: int, moment: Moment) -> Day:
    """Next week alone is its Monday; this week leaves time until Friday."""
    if which == 0:
        return Day(on=reckon.end_of_working_week(moment.today), guessed=True)
    on = reckon.weekday_of_week(moment.today, 0, which)
    return Day(on=on, past=which < 0)


@rule
def period_after_next(found: Found, moment: Moment) -> Meaning | None:
    """ "the week after next"."""
    unit = str(found.meaning("unit"))
    if unit == "week":
        return Day(on=reckon.weekday_of_week(moment.today, 0, 2))
    if unit == "month":
        return Day(on=reckon.first_of_month(moment.today, 2), whole_month=True)
    return None


@rule
def weekend(found: Found, moment: Moment) -> Meaning | None:
    """ "this weekend": the coming Saturday."""
    saturday = reckon.weekday_of_week(moment.today, reckon.SATURDAY, which(found))
    if found.says("after"):
        saturday = reckon.weekday_of_week(moment.today, reckon.SATURDAY, 2)
    elif which(found) == 0:
        saturday = reckon.this_weekend(moment.today)
    past_on = reckon.last_weekday(moment.today, reckon.SATURDAY) if which(found) == 0 else None
    return Day(on=saturday, until=reckon.days_later(saturday, 1), past=which(found) < 0, past_on=past_on)
