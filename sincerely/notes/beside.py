"""What a log tells beside what happened: "called Ben yesterday, he's moving to Berlin" is a call and a new fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from sincerely.model import Hook, Intent, Milestone, Person, Promise, Reading, Source, TouchKind
from sincerely.notes.lexicon import listed
from sincerely.notes.talk import talk_of

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

Fact = TypeVar("Fact", Hook, Milestone, Promise)

THEIRS = listed("pronouns.their_possessives")

# Reads words as a note, given the names that are known.
Reader = Callable[[str, tuple[str, ...]], Reading]


def with_facts_beside(reading: Reading, tokens: list[Token], read: Reader) -> Reading:
    """The reading of a log with what its later clauses tell of the same person, read as a note about them.

    Who declined is closed for good, so nothing is gathered for a next message. What only answers the owner's message
    ("he's in", "she's fine with the date") is part of the reply.
    """
    if reading.intent is not Intent.LOG or reading.outcome is TouchKind.DECLINED or len(reading.people) != 1:
        return reading
    person, start = reading.people[0], start_of_news(tokens)
    if start is None or not person.contact.name:
        return reading
    name = person.contact.name
    told = read(f"{name}: {reading.text[start:]}", (name,))
    if len(told.people) != 1:
        return reading
    return replace(reading, people=(_told_more(person, told.people[0], start - len(name) - 2),))


def start_of_news(tokens: list[Token]) -> int | None:
    """Where the first later clause begins that speaks of them: "he's …", "her daughter …", "loves …"."""
    for before, token in pairwise(tokens[1:]):
        breaks = before.kind == "line" or before.text in {",", ".", "!", ";", ":", "-", "–", "—", "and"}
        theirs = token.has("her_subject", "v3") or token.low in THEIRS
        if breaks and token.kind == "word" and theirs:
            return token.start
    return None


def _told_more(person: Person, told: Person, shift: int) -> Person:
    hooks = [hook for hook in told.hooks if not _answers(hook.text)]
    milestones = [milestone for milestone in told.milestones if not _answers(milestone.what)]
    promises = {promise.action.casefold() for promise in person.promises}
    return replace(
        person,
        hooks=(*person.hooks, *_moved(hooks, shift)),
        milestones=(*person.milestones, *_moved(milestones, shift)),
        promises=(*person.promises, *_moved((p for p in told.promises if p.action.casefold() not in promises), shift)),
    )


def _answers(words: str) -> bool:
    return words.casefold().partition(" ")[0] in talk_of("en")["answers"]


def _moved(facts: Iterable[Fact], shift: int) -> tuple[Fact, ...]:
    """The facts with their places counted in the whole message."""
    return tuple(replace(fact, source=_shifted(fact.source, shift)) for fact in facts)


def _shifted(source: Source | None, shift: int) -> Source | None:
    return source and replace(source, start=max(0, source.start + shift), end=max(0, source.end + shift))
