"""Tells whether the place where one met may be a firm: "met Ana at AWS" leaves open whether she works there."""

from __future__ import annotations

from sincerely.notes.lexicon import lexicon
from sincerely.notes.word import describe

# A firm's name in a note is short; "Dublin Tech Breakfast Club" is an occasion.
MOST_WORDS = 2

NO_FIRM = frozenset({"venue", "known_event", "known_town", "common"})


def may_be_firm(place: str, locale: str = "en") -> bool:
    """A name of one or two words with capitals, none of which is known for an event, a venue or a town."""
    words = place.split()
    if not 0 < len(words) <= MOST_WORDS or not all(word[0].isupper() for word in words):
        return False
    known = lexicon(locale)
    described = [describe(word, word.casefold(), known.of(word.casefold())) for word in words]
    return not any(word.event or word.tags & NO_FIRM for word in described)
