"""Notes: what the owner typed, word for word, and the card that answered it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, Update, select

from storage import tables
from storage.engine import Transaction
from storage.records import from_plain, to_plain
from storage.statements import prepared

t = tables.notes
links = tables.note_contacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A picture or file that came with a note: `kind` is "photo" or "document", `file_id` its name at Telegram."""

    kind: str
    file_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One message kept as a note. `contact_ids`: whom it speaks of."""

    id: int
    chat_id: int
    message_id: int
    text: str
    kind: str
    sent_at: datetime
    card_outbox_id: int | None
    contact_ids: tuple[int, ...]
    attachment: Attachment | None = None


def put(
    tx: Transaction,
    owner_id: int,
    *,
    chat_id: int,
    message_id: int,
    text: str,
    sent_at: datetime,
    kind: str = "note",
    attachment: Attachment | None = None,
) -> int:
    """Keep a message as a note; its id. The same message again keeps one note, with the newest text and picture."""
    new = {"owner_id": owner_id, "chat_id": chat_id, "message_id": message_id, "sent_at": sent_at}
    changed: dict[str, Any] = {"text": text, "kind": kind}
    if attachment is not None:
        changed["attachment"] = to_plain(attachment)
    row = tx.put(t, {**new, **changed}, key=("owner_id", "chat_id", "message_id"), changed=tuple(changed))
    return int(row.id)


def link(tx: Transaction, owner_id: int, note_id: int, contact_ids: Iterable[int]) -> None:
    """Say whom the note speaks of (besides whom it is known to speak of already)."""
    for contact_id in contact_ids:
        row = {"owner_id": owner_id, "note_id": note_id, "contact_id": contact_id}
        tx.add_once(links, row, key=("note_id", "contact_id"))


def unlink(tx: Transaction, owner_id: int, note_id: int, contact_id: int) -> None:
    """The note no longer speaks of this contact."""
    mine = (links.c.owner_id == owner_id, links.c.note_id == note_id, links.c.contact_id == contact_id)
    tx.run(links.delete().where(*mine))


def get(tx: Transaction, owner_id: int, note_id: int) -> Note | None:
    """A note by its id."""
    return _one(tx, owner_id, t.c.id == note_id)


def by_message(tx: Transaction, owner_id: int, chat_id: int, message_id: int) -> Note | None:
    """The note a message was kept as."""
    return _one(tx, owner_id, t.c.chat_id == chat_id, t.c.message_id == message_id)


def by_card(
    tx: Transaction, owner_id: int, outbox_id: int | None = None, *, message_id: int | None = None
) -> Note | None:
    """The note a card answered, named by the card's outbox row or by Telegram's id of the card's message."""
    if outbox_id is None:
        sent = tables.outbox
        found = select(sent.c.id).where(sent.c.owner_id == owner_id, sent.c.message_id == message_id)
        return _one(tx, owner_id, t.c.card_outbox_id.in_(found))
    return _one(tx, owner_id, t.c.card_outbox_id == outbox_id)


def of_contact(tx: Transaction, owner_id: int, contact_id: int) -> list[Note]:
    """The notes that speak of a contact, oldest first."""
    theirs = select(links.c.note_id).where(links.c.owner_id == owner_id, links.c.contact_id == contact_id)
    rows = tx.rows(select(t).where(t.c.owner_id == owner_id, t.c.id.in_(theirs)).order_by(t.c.id))
    return [_note(tx, owner_id, row) for row in rows]


def with_attachment(tx: Transaction, owner_id: int, contact_id: int) -> list[Note]:
    """The notes of a contact that came with a picture or a file, oldest first."""
    return [note for note in of_contact(tx, owner_id, contact_id) if note.attachment is not None]


def change_text(tx: Transaction, owner_id: int, note_id: int, text: str) -> bool:
    """The owner edited the message; False where there is no such note."""
    return tx.changed(t.update().where(t.c.owner_id == owner_id, t.c.id == note_id).values(text=text)) == 1


def change_attachment(tx: Transaction, owner_id: int, note_id: int, attachment: Attachment) -> bool:
    """Another picture took the place of the one sent; False where there is no such note."""
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == note_id)
    return tx.changed(mine.values(attachment=to_plain(attachment))) == 1


def set_card(tx: Transaction, owner_id: int, note_id: int, outbox_id: int) -> bool:
    """Remember the card that shows this note; False where there is no such note."""
    return tx.changed(*_with_card(owner_id, note_id, outbox_id)) == 1


@prepared()
def _with_card(owner_id: Any, note_id: Any, outbox_id: Any) -> Update:
    return t.update().where(t.c.owner_id == owner_id, t.c.id == note_id).values(card_outbox_id=outbox_id)


def delete(tx: Transaction, owner_id: int, note_id: int) -> bool:
    """Forget a note's words; the facts read from it stay. False where there is no such note."""
    return tx.changed(t.delete().where(t.c.owner_id == owner_id, t.c.id == note_id)) == 1


def _one(tx: Transaction, owner_id: int, *conditions: Any) -> Note | None:
    row = tx.row(select(t).where(t.c.owner_id == owner_id, *conditions).order_by(t.c.id.desc()).limit(1))
    return None if row is None else _note(tx, owner_id, row)


@prepared()
def _contacts_of(owner_id: Any, note_id: Any) -> Select[Any]:
    theirs = select(links.c.contact_id).where(links.c.owner_id == owner_id, links.c.note_id == note_id)
    return theirs.order_by(links.c.contact_id)


def _note(tx: Transaction, owner_id: int, row: Row[Any]) -> Note:
    contact_ids = tuple(link.contact_id for link in tx.rows(*_contacts_of(owner_id, row.id)))
    return Note(
        id=row.id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        text=row.text,
        kind=row.kind,
        sent_at=row.sent_at,
        card_outbox_id=row.card_outbox_id,
        contact_ids=contact_ids,
        attachment=None if row.attachment is None else from_plain(Attachment, row.attachment),
    )
