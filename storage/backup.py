"""Copies of the SQLite file: consistent while the bot runs, checked before they count, kept 7 daily and 4 weekly."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

from storage import schema, sqlite
from storage.refusal import DatabaseRefused

# A week of days to find a slip, a month of weeks to find a slow one. What is erased is gone from copies by then.
DAILY = 7
WEEKLY = 4
KEPT_DAYS = WEEKLY * 7

NAME = re.compile(r"sincerely-(\d{4}-\d{2}-\d{2})\.db")


def copy(source: Path, target: Path, key: str | None = None) -> None:
    """Write a compact, checked copy of the database to `target` (replaced in one step), mode 0600.

    Another process may be writing meanwhile: the copy holds one moment. An encrypted file gives a copy encrypted with
    the same key. Raises DatabaseRefused where there is no sound database to copy.
    """
    if not source.exists():
        raise DatabaseRefused(f"There is no database at {source}.")
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = target.with_name(target.name + ".part")
    beside.unlink(missing_ok=True)
    try:
        _vacuum_into(source, beside, key)
        if sqlite.inspect(beside, key, whole=True) is None:
            raise DatabaseRefused(f"{source} is empty; there is nothing to copy.")
        put_in_place(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _vacuum_into(source: Path, beside: Path, key: str | None) -> None:
    sqlite.prepare_file(beside)
    connection = sqlite.connect(source, key)
    try:
        for pragma in sqlite.READER_PRAGMAS:
            connection.execute(pragma)
        connection.execute("PRAGMA query_only = OFF")  # VACUUM INTO writes, though not to this file.
        connection.execute("VACUUM INTO ?", (str(beside),))
    except sqlite.driver(key).DatabaseError as error:
        raise DatabaseRefused(f"{source} could not be copied ({error}).") from error
    finally:
        connection.close()


def put_in_place(beside: Path, target: Path) -> None:
    """Rename over the target, and make both the bytes and the name survive a power cut."""
    beside.chmod(0o600)
    _sync(beside)
    beside.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def restore(source: Path, target: Path, key: str | None = None) -> Path | None:
    """Put a copy in the place of the database, after checking it whole; where the old one was put aside, if any.

    Raises DatabaseRefused where the copy is not sound, is newer than this program, or a bot has the database open;
    the database is then as it was.
    """

    if not source.exists():
        raise DatabaseRefused(f"There is no copy at {source}.")
    version = sqlite.inspect(source, key, whole=True)
    if version is None:
        raise DatabaseRefused(f"{source} is empty.")
    schema.require_known(version)
    sqlite.prepare_folder(target)
    held = sqlite.lock(target)
    try:
        beside = target.with_name(target.name + ".restoring")
        copy(source, beside, key)
        aside = _put_aside(target)
        put_in_place(beside, target)
        return aside
    finally:
        held.close()


def _put_aside(target: Path) -> Path | None:
    """Keep the database and its log under the name `<file>.before-restore`. The file stays where it is as well until
    the copy takes its place: killed in between, a start must not find nothing there and begin anew."""
    if not target.exists():
        return None
    aside = target.with_name(target.name + ".before-restore")
    for ending in ("-wal", "-shm", ""):
        aside.with_name(aside.name + ending).unlink(missing_ok=True)
    _link(target, aside)
    for ending in ("-wal", "-shm"):
        part = target.with_name(target.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    return aside


def _link(file: Path, name: Path) -> None:
    try:
        name.hardlink_to(file)
    except OSError:  # Not every file system can give a file a second name.
        shutil.copy2(file, name)


def keep(source: Path, folder: Path, today: date, key: str | None = None) -> Path:
    """Today's copy in the folder, and away with those no longer kept; the copy. Done already today: the same again."""
    target = folder / f"sincerely-{today.isoformat()}.db"
    copy(source, target, key)
    for stale in to_remove(folder, today):
        stale.unlink()
    return target


def to_remove(folder: Path, today: date) -> list[Path]:
    """The copies that are neither of the last seven days nor the first of one of the last four weeks."""
    copies = {
        date.fromisoformat(match[1]): path
        for path in sorted(folder.iterdir())
        if (match := NAME.fullmatch(path.name)) is not None
    }
    daily = {day for day in copies if today - timedelta(days=DAILY) < day}
    weeks: dict[tuple[int, int], date] = {}
    for day in sorted(copies):
        weeks.setdefault(day.isocalendar()[:2], day)
    this_week = today - timedelta(days=today.weekday())
    oldest = this_week - timedelta(weeks=WEEKLY - 1)
    weekly = {day for day in weeks.values() if day >= oldest}
    return [path for day, path in copies.items() if day not in daily | weekly]


def drop_old_copies(database: Path, now: datetime) -> list[Path]:
    """Remove the copies that upgrades and restores left beside the database four weeks ago or more; which ones.

    Somebody who was erased since must not stay in them for ever.
    """
    oldest = (now - timedelta(days=KEPT_DAYS)).timestamp()
    stale = [path for path in database.parent.glob(f"{database.name}.before-*") if path.stat().st_mtime <= oldest]
    for path in stale:
        path.unlink()
    return stale
