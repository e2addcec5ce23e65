"""Where the conversation with an owner stands: of whom, at which event, and what the bot asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import Row, Select, select

from storage import tables
from storage.engine import Transaction
from storage.statements import prepared

t = tables.talk
READ_FROM = frozenset({t})


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """`last_contact_id`: whom "she" means. `event_*`: the event the owner is at. `awaiting`: the open question."""

    last_contact_id: int | None = None
    last_at: datetime | None = None
    event_place: str | None = None
    event_on: date | None = None
    awaiting: Mapping[str, Any] | None = None


class Changes(TypedDict, total=False):
    """What `save` can change; what is not named stays."""

    last_contact_id: int | None
    last_at: datetime | None
    event_place: str | None
    event_on: date | None
    awaiting: Mapping[str, Any] | None


def get(tx: Transaction, owner_id: int) -> Talk:
    """Where the conversation stands; all open with somebody new."""
    return tx.once((Talk, owner_id), READ_FROM, lambda: _read(tx, owner_id))


def _read(tx: Transaction, owner_id: int) -> Talk:
    row = tx.row(*_of(owner_id))
    return Talk() if row is None else _talk(row)


def _talk(row: Row[Any]) -> Talk:
    return Talk(**{name: row._mapping[name] for name in Talk.__dataclass_fields__})


@prepared()
def _of(owner_id: Any) -> Select[Any]:
    return select(*(t.c[name] for name in Talk.__dataclass_fields__)).where(t.c.owner_id == owner_id)


def save(tx: Transaction, owner_id: int, **changes: Unpack[Changes]) -> None:
    """Change what is named."""
    if not changes:
        return
    row = tx.put(t, {"owner_id": owner_id, **changes}, key=("owner_id",), changed=tuple(changes))
    tx.keep((Talk, owner_id), READ_FROM, _talk(row))


def at_events(tx: Transaction) -> dict[int, Talk]:
    """Owner id -> talk of everybody who is at an event. Declared: this looks at everyone, for the evening's reviews."""
    columns = [t.c.owner_id, *(t.c[name] for name in Talk.__dataclass_fields__)]
    rows = tx.rows(select(*columns).where(t.c.event_on.is_not(None)).execution_options(all_owners=True))
    return {row.owner_id: _talk(row) for row in rows}
