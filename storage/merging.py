"""Two contacts turn out to be one person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from storage import tables
from storage.engine import Transaction
from storage.facts import refresh_search
from storage.follow_ups import cancel_all

FILLED = ("organization", "role", "email", "phone", "channel", "circle")


def merge(tx: Transaction, owner_id: int, keep: int, gone: int, now: datetime) -> bool:
    """Move all of `gone` to `keep`, fill keep's blanks, and delete `gone` softly; False unless both are this owner's.

    Open follow-ups of `gone` are cancelled: plan `keep` anew afterwards. Remember both for undo before.
    """
    t = tables.contacts
    found = tx.rows(select(t).where(t.c.owner_id == owner_id, t.c.id.in_((keep, gone))))
    rows = {row.id: row for row in found}
    if keep == gone or len(rows) != 2:
        return False
    cancel_all(tx, owner_id, gone, now, "merged")
    for table in (*tables.FACTS, tables.follow_ups, tables.drafts):
        mine = table.update().where(table.c.owner_id == owner_id, table.c.contact_id == gone)
        tx.run(mine.values(contact_id=keep))
    _move_links(tx, owner_id, keep, gone)
    kept, other = rows[keep], rows[gone]
    values = {name: getattr(other, name) for name in FILLED if getattr(kept, name) is None}
    values["handles"] = {**other.handles, **kept.handles}
    values["sources"] = {**other.sources, **kept.sources}
    values["note"] = "\n".join(filter(None, (kept.note, other.note)))
    tx.run(t.update().where(t.c.owner_id == owner_id, t.c.id == keep).values(**values, updated_at=now))
    tx.run(
        t.update()
        .where(t.c.owner_id == owner_id, t.c.id == gone)
        .values(deleted_at=now, note="", version=t.c.version + 1)
    )
    refresh_search(tx, owner_id, keep)
    return True


def _move_links(tx: Transaction, owner_id: int, keep: int, gone: int) -> None:
    """Links of notes and of given things: what `keep` has already is not doubled."""
    for table, other in ((tables.note_contacts, "note_id"), (tables.shelf_given, "shelf_id")):
        theirs = select(table).where(table.c.owner_id == owner_id, table.c.contact_id == gone)
        for row in tx.rows(theirs):
            values = {**row._mapping, "contact_id": keep}
            tx.add_once(table, values, key=(other, "contact_id"))
        tx.run(table.delete().where(table.c.owner_id == owner_id, table.c.contact_id == gone))
