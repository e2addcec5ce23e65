"""Weekdays: bare, of this, next or last week, with a number."""

from __future__ import annotations

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates.found import Day, Found, Habit, Meaning, Moment
from sincerely.notes.dates.rules.registry import rule

# How many months ahead "Friday 27th" is looked for, and "Fri 5", which is as likely an hour.
ORDINAL_MONTHS, BARE_NUMBER_MONTHS = 7, 2


@rule
def bare_weekday(found: Found, moment: Moment) -> Meaning | None:
    """ "Tue"."""
    weekday = found.weekday()
    return Day(
        on=reckon.next_weekday(moment.today, weekday),
        past_on=reckon.recent_weekday(moment.today, weekday),
        weekday=True,
        guessed=found.first in found.line.repaired,
    )


@rule
def coming_weekday(found: Found, moment: Moment) -> Meaning | None:
    """ "this Tuesday"."""
    weekday = found.weekday()
    return Day(
        on=reckon.next_weekday(moment.today, weekday),
        past_on=reckon.recent_weekday(moment.today, weekday),
        weekday=True,
    )


@rule
def weekday_next_week(found: Found, moment: Moment) -> Meaning | None:
    """ "next Tue", "Tuesday next week": of the following calendar week."""
    return Day(on=reckon.weekday_of_week(moment.today, found.weekday(), 1), weekday=True)


@rule
def weekday_this_week(found: Found, moment: Moment) -> Meaning | None:
    """ "Tuesday this week"."""
    on = reckon.weekday_of_week(moment.today, found.weekday(), 0)
    return Day(on=on, past=on < moment.today, weekday=True)


@rule
def last_weekday(found: Found, moment: Moment) -> Meaning | None:
    """ "last Tuesday": the most recent one before today."""
    return Day(on=reckon.last_weekday(moment.today, found.weekday()), past=True, weekday=True)


@rule
def weekday_last(found: Found, moment: Moment) -> Meaning | None:
    """ "Tuesday last", as letters say it."""
    return last_weekday(found, moment)


@rule
def weekday_next(found: Found, moment: Moment) -> Meaning | None:
    """ "Tuesday next"."""
    return weekday_next_week(found, moment)


@rule
def weekday_last_week(found: Found, moment: Moment) -> Meaning | None:
    """ "Tuesday last week"."""
    return Day(on=reckon.weekday_of_week(moment.today, found.weekday(), -1), past=True, weekday=True)


@rule
def weekday_ago(found: Found, moment: Moment) -> Meaning | None:
    """ "the Tuesday before last"."""
    return Day(on=reckon.weeks_later(reckon.last_weekday(moment.today, found.weekday()), -1), past=True)


@rule
def weekday_after_next(found: Found, moment: Moment) -> Meaning | None:
    """ "the Friday after next"."""
    weeks = 2 if found.says("next") else 1
    return Day(on=reckon.weekday_of_week(moment.today, found.weekday(), weeks))


@rule
def weekday_week(found: Found, moment: Moment) -> Meaning | None:
    """ "Thursday week": a week after the next one."""
    return Day(on=reckon.weeks_later(reckon.next_weekday(moment.today, found.weekday()), 1))


@rule
def weekday_fortnight(found: Found, moment: Moment) -> Meaning | None:
    """ "Thursday fortnight"."""
    return Day(on=reckon.weeks_later(reckon.next_weekday(moment.today, found.weekday()), 2))


@rule
def weekday_number(found: Found, moment: Moment) -> Meaning | None:
    """ "Friday 27th": the next 27th that is a Friday."""
    slot = next(slot for slot in ("digit_ordinal", "ordinal", "digits") if found.has(slot))
    months = BARE_NUMBER_MONTHS if slot == "digits" else ORDINAL_MONTHS
    on = reckon.matching_weekday(moment.today, found.weekday(), found.number(slot), months)
    if on is None and slot != "digits":
        on = reckon.coming_day_of_month(moment.today, found.number(slot))
        return Day(on=on, guessed=True) if on else None
    return Day(on=on, past_on=reckon.recent_day_of_month(moment.today, found.number(slot))) if on else None


@rule
def either_weekday(found: Found, moment: Moment) -> Meaning | None:
    """ "Tue or Wed": the first, guessed."""
    if found.has("next"):
        first = reckon.weekday_of_week(moment.today, found.weekday(), 1)
    else:
        first = reckon.next_weekday(moment.today, found.weekday())
    return Day(on=first, until=reckon.next_weekday(first, found.weekday("other")), guessed=True)


@rule
def both_weekdays(found: Found, moment: Moment) -> Meaning | None:
    """ "mon + thu": a habit."""
    return Habit()


@rule
def recurring_weekday(found: Found, moment: Moment) -> Meaning | None:
    """ "every Friday": a habit."""
    return Habit()
