"""Guards for spans and periods: "four reorgs in two years", "weekend warrior", "Q3 yields", "USA Today"."""

from __future__ import annotations

from sincerely.notes.dates.found import Found
from sincerely.notes.dates.guards.around import (
    acts,
    after_it,
    among,
    before_it,
    capitalised,
    closes,
    dated_after,
    ends_clause,
    means,
    person_before,
    second_before,
    starts_clause,
)
from sincerely.notes.dates.guards.registry import guard


@guard("ahead", "hours_ahead", "spans_ahead")
def span_is_no_record(found: Found) -> bool:
    """ "four reorgs in two years" looks back, "within 3 hours of Porto" measures a way."""
    if among(found, after_it(found), "of"):
        return False
    long = found.has("unit") and found.meaning("unit") in {"month", "year"}
    if not long or not among(found, found.line.words[found.first], "in"):
        return True
    counted = second_before(found)
    return not (counted.isdecimal() or means(found, counted, "number_word") or among(found, before_it(found), "times"))


@guard("named_day")
def day_is_no_brand(found: Found) -> bool:
    """ "USA Today", "met Early yesterday", "Tomo replied"."""
    if found.last > found.first and person_before(found):
        return False
    if among(found, found.line.words[found.first], "name_day") and _is_a_name(found):
        return False
    return not among(found, before_it(found), "brand_before")


def _is_a_name(found: Found) -> bool:
    """ "met Tomo", "Tomo is training"; "send it tomo", "call her tomo 3pm"."""
    if dated_after(found):
        return False
    written_as_one = capitalised(found.line.texts[found.first]) and not (starts_clause(found) and closes(found))
    return written_as_one or person_before(found) or acts(found) or starts_clause(found) or not ends_clause(found)


@guard("weekend")
def weekend_is_named(found: Found) -> bool:
    """ "a long weekend" is any, "weekend warrior" is somebody."""
    if found.last > found.first:
        return ends_clause(found) or among(found, before_it(found), "lead")
    return among(found, before_it(found), "weekend_lead") and ends_clause(found)


@guard("quarter")
def quarter_is_a_time(found: Found) -> bool:
    """ "Q3 yields" are figures."""
    led = among(found, before_it(found), "lead") or found.has("stage")
    return ends_clause(found) if led else closes(found)


@guard("month_end", "year_end")
def end_is_no_business(found: Found) -> bool:
    """ "month-end close" is a chore."""
    return ends_clause(found)


@guard("period")
def period_is_a_time(found: Found) -> bool:
    """ "last year students"."""
    return not among(found, after_it(found), "counted") or found.meaning("unit") == "week"


@guard("same_day", "then")
def answer_to_a_day(found: Found) -> bool:
    """ "that day" where a clause ends."""
    return ends_clause(found)


@guard("end_of_day")
def end_of_day_is_an_hour(found: Found) -> bool:
    """ "at the end of the day" is a manner of speaking."""
    return not (among(found, before_it(found), "at") and found.says("article"))
