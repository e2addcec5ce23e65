"""Guards for numbers that count, rank or rate: "May 3 people", "the 5th floor", "8/10", "24/7"."""

from __future__ import annotations

from sincerely.notes.dates.found import Found
from sincerely.notes.dates.guards.around import (
    after_it,
    among,
    before_full_name,
    before_it,
    capitalised,
    closes,
    dated_after,
    ends_clause,
    means,
)
from sincerely.notes.dates.guards.registry import guard

# With a slash these are the names of a habit, a disaster, a shop and a share.
ROUND_THE_CLOCK = (24, 7)
SLASHED_NAMES = frozenset({ROUND_THE_CLOCK, (9, 11), (7, 11), (50, 50)})
# "the first", "the second" and "the third" are seldom days; "the twentieth" seldom is anything else.
COMMON_RANKS = 3


@guard("day_month", "day_range")
def number_is_no_count(found: Found) -> bool:
    """ "May 3 people" counts people; "first May" is nobody's day."""
    line = found.line
    if line.kinds[found.last] in "nN" and line.kinds[found.first] not in "nN":
        return not among(found, after_it(found), "counted")
    if means(found, line.words[found.first], "ordinal_word"):
        return found.says("of") or not means(found, line.words[found.match.start("any_month")], "name_month")
    return not (capitalised(line.text_after(found.last)) and _rated(found))


def _rated(found: Found) -> bool:
    """ "rated 4/5", "version: 1.1.30"."""
    line, first = found.line, found.first
    labelled = first >= 3 and line.kinds[first - 2 : first] == ": "
    return among(found, line.words[first - 3] if labelled else before_it(found), "score_before")


@guard("numeric", "numeric_range", "dotted")
def fraction_is_no_day(found: Found) -> bool:
    """ "24/7", "rated 8/10", "3/4 of", "costs 5.50"."""
    if _rated(found):
        return False
    if found.has("last") or found.has("third") or found.has("year"):
        return True
    before, after = before_it(found), after_it(found)
    weekday_beside = means(found, before, "weekday", "short_weekday") or means(found, after, "weekday", "short_weekday")
    if found.rule == "dotted":
        return weekday_beside or (among(found, before, "dotted_lead") and ends_clause(found))
    pair = (found.number("digits"), found.number("second"))
    if pair in SLASHED_NAMES:
        return among(found, before, "slashed_lead") and pair != ROUND_THE_CLOCK
    if weekday_beside or among(found, before, "numeric_lead"):
        return not among(found, after, "counted")
    return (ends_clause(found) or dated_after(found)) and not among(found, after, "after_mark")


@guard("lone_ordinal", "lone_range")
def ordinal_is_no_rank(found: Found) -> bool:
    """ "the 5th floor", "the second time"."""
    before, after = before_it(found), after_it(found)
    if among(found, after, "counted", "of"):
        return False
    article, led = found.says("article"), among(found, before, "ordinal_lead")
    if found.has("ordinal"):  # Spelled in words.
        rare = found.number("ordinal") > COMMON_RANKS and not before_full_name(found)
        return led and article and (rare or ends_clause(found))
    if led or among(found, before, "from", "for"):
        return not before_full_name(found) or among(found, before, "slashed_lead")
    if article and dated_after(found):
        return True  # "check-in call the 27th 2pm".
    return ends_clause(found) and (article or closes(found)) and not before_full_name(found)


@guard("day_number")
def numbered_day_ends_its_clause(found: Found) -> bool:
    """ "goes to Luanda day 21", and not "day 21 of the hike"."""
    return closes(found)
