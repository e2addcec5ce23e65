"""What was heard: a message's words with everything needed to read them again, once a question about it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Reading
from sincerely.notes.reader import read_note
from sincerely.typed_names import with_capitals
from storage import notes, people

# The contact chosen for a name that is nobody known yet.
SOMEBODY_NEW = 0

# What can be sent back as it came.
KEPT_KINDS = frozenset({"photo", "document"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Words from the owner. `chosen` says who a name is, by its place in the text, where the owner was asked."""

    text: str
    sent_at: datetime
    message_id: int
    note_id: int = 0
    chosen: Mapping[int, int] = field(default_factory=dict)
    only: int | None = None  # Only this person of the note: the others are saved already.
    about: int | None = None  # The contact of the card it replies to.
    attachment: notes.Attachment | None = None  # The picture or file whose caption the words are.

    def choosing(self, place: int, contact_id: int) -> Heard:
        """The same words, now that the owner said who is meant."""
        return replace(self, chosen={**self.chosen, place: contact_id}, only=place)


def from_message(message: Message, text: str | None = None) -> Heard:
    """What a message says."""
    words = message.text if text is None else text
    attachment = attached(message)
    return Heard(text=words, sent_at=message.sent_at, message_id=message.message_id, attachment=attachment)


def attached(message: Message) -> notes.Attachment | None:
    """The picture or file of a message, as it can be sent again. Recordings are not kept: nobody can read them."""
    file = message.file
    return notes.Attachment(kind=file.kind, file_id=file.file_id) if file and file.kind in KEPT_KINDS else None


def from_note(note: notes.Note) -> Heard:
    """What a kept note said when it was sent: read again it means the same days."""
    said = Heard(text=note.text, sent_at=note.sent_at, message_id=note.message_id, note_id=note.id)
    return replace(said, attachment=note.attachment)


def kept(turn: Turn, said: Heard) -> Heard:
    """The same words, kept as a note, so that buttons and edits find them again."""
    if said.note_id:
        return said
    note_id = notes.put(
        turn.tx,
        turn.owner_id,
        chat_id=turn.chat_id,
        message_id=said.message_id,
        text=said.text,
        sent_at=said.sent_at,
        attachment=said.attachment,
    )
    return replace(said, note_id=note_id)


def read(turn: Turn, said: Heard) -> Reading:
    """The words as the craft reads them, in the owner's zone, as of the moment they were sent."""
    assert turn.owner is not None
    known = people.names(turn.tx, turn.owner_id)
    text = with_capitals(said.text, known, turn.owner.locale)
    return read_note(text, said.sent_at, turn.owner.preferences.zone, turn.owner.locale, known)


def read_about(turn: Turn, said: Heard, contact_id: int) -> Reading:
    """Words that name nobody ("she's the CEO btw"), read as being about this contact."""
    stored = people.get(turn.tx, turn.owner_id, contact_id)
    name = stored.thread.contact.name if stored else ""
    return read(turn, replace(said, text=f"{name}: {said.text}"))
