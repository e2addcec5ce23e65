"""Opens a SQLite file: who may open it, how its connections behave, and what is looked at before it is touched."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import threading
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import QueuePool, StaticPool

from storage.refusal import DatabaseRefused

# Long enough for a stopping bot to let go of the file, short enough to say soon that one is still running.
LOCK_WAIT = 10.0
LOCK_LOOK_AGAIN = 0.05

# quick_check reads the whole file: below this size it takes less than a second.
CHECKED_WHOLE = 64 * 1024 * 1024

BUSY_TIMEOUT_MS = 5000

# How every file begins that is not encrypted.
HEADER = b"SQLite format 3\x00"

# FULL: "saved" survives a power cut for one fsync more. secure_delete: what is forgotten is overwritten.
# trusted_schema: a file somebody else prepared runs none of its functions.
PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
WRITER_PRAGMAS = (*PRAGMAS, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")

# Exactly one connection writes and checkpoints: SQLite before 3.51.3 can corrupt a file that two checkpoint at once.
READER_PRAGMAS = (*PRAGMAS, "PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0")


def driver(key: str | None) -> ModuleType:
    """The DB-API module: Python's own, or SQLCipher's where the file is encrypted."""
    if key is None:
        return sqlite3
    try:
        from sqlcipher3 import dbapi2
    except ImportError as missing:
        raise DatabaseRefused(
            "DATABASE_KEY is set, but the package sqlcipher3 is not installed (requirements-full.lock has it)."
        ) from missing
    module: ModuleType = dbapi2
    return module


def connect(path: Path, key: str | None, *, read_only: bool = False) -> Any:
    """A bare connection without transactions of its own. The file must exist."""
    module = driver(key)
    mode = "ro" if read_only else "rw"
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = module.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    if key is not None:
        connection.execute(f"PRAGMA key = '{_quoted(key)}'")
    return connection


def _quoted(key: str) -> str:
    return key.replace("'", "''")


def quoted(text: str) -> str:
    """A text as an SQL literal, for the statements that take no parameters (ATTACH's KEY)."""
    return "'" + _quoted(text) + "'"


def lock(path: Path, wait: float = LOCK_WAIT) -> BinaryIO:
    """Hold the file for this process alone: the returned handle is the lock; closing it lets go."""
    handle = _open_private(path.with_name(path.name + ".lock"))
    waited = 0.0
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return handle
        except BlockingIOError:
            if waited >= wait:
                handle.close()
                raise DatabaseRefused(f"{path} is in use by another process; stop that bot first.") from None
        threading.Event().wait(LOCK_LOOK_AGAIN)
        waited += LOCK_LOOK_AGAIN


def _open_private(path: Path) -> BinaryIO:
    """Open or make a file that only this user may read."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")


def prepare_folder(path: Path) -> None:
    """Make the folder the file is to lie in, for this user alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)


def prepare_file(path: Path) -> None:
    """Make an empty file of mode 0600 (the log beside it inherits the mode); close an existing one to others."""
    _open_private(path).close()
    path.chmod(0o600)


def inspect(path: Path, key: str | None, *, whole: bool = False) -> str | None:
    """Look at an existing file without writing: its schema version, or None where it is empty.

    Raises DatabaseRefused where it is damaged, not a database, or another program's. A file of more than 64 MiB is
    read whole only with `whole`.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    connection = connect(path, key, read_only=True)
    try:
        return _version(connection, path, check=whole or path.stat().st_size <= CHECKED_WHOLE)
    except driver(key).DatabaseError as error:
        raise DatabaseRefused(f"{path} {_complaint(path, key)} ({error}). It was left as it is.") from error
    finally:
        connection.close()


def _complaint(path: Path, key: str | None) -> str:
    """What may be wrong with a file that cannot be read, seen from its first bytes."""
    if key is None:
        return "is damaged" if is_plain(path) else "is no SQLite database, or is encrypted and DATABASE_KEY is not set"
    if is_plain(path):
        return "is not encrypted, but DATABASE_KEY is set: `python -m bot encrypt` encrypts it"
    return "is damaged, or DATABASE_KEY does not fit"


def is_plain(path: Path) -> bool:
    """Whether the file begins as unencrypted ones do."""
    with path.open("rb") as file:
        return file.read(len(HEADER)) == HEADER


def _version(connection: Any, path: Path, *, check: bool) -> str | None:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if check:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise DatabaseRefused(f"{path} is damaged ({verdict}). It was left as it is; restore a backup.")
    if not names:
        return None
    if "alembic_version" not in names:
        raise DatabaseRefused(f"{path} is a database of another program. It was left as it is.")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return row[0] if row else None


def writer(path: Path, key: str | None) -> Engine:
    """The engine of the one writing connection; its transactions begin IMMEDIATE, so none fails half way for a lock."""
    engine = create_engine(
        "sqlite://", module=driver(key), creator=lambda: _tuned(path, key, WRITER_PRAGMAS), poolclass=StaticPool
    )
    event.listen(engine, "begin", lambda connection: _say(connection, "BEGIN IMMEDIATE"))
    return engine


def reader(path: Path, key: str | None, size: int) -> Engine:
    """The engine of reading connections: each transaction sees one moment, and can change nothing."""
    engine = create_engine(
        "sqlite://",
        module=driver(key),
        creator=lambda: _tuned(path, key, READER_PRAGMAS),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
    )
    event.listen(engine, "begin", lambda connection: _say(connection, "BEGIN"))
    return engine


def _say(connection: Connection, statement: str) -> None:
    """Say it to the driver; where the file is locked, that is told as SQLAlchemy tells it of every other statement."""
    driver_connection: Any = connection.connection.dbapi_connection
    try:
        driver_connection.execute(statement)
    except connection.dialect.loaded_dbapi.OperationalError as error:
        raise OperationalError(statement, None, error) from error


def _tuned(path: Path, key: str | None, pragmas: tuple[str, ...]) -> Any:
    connection = connect(path, key)
    for pragma in pragmas:
        connection.execute(pragma)
    return connection
