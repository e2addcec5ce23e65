"""Undo: the rows of the touched contacts, or the settings, as they were, kept for a day, put back exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, Table, Update, select

from sincerely.model import Preferences, Voice
from storage import tables
from storage.engine import Transaction
from storage.forgetting import DELETED_KEPT
from storage.records import to_plain
from storage.snapshot import from_json, to_json
from storage.statements import prepared

t = tables.undo

# As long as a deleted contact's rows are there: after that "forget her" must be true.
KEPT = DELETED_KEPT

# What belongs to a contact and is changed by acts of the owner. Parents first: that is the order of putting back.
RESTORED: tuple[tuple[Table, str], ...] = (
    *((table, "contact_id") for table in tables.FACTS),
    (tables.follow_ups, "contact_id"),
    (tables.note_contacts, "contact_id"),
    (tables.drafts, "contact_id"),
    (tables.shelf_given, "contact_id"),
)

# Under this name an entry keeps the owner's settings beside the rows of tables.
SETTINGS = "settings"

# What holds where a row was written before a setting was thought of.
USUAL = {"preferences": Preferences(), "voice": Voice()}

# Links of a contact, by the column that names the other end.
LINKED = {"note_contacts": ("note_id", tables.notes), "shelf_given": ("shelf_id", tables.shelf)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back: the contacts that are as before, and those that are gone because the act made them."""

    what: str
    contact_ids: tuple[int, ...]
    removed_ids: tuple[int, ...]
    settings: bool = False  # The owner's settings are as before: plan everybody anew.


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoEntry:
    """An act that can be taken back."""

    id: int
    what: str
    contact_ids: tuple[int, ...]
    made_at: datetime


def remember(tx: Transaction, owner_id: int, what: str, contact_ids: Sequence[int], now: datetime) -> int:
    """Keep these contacts' rows as they are, BEFORE an act changes them; the id of the undo entry."""
    ids = sorted(set(contact_ids))
    before = {table.name: _rows(tx, owner_id, table, column, ids) for table, column in _restored()} if ids else {}
    mine = {row["id"] for row in before.get("contacts", [])}
    return _keep(tx, owner_id, what, [contact_id for contact_id in ids if contact_id in mine], before, now)


def remember_settings(tx: Transaction, owner_id: int, what: str, names: Iterable[str], now: datetime) -> int:
    """Keep these of the owner's preferences and voice as they are, BEFORE they change; the id of the undo entry."""
    found = tx.row(_settings_of(owner_id))
    assert found is not None, "an owner has settings"
    as_set = {column: {**to_plain(usual), **found._mapping[column]} for column, usual in USUAL.items()}
    kept = {column: {name: plain[name] for name in names if name in plain} for column, plain in as_set.items()}
    return _keep(tx, owner_id, what, [], {SETTINGS: kept}, now)


def _keep(
    tx: Transaction, owner_id: int, what: str, contact_ids: Sequence[int], before: Mapping[str, Any], now: datetime
) -> int:
    row = {"owner_id": owner_id, "what": what, "contact_ids": list(contact_ids), "created_ids": "", "before": before}
    return tx.add(t, {**row, "made_at": now, "expires_at": now + KEPT})


def _settings_of(owner_id: int) -> Select[Any]:
    owners = tables.owners
    return select(owners.c.preferences, owners.c.voice).where(owners.c.id == owner_id)


def note_created(tx: Transaction, owner_id: int, undo_id: int, contact_ids: Iterable[int]) -> bool:
    """These contacts were made by the same act: undoing it removes them. False where there is no such entry."""
    added = "".join(f"{contact_id} " for contact_id in contact_ids)
    return tx.changed(*_with_created(owner_id, undo_id, added)) == 1


@prepared()
def _with_created(owner_id: Any, undo_id: Any, added: Any) -> Update:
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == undo_id, t.c.undone_at.is_(None))
    return mine.values(created_ids=t.c.created_ids + added)


def restore(tx: Transaction, owner_id: int, undo_id: int, now: datetime) -> Undone | None:
    """Put everything back as it was. None where that cannot be done any more: undone already, too old, or a later act
    changed one of the contacts (take that one back first)."""
    row = tx.row(select(t).where(t.c.owner_id == owner_id, t.c.id == undo_id, t.c.undone_at.is_(None)))
    if row is None or row.expires_at <= now or _overtaken(tx, owner_id, row):
        return None
    created_ids = _created(row)
    _remove_contacts(tx, owner_id, created_ids)
    _put_back(tx, owner_id, row.contact_ids, row.before)
    _put_settings_back(tx, owner_id, row.before.get(SETTINGS, {}))
    tx.run(t.update().where(t.c.owner_id == owner_id, t.c.id == undo_id).values(undone_at=now, before={}))
    return Undone(
        what=row.what,
        contact_ids=tuple(row.contact_ids),
        removed_ids=created_ids,
        settings=SETTINGS in row.before,
    )


def latest(tx: Transaction, owner_id: int, now: datetime | None = None) -> UndoEntry | None:
    """The newest act not taken back yet."""
    alive = select(t).where(t.c.owner_id == owner_id, t.c.undone_at.is_(None))
    if now is not None:
        alive = alive.where(t.c.expires_at > now)
    row = tx.row(alive.order_by(t.c.id.desc()).limit(1))
    return None if row is None else _entry(row)


def purge(tx: Transaction, now: datetime) -> int:
    """Forget what is too old to be taken back, of all owners; how many entries."""
    return tx.changed(t.delete().where(t.c.expires_at <= now).execution_options(all_owners=True))


def _restored() -> tuple[tuple[Table, str], ...]:
    return ((tables.contacts, "id"), *RESTORED)


def _rows(tx: Transaction, owner_id: int, table: Table, column: str, ids: Sequence[int]) -> list[dict[str, Any]]:
    mine = select(table).where(table.c.owner_id == owner_id, table.c[column].in_(ids))
    return [to_json(table, row._mapping) for row in tx.rows(mine)]


def _overtaken(tx: Transaction, owner_id: int, row: Row[Any]) -> bool:
    touched = {*row.contact_ids, *_created(row)}
    later = select(t.c.contact_ids).where(t.c.owner_id == owner_id, t.c.id > row.id, t.c.undone_at.is_(None))
    return any(touched & set(contact_ids) for (contact_ids,) in tx.rows(later))


def _created(row: Row[Any]) -> tuple[int, ...]:
    return tuple(sorted(set(map(int, row.created_ids.split()))))


def _remove_contacts(tx: Transaction, owner_id: int, contact_ids: Sequence[int]) -> None:
    contacts = tables.contacts
    if contact_ids:
        tx.run(contacts.delete().where(contacts.c.owner_id == owner_id, contacts.c.id.in_(contact_ids)))


def _put_back(
    tx: Transaction, owner_id: int, contact_ids: Sequence[int], before: Mapping[str, list[dict[str, Any]]]
) -> None:
    if not contact_ids:
        return
    for row in before["contacts"]:
        values = from_json(tables.contacts, row)
        tx.put(tables.contacts, values, key=("id",), changed=tuple(values))
    for table, column in RESTORED:
        kept = _still_possible(tx, owner_id, table, [from_json(table, row) for row in before[table.name]])
        _remove_children(tx, owner_id, table, column, contact_ids, kept)
        tx.add_many(table, kept)


def _put_settings_back(tx: Transaction, owner_id: int, kept: Mapping[str, Mapping[str, Any]]) -> None:
    """What was changed since and is not spoken of stays as it is now."""
    now_set = tx.row(_settings_of(owner_id)) if kept else None
    if now_set is not None:
        values = {column: {**now_set._mapping[column], **plain} for column, plain in kept.items()}
        tx.run(tables.owners.update().where(tables.owners.c.id == owner_id).values(values))


def _still_possible(tx: Transaction, owner_id: int, table: Table, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without links to a note or a thing on the shelf that the owner has removed since."""
    if table.name not in LINKED:
        return rows
    column, other = LINKED[table.name]
    there = select(other.c.id).where(other.c.owner_id == owner_id, other.c.id.in_([row[column] for row in rows]))
    ids = {row.id for row in tx.rows(there)}
    return [row for row in rows if row[column] in ids]


def _remove_children(
    tx: Transaction,
    owner_id: int,
    table: Table,
    column: str,
    contact_ids: Sequence[int],
    kept: Sequence[Mapping[str, Any]],
) -> None:
    """Clear the way: what the contacts have now, and rows of theirs that a merge moved to somebody else."""
    tx.run(table.delete().where(table.c.owner_id == owner_id, table.c[column].in_(contact_ids)))
    ids = [row["id"] for row in kept if "id" in row]
    if ids:
        tx.run(table.delete().where(table.c.owner_id == owner_id, table.c.id.in_(ids)))


def _entry(row: Row[Any]) -> UndoEntry:
    return UndoEntry(id=row.id, what=row.what, contact_ids=tuple(row.contact_ids), made_at=row.made_at)
