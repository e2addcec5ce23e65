"""Guards for months, seasons and feasts that are also names: May, April, Summer, Easter Island."""

from __future__ import annotations

from sincerely.notes.dates.found import Found
from sincerely.notes.dates.guards.around import (
    acts,
    after_it,
    among,
    before_full_name,
    before_it,
    capitalised,
    closes,
    ends_clause,
    means,
    person_before,
    possessive,
    second_before,
)
from sincerely.notes.dates.guards.registry import guard


@guard("month")
def month_is_no_name(found: Found) -> bool:
    """ "met May" against "in May"; with a year it is no name."""
    if found.last > found.first:
        return True
    if possessive(found) or before_full_name(found) or _has_no_such_day(found):
        return False
    before = before_it(found)
    name = means(found, found.line.words[found.first], "name_month")
    name = name or (found.first in found.line.repaired and not among(found, before, "month_lead"))
    if among(found, before, "month_lead"):
        return not (acts(found) and name) or among(found, before, "in")
    if among(found, before, "from") and among(found, after_it(found), "onward"):
        return True
    if among(found, before, "for") and among(found, second_before(found), "planned"):
        return True
    if among(found, before, "from") and closes(found):
        rare = found.line.words[found.first] in found.lexicon.sets["rarely_a_name"]
        if among(found, second_before(found), "open_from") or (rare and not among(found, second_before(found), "came")):
            return True
    if name and _alone_in_parentheses(found):
        return not _beside_a_person(found)
    if name or acts(found) or not ends_clause(found):
        return False
    return among(found, before, "from", "for") or not among(found, before, "before_names")


def _has_no_such_day(found: Found) -> bool:
    """ "30 Feb", "April 31": a number that gives no day with the month beside it; "in march 12 percent" counts."""
    line, after = found.line, after_it(found)
    if after.isdecimal() and among(found, line.word_after(found.last + 2), "counted"):
        return False
    if found.first > 1 and line.kinds[found.first - 1] in " -/" and line.kinds[found.first - 2] in "nN":
        return True
    return after.isdecimal() and len(after) <= 2


def _alone_in_parentheses(found: Found) -> bool:
    """ "baby due (june)", but not "her sister (June)"."""
    kinds = found.line.kinds
    return kinds[found.first - 1 : found.first] == "(" and kinds[found.last + 1 : found.last + 2] == ")"


def _beside_a_person(found: Found) -> bool:
    """ "Ana (June)", "her sister (May)", but "comes to Rome (May)"."""
    line = found.line
    beside = found.first - 3  # The word before the blank before the mark.
    if beside < 0:
        return True
    if capitalised(line.texts[beside]):
        return not among(found, line.word_before(beside), "lead")
    return among(found, line.words[beside], "before_names")


@guard("stage_of_year")
def year_is_no_vintage(found: Found) -> bool:
    """ "the end of 2026", but "late 2019 Burgundy"."""
    return ends_clause(found)


@guard("stage_of_month", "next_month_named", "last_month_named", "this_month_named")
def month_goes_on_as_a_name(found: Found) -> bool:
    """ "early May Chen"."""
    return not before_full_name(found)


@guard("season")
def season_is_no_name(found: Found) -> bool:
    """ "in Summer Whitlock's book", "next summer camp"."""
    return not before_full_name(found) and ends_clause(found)


@guard("holiday")
def feast_is_a_day(found: Found) -> bool:
    """ "her Christmas market", "happy Easter", "Valentine replied"."""
    before = before_it(found)
    if among(found, before, "greeting") or (person_before(found) and not among(found, before, "and")):
        return False
    if possessive(found) or acts(found) or before_full_name(found) or not ends_clause(found):
        return False
    return closes(found) or among(found, before, "holiday_lead", "and") or found.says("feast_day")
