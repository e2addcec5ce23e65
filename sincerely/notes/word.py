"""What a word is by itself, wherever it stands: its tags, and what its form alone says of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sincerely.notes.cues import CAPITAL, EVENT, STRANGE, TITLE, cues_of
from sincerely.notes.lexicon import NO_TAGS, phrased
from sincerely.notes.wordset import word_set

ROLE_SUFFIX = phrased("spelling.role_endings")
EVENT_SUFFIX = phrased("spelling.event_endings")
NO_LETTERS = re.compile(r"[\d²³¹⁰⁴-⁹₀-₉@/&+]")  # What no name is written with.
ARTICLE_SIGNS = "-'’"  # "al-Tarawneh", "d'Entremont".
EVENTS = word_set("event known_event")
NO_EVENT = word_set("common role")
PLACES = word_set("event venue")
WRITTEN_SO = word_set("role_in_capitals role_in_small_letters")  # Titles only where they are written so.


class Word(NamedTuple):
    """A word in every note it stands in. Described once and remembered, for notes repeat their words."""

    low: str
    tags: frozenset[str]
    upper: bool  # Starts like a name: with a capital or a letter of a script without capitals.
    event: bool  # An event by its word: "meetup", "FOSDEM", "podfest".
    role: bool  # The head of a job title.
    lettered: bool  # No digit and no sign a name never has.
    cues: int  # Bits: which rules look for it; see `cues`.


def describe(text: str, low: str, tags: frozenset[str] = NO_TAGS, upper: bool | None = None, cues: int = 0) -> Word:
    """All that is known of a word by itself. `low` is the word folded; `cues` are those it has besides."""
    upper = starts_like_a_name(text) if upper is None else upper
    role = _is_role(text, low, tags)
    event, lettered = _is_event(low, tags), NO_LETTERS.search(text) is None
    if not cues:  # A day or an address is no name, whatever its form.
        strange = lettered and not tags and text[0].isalpha()
        cues = CAPITAL * upper | TITLE * role | EVENT * event | STRANGE * strange
    return Word(low, tags, upper, event, role, lettered, cues | cues_of(low, tags))


def starts_like_a_name(text: str) -> bool:
    """A capital, a letter of a script without capitals, or an article before a capital: "al-Tarawneh", "d'Ávila"."""
    first = text[0]
    if first.isupper():
        return True
    if not first.islower():
        return first.isalpha()
    dash = max(text.find(sign, 1, 4) for sign in ARTICLE_SIGNS)
    return dash > 0 and text[max(text.rfind(sign) for sign in ARTICLE_SIGNS) + 1 :][:1].isupper()


def _is_event(low: str, tags: frozenset[str]) -> bool:
    if not tags.isdisjoint(EVENTS):
        return "ing" not in tags or "known_event" in tags
    return len(low) > 5 and low.endswith(EVENT_SUFFIX) and tags.isdisjoint(NO_EVENT)


def _is_role(text: str, low: str, tags: frozenset[str]) -> bool:
    if "role" in tags:
        return not low.endswith("'s") and "plural" not in tags
    if not tags.isdisjoint(WRITTEN_SO):
        return text.isupper() if "role_in_capitals" in tags else text.islower()
    if low.endswith("ist") and len(low) > 6 and text.islower() and not tags:
        return True
    return low.endswith(ROLE_SUFFIX) and tags.isdisjoint(PLACES) and text.islower() and len(low) > 6
