"""What a phrase without a verb is: a role, an organization, a place, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import any_tagged
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

SKIPPED_BEFORE_TITLE = listed("positions.skipped_before_title")
CHIEFS = listed("positions.chiefs")
CHIEFS_OF = listed("positions.chiefs_of")
SUBJECTS_OF_ROLES = listed("positions.subjects_of_roles")
OF = listed("positions.of_or_at")
HEADS = listed("positions.heads_of")


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
    ends = (head[0], *head[-2:]) if len(head) > 2 else (head[0], head[-1])
    return any_tagged(ends, VENUE) or any_tagged(head, KNOWN_EVENT) or any(t.event for t in head)


ORGANIZATION = word_set("organization_word")
KNOWN_EVENT, VENUE, KNOWN_TOWN = word_set("known_event"), word_set("venue"), word_set("known_town")
# Words that names of towns and countries are made of beside those that are known.
TOWN_PARTS = listed("positions.town_parts")


def town_like(tokens: Sequence[Token]) -> bool:
    """A town or a country, alone or with its country behind."""
    return any_tagged(tokens, KNOWN_TOWN) and all("known_town" in t.tags or t.low in TOWN_PARTS for t in tokens)


NO_TITLE = word_set("subject auxiliary possessive object determiner")


def role_end(tokens: Sequence[Token]) -> int | None:
    """Where a job title at the head of some tokens ends, or None where there is none.

    "CTO", "head of test engineering", "senior product designer", "VP Process Dev".
    """
    i, last = 0, None
    while i < len(tokens) and tokens[i].low in SKIPPED_BEFORE_TITLE:
        i += 1
    begin = i
    while i < len(tokens) and i - begin < 7:
        token = tokens[i]
        if not token.is_word and token.text not in {"&", "+"}:
            break
        if token.role:
            last = i
        elif (
            token.low in OF
            or not token.tags.isdisjoint(NO_TITLE)
            or token.low.endswith("'s")
            or ("v3" in token.tags and "common" not in token.tags and i > begin)
        ):
            break
        i += 1
    if last is None:
        return None
    head = last + 1
    if tokens[last].low in CHIEFS or (
        tokens[last].low in HEADS
        and head < len(tokens)
        and tokens[head].is_word
        and not tokens[head].low.endswith("'s")
        and tokens[head].low not in OF
        and tokens[last].low in CHIEFS_OF
    ):
        while (
            head < len(tokens)
            and tokens[head].is_word
            and tokens[head].low not in OF
            and "v3" not in tokens[head].tags
            and head - last < 4
        ):
            head += 1
    if (
        head < len(tokens)
        and tokens[head].is_word
        and not tokens[head].upper
        and tokens[head].low not in OF
        and not tokens[head].has(
            "v3",
            "past",
            "auxiliary",
            "ing",
            "conjunction",
            "preposition",
            "subject",
            "stative",
            "honorific",
            "common",
            "maybe_ing",
        )
        and not tokens[head].low.isdigit()
        and (tokens[head].tags or tokens[last].has("base", "noun_too"))
        and tokens[last].low not in {"vp", "dir", "head"}
    ):
        return None
    if head < len(tokens) - 1 and tokens[head].low in {"of", "for"} and tokens[last].low in HEADS:
        head = _of_subject(tokens, head)
    return head


def _of_subject(tokens: Sequence[Token], of: int) -> int:
    """ "head of conservation" is the role, in "CTO of Lawina" the company is not part of it."""
    i = of + 1
    if tokens[i].low in {"the", "our", "a"}:
        return of
    first = tokens[i]
    named_later = any(t.low in {"at", "@"} for t in tokens[i + 1 : i + 6])
    field_of_work = named_later or ("common" in first.tags or first.text.islower() or first.low in SUBJECTS_OF_ROLES)
    if not field_of_work:
        return of
    while i < len(tokens) and tokens[i].is_word and tokens[i].low not in OF and i - of < 5:
        i += 1
    return i


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
