"""A forwarded message is about whoever wrote it; where they hide, or are not known, the owner says who it was."""

from __future__ import annotations

from handlers import adding, heard, who
from handlers.incoming import Message
from handlers.turn import Turn
from storage import notes, people

KIND = "forwarded"


def keep(turn: Turn, message: Message) -> None:
    """Keep the words as a note about their author, if that is somebody known; else ask whose they are."""
    note_id = notes.put(
        turn.tx,
        turn.owner_id,
        chat_id=turn.chat_id,
        message_id=message.message_id,
        text=message.text,
        sent_at=message.sent_at,
        kind=KIND,
        attachment=heard.attached(message),
    )
    name = message.forwarded_from
    matches = people.named(turn.tx, turn.owner_id, name) if name else []
    if len(matches) == 1:
        note = notes.get(turn.tx, turn.owner_id, note_id)
        assert note is not None
        adding.quote(turn, heard.from_note(note), matches[0].contact_id)
        return
    choices = matches or people.page(turn.tx, turn.owner_id, who.MOST_CHOICES)
    who.ask_whose(turn, note_id, "card.whose_words", choices, name=name)
