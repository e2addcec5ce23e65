"""Guards for times of day: "I am", "at 3 conferences", "4h sleep", "costs 10.30"."""

from __future__ import annotations

from sincerely.notes.dates.found import Found
from sincerely.notes.dates.guards.around import acts, after_it, among, before_it, ends_clause, means, person_before
from sincerely.notes.dates.guards.registry import guard

DAYS = ("weekday", "short_weekday", "named_day")


@guard("clock")
def clock_is_no_count(found: Found) -> bool:
    """ "midnight menu", "12h shifts", "met Noon"."""
    if found.has("named_hour"):
        if person_before(found) or acts(found):
            return False
        return ends_clause(found) or means(found, after_it(found))
    if found.has("digits") and found.line.words[found.last] in found.lexicon.sets["hour_sign"]:
        before = before_it(found)
        return ends_clause(found) or among(found, before, "lead") or means(found, before, *DAYS)
    return True


@guard("hour")
def hour_is_no_count(found: Found) -> bool:
    """ "at 3 conferences", "about 5 of them"."""
    if among(found, after_it(found), "counted"):
        return False
    return ends_clause(found) or not among(found, found.line.words[found.first], "approximate")


@guard("dotted_hour", "letter_hour", "spoken_hour")
def dotted_number_is_an_hour(found: Found) -> bool:
    """ "Wed 10.30", "8a tomorrow", "Friday seven thirty", "7.45 on the 16th", but "costs 10.30"."""
    return (
        means(found, before_it(found), *DAYS, "month", "name_month")
        or means(found, after_it(found), *DAYS)
        or _on_a_day(found)
    )


def _on_a_day(found: Found) -> bool:
    """ "7.45 on the 16th", "7.45 on Monday"; not "10.30 on average"."""
    if not among(found, after_it(found), "ordinal_lead"):
        return False
    word = found.line.word_after(found.last + 2)
    beyond = found.line.word_after(found.last + 4)
    return word[:1].isdigit() or beyond[:1].isdigit() or means(found, word, *DAYS, "month")
