"""Keeps what a reading adds to a thread: new facts become rows, each bound to the note it came from."""

from __future__ import annotations

from dataclasses import fields

from sincerely.model import Encounter, Fact, Hook, Milestone, Promise, Thread, Touch
from storage import people
from storage.engine import Transaction
from storage.folding import fold

TABLE: dict[type[Fact], str] = {
    Encounter: "encounters",
    Hook: "hooks",
    Promise: "promises",
    Milestone: "milestones",
    Touch: "touches",
}
TABLES = frozenset(TABLE.values())
_OF_THE_ROW = frozenset({"id", "source"})


def of(thread: Thread) -> tuple[Fact, ...]:
    """All facts of a thread."""
    return (*thread.encounters, *thread.hooks, *thread.promises, *thread.milestones, *thread.touches)


def keep_learned(
    tx: Transaction, owner_id: int, contact_id: int, before: Thread, after: Thread, note_id: int | None
) -> None:
    """Store what a reading made of a thread: new facts as rows of the note, completed ones in their rows; what
    another took the place of goes."""
    known = {(type(fact), fact.id): fact for fact in of(before)}
    there = {(type(fact), fact.id) for fact in of(after)}
    for kind, fact_id in known.keys() - there:
        people.remove_fact(tx, owner_id, TABLE[kind], fact_id)
    new = [fact for fact in of(after) if (type(fact), fact.id) not in known]
    people.add_facts(tx, owner_id, contact_id, new, note_id=note_id)
    for fact in of(after):
        old = known.get((type(fact), fact.id), fact)
        if old is fact:
            continue
        changed = {field.name: getattr(fact, field.name) for field in fields(fact) if field.name not in _OF_THE_ROW}
        if any(getattr(old, name) != value for name, value in changed.items()):
            people.change_fact(tx, owner_id, TABLE[type(fact)], fact.id, by_hand=False, **changed)


def words_of(fact: Fact) -> str:
    """A fact in the owner's own words, as a button or a list shows it."""
    match fact:
        case Encounter():
            return fact.place or "met"
        case Hook():
            return fact.text
        case Promise():
            return fact.action
        case Milestone():
            return fact.what
        case Touch():
            return fact.kind.value


def identity(fact: Hook | Promise | Milestone) -> tuple[str, str, object]:
    """What makes a detail the same detail when it is read again."""
    match fact:
        case Hook():
            return "hook", fold(fact.text), None
        case Promise():
            return "promise", fold(fact.action), (fact.due, fact.time, fact.by)
        case Milestone():
            return "milestone", fold(fact.what), fact.on
