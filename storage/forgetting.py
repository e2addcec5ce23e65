"""Forgets a deleted contact for good: a third person never agreed to be written down."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from storage import tables
from storage.engine import Transaction

# Long enough to take a slip back, short enough that "forget her" is true by tomorrow.
DELETED_KEPT = timedelta(days=1)


def purge(tx: Transaction, now: datetime) -> int:
    """Remove the contacts deleted a day ago, of all owners, and every other place their name stands in; how many.

    What stays is a note that speaks of somebody else as well: it is the owner's, word for word.
    """
    t = tables.contacts
    old = select(t.c.owner_id, t.c.id).where(t.c.deleted_at <= now - DELETED_KEPT)
    gone = tx.rows(old.execution_options(all_owners=True))
    for row in gone:
        _forget_notes(tx, row.owner_id, row.id)
        tx.run(t.delete().where(t.c.owner_id == row.owner_id, t.c.id == row.id))
        _forget_snapshots(tx, row.owner_id, row.id)
    for owner_id in {row.owner_id for row in gone}:
        _forget_messages(tx, owner_id)
    if gone:
        tx.compact_after_commit = True
    return len(gone)


def _forget_notes(tx: Transaction, owner_id: int, contact_id: int) -> None:
    """The notes that speak of nobody else."""
    links, notes = tables.note_contacts, tables.notes
    theirs = select(links.c.note_id).where(links.c.owner_id == owner_id, links.c.contact_id == contact_id)
    note_ids = [row.note_id for row in tx.rows(theirs)]
    others = (links.c.owner_id == owner_id, links.c.note_id.in_(note_ids), links.c.contact_id != contact_id)
    shared = {row.note_id for row in tx.rows(select(links.c.note_id).where(*others))}
    tx.run(notes.delete().where(notes.c.owner_id == owner_id, notes.c.id.in_(set(note_ids) - shared)))


def _forget_snapshots(tx: Transaction, owner_id: int, contact_id: int) -> None:
    """What undo would put back."""
    undo = tables.undo
    kept = tx.rows(select(undo.c.id, undo.c.contact_ids).where(undo.c.owner_id == owner_id))
    theirs = [row.id for row in kept if contact_id in row.contact_ids]
    tx.run(undo.delete().where(undo.c.owner_id == owner_id, undo.c.id.in_(theirs)))


def _forget_messages(tx: Transaction, owner_id: int) -> None:
    """The words of messages that went either way: they are kept only to be sent, or handled, and that is done."""
    inbox, outbox = tables.inbox, tables.outbox
    settled = (outbox.c.owner_id == owner_id, outbox.c.settled_at.is_not(None))
    tx.run(outbox.update().where(*settled).values(payload={}))
    tx.run(inbox.update().where(inbox.c.user_id == owner_id, inbox.c.done_at.is_not(None)).values(raw=""))
