"""Takes a note off a contact: what came from it goes, what was set by hand stays."""

from __future__ import annotations

from handlers import plans
from handlers.turn import Turn
from storage import notes, people, undo
from storage.notes import Note


def take_off(turn: Turn, note: Note, contact_id: int) -> None:
    """The facts of this note leave the contact; somebody known only from this note leaves the book."""
    assert turn.owner is not None
    if _was_the_last_act(turn, note, contact_id):
        return
    for fact in people.facts_of_note(turn.tx, turn.owner_id, note.id):
        if fact.contact_id == contact_id and not fact.by_hand:
            people.remove_fact(turn.tx, turn.owner_id, fact.table, fact.id)
    notes.unlink(turn.tx, turn.owner_id, note.id, contact_id)
    if not notes.of_contact(turn.tx, turn.owner_id, contact_id):
        people.delete(turn.tx, turn.owner_id, contact_id, turn.now)
    else:
        plans.replan(turn.tx, turn.owner, contact_id, turn.now)


def _was_the_last_act(turn: Turn, note: Note, contact_id: int) -> bool:
    """Nothing happened since: then taking the act back puts the contact's rows exactly as they were."""
    last = undo.latest(turn.tx, turn.owner_id)
    if last is None or last.what != note.text or last.contact_ids != (contact_id,):
        return False
    return undo.restore(turn.tx, turn.owner_id, last.id, turn.now) is not None
