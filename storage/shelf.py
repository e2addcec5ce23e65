"""The shelf: things worth sending that wait for the right person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from storage import tables
from storage.engine import Transaction

t = tables.shelf
given = tables.shelf_given


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfItem:
    """A link the owner keeps."""

    id: int
    url: str
    title: str
    put_at: datetime


def put(tx: Transaction, owner_id: int, url: str, title: str, now: datetime) -> int:
    """Put a link on the shelf; its id. The same link again is one item, with the newest title."""
    row = {"owner_id": owner_id, "url": url, "title": title, "put_at": now}
    return int(tx.put(t, row, key=("owner_id", "url"), changed=("title", "put_at")).id)


def get(tx: Transaction, owner_id: int, shelf_id: int) -> ShelfItem | None:
    """An item by its id."""
    row = tx.row(select(t).where(t.c.owner_id == owner_id, t.c.id == shelf_id))
    return None if row is None else _item(row)


def unsent_for(tx: Transaction, owner_id: int, contact_id: int, limit: int = 50) -> list[ShelfItem]:
    """What this contact was not given yet, the newest first (never the same link twice to one person)."""
    had = select(given.c.shelf_id).where(given.c.owner_id == owner_id, given.c.contact_id == contact_id)
    mine = select(t).where(t.c.owner_id == owner_id, t.c.id.not_in(had))
    return [_item(row) for row in tx.rows(mine.order_by(t.c.put_at.desc(), t.c.id.desc()).limit(limit))]


def mark_given(tx: Transaction, owner_id: int, shelf_id: int, contact_id: int, now: datetime) -> bool:
    """The contact was given this; False where that is known already, or one of the two is not this owner's."""
    contacts = tables.contacts
    mine = select(contacts.c.id).where(contacts.c.owner_id == owner_id, contacts.c.id == contact_id)
    if get(tx, owner_id, shelf_id) is None or tx.value(mine) is None:
        return False
    row = {"owner_id": owner_id, "shelf_id": shelf_id, "contact_id": contact_id, "given_at": now}
    return tx.add_once(given, row, key=("shelf_id", "contact_id")) is not None


def recent(tx: Transaction, owner_id: int, limit: int = 10) -> list[ShelfItem]:
    """The newest items."""
    mine = select(t).where(t.c.owner_id == owner_id)
    return [_item(row) for row in tx.rows(mine.order_by(t.c.put_at.desc(), t.c.id.desc()).limit(limit))]


def remove(tx: Transaction, owner_id: int, shelf_id: int) -> bool:
    """Take an item off the shelf; False where there is none."""
    return tx.changed(t.delete().where(t.c.owner_id == owner_id, t.c.id == shelf_id)) == 1


def _item(row: Row[Any]) -> ShelfItem:
    return ShelfItem(id=row.id, url=row.url, title=row.title, put_at=row.put_at)
