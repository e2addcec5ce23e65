"""Facts of a contact: encounters, hooks, promises, milestones, touches, decisions. One table each, one code for all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable, Row, case, select

from storage import tables, threads
from storage.engine import Transaction
from storage.fact_rows import KINDS, NAMES, AnyFact, fact_of, plain, table_of, values_of
from storage.folding import fold, search_key
from storage.statements import prepared
from storage.types import EPOCH, Instant

FACT_TABLES = tuple(KINDS)

# Which words of a fact a search should find.
SEARCHED = {"encounters": "place", "hooks": "text", "promises": "action", "milestones": "what"}
MOMENTS = ("at", "noted_at")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFact:
    """A fact with where it lies. `by_hand`: the owner set it himself, no re-reading changes it."""

    table: str
    id: int
    contact_id: int
    fact: AnyFact
    by_hand: bool


def add_facts(
    tx: Transaction, owner_id: int, contact_id: int, facts: Iterable[AnyFact], *, note_id: int | None = None
) -> list[int]:
    """Add facts to a contact, in order; their ids (those the facts carry are not used). Together they cost one
    statement less each than one by one."""
    known = threads.known(tx, owner_id, contact_id)
    belongs = {"owner_id": owner_id, "contact_id": contact_id, "note_id": note_id, "by_hand": False}
    added = [_add(tx, NAMES[type(fact)], {**belongs, **values_of(fact)}) for fact in facts]
    row = _make_found(tx, owner_id, contact_id, added)
    if known is not None and row is not None:
        threads.keep(tx, owner_id, threads.grown(known, row, added))
    return [fact.id for fact in added]


def _add(tx: Transaction, name: str, values: Mapping[str, Any]) -> AnyFact:
    """Add one row; the fact as it will be read again."""
    return fact_of(name, tx.added(table_of(name), values))


def add_fact(tx: Transaction, owner_id: int, contact_id: int, fact: AnyFact, *, note_id: int | None = None) -> int:
    """Add one fact; its id."""
    return add_facts(tx, owner_id, contact_id, [fact], note_id=note_id)[0]


def change_fact(
    tx: Transaction, owner_id: int, table: str, fact_id: int, *, by_hand: bool = True, **changed: Any
) -> bool:
    """Change fields of a fact (`table` is "hooks", "promises" …); False where the owner has no such fact."""
    where = table_of(table)
    values = {name: plain(value) for name, value in changed.items()}
    statement = where.update().where(where.c.owner_id == owner_id, where.c.id == fact_id)
    contact_id = tx.value(statement.values(by_hand=by_hand, **values).returning(where.c.contact_id))
    if contact_id is None:
        return False
    refresh_search(tx, owner_id, contact_id)
    return True


def remove_fact(tx: Transaction, owner_id: int, table: str, fact_id: int) -> bool:
    """Remove a fact; False where the owner has no such fact."""
    where = table_of(table)
    statement = where.delete().where(where.c.owner_id == owner_id, where.c.id == fact_id)
    contact_id = tx.value(statement.returning(where.c.contact_id))
    if contact_id is None:
        return False
    refresh_search(tx, owner_id, contact_id)
    return True


def facts_of_note(tx: Transaction, owner_id: int, note_id: int) -> list[StoredFact]:
    """Every fact that came from this note, table by table."""
    found: list[StoredFact] = []
    for name in KINDS:
        table = table_of(name)
        rows = tx.rows(
            select(table).where(table.c.owner_id == owner_id, table.c.note_id == note_id).order_by(table.c.id)
        )
        found += [_stored(name, row) for row in rows]
    return found


def get_fact(tx: Transaction, owner_id: int, table: str, fact_id: int) -> StoredFact | None:
    """One fact by its table and id."""
    where = table_of(table)
    row = tx.row(select(where).where(where.c.owner_id == owner_id, where.c.id == fact_id))
    return None if row is None else _stored(table, row)


def refresh_search(tx: Transaction, owner_id: int, contact_id: int) -> None:
    """Make the contact findable by what is known of it now."""
    contacts = tables.contacts
    columns = (contacts.c.name, contacts.c.organization, contacts.c.role, contacts.c.note)
    mine = (contacts.c.owner_id == owner_id, contacts.c.id == contact_id)
    row = tx.row(select(*columns).where(*mine))
    if row is None:
        return
    texts = [text or "" for text in row]
    for name, field in SEARCHED.items():
        table = table_of(name)
        facts = select(table.c[field]).where(table.c.owner_id == owner_id, table.c.contact_id == contact_id)
        texts += [text or "" for (text,) in tx.rows(facts.order_by(table.c.id))]
    tx.run(contacts.update().where(*mine).values(search_key=search_key(texts), version=contacts.c.version + 1))


def _make_found(tx: Transaction, owner_id: int, contact_id: int, facts: Sequence[AnyFact]) -> Row[Any] | None:
    """Append the new facts' words to the search key, and move the contact up to the newest moment they speak of; its
    row as it is then."""
    words = [fold(getattr(fact, SEARCHED.get(NAMES[type(fact)], ""), None) or "") for fact in facts]
    added = "".join(f"{word} " for word in words if word)
    moments = [moment for fact in facts for name in MOMENTS if (moment := getattr(fact, name, None)) is not None]
    return tx.row(*_found_by(owner_id, contact_id, added, max(moments, default=EPOCH)))


@prepared(moment=Instant())
def _found_by(owner_id: Any, contact_id: Any, added: Any, moment: Any) -> Executable:
    t = tables.contacts
    later = case((t.c.updated_at < moment, moment), else_=t.c.updated_at)
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == contact_id)
    return mine.values(search_key=t.c.search_key + added, updated_at=later, version=t.c.version + 1).returning(t)


def _stored(name: str, row: Row[Any]) -> StoredFact:
    fact = fact_of(name, row)
    return StoredFact(table=name, id=row.id, contact_id=row.contact_id, fact=fact, by_hand=row.by_hand)
