"""Finds people of one owner: by name, by words, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Row,
    Select,
    and_,
    bindparam,
    func,
    literal,
    select,
    true,
    type_coerce,
)

from storage import tables
from storage.engine import Transaction
from storage.folding import fold
from storage.statements import Prepared, prepared

t = tables.contacts

# The reader looks for known names in each note: more than this costs more time than it finds people.
KNOWN_NAMES = 2_000

# Nobody thinks of more; a pasted page would be more conditions than SQLite takes.
MOST_WORDS = 10

# Above every letter that a folded name can go on with.
AFTER_ALL = "\U0010ffff"

# People are chosen under this name, so that what is told of them is looked up for the few chosen alone.
chosen = t.alias("chosen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A person found: enough to tell two of the same name apart."""

    contact_id: int
    name: str
    organization: str | None
    place: str | None  # Where they last met.
    last_touch: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Somebody met on a day, as of the last time within the days asked for."""

    contact_id: int
    name: str
    on: date
    place: str | None


def met_between(tx: Transaction, owner_id: int, first: date, last: date, limit: int) -> list[Met]:
    """Whom the owner met from one day to another (both included), each once, the latest first."""
    met = tables.encounters
    days = (met.c.owner_id == owner_id, met.c.on >= first, met.c.on <= last)
    theirs = and_(met.c.contact_id == t.c.id, met.c.owner_id == owner_id)
    alive = (t.c.owner_id == owner_id, t.c.deleted_at.is_(None))
    rows = tx.rows(
        select(t.c.id, t.c.name, met.c.on, met.c.place)
        .join_from(t, met, theirs)
        .where(*alive, *days)
        .order_by(met.c.on.desc(), met.c.id.desc())
    )
    found: dict[int, Met] = {}
    for row in rows:
        found.setdefault(row.id, Met(contact_id=row.id, name=row.name, on=row.on, place=row.place))
    return list(found.values())[:limit]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A place where somebody was met, and one encounter there."""

    place: str
    encounter_id: int


def places_lately(tx: Transaction, owner_id: int, limit: int) -> list[KnownPlace]:
    """The places where the owner met people last, each once, the latest first."""
    met = tables.encounters
    there = select(met.c.place, func.max(met.c.id).label("id"))
    there = there.where(met.c.owner_id == owner_id, met.c.place.is_not(None))
    latest = there.group_by(met.c.place).order_by(func.max(met.c.on).desc(), func.max(met.c.id).desc()).limit(limit)
    return [KnownPlace(place=row.place, encounter_id=row.id) for row in tx.rows(latest)]


def named(tx: Transaction, owner_id: int, name: str, limit: int = 20) -> list[Match]:
    """The people a name may mean, recent first: those of exactly this full name; if none, those whose first name it
    is; if none, those with a name that begins like it ("Alex" for Alexander, "Souza" for Ana Souza)."""
    key = fold(name)
    if not key:
        return []
    found = tx.rows(*_by_full_or_first_name(owner_id, key, limit))
    exactly = [row for row in found if row.name_key == key]
    return _matches(exactly or found or tx.rows(*_by_beginning(owner_id, key, limit)))


@prepared()
def _by_full_or_first_name(owner_id: Any, key: Any, limit: Any) -> Select[Any]:
    """One range of the index: in a folded name nothing stands between its end and a space. Those of the full name
    come first, so that the limit cuts none of them off."""

    def order(people: FromClause) -> tuple[Any, ...]:
        return (people.c.name_key == key).desc(), *_recent_first(people)

    within = and_(chosen.c.name_key >= key, chosen.c.name_key < key + literal(f" {AFTER_ALL}"))
    return _told(owner_id, within, order, limit)


@prepared()
def _by_beginning(owner_id: Any, key: Any, limit: Any) -> Select[Any]:
    within_a_name = chosen.c.name_key.like(literal("% ") + key + literal("%"))
    return _told(owner_id, _begins(key) | within_a_name, _recent_first, limit)


def _begins(prefix: Any) -> ColumnElement[bool]:
    return and_(chosen.c.name_key >= prefix, chosen.c.name_key < prefix + literal(AFTER_ALL))


def _recent_first(people: FromClause) -> tuple[Any, ...]:
    """As an expression: by the bare column SQLite would walk all of an owner's people, to save a sort of few."""
    return (type_coerce(people.c.updated_at, BigInteger) + 0).desc(), people.c.id


def names(tx: Transaction, owner_id: int, limit: int = KNOWN_NAMES) -> list[str]:
    """The names the owner knows, recent first: `known` for the reader. A turn asks for them several times."""

    def ask() -> tuple[str, ...]:
        return tuple(tx.column(*_recent(owner_id, limit)))

    return list(tx.once((names, owner_id, limit), frozenset({t}), ask))


def recent_ids(tx: Transaction, owner_id: int, limit: int) -> list[int]:
    """The contacts spoken of most recently, by id."""
    return [row.id for row in tx.rows(*_recent(owner_id, limit))]


@prepared()
def _recent(owner_id: Any, limit: Any) -> Select[Any]:
    alive = select(t.c.name, t.c.id).where(t.c.owner_id == owner_id, t.c.deleted_at.is_(None))
    return alive.order_by(t.c.updated_at.desc(), t.c.id.desc()).limit(limit)


def search(tx: Transaction, owner_id: int, words: str | Sequence[str], limit: int = 20, offset: int = 0) -> list[Match]:
    """People with all the words in name, work, places, hooks, promises, milestones or note: at the beginning of words,
    and only if nobody is found, anywhere. Names first, then the most recent."""
    wanted = fold(words if isinstance(words, str) else " ".join(words)).split()[:MOST_WORDS]
    statement = _searching(len(wanted))
    for before in (" ", "") if wanted else ():
        patterns = {f"word{number}": f"%{before}{word}%" for number, word in enumerate(wanted)}
        names_ = {f"name{number}": f"%{word}%" for number, word in enumerate(wanted)}
        given = {"owner": owner_id, "most": limit, "skipped": offset, **patterns, **names_}
        if found := tx.rows(statement, given):
            return _matches(found)
        if offset and tx.rows(statement, {**given, "skipped": 0}):
            return []  # Behind the last page.
    return []


@cache
def _searching(words: int) -> Prepared:
    """The search for so many words. Folded words hold no sign that LIKE takes for something else."""

    def order(people: FromClause) -> tuple[Any, ...]:
        by_name = and_(true(), *(people.c.name_key.like(bindparam(f"name{number}")) for number in range(words)))
        return by_name.desc(), people.c.updated_at.desc(), people.c.id

    has_all = and_(true(), *(chosen.c.search_key.like(bindparam(f"word{number}")) for number in range(words)))
    search = _told(bindparam("owner"), has_all, order, bindparam("most"), bindparam("skipped"))
    return Prepared(lambda: search)


def page(tx: Transaction, owner_id: int, limit: int, offset: int = 0) -> list[Match]:
    """The owner's people in the order of their names."""
    return _matches(tx.rows(*_page(owner_id, limit, offset)))


@prepared()
def _page(owner_id: Any, limit: Any, offset: Any) -> Select[Any]:
    return _told(owner_id, true(), lambda people: (people.c.name_key, people.c.id), limit, offset)


def count(tx: Transaction, owner_id: int) -> int:
    """How many people the owner keeps."""
    alive = select(func.count()).select_from(t).where(t.c.owner_id == owner_id, t.c.deleted_at.is_(None))
    return int(tx.value(alive))


def _told(
    owner_id: Any,
    condition: ColumnElement[bool],
    order: Callable[[FromClause], tuple[Any, ...]],
    limit: Any,
    offset: Any = None,
) -> Select[Any]:
    """Choose people by a condition on `chosen`, and tell of each what tells two of the same name apart."""
    ids = select(chosen.c.id).where(chosen.c.owner_id == owner_id, chosen.c.deleted_at.is_(None), condition)
    ids = ids.order_by(*order(chosen)).limit(limit).offset(offset)
    columns = (t.c.id, t.c.name, t.c.name_key, t.c.organization, _place(owner_id), _last_touch(owner_id))
    return select(*columns).where(t.c.owner_id == owner_id, t.c.id.in_(ids)).order_by(*order(t))


def _place(owner_id: Any) -> ColumnElement[str | None]:
    met = tables.encounters
    theirs = (met.c.owner_id == owner_id, met.c.contact_id == t.c.id, met.c.place.is_not(None))
    last = select(met.c.place).where(*theirs).order_by(met.c.on.desc(), met.c.id.desc()).limit(1)
    return last.correlate(t).scalar_subquery().label("place")


def _last_touch(owner_id: Any) -> ColumnElement[datetime | None]:
    touches = tables.touches
    theirs = (touches.c.owner_id == owner_id, touches.c.contact_id == t.c.id)
    return select(func.max(touches.c.at)).where(*theirs).correlate(t).scalar_subquery().label("last_touch")


def _matches(rows: Sequence[Row[Any]]) -> list[Match]:
    return [
        Match(
            contact_id=row.id, name=row.name, organization=row.organization, place=row.place, last_touch=row.last_touch
        )
        for row in rows
    ]
