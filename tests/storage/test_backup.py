import itertools
import os
import sqlite3
import stat
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from storage import backup, meta, people, sqlite
from storage.engine import Database, DatabaseRefused
from tests.storage.scene import NOW, OLGA, furnish


@pytest.fixture
def source(sqlite_file: Path) -> Path:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: furnish(tx, OLGA))
    db.close()
    return sqlite_file


def people_in(path: Path, key: str | None = None) -> int:
    db = Database.open(None, path=path, key=key)
    try:
        return db.read(lambda tx: people.count(tx, OLGA))
    finally:
        db.close()


def test_a_copy_holds_everything_and_is_for_its_owner_alone(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.db"

    backup.copy(source, target)

    assert people_in(target) == 2
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert not list(target.parent.glob("*.part"))


def test_a_copy_made_while_the_bot_writes_holds_one_moment(source: Path, tmp_path: Path) -> None:
    db = Database.open(None, path=source)
    stop = threading.Event()

    def write() -> None:
        for number in itertools.count():
            if stop.is_set():
                return
            db.write(lambda tx, number=number: [meta.put(tx, key, str(number)) for key in ("a", "b")])  # type: ignore[misc]

    writer = threading.Thread(target=write)
    writer.start()
    copies = [tmp_path / f"copy{number}.db" for number in range(5)]
    for copy in copies:
        backup.copy(source, copy)
    stop.set()
    writer.join()
    db.close()

    for copy in copies:
        there = Database.open(None, path=copy)
        assert there.read(lambda tx: meta.get(tx, "a") == meta.get(tx, "b"))
        there.close()


def test_a_copy_that_cannot_be_made_leaves_the_one_before(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup.copy(source, target)
    before = target.read_bytes()
    source.write_bytes(b"not a database" * 1000)

    with pytest.raises(DatabaseRefused):
        backup.copy(source, target)

    assert target.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_an_encrypted_database_gives_an_encrypted_copy(tmp_path: Path) -> None:
    source, target = tmp_path / "a.db", tmp_path / "b.db"
    db = Database.open(None, path=source, key="secret")
    db.write(lambda tx: furnish(tx, OLGA))
    db.close()

    backup.copy(source, target, "secret")

    assert b"sailing" not in target.read_bytes()
    assert people_in(target, "secret") == 2


def test_a_restored_copy_is_the_database_and_the_old_one_is_kept(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup.copy(source, copy)
    db = Database.open(None, path=source)
    db.write(lambda tx: furnish(tx, OLGA + 1))
    db.write(lambda tx: people.delete(tx, OLGA, 1, NOW))
    db.close()

    aside = backup.restore(copy, source)

    assert aside == source.with_name("sincerely.db.before-restore")
    assert people_in(source) == 2
    assert people_in(aside) == 1


def test_a_log_left_by_a_killed_bot_is_not_mixed_into_the_restored_copy(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup.copy(source, copy)
    log = source.with_name("sincerely.db-wal")
    log.write_bytes(b"\x37\x7f\x06\x82" + b"\x00" * 4096)

    backup.restore(copy, source)

    assert people_in(source) == 2


@pytest.mark.parametrize("damage", ["a letter", "another program", "newer", "empty"])
def test_what_is_not_a_sound_copy_is_not_restored(source: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "copy.db"
    backup.copy(source, copy)
    if damage == "a letter":
        copy.write_bytes(b"dear Ana " * 500)
    elif damage == "empty":
        copy.write_bytes(b"")
    else:
        with sqlite3.connect(copy) as connection:
            connection.execute(
                "DROP TABLE alembic_version"
                if damage == "another program"
                else "UPDATE alembic_version SET version_num = '9999'"
            )
        connection.close()
    before = source.read_bytes()

    with pytest.raises(DatabaseRefused):
        backup.restore(copy, source)

    assert source.read_bytes() == before
    assert not list(tmp_path.glob("*.restoring"))


def test_nothing_is_restored_under_a_running_bot(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite.lock, "__defaults__", (0.1,))
    copy = tmp_path / "copy.db"
    backup.copy(source, copy)
    db = Database.open(None, path=source)

    with pytest.raises(DatabaseRefused, match="stop that bot first"):
        backup.restore(copy, source)

    assert db.read(lambda tx: people.count(tx, OLGA)) == 2
    db.close()


def test_seven_daily_and_four_weekly_copies_are_kept(tmp_path: Path) -> None:
    first = date(2026, 1, 1)
    held: list[int] = []
    for number in range(120):
        today = first + timedelta(days=number)
        (tmp_path / f"sincerely-{today}.db").touch()
        for stale in backup.to_remove(tmp_path, today):
            stale.unlink()
        held.append(len(list(tmp_path.iterdir())))

    days = sorted(date.fromisoformat(path.stem.removeprefix("sincerely-")) for path in tmp_path.iterdir())
    last = first + timedelta(days=119)
    assert days[-7:] == [last - timedelta(days=number) for number in range(6, -1, -1)]
    assert {day.isocalendar()[:2] for day in days} >= {(last - timedelta(weeks=n)).isocalendar()[:2] for n in range(4)}
    assert max(held) <= 7 + 4
    assert last - min(days) < timedelta(days=backup.KEPT_DAYS), "what was erased is gone from all copies by then"


def test_a_day_has_one_copy_and_other_files_are_left_alone(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "letter.txt").touch()

    first = backup.keep(source, folder, date(2026, 11, 24))
    second = backup.keep(source, folder, date(2026, 11, 24))

    assert first == second
    assert {path.name for path in folder.iterdir()} == {"letter.txt", "sincerely-2026-11-24.db"}


def test_copies_left_by_upgrades_and_restores_go_after_four_weeks(tmp_path: Path) -> None:
    database = tmp_path / "sincerely.db"
    old, new = (tmp_path / f"sincerely.db.before-{name}" for name in ("0001", "restore"))
    for path, age in ((database, 99), (old, backup.KEPT_DAYS), (new, backup.KEPT_DAYS - 1)):
        path.touch()
        then = (NOW - timedelta(days=age)).timestamp()
        os.utime(path, (then, then))

    assert backup.drop_old_copies(database, NOW) == [old]

    assert sorted(tmp_path.iterdir()) == [database, new]
