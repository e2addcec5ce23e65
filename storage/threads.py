"""Contacts with their whole histories: what the craft thinks about.

A turn asks for the same one many times. It is read once, and what the turn adds to it is added to what was read: the
rows are taken as the database gives them back, so nothing is supposed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select

from sincerely.model import Channel, Circle, Contact, Source, Thread
from storage import tables
from storage.engine import Transaction
from storage.fact_rows import KINDS, NAMES, ORDER, AnyFact, fact_of, table_of
from storage.records import from_plain
from storage.statements import Prepared, prepared

t = tables.contacts
READ_FROM = frozenset({t, *tables.FACTS})
OF_CONTACT = ("name", "organization", "role", "email", "phone", "handles", "channel", "circle")

# Databases take some ten thousand values in a statement; beyond a few hundred nothing is saved.
AT_ONCE = 500

Facts = Mapping[str, tuple[Any, ...]]  # Table name -> facts, oldest first.


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredThread:
    """A contact with its whole history. `note` is what the reader did not understand, in the owner's words."""

    contact_id: int
    thread: Thread
    note: str
    deleted: bool
    created_at: datetime
    updated_at: datetime
    version: int
    sources: Mapping[str, Source] = field(default_factory=dict)  # Contact field -> where it was read.


def get(tx: Transaction, owner_id: int, contact_id: int) -> StoredThread | None:
    """A contact with its history; None where this owner has none of that id. A deleted one says so."""
    return tx.once(_key(owner_id, contact_id), READ_FROM, lambda: _read(tx, owner_id, contact_id))


def name_of(tx: Transaction, owner_id: int, contact_id: int) -> str | None:
    """Their name alone; None where this owner has none of that id, or has deleted them. One statement at most."""
    read = known(tx, owner_id, contact_id)
    if read is not None:
        return None if read.deleted else read.thread.contact.name
    key = (name_of, owner_id, contact_id)
    name: str | None = tx.once(key, frozenset({t}), lambda: tx.value(*_name(owner_id, contact_id)))
    return name


@prepared()
def _name(owner_id: Any, contact_id: Any) -> Select[Any]:
    return select(t.c.name).where(t.c.owner_id == owner_id, t.c.id == contact_id, t.c.deleted_at.is_(None))


def known(tx: Transaction, owner_id: int, contact_id: int) -> StoredThread | None:
    """The contact if this turn has read it already."""
    found: StoredThread | None = tx.known(_key(owner_id, contact_id))
    return found


def keep(tx: Transaction, owner_id: int, stored: StoredThread) -> None:
    """This is what the database holds now: `get` need not ask it again."""
    tx.keep(_key(owner_id, stored.contact_id), READ_FROM, stored)


def get_many(tx: Transaction, owner_id: int, contact_ids: Sequence[int]) -> list[StoredThread]:
    """Several contacts with their histories, by id; at most seven statements for each five hundred."""
    wanted, found = sorted(set(contact_ids)), []
    for start in range(0, len(wanted), AT_ONCE):
        rows = tx.rows(*_by_ids(owner_id, wanted[start : start + AT_ONCE]))
        facts = _facts_of(tx, owner_id, rows)
        found += [stored(row, facts[row.id]) for row in rows]
    return found


def stored(row: Row[Any], facts: Facts) -> StoredThread:
    """A contact's row and its facts as a thread."""
    values = {name: getattr(row, name) for name in OF_CONTACT}
    values["channel"] = None if row.channel is None else Channel(row.channel)
    values["circle"] = None if row.circle is None else Circle(row.circle)
    return StoredThread(
        contact_id=row.id,
        thread=Thread(contact=Contact(**values), **facts),
        note=row.note,
        deleted=row.deleted_at is not None,
        created_at=row.created_at,
        updated_at=row.updated_at,
        version=row.version,
        sources={name: from_plain(Source, source) for name, source in row.sources.items()},
    )


def grown(before: StoredThread, row: Row[Any], added: Sequence[AnyFact]) -> StoredThread:
    """The contact with facts added, its row as it is now."""
    facts: dict[str, tuple[Any, ...]] = {name: getattr(before.thread, name) for name in KINDS}
    for fact in added:
        name = NAMES[type(fact)]
        facts[name] = tuple(sorted((*facts[name], fact), key=_place_of(name)))
    return stored(row, facts)


def _place_of(name: str) -> Callable[[Any], Any]:
    moment = ORDER.get(name)
    return lambda fact: (getattr(fact, moment), fact.id) if moment else fact.id


def _key(owner_id: int, contact_id: int) -> tuple[Any, ...]:
    return StoredThread, owner_id, contact_id


def _read(tx: Transaction, owner_id: int, contact_id: int) -> StoredThread | None:
    return next(iter(get_many(tx, owner_id, [contact_id])), None)


@prepared()
def _by_ids(owner_id: Any, contact_ids: Any) -> Select[Any]:
    """The contacts, each with which tables have facts of it: most of six would be asked for nothing."""
    filled = (_has_any(name, owner_id).label(f"has_{name}") for name in KINDS)
    return select(t, *filled).where(t.c.owner_id == owner_id, t.c.id.in_(contact_ids)).order_by(t.c.id)


def _has_any(name: str, owner_id: Any) -> ColumnElement[bool]:
    table = table_of(name)
    return select(1).where(table.c.owner_id == owner_id, table.c.contact_id == t.c.id).correlate(t).exists()


def _facts_of(tx: Transaction, owner_id: int, contacts: Sequence[Row[Any]]) -> dict[int, dict[str, tuple[Any, ...]]]:
    """Contact id -> table name -> facts, oldest first."""
    found: dict[int, dict[str, tuple[Any, ...]]] = {row.id: {} for row in contacts}
    for name in KINDS:
        filled = [row.id for row in contacts if row._mapping[f"has_{name}"]]
        for row in tx.rows(*OF_CONTACTS[name](owner_id, filled)) if filled else ():
            facts = found[row.contact_id]
            facts[name] = (*facts.get(name, ()), fact_of(name, row))
    return found


def _of_contacts(name: str) -> Callable[..., tuple[Prepared, dict[str, Any]]]:
    @prepared()
    def statement(owner_id: Any, contact_ids: Any) -> Select[Any]:
        table = table_of(name)
        order = [table.c[ORDER[name]]] if name in ORDER else []
        chosen = (table.c.owner_id == owner_id, table.c.contact_id.in_(contact_ids))
        return select(table).where(*chosen).order_by(*order, table.c.id)

    return statement


OF_CONTACTS = {name: _of_contacts(name) for name in KINDS}
