"""Contacts: the people an owner met, with everything known of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from sincerely.model import (
    Contact,
    Decision,
    Encounter,
    Hook,
    Milestone,
    Promise,
    Source,
    Touch,
)
from storage import tables
from storage.engine import Transaction
from storage.facts import (
    FACT_TABLES,
    StoredFact,
    add_fact,
    add_facts,
    change_fact,
    facts_of_note,
    get_fact,
    refresh_search,
    remove_fact,
)
from storage.finding import Match, count, named, names, page, recent_ids, search
from storage.folding import fold, search_key
from storage.follow_ups import cancel_all
from storage.forgetting import DELETED_KEPT, purge
from storage.merging import merge
from storage.records import to_plain
from storage.threads import OF_CONTACT, StoredThread, get, get_many, keep, name_of, stored

__all__ = [
    "DELETED_KEPT",
    "FACT_TABLES",
    "Match",
    "StoredFact",
    "StoredThread",
    "add",
    "add_decision",
    "add_encounter",
    "add_fact",
    "add_facts",
    "add_hook",
    "add_milestone",
    "add_promise",
    "add_rest",
    "add_touch",
    "change_fact",
    "count",
    "delete",
    "facts_of_note",
    "get",
    "get_fact",
    "get_many",
    "merge",
    "name_of",
    "named",
    "names",
    "page",
    "purge",
    "recent_ids",
    "remove_fact",
    "search",
    "update",
]

t = tables.contacts
SEARCHED = frozenset({"name", "organization", "role", "note"})


def add(
    tx: Transaction, owner_id: int, contact: Contact, now: datetime, *, sources: Mapping[str, Source] | None = None
) -> int:
    """Add a contact; its id."""
    values = {name: _plain(getattr(contact, name)) for name in OF_CONTACT}
    texts = [contact.name, contact.organization or "", contact.role or ""]
    row = tx.added(
        t,
        {
            **values,
            "owner_id": owner_id,
            "name_key": fold(contact.name),
            "search_key": search_key(texts),
            "sources": to_plain(sources or {}),
            "note": "",
            "created_at": now,
            "updated_at": now,
            "version": 1,
        },
    )
    keep(tx, owner_id, stored(row, {}))
    return int(row.id)


def update(tx: Transaction, owner_id: int, contact_id: int, now: datetime, **changed: Any) -> bool:
    """Change fields of a contact (those of Contact, `note`, `sources`); False where the owner has no such contact."""
    values = {name: _plain(value) for name, value in changed.items()}
    if "name" in values:
        values["name_key"] = fold(values["name"])
    values |= {"updated_at": now, "version": t.c.version + 1}
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == contact_id)
    if tx.changed(mine.values(values)) == 0:
        return False
    if SEARCHED & changed.keys():
        refresh_search(tx, owner_id, contact_id)
    return True


def add_rest(tx: Transaction, owner_id: int, contact_id: int, text: str) -> bool:
    """Keep words that no clause understood: a line more on the contact's note."""
    row = tx.row(select(t.c.note).where(t.c.owner_id == owner_id, t.c.id == contact_id))
    if row is None:
        return False
    note = "\n".join(filter(None, (row.note, text)))
    tx.run(t.update().where(t.c.owner_id == owner_id, t.c.id == contact_id).values(note=note))
    refresh_search(tx, owner_id, contact_id)
    return True


def delete(tx: Transaction, owner_id: int, contact_id: int, now: datetime) -> bool:
    """Take a contact out of sight and cancel what is planned; `storage.forgetting` removes it for good a day later."""
    alive = (t.c.owner_id == owner_id, t.c.id == contact_id, t.c.deleted_at.is_(None))
    gone = t.update().where(*alive).values(deleted_at=now, version=t.c.version + 1)
    if tx.changed(gone) == 0:
        return False
    cancel_all(tx, owner_id, contact_id, now, "deleted")
    return True


def add_encounter(
    tx: Transaction, owner_id: int, contact_id: int, fact: Encounter, *, note_id: int | None = None
) -> int:
    """Where and when they met; the fact's id."""
    return add_fact(tx, owner_id, contact_id, fact, note_id=note_id)


def add_hook(tx: Transaction, owner_id: int, contact_id: int, fact: Hook, *, note_id: int | None = None) -> int:
    """A detail to come back to; the fact's id."""
    return add_fact(tx, owner_id, contact_id, fact, note_id=note_id)


def add_promise(tx: Transaction, owner_id: int, contact_id: int, fact: Promise, *, note_id: int | None = None) -> int:
    """What was said would be done; the fact's id."""
    return add_fact(tx, owner_id, contact_id, fact, note_id=note_id)


def add_milestone(
    tx: Transaction, owner_id: int, contact_id: int, fact: Milestone, *, note_id: int | None = None
) -> int:
    """A dated thing in their life; the fact's id."""
    return add_fact(tx, owner_id, contact_id, fact, note_id=note_id)


def add_touch(tx: Transaction, owner_id: int, contact_id: int, fact: Touch, *, note_id: int | None = None) -> int:
    """Something that happened; the fact's id."""
    return add_fact(tx, owner_id, contact_id, fact, note_id=note_id)


def add_decision(tx: Transaction, owner_id: int, contact_id: int, fact: Decision, *, note_id: int | None = None) -> int:
    """Something the owner decided; the fact's id."""
    return add_fact(tx, owner_id, contact_id, fact, note_id=note_id)


def _plain(value: Any) -> Any:
    return to_plain(value)
