"""Turns a plain SQLite file into an encrypted one: made beside, compared row by row, then put in its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from storage import backup, sqlite
from storage.refusal import DatabaseRefused

# Kept like the copies that upgrades and restores leave: for four weeks.
ASIDE = ".before-encryption"


def encrypt(path: Path, key: str) -> Path:
    """Encrypt the file with `key`; where a plain copy of it was kept.

    Killed at any moment, the file is either the plain one or the encrypted one, whole. Raises DatabaseRefused where
    there is no sound plain database, or a bot has it open; the file is then as it was.
    """
    if not path.exists():
        raise DatabaseRefused(f"There is no database at {path}; with DATABASE_KEY set the bot makes an encrypted one.")
    if not sqlite.is_plain(path):
        raise DatabaseRefused(f"{path} is encrypted already, or is no SQLite database. It was left as it is.")
    held = sqlite.lock(path)
    beside, aside = path.with_name(path.name + ".encrypting"), path.with_name(path.name + ASIDE)
    try:
        backup.copy(path, aside)
        beside.unlink(missing_ok=True)
        sqlite.prepare_file(beside)
        _export(path, beside, key)
        if sqlite.inspect(beside, key, whole=True) != sqlite.inspect(path, None):
            raise DatabaseRefused(f"The encrypted copy of {path} is not sound; nothing was changed.")
        backup.put_in_place(beside, path)
        return aside
    finally:
        beside.unlink(missing_ok=True)
        held.close()


def _export(path: Path, beside: Path, key: str) -> None:
    """Write everything into the encrypted file and compare the two. The plain one is left without a log beside it,
    which would be taken for the encrypted one's."""
    module = sqlite.driver(key)
    connection = module.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"ATTACH DATABASE {sqlite.quoted(str(beside))} AS encrypted KEY {sqlite.quoted(key)}")
        connection.execute("SELECT sqlcipher_export('encrypted')").fetchall()
        if different := [name for name in _tables(connection) if _differs(connection, name)]:
            raise DatabaseRefused(
                f"The encrypted copy of {path} differs in {', '.join(different)}; nothing was changed."
            )
        connection.execute("DETACH DATABASE encrypted")
    except module.DatabaseError as error:
        raise DatabaseRefused(f"{path} could not be encrypted ({error}); nothing was changed.") from error
    finally:
        connection.close()


def _tables(connection: Any) -> list[str]:
    """With the table in which SQLite counts the ids it has given."""
    return [name for (name,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]


def _differs(connection: Any, table: str) -> bool:
    """Whether a row is in one of the two and not in the other, or is there more often."""
    counts = {connection.execute(f'SELECT count(*) FROM {db}."{table}"').fetchone() for db in ("main", "encrypted")}  # noqa: S608 - the schema's own names
    left = f'SELECT * FROM main."{table}" EXCEPT SELECT * FROM encrypted."{table}"'  # noqa: S608 - the schema's own names
    return len(counts) != 1 or connection.execute(f"{left} LIMIT 1").fetchone() is not None
