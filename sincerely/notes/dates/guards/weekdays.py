"""Guards for weekdays: Mon, Tue and Thu are people, sat and wed are verbs, the sun shines."""

from __future__ import annotations

from sincerely.notes.dates import tokens
from sincerely.notes.dates.found import Found
from sincerely.notes.dates.guards.around import (
    WEEKDAYS,
    acts,
    after_it,
    among,
    before_full_name,
    before_it,
    capitalised,
    closes,
    dated_after,
    ends_clause,
    means,
    person_before,
    possessive,
    second_before,
    starts_clause,
)
from sincerely.notes.dates.guards.registry import guard

# "Fri", "Tues" and "Thurs" are nobody's name; "Friday" and "Wednesday" are.
SHORTEST_FULL_WEEKDAY = 6


@guard("bare_weekday")
def weekday_is_no_name(found: Found) -> bool:
    """ "met Sun", "sat next to", "they wed": short weekdays need a sign that a day is meant."""
    if among(found, before_it(found), "habit", "brand_before_weekday") or _employer(found):
        return False
    if _called(found):
        return False
    word = found.line.words[found.match.start("any_weekday")]
    if means(found, word, "weekday") and found.first not in found.line.repaired:
        return _full_weekday_is_no_name(found)
    if acts(found) and not among(found, before_it(found), "weekday_lead"):
        return False
    if dated_after(found):
        return not among(found, before_it(found), "pronoun")
    if before_full_name(found):
        return False
    return among(found, before_it(found), "weekday_lead") or _short_weekday_stands_alone(found)


@guard("offset")
def weekday_is_counted_from_a_day(found: Found) -> bool:
    """ "the Sunday after Easter", "the Friday before"; but "Sunday after cricket" is simply Sunday."""
    if not found.has("any_weekday") or not means(found, found.line.words[found.first], *WEEKDAYS):
        return True  # "the Monday after" counts from some day.
    after = after_it(found)
    if among(found, after, "owned"):
        after = found.line.word_after(found.last + 2)
    if _an_hour(found, after):
        return False  # "Monday after 2pm" is Monday.
    known = after in found.lexicon.letters and not among(found, after, "meeting", "everyday")
    return not after.isalpha() or known


def _an_hour(found: Found, word: str) -> bool:
    """Whether the word behind the phrase is an hour: "2pm", "14:00", "noon"; "the 5th" is a day."""
    if means(found, word, "named_hour"):
        return True
    line, at = found.line, found.last + 2
    glued = line.words[at + 1] if at + 1 < len(line.words) else ""
    spoken = glued if glued.strip() else line.word_after(at)
    return word.isdecimal() and (glued == ":" or among(found, spoken, "hour_words"))


def _full_weekday_is_no_name(found: Found) -> bool:
    """ "Wednesday Addams" and "Friday replied" are people; any other full weekday is a day."""
    if acts(found) and starts_clause(found) and not among(found, after_it(found), "day_verbs"):
        return False
    after, long = after_it(found), len(found.line.words[found.first]) >= SHORTEST_FULL_WEEKDAY
    if long and person_before(found) and _plain(found, after):
        return False  # "met sunday adeyemi".
    introduced = among(found, before_it(found), "to") and among(found, second_before(found), "before_names")
    full_name = before_full_name(found) and capitalised(found.line.texts[found.first])
    if not full_name or dated_after(found) or not long:
        return True
    return not (starts_clause(found) or person_before(found) or introduced)


def _plain(found: Found, word: str) -> bool:
    """Whether it is a word of which nothing is known."""
    return word.isalpha() and word not in found.lexicon.letters and not among(found, word, "follower", "meeting")


def _short_weekday_stands_alone(found: Found) -> bool:
    """Without a preposition and without an hour: where its clause ends, and not where a person or a verb stands."""
    word = found.line.words[found.first]
    if among(found, word, "verb_weekday") and not closes(found):
        lower = not capitalised(found.line.texts[found.first])
        return among(found, before_it(found), "meeting") or (among(found, before_it(found), "from") and lower)
    if among(found, before_it(found), "to") and means(found, second_before(found), *WEEKDAYS):
        return True  # "Mon to Thu".
    if among(found, before_it(found), "before_names", "pronoun"):
        return False
    if starts_clause(found):
        return closes(found) and not possessive(found) and _opens_answer(found)
    if among(found, word, "thing_weekday"):
        return closes(found) and not means(found, before_it(found), "named_hour")  # "midnight sun".
    return ends_clause(found)


def _opens_answer(found: Found) -> bool:
    """After a comma, a dash or an arrow a lone short weekday is a day: "call her, Tue". First in a line it is none."""
    if found.first in found.line.repaired:
        return True
    return found.first > 0 and found.line.kinds[found.first - 1] != tokens.BREAK


def _called(found: Found) -> bool:
    """ "an app called Sunday", "her dog is called Friday"; "she called Monday" names the day."""
    if not among(found, before_it(found), "naming"):
        return False
    return not closes(found) or among(found, second_before(found), "named_things")


def _employer(found: Found) -> bool:
    """ "works at Monday": nobody works at a day."""
    return among(found, before_it(found), "employed_at") and among(found, second_before(found), "employed")


@guard("either_weekday")
def either_weekday_is_no_habit(found: Found) -> bool:
    """ "every Tue or Wed"."""
    return not among(found, before_it(found), "habit")


@guard("weekday_number")
def number_after_weekday_is_no_count(found: Found) -> bool:
    """ "Monday 10 people", "Mon 10 am", "fri 24 jul"."""
    after = after_it(found)
    if means(found, after, "month", "name_month") or among(found, after, "of", "counted"):
        return False
    following = found.line.kinds[found.last + 1 : found.last + 2]
    return not found.has("digits") or not (following in {":", "-", "–"} or among(found, after, "hour_words"))


@guard("weekday_last", "weekday_next")
def day_goes_before(found: Found) -> bool:
    """ "saw her Tuesday last at the clinic", and not "Sunday last orders", "Friday next to the pool"."""
    after = after_it(found)
    return closes(found) or (among(found, after, "behind_weekday_last") and not found.says("next"))
