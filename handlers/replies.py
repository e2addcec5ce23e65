"""A reply to a card is about that card's person: a correction, something that happened, or one more detail."""

from __future__ import annotations

from dataclasses import replace

from handlers import adding, correcting, heard, logs, shelf, wishes
from handlers.heard import Heard
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.corrections import read_corrections
from sincerely.model import Intent
from storage import follow_ups, notes, outbox, people


def answer_card(turn: Turn, message: Message) -> bool:
    """Take the message as about the card it replies to; False where that card is about nobody."""
    contact_id = _subject(turn, message)
    if contact_id is None or not message.text.strip():
        return False
    assert turn.owner is not None
    said = replace(heard.from_message(message), about=contact_id)
    if logs.told_shortly(turn, said, contact_id):
        return True
    for correction in read_corrections(message.text, turn.owner.locale):
        if correcting.correct(turn, contact_id, correction, message):
            return True
    wish = wishes.read(turn, message.text)
    if wish is not None:
        wishes.fulfil(turn, said, wish)
        return True
    _hear_about(turn, said, contact_id)
    return True


def _hear_about(turn: Turn, said: Heard, contact_id: int) -> None:
    reading = heard.read(turn, said)
    if reading.intent is Intent.LOG:
        logs.log(turn, said, reading)
    elif reading.link and not (reading.people and reading.people[0].contact.name):
        shelf.put_for(turn, contact_id, reading.link, said.text)
    else:
        adding.add(turn, said, contact_id, reading)


def _subject(turn: Turn, message: Message) -> int | None:
    """Whom the answered message is about: a card of ours, or the owner's own note."""
    assert message.reply_to is not None
    row = outbox.by_message(turn.tx, turn.owner_id, turn.chat_id, message.reply_to)
    if row is None:
        note = notes.by_message(turn.tx, turn.owner_id, turn.chat_id, message.reply_to)
        return note.contact_ids[0] if note and len(note.contact_ids) == 1 else None
    about = row.payload.get("about")
    if about is None and row.follow_up_id is not None:
        follow_up = follow_ups.get(turn.tx, turn.owner_id, row.follow_up_id)
        about = follow_up.contact_id if follow_up else None
    if about is None:
        note = notes.by_card(turn.tx, turn.owner_id, row.id)
        about = note.contact_ids[0] if note and note.contact_ids else None
    known = people.get(turn.tx, turn.owner_id, about) if about is not None else None
    return about if known and not known.deleted else None
