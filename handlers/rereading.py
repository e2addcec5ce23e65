"""Puts a note's new reading in the place of its old one: rows that are said again stay the very same rows."""

from __future__ import annotations

from dataclasses import replace

from handlers import events, facts, keeping, plans, taking_off, who
from handlers.heard import Heard
from handlers.keeping import Saved
from handlers.turn import Turn
from sincerely.model import Encounter, Hook, Milestone, Person, Promise, Reading, Touch, TouchKind
from storage import notes as kept_notes
from storage import people
from storage.fact_rows import AnyFact
from storage.facts import StoredFact
from storage.folding import fold


def reread(turn: Turn, said: Heard, note: kept_notes.Note, before: Reading, after: Reading) -> list[Saved]:
    """Everybody of the note as it reads now. Who is no longer in it loses what it said of them."""
    whose = _whose(turn, note, before, after)
    saved = []
    for place, person in enumerate(after.people):
        contact_id = whose.get(place)
        if contact_id is None:
            one = who.meant(turn, said, place, person.contact.name)
            saved.append(keeping.save_person(turn, said, events.placed(turn, after), place, one.contact_id))
        else:
            old = before.people[place] if place < len(before.people) else person
            saved.append(_reread_person(turn, said, note, place, old, after, contact_id))
    for contact_id in set(note.contact_ids) - {one.contact_id for one in saved}:
        taking_off.take_off(turn, note, contact_id)
    return saved


def _whose(turn: Turn, note: kept_notes.Note, before: Reading, after: Reading) -> dict[int, int]:
    """Which contact each person of the new reading is: by name first, then whoever stood at that place before."""
    stored = people.get_many(turn.tx, turn.owner_id, note.contact_ids)
    left = {one.contact_id: one.thread.contact.name for one in stored if not one.deleted}
    whose: dict[int, int] = {}
    for place, person in enumerate(after.people):
        fits = [known for known, name in left.items() if _same(person.contact.name, name)]
        if fits:
            whose[place] = fits[0]
            left.pop(fits[0])
    for place in range(len(after.people)):
        if place in whose or not left or place >= len(before.people):
            continue
        old = before.people[place].contact.name
        fits = [known for known, name in left.items() if _same(old, name)] or list(left)[:1]
        whose[place] = fits[0]
        left.pop(fits[0])
    return whose


def _same(name: str, known: str) -> bool:
    return fold(name) == fold(known) or fold(name) in fold(known).split()


def _reread_person(
    turn: Turn, said: Heard, note: kept_notes.Note, place: int, old: Person, reading: Reading, contact_id: int
) -> Saved:
    person = reading.people[place]
    of_note = [one for one in people.facts_of_note(turn.tx, turn.owner_id, note.id) if one.contact_id == contact_id]
    by_hand = [one.fact for one in of_note if one.by_hand]
    _forget_unsaid(turn, of_note, person, reading)
    _change_contact(turn, contact_id, old, person)
    fresh = replace(person, promises=tuple(one for one in person.promises if not _set_by_hand(one, by_hand)))
    people_now = tuple(fresh if index == place else one for index, one in enumerate(reading.people))
    told_again = _without_told(reading, of_note)
    if any(isinstance(fact, Encounter) for fact in by_hand):
        told_again = _without_meeting(told_again)
    saved = keeping.save_person(turn, said, replace(told_again, people=people_now), place, contact_id, rest=False)
    assert turn.owner is not None
    plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    return replace(saved, is_new=False)


def _forget_unsaid(turn: Turn, of_note: list[StoredFact], person: Person, reading: Reading) -> None:
    """Facts that the note no longer says, and that nobody set by hand, go."""
    now_said: tuple[Hook | Promise | Milestone, ...] = (*person.hooks, *person.promises, *person.milestones)
    said = {facts.identity(one) for one in now_said}
    for one in of_note:
        if one.by_hand or isinstance(one.fact, Touch):
            continue
        if isinstance(one.fact, Encounter):
            _change_encounter(turn, one, reading.encounter)
        elif isinstance(one.fact, Hook | Promise | Milestone) and facts.identity(one.fact) not in said:
            people.remove_fact(turn.tx, turn.owner_id, one.table, one.id)


def _change_encounter(turn: Turn, one: StoredFact, told: Encounter | None) -> None:
    if told is not None and isinstance(one.fact, Encounter) and (one.fact.place, one.fact.on) != (told.place, told.on):
        place = told.place or _where_it_was_noted(one.fact) or events.current_place(turn)
        people.change_fact(turn.tx, turn.owner_id, one.table, one.id, by_hand=False, place=place, on=told.on)


def _where_it_was_noted(met: Encounter) -> str | None:
    """The event or place the owner was at: no note says it, so no edit takes it away."""
    return met.place if met.source is not None and met.source.clause == events.HERE.clause else None


def _change_contact(turn: Turn, contact_id: int, old: Person, person: Person) -> None:
    """Fields that still are what the old words said become what the new ones say."""
    stored = people.get(turn.tx, turn.owner_id, contact_id)
    assert stored is not None
    have = stored.thread.contact
    changed = {
        name: getattr(person.contact, name)
        for name in ("name", *keeping.LEARNED)
        if getattr(have, name) == getattr(old.contact, name) != getattr(person.contact, name)
    }
    if not changed.get("name", "x"):
        changed.pop("name")
    if changed:
        people.update(turn.tx, turn.owner_id, contact_id, turn.now, **changed)


def _set_by_hand(promise: Promise, by_hand: list[AnyFact]) -> bool:
    return any(isinstance(fact, Promise) and fold(fact.action) == fold(promise.action) for fact in by_hand)


def _without_meeting(reading: Reading) -> Reading:
    """Where and when they met was put right by hand: whatever the note says of it, that stands."""
    happenings = tuple(one for one in reading.happenings if one.kind is not TouchKind.MET)
    return replace(reading, encounter=None, happenings=happenings)


def _without_told(reading: Reading, of_note: list[StoredFact]) -> Reading:
    """What happened is written once: the touches of the first reading stand for it."""
    told = {one.fact.kind for one in of_note if isinstance(one.fact, Touch)}
    happenings = tuple(one for one in reading.happenings if one.kind not in told)
    return replace(reading, happenings=happenings, outcome=None if reading.outcome in told else reading.outcome)
