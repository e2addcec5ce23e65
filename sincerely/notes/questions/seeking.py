"""Whether people are sought who fit: "who do I know in Lisbon", "find me a plumber", "folks who like jazz"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.questions.beginning import ASKS, HELPS, ME, REQUESTS

if TYPE_CHECKING:
    from sincerely.notes.questions.question import Question

WHO = listed("questions.who") | {"which", "whose"}
ONE = listed("questions.one")
ALL = listed("questions.all")
BESIDE_ALL = listed("questions.beside_all")
FITS = listed("questions.fits")
PERSONS = listed("questions.persons")
OF_A_PERSON = listed("questions.known_by") - {"contact"}
MEETING = frozenset(("know", "met", "meet", "have"))
SEARCHING = frozenset(("list", "find", "search"))
POINTING = frozenset(("the", "that"))
IS = frozenset(("is", "was"))
MAX_LOOSE = 7  # Words of a search without a mark that begins with whom it seeks: "people at Google".


def seeks(question: Question) -> bool:
    """Whether it looks for people who fit: by "who", "anyone", "which of", "find me somebody", "do I know a"."""
    first, rest = question.first, question.lows[1:6]
    if first in WHO:
        return bool(rest) and not is_of_a_name(question)
    if first in HELPS:
        return _seeks_one(rest)
    if first in REQUESTS:
        return _wants_people(question.lows)
    if first in ONE or first == "any":
        return question.marked or question.asks_of_me or (not question.parted and not FITS.isdisjoint(rest))
    if question.marked and question.says(PERSONS):
        return True
    if first in POINTING and not PERSONS.isdisjoint(rest[:1]):
        return not any(t.upper for t in question.asked[1:])
    return first in ALL and len(rest) < MAX_LOOSE and not question.parted and not FITS.isdisjoint(rest)


def is_of_a_name(question: Question) -> bool:
    """ "who is Ligaya again", "who's Ben": somebody by name, not "who is looking for a flat"."""
    asked = question.asked
    at = 2 if len(asked) > 2 and asked[1].low in IS else 1
    return question.lows[1:2] in (("is",), ("was",)) and len(asked) > at and (asked[at].upper or not asked[at].tags)


def counts(question: Question) -> bool:
    """ "how many did I meet at FOSDEM"."""
    return question.lows[:2] == ("how", "many")


def wonders(question: Question) -> bool:
    """A question of any other form: "what was the restaurant called", "how many did I meet"."""
    inverted = not HELPS.isdisjoint(question.lows[1:2]) or counts(question)
    return (question.first in ASKS and (question.marked or inverted)) or (question.marked and question.first in HELPS)


def _seeks_one(rest: tuple[str, ...]) -> bool:
    """ "has anyone got a boat", "do I know a good lawyer"."""
    return not ONE.isdisjoint(rest[:4]) or (not ME.isdisjoint(rest[:1]) and not MEETING.isdisjoint(rest[1:3]))


def _wants_people(lows: tuple[str, ...]) -> bool:
    """ "find me a plumber", "list everyone at the gala", "show me the sailors"."""
    rest = [w for w in lows[1:] if w not in BESIDE_ALL]
    if not rest or rest[0] in OF_A_PERSON:
        return False
    return lows[0] in SEARCHING or rest[0] in ALL | ONE | PERSONS | WHO
