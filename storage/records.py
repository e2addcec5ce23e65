"""Records of the craft as plain JSON values and back, by the types their fields declare."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from sincerely.model import Encounter, Fact, Hook, Milestone, Promise, Touch

Record = TypeVar("Record")
Read = Callable[[Any], Any]

# What JSON knows by itself, and most values are.
AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})

FACT_NAMES: dict[str, type[Fact]] = {
    "encounter": Encounter,
    "hook": Hook,
    "promise": Promise,
    "milestone": Milestone,
    "touch": Touch,
}


def to_plain(value: Any) -> Any:
    """Records, enums, days and instants as values JSON knows; sets in order, so that equal values look equal."""
    if type(value) in AS_THEY_ARE:
        return value
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
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
    readers = _readers(kind)
    return kind(**{name: _read(readers[name], item) for name, item in plain.items() if name in readers})


def _read(read: Read, item: Any) -> Any:
    return item if item is None or read is _as_it_is else read(item)


def _as_it_is(plain: Any) -> Any:
    return plain


def fact_to_plain(fact: Fact) -> dict[str, Any]:
    """A fact together with what it is."""
    name = next(name for name, kind in FACT_NAMES.items() if type(fact) is kind)
    return {"is": name, **to_plain(fact)}


def fact_from_plain(plain: Mapping[str, Any]) -> Fact:
    """The fact again."""
    return from_plain(FACT_NAMES[plain["is"]], plain)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _readers(kind: type) -> dict[str, Read]:
    if kind not in _READERS:
        _READERS[kind] = {name: _reader_of_something(hint) for name, hint in get_type_hints(kind).items()}
    return _READERS[kind]


_READERS: dict[type, dict[str, Read]] = {}  # How each field is read: working it out takes longer than a query.


def _reader(hint: Any) -> Read:
    return partial(_read, _reader_of_something(hint))


def _reader_of_something(hint: Any) -> Read:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        (inner,) = (argument for argument in arguments if argument is not type(None))
        return _reader_of_something(inner)
    if origin in (frozenset, tuple):
        each = _reader(arguments[0])
        return lambda plain: origin(map(each, plain))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key, item = map(_reader, arguments)
        return lambda plain: {key(name): item(value) for name, value in plain.items()}
    return _reader_of_one(hint)


def _reader_of_one(hint: Any) -> Read:
    if is_dataclass(hint) and isinstance(hint, type):
        return lambda plain: from_plain(hint, plain)
    if hint in (datetime, date, time):
        read: Read = hint.fromisoformat
        return read
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return _as_it_is
