"""Whom the message is about that the owner replied to."""

from __future__ import annotations

from handlers.incoming import Message
from handlers.turn import Turn
from storage import follow_ups, notes, outbox, people


def contact_of(turn: Turn, message: Message) -> int | None:
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
