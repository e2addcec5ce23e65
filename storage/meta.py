"""Small facts about this installation: the zone data it planned with, when it was made."""

from __future__ import annotations

from sqlalchemy import select

from storage import tables
from storage.engine import Transaction

t = tables.meta


def get(tx: Transaction, key: str) -> str | None:
    """The value kept under a key."""
    value: str | None = tx.value(select(t.c.value).where(t.c.key == key))
    return value


def put(tx: Transaction, key: str, value: str) -> None:
    """Keep a value under a key."""
    tx.put(t, {"key": key, "value": value}, key=("key",), changed=("value",))
