"""Facts as rows and back: encounters, hooks, promises, milestones, touches, decisions. One table each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from typing import Any, get_args, get_type_hints

from sqlalchemy import Row, Table

from sincerely.model import Decision, Encounter, Fact, Hook, Milestone, Promise, Source, Touch
from storage import tables
from storage.records import from_plain, to_plain

AnyFact = Fact | Decision
KINDS: dict[str, type[AnyFact]] = {
    "encounters": Encounter,
    "hooks": Hook,
    "promises": Promise,
    "milestones": Milestone,
    "touches": Touch,
    "decisions": Decision,
}
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


def table_of(name: str) -> Table:
    """The table of this name; KeyError for a table that holds no facts."""
    return tables.metadata.tables[NAMES[KINDS[name]]]


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
    values = {field: plain(getattr(fact, field)) for field in COLUMNS[type(fact)]}
    source = getattr(fact, "source", None)
    return {**values, "source": None if source is None else to_plain(source)}


def plain(value: Any) -> Any:
    """A field's value as its column takes it."""
    if isinstance(value, Enum):
        return value.value
    return to_plain(value) if isinstance(value, Source | Mapping) else value
