"""Guards for words that are also names, brands or plain words."""

from __future__ import annotations

from sincerely.notes.dates import tokens
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
    led,
    members,
    possessive,
    starts_clause,
)
from sincerely.notes.dates.guards.registry import guard

# "Fri", "Tues" and "Thurs" are nobody's name; "Friday" and "Wednesday" are.
SHORTEST_FULL_WEEKDAY = 6


def _short(found: Found) -> bool:
    return "short_weekday" in found.lexicon.meanings[found.line.words[found.match.start("any_weekday")]]


@guard("bare_weekday")
def weekday_is_no_name(found: Found) -> bool:
    """ "met Sun", "sat next to", "they wed": short weekdays need a sign that a day is meant."""
    if before_it(found) in members(found, "habit"):
        return False
    if not _short(found) and found.first not in found.line.repaired:
        return _whole_weekday(found)
    if acts(found) and not led(found, "weekday_lead"):
        return False
    if dated_after(found):
        return before_it(found) not in members(found, "pronoun")
    if before_full_name(found):
        return False
    return led(found, "weekday_lead") or _short_weekday_alone(found)


def _short_weekday_alone(found: Found) -> bool:
    """Without a preposition and without an hour: where its clause ends, and not where a person or a verb stands."""
    word = found.line.words[found.first]
    if word in members(found, "verb_weekday") and not closes(found):
        lower = not capitalised(found.line.texts[found.first])
        return before_it(found) in members(found, "meeting") or (before_it(found) in members(found, "from") and lower)
    if before_it(found) in members(found, "before_names") or before_it(found) in members(found, "pronoun"):
        return False
    if starts_clause(found):
        return closes(found) and not possessive(found) and _opens_answer(found)
    return closes(found) if word in members(found, "thing_weekday") else ends_clause(found)


def _opens_answer(found: Found) -> bool:
    """After a comma, a dash or an arrow a lone short weekday is a day: "call her, Tue". First in a line it is none."""
    if found.first in found.line.repaired:
        return True
    return found.first > 0 and found.line.kinds[found.first - 1] != tokens.BREAK


def _whole_weekday(found: Found) -> bool:
    """ "Wednesday Addams" and "Friday replied" are people; any other full weekday is a day."""
    if acts(found) and starts_clause(found) and after_it(found) not in members(found, "day_verbs"):
        return False
    if before_it(found) in members(found, "naming") and not closes(found):
        return False
    person_before = starts_clause(found) or before_it(found) in members(found, "before_names") - members(found, "lead")
    full = before_full_name(found) and capitalised(found.line.texts[found.first])
    return not (full and person_before and not dated_after(found) and not _abbreviated(found))


def _abbreviated(found: Found) -> bool:
    return len(found.line.words[found.first]) < SHORTEST_FULL_WEEKDAY


@guard("month")
def month_is_no_name(found: Found) -> bool:
    """ "met May" against "in May"."""
    if found.match.end() - found.match.start() > 2:
        return True  # With a year it is no name.
    if possessive(found) or _of_no_month(found):
        return False
    name = "name_month" in found.lexicon.meanings[found.line.words[found.first]]
    if found.first in found.line.repaired and not led(found, "month_lead"):
        name = True
    if before_full_name(found):
        return False
    if led(found, "month_lead"):
        return not (acts(found) and name) or before_it(found) == "in"
    if before_it(found) == "from":
        return found.line.word_after(found.last) in {"to", "until", "till", "on", "onwards", "onward", "through"} or (
            not name and ends_clause(found)
        )
    if before_it(found) == "for":
        return found.line.word_before(found.first - 2) in members(found, "planned") or (not name and ends_clause(found))
    if name:
        return False
    return not acts(found) and before_it(found) not in members(found, "before_names") and ends_clause(found)


def _of_no_month(found: Found) -> bool:
    """ "30 Feb", "April 31": a number that gives no day with the month beside it."""
    line = found.line
    before = found.first > 1 and line.kinds[found.first - 1] in " -/" and line.kinds[found.first - 2] in "nN"
    return before or (after_it(found).isdecimal() and after_it(found) != "" and len(after_it(found)) <= 2)


@guard("stage_of_month", "next_month_named", "last_month_named", "this_month_named")
def month_goes_on_as_a_name(found: Found) -> bool:
    """ "early May Chen"."""
    return not before_full_name(found)


@guard("named_day")
def day_is_no_brand(found: Found) -> bool:
    """ "USA Today"."""
    staged = found.match.end() - found.match.start() > 1  # "met Early yesterday".
    if staged and before_it(found) in members(found, "before_names") - members(found, "lead"):
        return False
    return before_it(found) not in members(found, "brand_before")


@guard("weekend")
def weekend_is_named(found: Found) -> bool:
    """ "a long weekend" is any."""
    if found.match.end() - found.match.start() > 1:
        return ends_clause(found) or before_it(found) in members(found, "lead")
    return before_it(found) in {"at", "on", "over", "by", "before", "until", "till", "after"} and ends_clause(found)


@guard("quarter")
def quarter_is_a_time(found: Found) -> bool:
    """ "Q3 yields" are figures."""
    led = before_it(found) in members(found, "lead") or found.has("stage")
    return ends_clause(found) if led else closes(found)


def _before_person_or_greeting(found: Found) -> frozenset[str]:
    people = members(found, "before_names") - members(found, "lead") - members(found, "and")
    return people | members(found, "greeting")


@guard("holiday")
def feast_is_a_day(found: Found) -> bool:
    """ "her Christmas market", "happy Easter"."""
    if before_it(found) in _before_person_or_greeting(found):
        return False
    if possessive(found) or acts(found):
        return False
    if before_full_name(found):
        return False
    return ends_clause(found) and (
        before_it(found) in members(found, "holiday_lead") | members(found, "and")
        or closes(found)
        or found.says("eve", "day")
    )


@guard("season")
def season_is_no_name(found: Found) -> bool:
    """ "in Summer Whitlock's book"."""
    return not before_full_name(found) and (ends_clause(found))


@guard("either_weekday")
def either_is_a_day(found: Found) -> bool:
    """ "every Tue or Wed"."""
    return before_it(found) not in members(found, "habit")


@guard("period")
def period_is_a_time(found: Found) -> bool:
    """ "last year students"."""
    return after_it(found) not in members(found, "counted") or found.meaning("unit") == "week"
