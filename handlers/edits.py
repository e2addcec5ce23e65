"""An edited message: the same note is read again and its card changed in place; what was put right by hand stays."""

from __future__ import annotations

from handlers import commands, heard, note_cards, rereading, talking
from handlers.incoming import Message
from handlers.keeping import Saved
from handlers.turn import Turn
from sincerely.model import Reading
from storage import notes, undo


def hear_again(turn: Turn, message: Message) -> None:
    """Read the new words in place of the old ones. Telegram also reports edits that changed no word."""
    note = notes.by_message(turn.tx, turn.owner_id, turn.chat_id, message.message_id)
    if note is None or not note.contact_ids:
        _as_new(turn, message)
        return
    attachment = heard.attached(message)
    if attachment is not None and attachment != note.attachment:
        notes.change_attachment(turn.tx, turn.owner_id, note.id, attachment)
    if note.text == message.text:
        return
    before = _read(turn, heard.from_note(note), note)
    notes.change_text(turn.tx, turn.owner_id, note.id, message.text)
    again = notes.get(turn.tx, turn.owner_id, note.id)
    assert again is not None
    said = heard.from_note(again)
    undo_id = undo.remember(turn.tx, turn.owner_id, message.text, note.contact_ids, turn.now)
    saved = rereading.reread(turn, said, again, before, _read(turn, said, note))
    undo.note_created(turn.tx, turn.owner_id, undo_id, [one.contact_id for one in saved if one.is_new])
    _show(turn, said, again, saved, undo_id)


def _read(turn: Turn, said: heard.Heard, note: notes.Note) -> Reading:
    """A note that names nobody is read as being about whom it was kept for."""
    reading = heard.read(turn, said)
    if len(note.contact_ids) == 1 and not any(person.contact.name for person in reading.people):
        return heard.read_about(turn, said, note.contact_ids[0])
    return reading


def _show(turn: Turn, said: heard.Heard, note: notes.Note, saved: list[Saved], undo_id: int) -> None:
    html, keyboard = note_cards.cards_of(turn, said, saved, undo_id) if saved else (turn.text("card.emptied"), [])
    if note.card_outbox_id is None:
        turn.say(html, keyboard)
    else:
        turn.edit(note.card_outbox_id, html, keyboard)


def _as_new(turn: Turn, message: Message) -> None:
    """What was no note, or nobody's note, is heard as if it were said now."""
    if message.text.startswith("/"):
        commands.obey(turn, message)
    elif message.text.strip():
        talking.listen(turn, heard.from_message(message))
