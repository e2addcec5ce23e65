"""Brings a database to this program's schema: under a lock, in one transaction, with a copy made first on SQLite.

Alembic is loaded only where there is something to do: it takes longer to load than the database to open.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, text

from storage import backup, schema, sqlite
from storage.guard import ALL_OWNERS
from storage.migrations import HEAD
from storage.postgresql import MIGRATION_LOCK
from storage.refusal import DatabaseRefused

# Another replica may be at it; if it hangs, this one says so instead of hanging as well.
LONGEST_WAIT = "5min"


def upgrade_sqlite(path: Path, key: str | None, to: str = HEAD) -> None:
    """Upgrade the file, which this process must hold. A failed or killed upgrade leaves it as it was."""
    version = sqlite.inspect(path, key)
    if version == to:
        sqlite.prepare_file(path)
        return
    schema.require_known(version)
    sqlite.prepare_file(path)
    if version is not None:
        _copy_first(path, key, version)
    engine = sqlite.writer(path, key)
    try:
        with engine.connect().execution_options(**{ALL_OWNERS: True}) as connection:
            _upgrade_sqlite(connection, to)
    finally:
        engine.dispose()


def _copy_first(path: Path, key: str | None, version: str) -> None:
    """A copy beside the file, named after the schema it has; made anew if an earlier start was killed."""
    backup.copy(path, path.with_name(f"{path.name}.before-{version}"), key)


def _upgrade_sqlite(connection: Connection, to: str) -> None:
    # Foreign keys must be off, or rebuilding a table silently empties its children; the pragma only works outside
    # a transaction.
    connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]  # open
    with connection.begin():
        _run(connection, to)
        if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
            raise DatabaseRefused("The upgrade would have left rows without their parents; nothing was changed.")


def _run(connection: Connection, to: str) -> None:
    from alembic import command

    command.upgrade(schema.config(connection), to)


def upgrade_postgresql(engine: Engine, to: str = HEAD) -> None:
    """Upgrade the server's database; of several starting at once, one does it and the others wait."""
    with engine.connect().execution_options(**{ALL_OWNERS: True}) as connection:
        if _version(connection) == to:
            return
        with connection.begin():
            connection.execute(text(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
            version = _version(connection)
            if version != to:
                schema.require_known(version)
                _run(connection, to)


def _version(connection: Connection) -> str | None:
    began = not connection.in_transaction()
    try:
        if connection.execute(text("SELECT to_regclass('alembic_version')")).scalar() is None:
            return None
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if version is None else str(version)
    finally:
        if began:
            connection.rollback()
