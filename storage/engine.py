"""The database and its transactions: one code for SQLite and PostgreSQL, synchronous inside, one door for async."""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self, TypeVar

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.exc import DBAPIError

from storage import guard, migrating, postgresql, sqlite
from storage.compacting import Compacting
from storage.refusal import DatabaseRefused
from storage.transaction import Transaction

__all__ = ["Database", "DatabaseRefused", "Transaction"]

T = TypeVar("T")

DEFAULT_PATH = Path("data/sincerely.db")

# SQLite readers beside the one writer: enough for a health page and an export at once.
READERS = 2

# PostgreSQL ends one of two transactions that wait for each other, or that it cannot put in order; run again a moment
# later (never the same moment for both), it succeeds. Five in a row means something else is wrong.
RUN_AGAIN = frozenset({"40001", "40P01"})
TRIES = 5
LONGEST_MOMENT = 0.1


class Database:
    """An open database. `write` and `read` run a function in one transaction; `run` and `run_read` are the same for
    async callers."""

    def __init__(self, writer: Engine, reader: Engine, *, threads: int, held: Any = None) -> None:
        guard.install(writer)
        if reader is not writer:
            guard.install(reader)
        self._writer, self._reader, self._held = writer, reader, held
        self.dialect = "sqlite" if writer.dialect.name == "sqlite" else "postgresql"
        self._one: Connection | None = writer.connect() if self.dialect == "sqlite" else None
        self.templates: Mapping[str, str] = {}  # Draft templates of the house, by name.
        self._lock = threading.RLock()
        self._compacting = Compacting()
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="write")
        self._read_threads = self._threads if reader is writer else ThreadPoolExecutor(READERS, "read")

    @classmethod
    def open(cls, url: str | None, *, key: str | None = None, path: Path | None = None) -> Self:
        """Open and migrate. Without a URL: the SQLite file at `path`, which this process then holds alone.

        Raises DatabaseRefused, with a sentence, for a file that is damaged, encrypted with another key, newer than
        this program, or held by another process; the file is then as it was.
        """
        file = file_of(url, path)
        if file is None:
            return cls._open_postgresql(str(url))
        sqlite.prepare_folder(file)
        held = sqlite.lock(file)
        try:
            migrating.upgrade_sqlite(file, key)
            return cls(sqlite.writer(file, key), sqlite.reader(file, key, READERS), threads=1, held=held)
        except BaseException:
            held.close()
            raise

    @classmethod
    def _open_postgresql(cls, url: str) -> Self:
        engine = postgresql.engine(url)
        try:
            migrating.upgrade_postgresql(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, engine, threads=postgresql.POOL)

    @property
    def url(self) -> URL:
        """The address, with its password: not for logs."""
        return self._writer.url

    def write(self, function: Callable[[Transaction], T]) -> T:
        """Run the function in one transaction: committed durably when this returns, rolled back if it raises.

        On PostgreSQL the function runs again where the server ended the transaction for another's sake, so it must
        have no effect but on the database.
        """
        for attempt in range(1, TRIES + 1):
            try:
                return self._write_once(function)
            except DBAPIError as error:
                if attempt == TRIES or getattr(error.orig, "sqlstate", None) not in RUN_AGAIN:
                    raise
            threading.Event().wait(random.uniform(0, LONGEST_MOMENT))  # noqa: S311  # chance, not a secret
        raise AssertionError("unreachable")

    def _write_once(self, function: Callable[[Transaction], T]) -> T:
        with self._writing() as connection:
            with connection.begin():
                transaction = Transaction(connection, self.templates)
                result = function(transaction)
            if self.dialect == "sqlite":
                self._compacting.after_commit(connection, erased=transaction.compact_after_commit)
        return result

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._one is None:
            with self._writer.connect() as connection:
                yield connection
        else:
            with self._lock:
                yield self._one

    def read(self, function: Callable[[Transaction], T]) -> T:
        """Run a function that only reads; it sees one moment. A change is refused by the database."""
        with self._reader.connect() as connection:
            if self.dialect == "postgresql":
                connection = connection.execution_options(postgresql_readonly=True)
            with connection.begin():
                return function(Transaction(connection, self.templates))

    async def run(self, function: Callable[[Transaction], T]) -> T:
        """`write`, in the writer's thread (SQLite has one, PostgreSQL a few)."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.write, function)

    async def run_read(self, function: Callable[[Transaction], T]) -> T:
        """`read`, in a reader's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._read_threads, self.read, function)

    def close(self) -> None:
        """Let what runs finish, then close every connection and let go of the file."""
        self._threads.shutdown()
        self._read_threads.shutdown()
        if self._one is not None:
            self._one.close()
        for engine in {self._reader, self._writer}:
            engine.dispose()
        if self._held is not None:
            self._held.close()


def file_of(url: str | None, path: Path | None = None) -> Path | None:
    """The SQLite file an address names (sqlite:///data/sincerely.db); without an address `path`, else the default one.
    None for PostgreSQL. Raises DatabaseRefused for an address of SQLite that names no file."""
    if url is None:
        return path or DEFAULT_PATH
    if not url.startswith("sqlite"):
        return None
    name = url.partition(":///")[2]
    if not name or name == ":memory:":
        raise DatabaseRefused("DATABASE_URL names no file; expected sqlite:///folder/name.db.")
    return Path(name)
