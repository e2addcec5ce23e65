"""Finds people of one owner: by name, by words, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, func, select, type_coerce

from storage import tables
from storage.engine import Transaction
from storage.folding import fold

t = tables.contacts

# The reader looks for known names in each note: more than this costs more time than it finds people.
KNOWN_NAMES = 2_000

# Nobody thinks of more; a pasted page would be more conditions than SQLite takes.
MOST_WORDS = 10

# Above every letter that a folded name can go on with.
AFTER_ALL = "\U0010ffff"

# As an expression: by the bare column SQLite would walk all of an owner's people in this order, to save a sort of few.
RECENT = type_coerce(t.c.updated_at, BigInteger) + 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A person found: enough to tell two of the same name apart."""

    contact_id: int
    name: str
    organization: str | None
    place: str | None  # Where they last met.
    last_touch: datetime | None


def named(tx: Transaction, owner_id: int, name: str, limit: int = 20) -> list[Match]:
    """The people a name may mean, recent first: those of exactly this full name; if none, those whose first name it
    is; if none, those with a name that begins like it ("Alex" for Alexander, "Souza" for Ana Souza)."""
    key = fold(name)
    if not key:
        return []
    tiers = (
        t.c.name_key == key,
        _begins(f"{key} "),
        _begins(key) | t.c.name_key.contains(f" {key}", autoescape=True),
    )
    for tier in tiers:
        found = _matches(tx, _matching(owner_id).where(tier).order_by(RECENT.desc(), t.c.id).limit(limit))
        if found:
            return found
    return []


def names(tx: Transaction, owner_id: int, limit: int = KNOWN_NAMES) -> list[str]:
    """The names the owner knows, recent first: `known` for the reader."""
    alive = select(t.c.name).where(t.c.owner_id == owner_id, t.c.deleted_at.is_(None))
    return [name for (name,) in tx.rows(alive.order_by(t.c.updated_at.desc(), t.c.id.desc()).limit(limit))]


def search(tx: Transaction, owner_id: int, words: str | Sequence[str], limit: int = 20, offset: int = 0) -> list[Match]:
    """People with all the words in name, work, places, hooks, promises, milestones or note: at the beginning of words,
    and only if nobody is found, anywhere. Names first, then the most recent."""
    wanted = fold(words if isinstance(words, str) else " ".join(words)).split()[:MOST_WORDS]
    if not wanted:
        return []
    for before in (" ", ""):
        has_all = and_(*(t.c.search_key.contains(before + word, autoescape=True) for word in wanted))
        by_name = and_(*(t.c.name_key.contains(word, autoescape=True) for word in wanted))
        found = _matching(owner_id).where(has_all).order_by(by_name.desc(), t.c.updated_at.desc(), t.c.id)
        matches = _matches(tx, found.limit(limit).offset(offset))
        if matches or offset:
            return matches
    return []


def page(tx: Transaction, owner_id: int, limit: int, offset: int = 0) -> list[Match]:
    """The owner's people in the order of their names."""
    return _matches(tx, _matching(owner_id).order_by(t.c.name_key, t.c.id).limit(limit).offset(offset))


def recent_ids(tx: Transaction, owner_id: int, limit: int) -> list[int]:
    """The contacts spoken of most recently, by id."""
    alive = select(t.c.id).where(t.c.owner_id == owner_id, t.c.deleted_at.is_(None))
    return [contact_id for (contact_id,) in tx.rows(alive.order_by(t.c.updated_at.desc(), t.c.id.desc()).limit(limit))]


def count(tx: Transaction, owner_id: int) -> int:
    """How many people the owner keeps."""
    alive = select(func.count()).select_from(t).where(t.c.owner_id == owner_id, t.c.deleted_at.is_(None))
    return int(tx.value(alive))


def _begins(prefix: str) -> ColumnElement[bool]:
    return and_(t.c.name_key >= prefix, t.c.name_key < prefix + AFTER_ALL)


def _matching(owner_id: int) -> Select[Any]:
    encounters, touches = tables.encounters, tables.touches
    place = (
        select(encounters.c.place)
        .where(encounters.c.owner_id == owner_id, encounters.c.contact_id == t.c.id, encounters.c.place.is_not(None))
        .order_by(encounters.c.on.desc(), encounters.c.id.desc())
        .limit(1)
        .correlate(t)
        .scalar_subquery()
    )
    last_touch = (
        select(func.max(touches.c.at))
        .where(touches.c.owner_id == owner_id, touches.c.contact_id == t.c.id)
        .correlate(t)
        .scalar_subquery()
    )
    columns = (t.c.id, t.c.name, t.c.organization, place.label("place"), last_touch.label("last_touch"))
    return select(*columns).where(t.c.owner_id == owner_id, t.c.deleted_at.is_(None))


def _matches(tx: Transaction, statement: Select[Any]) -> list[Match]:
    return [
        Match(
            contact_id=row.id, name=row.name, organization=row.organization, place=row.place, last_touch=row.last_touch
        )
        for row in tx.rows(statement)
    ]
