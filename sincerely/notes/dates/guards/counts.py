"""Guards for numbers that count or rank, and for phrases that look back."""

from __future__ import annotations

from sincerely.notes.dates.found import Found
from sincerely.notes.dates.guards.around import (
    acts,
    after_it,
    before_full_name,
    before_it,
    capitalised,
    closes,
    dated_after,
    ends_clause,
    is_weekday,
    members,
)
from sincerely.notes.dates.guards.registry import guard

# These numbers with a slash are names of a habit, a disaster and a shop.
SLASHED_NAMES = frozenset({(24, 7), (9, 11), (7, 11), (50, 50)})


@guard("day_month", "day_range")
def number_is_no_count(found: Found) -> bool:
    """ "May 3 people" counts people; "May 3" alone is a day."""
    if found.line.kinds[found.last] in "nN" and found.line.kinds[found.first] not in "nN":
        return after_it(found) not in members(found, "counted")
    if "ordinal_word" in found.lexicon.meanings.get(found.line.words[found.first], {}):
        return (
            found.says("of")
            or "name_month" not in found.lexicon.meanings[found.line.words[found.match.start("any_month")]]
        )
    return not (capitalised(found.line.text_after(found.last)) and _score_before(found))


def _score_before(found: Found) -> bool:
    """ "rated 4/5", "version: 1.1.30"."""
    line, first = found.line, found.first
    labelled = first >= 3 and line.kinds[first - 1] == " " and line.kinds[first - 2] == ":"
    return (line.words[first - 3] if labelled else before_it(found)) in members(found, "score_before")


@guard("numeric", "numeric_range", "dotted")
def fraction_is_no_day(found: Found) -> bool:
    """ "24/7", "rated 8/10", "3/4 of"."""
    pair = (found.number("digits"), found.number("second"))
    whole = found.has("last") or found.has("third") or found.has("year")
    led = before_it(found) in members(found, "numeric_lead")
    if _score_before(found):
        return False
    if whole:
        return True
    weekday_beside = is_weekday(found, before_it(found)) or is_weekday(found, after_it(found))
    if found.rule == "dotted":
        return (led and before_it(found) != "at" and ends_clause(found)) or weekday_beside
    if pair in SLASHED_NAMES:
        return led and before_it(found) in {"on", "by", "before", "until", "till"} and pair != (24, 7)
    if led or weekday_beside:
        return after_it(found) not in members(found, "counted")
    return (ends_clause(found) or dated_after(found)) and after_it(found) not in members(found, "after_mark")


@guard("lone_ordinal", "lone_range")
def ordinal_is_no_rank(found: Found) -> bool:
    """ "the 5th floor", "the second time"."""
    after = after_it(found)
    if after in members(found, "counted") or after == "of":
        return False
    led = before_it(found) in members(found, "weekday_lead") | {"from", "around", "for"}
    spelled = found.rule == "lone_ordinal" and not found.has("digit_ordinal")
    if spelled:
        rare = found.number("ordinal") > 3 and not before_full_name(found)
        return led and (rare or ends_clause(found)) and before_it(found) not in {"for", "from"} and found.says("the")
    if led:
        return not before_full_name(found) or before_it(found) in {"on", "by"}
    return ends_clause(found) and (found.says("the") or closes(found)) and not before_full_name(found)


@guard("weekday_number")
def number_after_weekday_is_no_time(found: Found) -> bool:
    """ "Monday 10 people", "fri 24 jul"."""
    kinds = found.line.kinds
    following = kinds[found.last + 1 : found.last + 3]
    if {"month", "name_month"} & found.lexicon.meanings.get(after_it(found), {}).keys() or after_it(found) == "of":
        return False  # "fri 24 jul": the date says more.
    if found.has("digits"):
        goes_on = following[:1] in {":", "-", "–"} or after_it(found) in members(found, "hour_words")
        return not goes_on and after_it(found) not in members(found, "counted")
    return after_it(found) not in members(found, "counted")


@guard("hour")
def hour_is_no_count(found: Found) -> bool:
    """ "at 3 conferences", "about 5 people"."""
    return after_it(found) not in members(found, "counted") and not (
        found.line.words[found.first] in {"about", "around", "approx", "circa", "~"} and not ends_clause(found)
    )


@guard("clock")
def clock_is_no_ratio(found: Found) -> bool:
    """ "I am", "midnight menu"."""
    if found.line.words[found.last] == "am" and found.line.words[found.last - 2 : found.last - 1] == ["i"]:
        return False
    if found.has("named_hour"):
        if before_it(found) in members(found, "before_names") - members(found, "lead") or acts(found):
            return False
        return ends_clause(found) or bool(found.lexicon.meanings.get(after_it(found)))
    return True


@guard("ahead", "hours_ahead")
def span_is_no_record(found: Found) -> bool:
    """ "four reorgs in two years" looks back; "in two years" alone looks ahead."""
    if found.line.words[found.first] != "in" or not found.has("unit"):
        return True
    if found.meaning("unit") not in {"month", "year"}:
        return True
    counted = found.line.word_before(found.first - 2) if before_it(found) else ""
    return not (
        counted.isdecimal() or "number_word" in found.lexicon.meanings.get(counted, {}) or before_it(found) == "times"
    )


@guard("same_day", "then")
def answer_to_a_day(found: Found) -> bool:
    """ "that day" where a clause ends."""
    return ends_clause(found)


@guard("end_of_day")
def end_of_day_is_said(found: Found) -> bool:
    """ "at the end of the day" is a manner of speaking."""
    return before_it(found) != "at" or not found.says("the")


@guard("dotted_hour")
def dotted_number_is_an_hour(found: Found) -> bool:
    """ "Wed 10.30", "10.30 tomorrow", but "costs 10.30"."""
    return any(
        {"weekday", "short_weekday", "named_day"} & found.lexicon.meanings.get(word, {}).keys()
        for word in (before_it(found), after_it(found))
    )
