"""Quarters, seasons and feasts of the year."""

from __future__ import annotations

from datetime import date

from sincerely.notes.dates import arithmetic as reckon
from sincerely.notes.dates.found import Day, Found, Meaning, Moment
from sincerely.notes.dates.rules.registry import rule
from sincerely.notes.dates.rules.stages import stage_of_months, which

QUARTERS = 4


@rule
def quarter(found: Found, moment: Moment) -> Meaning | None:
    """ "Q3", "end of Q1"."""
    number = found.number("ordinal" if found.has("ordinal") else "digits")
    if not 1 <= number <= QUARTERS:
        return None
    first = date(found.year() or moment.today.year, (number - 1) * reckon.MONTHS_OF_QUARTER + 1, 1)
    last = stage_of_months("end", first, reckon.MONTHS_OF_QUARTER)
    if last < moment.today and not found.year():
        first = first.replace(year=first.year + 1)
        last = stage_of_months("end", first, reckon.MONTHS_OF_QUARTER)
    if found.has("stage"):
        return Day(on=stage_of_months(str(found.meaning("stage")), first, reckon.MONTHS_OF_QUARTER))
    return Day(on=first, until=last, past=last < moment.today)


@rule
def season(found: Found, moment: Moment) -> Meaning | None:
    """The first day of the season's first month; the other half of the year south of the equator."""
    month_number = (found.value("season") + (5 if moment.southern else -1)) % 12 + 1
    if year := found.year():
        first = date(year, month_number, 1)
    elif found.has("last"):
        first = reckon.recent_month(reckon.first_of_month(moment.today, -reckon.MONTHS_OF_SEASON), month_number)
    else:
        running = reckon.first_of_month(moment.today, -(reckon.MONTHS_OF_SEASON - 1))
        first = reckon.coming_month(
            reckon.first_of_month(moment.today, 1) if found.has("next") else running, month_number
        )
    until = stage_of_months("end", first, reckon.MONTHS_OF_SEASON)
    on = stage_of_months(str(found.meaning("stage")), first, reckon.MONTHS_OF_SEASON) if found.has("stage") else first
    return Day(on=on, until=until if until > on else None, past=until < moment.today, guessed=True)


@rule
def holiday(found: Found, moment: Moment) -> Meaning | None:
    """ "Christmas", "last Easter", "Thanksgiving 2027"."""
    feast = found.lexicon.holidays[found.detail]
    year = moment.today.year + which(found) if found.has("which") else found.year()
    if year:
        on = _feast(feast, year)
        return Day(on=on, past=on < moment.today) if on else None
    days = [on for near in range(moment.today.year - 1, moment.today.year + 2) if (on := _feast(feast, near))]
    recent = max(on for on in days if on <= moment.today)
    if found.has("near") and found.meaning("near", "this", "next", "last") == -1:
        return Day(on=recent, past=True)
    return Day(on=next(on for on in days if on >= moment.today), past_on=recent)


def _feast(feast: object, year: int) -> date | None:
    assert isinstance(feast, dict)
    if "easter" in feast:
        return reckon.days_later(reckon.easter(year), feast["easter"])
    first = date(year, feast["month"], 1)
    if "day" in feast:
        return reckon.day_of_month(first, feast["day"])
    on = reckon.nth_weekday(first, feast["weekday"], feast["nth"])
    return reckon.days_later(on, feast.get("plus", 0)) if on else None
