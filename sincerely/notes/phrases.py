"""What a phrase without a verb is: a role, an organization, a place, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.cues import EVENT, cue
from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import any_tagged
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

OF = listed("positions.of_or_at")


def is_event(token: Token) -> bool:
    """An event by its word: "meetup", "FOSDEM", "podfest"."""
    return token.event


def is_role(token: Token) -> bool:
    """The head of a job title."""
    return token.role


def noun_end(tokens: Sequence[Token]) -> int:
    """Where the first noun phrase ends: before a preposition, a relative or a verb."""
    for i, token in enumerate(tokens):
        if i and (token.low in OF or token.kind in {"date", "email", "phone", "handle", "url"}):
            return i
    return len(tokens)


def place_like(tokens: Sequence[Token]) -> bool:
    """An event or a venue, by its words."""
    head = [t for t in tokens[: noun_end(tokens)] if t.is_word]
    if not head:
        return False
    for token in head:
        if token.event or not token.tags.isdisjoint(KNOWN_EVENT):
            return True
    return any_tagged((head[0], head[-1]), VENUE) or _venue_before_the_last(head) or _held(head)


def _venue_before_the_last(head: list[Token]) -> bool:
    """ "the old hall 4", "Ski lift chat", "unity booth ppl"; not "Park Ave money"."""
    if len(head) < 3 or "venue" not in head[-2].tags:
        return False
    return "common" not in head[-1].tags or head[-1].upper or head[-1].has("chatter", "generic_person", "meet")


def _held(head: list[Token]) -> bool:
    """ "TA training", "the late screening": named by what is done there; not "is training", nor "training" alone."""
    return len(head) > 1 and "event" in head[-1].tags and head[-2].tags.isdisjoint(DOES)


ORGANIZATION = word_set("organization_word")
DOES = word_set("be auxiliary subject her_subject my_subject negation conjunction v3 kin generic_person")
KNOWN_EVENT, VENUE, KNOWN_TOWN = word_set("known_event"), word_set("venue"), word_set("known_town")
# One of these is in whatever is like a place or a town.
PLACING = EVENT | cue(tags=word_set("event venue known_event known_town"))
# Words that names of towns and countries are made of beside those that are known.
TOWN_PARTS = listed("positions.town_parts")


def town_like(tokens: Sequence[Token]) -> bool:
    """A town or a country, alone or with its country behind."""
    return any_tagged(tokens, KNOWN_TOWN) and all("known_town" in t.tags or t.low in TOWN_PARTS for t in tokens)


def organization_like(tokens: Sequence[Token]) -> bool:
    """Carries a word companies are called by: "Bank", "Ministry", "GmbH"."""
    return any_tagged(tokens, ORGANIZATION)


def all_upper(tokens: Sequence[Token]) -> bool:
    """Written like a proper name."""
    words = [t for t in tokens if t.is_word]
    return (
        bool(words)
        and words[0].text[0].upper() == words[0].text[0]
        and all(
            t.text[0].upper() == t.text[0]
            or t.has("particle", "preposition", "determiner", "conjunction")
            or t.text in {"&", "+"}
            for t in words
        )
    )
