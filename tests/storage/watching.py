"""What a database is told meanwhile, statement by statement, whichever way it reaches the driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.engine import Transaction

Told = list[tuple[str, Any]]  # The words, and the values where they do not stand in the words.


@contextmanager
def told(tx: Transaction) -> Iterator[Told]:
    """The statements of this transaction, in order; SQLite's own driver tells them with their values in them."""
    statements: Told = []
    if tx.dialect == "sqlite":
        driver: Any = tx.connection.connection.dbapi_connection
        driver.set_trace_callback(lambda words: statements.append((words, ())))
        try:
            yield statements
        finally:
            driver.set_trace_callback(None)
        return

    def note(connection: Any, cursor: Any, words: str, values: Any, *_: Any) -> None:
        statements.append((words, values))

    event.listen(tx.connection, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(tx.connection, "before_cursor_execute", note)
