"""Records of the craft as plain JSON values and back, by the types their fields declare."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sincerely.model import Encounter, Fact, Hook, Milestone, Promise, Touch

Record = TypeVar("Record")
FACT_NAMES: dict[str, type[Fact]] = {
    "encounter": Encounter,
    "hook": Hook,
    "promise": Promise,
    "milestone": Milestone,
    "touch": Touch,
}


def to_plain(value: Any) -> Any:
    """Records, enums, days and instants as values JSON knows; sets in order, so that equal values look equal."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(to_plain(key)): to_plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(map(to_plain, value))
    if isinstance(value, list | tuple):
        return [to_plain(item) for item in value]
    return value


def from_plain(kind: type[Record], plain: Mapping[str, Any]) -> Record:
    """The record again. What a newer version wrote and this one does not know is left out; what is missing gets
    the field's default."""
    hints = _hints(kind)
    known = {name: _value(hints[name], item) for name, item in plain.items() if name in hints}
    return kind(**known)


def fact_to_plain(fact: Fact) -> dict[str, Any]:
    """A fact together with what it is."""
    name = next(name for name, kind in FACT_NAMES.items() if type(fact) is kind)
    return {"is": name, **to_plain(fact)}


def fact_from_plain(plain: Mapping[str, Any]) -> Fact:
    """The fact again."""
    return from_plain(FACT_NAMES[plain["is"]], plain)


def _hints(kind: type) -> dict[str, Any]:
    if kind not in _HINTS:
        _HINTS[kind] = get_type_hints(kind)
    return _HINTS[kind]


_HINTS: dict[type, dict[str, Any]] = {}  # Working them out takes longer than a query.


def _value(hint: Any, plain: Any) -> Any:
    if plain is None:
        return None
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        (inner,) = (argument for argument in arguments if argument is not type(None))
        return _value(inner, plain)
    if origin is frozenset:
        return frozenset(_value(arguments[0], item) for item in plain)
    if origin is tuple:
        return tuple(_value(arguments[0], item) for item in plain)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {_value(arguments[0], key): _value(arguments[1], item) for key, item in plain.items()}
    return _scalar(hint, plain)


def _scalar(hint: Any, plain: Any) -> Any:
    if is_dataclass(hint) and isinstance(hint, type):
        return from_plain(hint, plain)
    if hint in (datetime, date, time):
        return hint.fromisoformat(plain)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(plain)
    return plain
