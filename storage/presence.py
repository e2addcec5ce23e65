"""Who is alive among the processes that share a PostgreSQL, told by locks that end with their holder's connection.

A lease says when a worker's rows may be taken at the latest; a lock that is free says that the worker is gone now.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from sqlalchemy import Connection, NullPool, create_engine, func, literal_column, select, union

from storage import tables
from storage.engine import Database, Transaction

# The first of each lock's two numbers; the second names the worker. Chance, so as not to meet another program's.
WORKERS = 1_302_719_044
POLLER = 1_302_719_045

# What the one worker of a SQLite file calls itself.
SQLITE_WORKER = "sqlite"

WORKER_BITS = 31


class Presence:
    """One connection of its own for the life of the process; its locks are freed by the server when it breaks."""

    def __init__(self, connection: Connection, worker: str) -> None:
        self._connection = connection
        self.worker = worker

    @classmethod
    def announce(cls, database: Database, worker: str) -> Self:
        """Connect and hold this worker's lock. Raises the driver's error where the server is away."""
        engine = create_engine(database.url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        connection = engine.connect()
        try:
            presence = cls(connection, worker)
            if not presence._try(WORKERS, number_of(worker)):
                raise RuntimeError("another worker has this name")
            return presence
        except BaseException:
            connection.close()
            raise

    def still_here(self) -> bool:
        """Whether the connection, and with it every lock, is still held."""
        try:
            return self._connection.scalar(select(1)) == 1
        except Exception:  # However it broke, it is broken.
            return False

    def may_poll(self) -> bool:
        """Whether this process is the one that fetches updates; from the first True on, until it ends."""
        return self._try(POLLER, 0)

    def dead(self, workers: Iterable[str]) -> list[str]:
        """Those of the workers that are gone."""
        return [each for each in workers if each != self.worker and self._is_free(each)]

    def leave(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def _is_free(self, worker: str) -> bool:
        if worker == SQLITE_WORKER:
            return True  # Its rows came over with `migrate-to`; its file is nobody's business any more.
        if not self._try(WORKERS, number_of(worker)):
            return False
        self._connection.scalar(select(func.pg_advisory_unlock(WORKERS, number_of(worker))))
        return True

    def _try(self, kind: int, number: int) -> bool:
        return bool(self._connection.scalar(select(func.pg_try_advisory_lock(kind, number))))


def number_of(worker: str) -> int:
    """A worker's name is its lock's number in hexadecimal."""
    return int(worker, 16) & ((1 << WORKER_BITS) - 1)


def busy_workers(tx: Transaction) -> list[str]:
    """The workers that hold leases on updates or messages."""
    inbox, outbox = tables.inbox, tables.outbox
    held = union(
        select(inbox.c.worker).where(inbox.c.worker.is_not(None), inbox.c.done_at.is_(None), inbox.c.dead_at.is_(None)),
        select(outbox.c.worker).where(literal_column(f"outbox.{tables.LEASED}"), outbox.c.worker.is_not(None)),
    )
    return [row.worker for row in tx.rows(held.execution_options(all_owners=True))]
