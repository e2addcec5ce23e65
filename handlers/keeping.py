"""Keeps what a note says of one person: on a contact known already, or on a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers import events, facts, plans, who
from handlers.card_words import Seen
from handlers.heard import Heard
from handlers.texts import clip
from handlers.turn import Turn
from sincerely import history
from sincerely.model import Contact, Hook, Person, Reading
from storage import notes, people
from storage.folding import fold

# What a later note may add to a contact; the name changes only by hand.
LEARNED = ("organization", "role", "email", "phone", "handles", "channel")

# Longer than any name; the note itself is kept as it was typed.
MOST_OF_A_NAME = 80

# "btw", "ok", ":)" say nothing of anybody; the note itself is kept as it was typed.
SHORTEST_REST = 3

# Fewer words than this behind a name are no detail: "Ana again".
SHORTEST_DETAIL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """One person of a note, kept."""

    contact_id: int
    place: int  # Where in the note.
    person: Person
    seen: Seen
    is_new: bool


def save_person(
    turn: Turn, said: Heard, reading: Reading, place: int, contact_id: int | None, *, rest: bool = True
) -> Saved:
    """Keep what the note says of one person, on the contact given or on a new one."""
    assert turn.owner is not None
    person = reading.people[place]
    is_new = contact_id is None
    if contact_id is None:
        contact = replace(person.contact, name=clip(person.contact.name, MOST_OF_A_NAME))
        contact_id = people.add(turn.tx, turn.owner_id, contact, turn.now, sources=person.sources)
    stored = people.get(turn.tx, turn.owner_id, contact_id)
    assert stored is not None
    if is_new:
        reading = events.supposing_a_meeting(reading, said, turn.owner.preferences.zone)
    kept = replace(person, hooks=(*person.hooks, *_left_unsaid(said, reading, person)))
    learned = history.apply_reading(stored.thread, kept, reading, said.sent_at, turn.owner.preferences.zone)
    keep_contact(turn, contact_id, stored.thread.contact, learned.contact)
    facts.keep_learned(turn.tx, turn.owner_id, contact_id, stored.thread, learned, said.note_id)
    notes.link(turn.tx, turn.owner_id, said.note_id, [contact_id])
    if rest and place == (said.only or 0):
        keep_rest(turn, said, contact_id, reading)
    who.speak_of(turn, contact_id)
    seen = plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    assert seen is not None
    return Saved(contact_id=contact_id, place=place, person=person, seen=seen, is_new=is_new)


def says_something(person: Person) -> bool:
    """Is there anything to keep in what was read of a person?"""
    contact = person.contact
    fields = (contact.organization, contact.role, contact.email, contact.phone, contact.handles, contact.channel)
    return bool(person.hooks or person.promises or person.milestones or any(fields))


def _left_unsaid(said: Heard, reading: Reading, person: Person) -> list[Hook]:
    """ "Mo hates cold calls": where nothing of a line was understood, what follows the name is a detail."""
    told = says_something(person) or reading.happenings or reading.outcome or len(reading.people) > 1
    met = reading.encounter is not None and not (reading.encounter.source and reading.encounter.source.guessed)
    name = person.contact.name.split()[0] if person.contact.name else ""
    if told or met or not name:
        return []
    _, _, words = said.text.partition(name)
    words = " ".join(words.split())
    is_kept = any(fold(part) in fold(words) and len(part) * 2 > len(words) for part in reading.rest)
    return [] if is_kept or len(words.split()) < SHORTEST_DETAIL else [Hook(text=words.removeprefix(",").strip())]


def keep_contact(turn: Turn, contact_id: int, before: Contact, after: Contact) -> None:
    """Store what was learned of the contact as such: organization, role, addresses, channel."""
    learned = {name: getattr(after, name) for name in LEARNED if getattr(after, name) != getattr(before, name)}
    if learned:
        people.update(turn.tx, turn.owner_id, contact_id, turn.now, **learned)


def keep_rest(turn: Turn, said: Heard, contact_id: int, reading: Reading) -> None:
    """What was not understood stays on the contact as it was typed: nothing is dropped."""
    left = "; ".join(part.strip() for part in reading.rest if len(part.strip()) > SHORTEST_REST)
    if left:
        people.add_rest(turn.tx, turn.owner_id, contact_id, left)
