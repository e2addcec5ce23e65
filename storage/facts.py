"""Facts of a contact: encounters, hooks, promises, milestones, touches, decisions. One table each, one code for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any, get_args, get_type_hints

from sqlalchemy import Executable, Row, Select, Table, Update, case, select

from sincerely.model import Decision, Encounter, Fact, Hook, Milestone, Promise, Source, Touch
from storage import tables
from storage.engine import Transaction
from storage.folding import fold, search_key
from storage.records import from_plain, to_plain
from storage.transaction import prepared
from storage.types import EPOCH, Instant

AnyFact = Fact | Decision
KINDS: dict[str, type[AnyFact]] = {
    "encounters": Encounter,
    "hooks": Hook,
    "promises": Promise,
    "milestones": Milestone,
    "touches": Touch,
    "decisions": Decision,
}
FACT_TABLES = tuple(KINDS)
NAMES = {kind: name for name, kind in KINDS.items()}


def _enums(kind: type[AnyFact]) -> dict[str, type[Enum]]:
    enums: dict[str, type[Enum]] = {}
    for name, hint in get_type_hints(kind).items():
        for part in (hint, *get_args(hint)):
            if isinstance(part, type) and issubclass(part, Enum):
                enums[name] = part
    return enums


# Kind of fact -> its columns, and the columns that hold one of a few words.
COLUMNS = {kind: tuple(f.name for f in fields(kind) if f.name not in ("id", "source")) for kind in NAMES}
ENUMS = {kind: _enums(kind) for kind in NAMES}

# Oldest first: by the day or instant they speak of where they have one, then as they were noted.
ORDER = {"encounters": "on", "touches": "at", "decisions": "at"}

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


def table_of(name: str) -> Table:
    """The table of this name; KeyError for a table that holds no facts."""
    return tables.metadata.tables[NAMES[KINDS[name]]]


def add_facts(
    tx: Transaction, owner_id: int, contact_id: int, facts: Iterable[AnyFact], *, note_id: int | None = None
) -> list[int]:
    """Add facts to a contact, in order; their ids (those the facts carry are not used). Together they cost one
    statement less each than one by one."""
    together = list(facts)
    belongs = {"owner_id": owner_id, "contact_id": contact_id, "note_id": note_id, "by_hand": False}
    ids = [tx.add(table_of(NAMES[type(fact)]), {**belongs, **values_of(fact)}) for fact in together]
    _make_found(tx, owner_id, contact_id, together)
    return ids


def add_fact(tx: Transaction, owner_id: int, contact_id: int, fact: AnyFact, *, note_id: int | None = None) -> int:
    """Add one fact; its id."""
    return add_facts(tx, owner_id, contact_id, [fact], note_id=note_id)[0]


def change_fact(
    tx: Transaction, owner_id: int, table: str, fact_id: int, *, by_hand: bool = True, **changed: Any
) -> bool:
    """Change fields of a fact (`table` is "hooks", "promises" …); False where the owner has no such fact."""
    where = table_of(table)
    values = {name: _plain(value) for name, value in changed.items()}
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


def facts_of_contacts(
    tx: Transaction, owner_id: int, contact_ids: Sequence[int]
) -> dict[int, dict[str, tuple[Any, ...]]]:
    """Contact id -> table name -> facts, oldest first: what a Thread is made of. One statement for each table that
    has any, and one that asks which."""
    found: dict[int, dict[str, tuple[Any, ...]]] = {contact_id: {} for contact_id in contact_ids}
    filled = tx.row(*_filled(owner_id, contact_ids))
    for name in (name for name in OF_CONTACTS if filled is not None and filled._mapping[name]):
        for row in tx.rows(*OF_CONTACTS[name](owner_id, contact_ids)):
            facts = found[row.contact_id]
            facts[name] = (*facts.get(name, ()), fact_of(name, row))
    return found


@prepared()
def _filled(owner_id: Any, contact_ids: Any) -> Select[Any]:
    """Which tables have facts of these contacts: one statement where most of six would find nothing."""
    return select(*(_any_of(table_of(name), owner_id, contact_ids).label(name) for name in KINDS))


def _any_of(table: Table, owner_id: Any, contact_ids: Any) -> Any:
    return select(1).where(table.c.owner_id == owner_id, table.c.contact_id.in_(contact_ids)).exists()


def _of_contacts(name: str) -> Callable[..., tuple[Executable, dict[str, Any]]]:
    @prepared()
    def statement(owner_id: Any, contact_ids: Any) -> Select[Any]:
        table = table_of(name)
        order = [table.c[ORDER[name]]] if name in ORDER else []
        chosen = (table.c.owner_id == owner_id, table.c.contact_id.in_(contact_ids))
        return select(table).where(*chosen).order_by(*order, table.c.id)

    return statement


OF_CONTACTS = {name: _of_contacts(name) for name in KINDS}


def fact_of(name: str, row: Row[Any]) -> AnyFact:
    """A row as the fact it is."""
    kind = KINDS[name]
    mapping = row._mapping
    values = {field: mapping[field] for field in ("id", *COLUMNS[kind])}
    for field, enum in ENUMS[kind].items():
        values[field] = None if values[field] is None else enum(values[field])
    if mapping.get("source") is not None:
        values["source"] = from_plain(Source, mapping["source"])
    return kind(**values)


def values_of(fact: AnyFact) -> dict[str, Any]:
    """A fact as column values, without id and owner."""
    values = {field: _plain(getattr(fact, field)) for field in COLUMNS[type(fact)]}
    source = getattr(fact, "source", None)
    return {**values, "source": None if source is None else to_plain(source)}


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


def _make_found(tx: Transaction, owner_id: int, contact_id: int, facts: Sequence[AnyFact]) -> None:
    """Append the new facts' words to the search key, and move the contact up to the newest moment they speak of."""
    words = [fold(getattr(fact, SEARCHED.get(NAMES[type(fact)], ""), None) or "") for fact in facts]
    added = "".join(f"{word} " for word in words if word)
    moments = [moment for fact in facts for name in MOMENTS if (moment := getattr(fact, name, None)) is not None]
    tx.run(*_found_by(owner_id, contact_id, added, max(moments, default=EPOCH)))


@prepared(moment=Instant())
def _found_by(owner_id: Any, contact_id: Any, added: Any, moment: Any) -> Update:
    t = tables.contacts
    later = case((t.c.updated_at < moment, moment), else_=t.c.updated_at)
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == contact_id)
    return mine.values(search_key=t.c.search_key + added, updated_at=later, version=t.c.version + 1)


def _stored(name: str, row: Row[Any]) -> StoredFact:
    fact = fact_of(name, row)
    return StoredFact(table=name, id=row.id, contact_id=row.contact_id, fact=fact, by_hand=row.by_hand)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return to_plain(value) if isinstance(value, Source | Mapping) else value
