"""Whole rows as JSON and back, by the types of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from sqlalchemy import Date, Table, Time

from storage.types import Instant, WallTime, from_microseconds, to_microseconds


def to_json(table: Table, row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row as JSON values, column by column."""
    return {column.name: _to_json(column.type, row[column.name]) for column in table.columns}


def from_json(table: Table, plain: Mapping[str, Any]) -> dict[str, Any]:
    """The row again; columns that came later get NULL or their default."""
    known = (column for column in table.columns if column.name in plain)
    return {column.name: _from_json(column.type, plain[column.name]) for column in known}


def _to_json(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(kind, Instant):
        return to_microseconds(value)
    return value.isoformat() if isinstance(kind, Date | Time | WallTime) else value


def _from_json(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    if isinstance(kind, Instant):
        return from_microseconds(plain)
    if isinstance(kind, Date):
        return date.fromisoformat(plain)
    if isinstance(kind, Time):
        return time.fromisoformat(plain)
    return WallTime().process_result_value(plain, _NO_DIALECT) if isinstance(kind, WallTime) else plain


_NO_DIALECT: Any = None  # A wall time reads the same in every database.
