"""Keeps names, brands, counts and plain words from being read as days.

"met May", "Monday.com", "sat next to", "24/7", "the 5th floor". A guard sees one found phrase in its line and says
whether it may be a day. In doubt a word that is also a name is a name: a missed day is added by a tap, a person read as
a day is an insult.
"""

from sincerely.notes.dates.found import Found, Moment
from sincerely.notes.dates.guards import hours, months, numbers, spans, weekdays
from sincerely.notes.dates.guards.around import done_by_person
from sincerely.notes.dates.guards.registry import GUARDS
from sincerely.notes.dates.guards.standing import stands_free

__all__ = ["admits", "hours", "months", "numbers", "spans", "weekdays"]


def admits(found: Found, moment: Moment) -> bool:
    """Whether the phrase may be what its rule says, as it stands in the text."""
    if not stands_free(found.line, found.first, found.last):
        return False
    if done_by_person(found):
        return False
    watch = GUARDS.get(found.rule)
    return watch is None or moment.asked or watch(found)
