"""A note that was taken for somebody else's: it goes to whom it is about, with everything it said."""

from __future__ import annotations

from handlers import adding, heard, logs, notes, taking_off
from handlers.heard import Heard
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Intent
from storage import notes as kept_notes
from storage import people
from storage.folding import first_word, fold
from storage.notes import Note


def note_of(turn: Turn, contact_id: int, message: Message) -> Note | None:
    """The note a message puts right: that of the card it replies to, else the last of this contact."""
    if message.reply_to is not None:
        note = kept_notes.by_card(turn.tx, turn.owner_id, message_id=message.reply_to)
    else:
        note = next(reversed(kept_notes.of_contact(turn.tx, turn.owner_id, contact_id)), None)
    return note if note is not None and contact_id in note.contact_ids else None


def to_somebody_known(turn: Turn, contact_id: int, name: str, message: Message) -> bool:
    """ "That was Ben, not Jen": the note is Ben's. False where nobody else is called so, or there is no note."""
    others = [one for one in people.named(turn.tx, turn.owner_id, name) if one.contact_id != contact_id]
    exactly = [one for one in others if fold(name) in (fold(one.name), first_word(one.name))]
    note = note_of(turn, contact_id, message)
    if len(exactly) != 1 or note is None:
        return False
    left = people.name_of(turn.tx, turn.owner_id, contact_id) or ""
    taking_off.take_off(turn, note, contact_id)
    _give(turn, heard.from_note(note), left, exactly[0].contact_id)
    return True


def _give(turn: Turn, said: Heard, left: str, contact_id: int) -> None:
    """The note, read as being about somebody else."""
    reading = heard.read(turn, said)
    named = [place for place, person in enumerate(reading.people) if _is_of(person.contact.name, left)]
    chosen = said.choosing(named[0] if named else 0, contact_id)
    if logs.told_shortly(turn, chosen, contact_id):
        return
    if not named:
        adding.add(turn, chosen, contact_id, reading)
    elif reading.intent is Intent.LOG:
        logs.log(turn, chosen, reading)
    else:
        notes.save_note(turn, chosen, reading)


def _is_of(name: str, known: str) -> bool:
    return bool(name) and first_word(name) in fold(known).split()
