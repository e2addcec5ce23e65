import asyncio
import sqlite3
import stat
import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import OperationalError

from benchmarks.storage import save_note
from sincerely.model import Hook
from storage import inbox, meta, owners, people, postgresql, sqlite, tables
from storage.engine import Database, DatabaseRefused, Transaction, file_of
from tests.storage.scene import ANA, NOW, OLGA, furnish, make_owner
from tests.storage.watching import Told, told


def asked(tx: Transaction, question: str) -> object:
    return tx.value(text(question).execution_options(all_owners=True))


def test_what_a_failing_transaction_did_is_undone(db: Database) -> None:
    make_owner(db)

    def fail(tx: Transaction) -> None:
        people.add(tx, OLGA, ANA, NOW)
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        db.write(fail)

    assert db.read(lambda tx: people.count(tx, OLGA)) == 0


def test_a_reader_cannot_write(db: Database) -> None:
    with pytest.raises(Exception, match=r"(?i)read-?only"):
        db.read(lambda tx: meta.put(tx, "a", "b"))

    db.write(lambda tx: meta.put(tx, "a", "b"))
    assert db.read(lambda tx: meta.get(tx, "a")) == "b"


def test_a_reader_sees_one_moment(db: Database) -> None:
    if db.dialect == "postgresql":
        pytest.skip("READ COMMITTED sees each statement's moment")
    db.write(lambda tx: meta.put(tx, "a", "before"))

    def look(tx: Transaction) -> tuple[str | None, str | None]:
        first = meta.get(tx, "a")
        writer = threading.Thread(target=db.write, args=(lambda other: meta.put(other, "a", "after"),))
        writer.start()
        writer.join()
        return first, meta.get(tx, "a")

    assert db.read(look) == ("before", "before")


def test_async_callers_come_in_by_one_door(db: Database) -> None:
    async def main() -> tuple[list[None], list[str | None]]:
        written = await asyncio.gather(*(db.run(lambda tx, n=n: meta.put(tx, str(n), str(n))) for n in range(20)))  # type: ignore[misc]
        read = await asyncio.gather(*(db.run_read(lambda tx, n=n: meta.get(tx, str(n))) for n in range(20)))  # type: ignore[misc]
        return list(written), list(read)

    assert asyncio.run(main())[1] == [str(n) for n in range(20)]


def test_threads_that_read_then_write_never_fail_for_a_lock(db: Database) -> None:
    db.write(lambda tx: meta.put(tx, "count", "0"))

    def add(tx: Transaction) -> None:
        if tx.dialect == "postgresql":
            asked(tx, "SELECT 1 FROM meta WHERE key = 'count' FOR UPDATE")
        meta.put(tx, "count", str(int(meta.get(tx, "count") or 0) + 1))

    threads = [threading.Thread(target=lambda: [db.write(add) for _ in range(25)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert db.read(lambda tx: meta.get(tx, "count")) == "100"


def test_of_two_transactions_that_wait_for_each_other_the_victim_runs_again(postgres_url: str) -> None:
    db = Database.open(postgres_url)
    for key in "ab":
        db.write(lambda tx, key=key: meta.put(tx, key, ""))  # type: ignore[misc]
    both_hold_one = threading.Barrier(2)
    tries: list[str] = []

    def change(first: str, second: str) -> None:
        def work(tx: Transaction) -> None:
            tries.append(first)
            meta.put(tx, first, "x")
            if len(tries) <= 2:
                both_hold_one.wait()
            meta.put(tx, second, "x")

        db.write(work)

    threads = [threading.Thread(target=change, args=order) for order in (("a", "b"), ("b", "a"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.close()

    assert len(tries) >= 3, "one of the two ran again"


def test_a_file_that_another_program_holds_for_a_while_is_written_afterwards(sqlite_file: Path) -> None:
    db = Database.open(None, path=sqlite_file)
    holder = sqlite3.connect(sqlite_file, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.3, lambda: holder.execute("COMMIT"))
    release.start()

    db.write(lambda tx: meta.put(tx, "a", "waited"))
    release.join()
    holder.close()

    assert db.read(lambda tx: meta.get(tx, "a")) == "waited"
    db.close()


def test_a_write_that_found_the_file_locked_leaves_the_door_open_for_the_next(
    sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WRITER_PRAGMAS", (*sqlite.WRITER_PRAGMAS, "PRAGMA busy_timeout = 1"))
    db = Database.open(None, path=sqlite_file)
    holder = sqlite3.connect(sqlite_file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    with pytest.raises(OperationalError, match="locked"):
        db.write(lambda tx: meta.put(tx, "a", "b"))
    holder.execute("COMMIT")
    holder.close()
    db.write(lambda tx: meta.put(tx, "a", "c"))

    assert db.read(lambda tx: meta.get(tx, "a")) == "c"
    db.close()


def test_a_full_disk_loses_the_transaction_and_nothing_else(sqlite_file: Path) -> None:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: meta.put(tx, "a", "kept"))
    pages = db.write(lambda tx: asked(tx, "PRAGMA page_count"))
    db.write(lambda tx: asked(tx, f"PRAGMA max_page_count = {pages}"))

    with pytest.raises(OperationalError, match="full"):
        db.write(lambda tx: [meta.put(tx, str(number), "x" * 4000) for number in range(50)])
    db.write(lambda tx: asked(tx, "PRAGMA max_page_count = 1073741823"))
    db.write(lambda tx: meta.put(tx, "b", "goes on"))

    assert [db.read(lambda tx, key=key: meta.get(tx, key)) for key in ("a", "b", "1")] == ["kept", "goes on", None]  # type: ignore[misc]
    db.close()


def test_what_the_address_says_of_the_connection_comes_first() -> None:
    made = postgresql.engine("postgresql://olga:secret@db.test/book?connect_timeout=3&application_name=mine")

    asked_for = made.dialect.create_connect_args(made.url)[1]

    assert (asked_for["connect_timeout"], asked_for["application_name"]) == ("3", "mine")
    assert (asked_for["keepalives_idle"], asked_for["user"], asked_for["password"]) == ("30", "olga", "secret")


def test_connections_cut_by_the_server_are_made_anew(postgres_url: str) -> None:
    db = Database.open(postgres_url)
    db.write(lambda tx: meta.put(tx, "a", "b"))
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    db.write(lambda tx: meta.put(tx, "a", "c"))

    assert db.read(lambda tx: meta.get(tx, "a")) == "c"
    db.close()


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "sincerely.db"
    db = Database.open(None, path=path)
    make_owner(db)

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    db.close()

    assert set(modes) >= {"sincerely.db", "sincerely.db-wal", "sincerely.db.lock"}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_open_file_is_closed_to_others(tmp_path: Path, sqlite_file: Path) -> None:
    sqlite_file.chmod(0o644)

    Database.open(None, path=sqlite_file).close()

    assert stat.S_IMODE(sqlite_file.stat().st_mode) == 0o600


def test_one_process_holds_the_file(sqlite_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite.lock, "__defaults__", (0.1,))
    db = Database.open(None, path=sqlite_file)

    with pytest.raises(DatabaseRefused, match="in use by another process"):
        Database.open(None, path=sqlite_file)

    db.close()
    Database.open(None, path=sqlite_file).close()


def test_the_connections_are_set_as_they_must_be(sqlite_file: Path) -> None:
    db = Database.open(None, path=sqlite_file)
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}

    writing = db.write(lambda tx: {name: asked(tx, f"PRAGMA {name}") for name in wanted})
    reading = db.read(lambda tx: {name: asked(tx, f"PRAGMA {name}") for name in ("query_only", "wal_autocheckpoint")})
    db.close()

    assert writing == wanted
    assert reading == {"query_only": 1, "wal_autocheckpoint": 0}


@pytest.mark.parametrize(
    "content",
    [b"this is a letter, not a database" * 200, b"SQLite format 3\x00" + b"\xff" * 8192],
    ids=["a letter", "a torn file"],
)
def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "sincerely.db"
    path.write_bytes(content)

    with pytest.raises(DatabaseRefused, match="left as it is"):
        Database.open(None, path=path)

    assert path.read_bytes() == content


def test_a_damaged_page_is_found_before_anything_is_written(sqlite_file: Path) -> None:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: [furnish(tx, OLGA + number) for number in range(5)])
    db.close()
    content = bytearray(sqlite_file.read_bytes())
    content[8192:12288] = b"\x5a" * 4096
    sqlite_file.write_bytes(content)

    with pytest.raises(DatabaseRefused, match="damaged"):
        Database.open(None, path=sqlite_file)

    assert sqlite_file.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sincerely.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (id INTEGER)")
    connection.close()
    before = path.read_bytes()

    with pytest.raises(DatabaseRefused, match="another program"):
        Database.open(None, path=path)

    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://x/y", "speaks SQLite and PostgreSQL"),
        ("sqlite://", "names no file"),
        ("not an address", "not an address"),
    ],
)
def test_an_address_of_something_else_is_refused_in_a_sentence(url: str, sentence: str) -> None:
    with pytest.raises(DatabaseRefused, match=sentence):
        Database.open(url)


def test_an_address_wins_over_the_default_file() -> None:
    assert file_of("sqlite:///folder/a.db", Path("b.db")) == Path("folder/a.db")
    assert file_of("sqlite:////folder/a.db", Path("b.db")) == Path("/folder/a.db")
    assert file_of(None, Path("b.db")) == Path("b.db")
    assert file_of("postgresql+psycopg://x/y", Path("b.db")) is None


def test_a_note_is_one_transaction_of_few_statements(db: Database) -> None:
    make_owner(db, 1)
    db.write(lambda tx: [inbox.put(tx, number, "1", 1, "{}", NOW) for number in range(3)])
    commits: list[None] = []
    event.listen(db._writer, "commit", lambda connection: commits.append(None))

    def save(tx: Transaction) -> Told:
        with told(tx) as statements:
            save_note(tx, 1)
        return statements

    statements = db.write(save)

    assert len(commits) == 1
    assert 5 < len(statements) <= 15


class TestEncrypted:
    def test_nothing_in_the_file_can_be_read_without_the_key(self, tmp_path: Path) -> None:
        path = tmp_path / "sincerely.db"
        db = Database.open(None, path=path, key="a 'quoted' key")
        belongings = db.write(lambda tx: furnish(tx, OLGA))
        beside = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        db.close()

        again = Database.open(None, path=path, key="a 'quoted' key")
        stored = again.read(lambda tx: people.get(tx, OLGA, belongings.contact_id))
        again.close()

        assert stored is not None
        for word in (b"sailing", b"SQLite format 3", b"Souza"):
            assert not any(word in content for content in (*beside.values(), path.read_bytes()))

    @pytest.mark.parametrize(
        ("made", "opened", "sentence"),
        [
            ("right", "another", "DATABASE_KEY does not fit"),
            ("right", None, "is encrypted and DATABASE_KEY is not set"),
            (None, "right", "is not encrypted, but DATABASE_KEY is set"),
        ],
    )
    def test_the_wrong_key_is_refused_and_says_why(
        self, tmp_path: Path, made: str | None, opened: str | None, sentence: str
    ) -> None:
        path = tmp_path / "sincerely.db"
        Database.open(None, path=path, key=made).close()
        before = path.read_bytes()

        with pytest.raises(DatabaseRefused, match=f"{sentence}.*left as it is"):
            Database.open(None, path=path, key=opened)

        assert path.read_bytes() == before


KILLED_WHILE_SAVING = """
import sys
from pathlib import Path
from storage import meta
from storage.engine import Database
db = Database.open(None, path=Path(sys.argv[1]))
number = 0
while True:
    number += 1
    db.write(lambda tx: (meta.put(tx, f"a{number}", "x"), meta.put(tx, f"b{number}", "x")))
    print(number, flush=True)
"""


def kill_while_saving(sqlite_file: Path, saved: int) -> None:
    """Kill a process that saves two rows at a time after it said it saved some; all it said must be there, in pairs."""
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED_WHILE_SAVING, str(sqlite_file)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(saved)]
    process.kill()
    said += [line for line in process.stdout if line.endswith("\n")]
    process.wait()
    process.stdout.close()

    db = Database.open(None, path=sqlite_file)
    last = int(said[-1])
    both = db.read(lambda tx: [(meta.get(tx, f"a{n}"), meta.get(tx, f"b{n}")) for n in range(1, last + 2)])
    db.write(lambda tx: tx.run(tables.meta.delete()))
    db.close()

    assert both[:last] == [("x", "x")] * last
    assert both[last] in (("x", "x"), (None, None))


def test_what_was_said_to_be_saved_survives_kill_9_and_nothing_is_half_saved(sqlite_file: Path) -> None:
    kill_while_saving(sqlite_file, 20)


@pytest.mark.soak
def test_a_hundred_kills_lose_nothing(sqlite_file: Path) -> None:
    for number in range(100):
        kill_while_saving(sqlite_file, 1 + number * 7 % 40)


def test_a_reader_does_not_keep_what_was_erased_in_the_log_for_ever(sqlite_file: Path) -> None:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: furnish(tx, OLGA))
    reader = sqlite3.connect(sqlite_file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM contacts").fetchone()

    db.write(lambda tx: owners.erase(tx, OLGA))
    while_read = b"".join(file.read_bytes() for file in sqlite_file.parent.iterdir())
    reader.execute("COMMIT")
    reader.close()
    db.write(lambda tx: meta.put(tx, "any", "write"))

    assert b"loves sailing" in while_read, "the reader still sees its moment"
    assert not any(b"loves sailing" in file.read_bytes() for file in sqlite_file.parent.iterdir())
    db.close()


def test_a_file_that_cannot_be_rewritten_is_still_erased(sqlite_file: Path, caplog: pytest.LogCaptureFixture) -> None:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: furnish(tx, OLGA))
    db._one.connection.driver_connection.set_authorizer(  # type: ignore[union-attr]
        lambda action, *_: sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK
    )

    db.write(lambda tx: owners.erase(tx, OLGA))

    assert db.read(lambda tx: owners.get(tx, OLGA)) is None
    assert "could not be rewritten" in caplog.text
    db.close()


def test_erasing_leaves_nothing_in_any_file(sqlite_file: Path) -> None:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: furnish(tx, OLGA))
    db.write(lambda tx: furnish(tx, OLGA + 1))
    db.write(lambda tx: [people.add_hook(tx, OLGA, 1, Hook(text=f"olgasecret {n}")) for n in range(300)])
    db.write(lambda tx: inbox.put(tx, 1, "c", OLGA, '{"text": "olgasecret"}', NOW))
    db.write(lambda tx: inbox.claim(tx, "w", NOW, 1, NOW - NOW))
    everywhere = lambda: b"".join(file.read_bytes() for file in sqlite_file.parent.iterdir())  # noqa: E731  # read twice
    assert b"olgasecret" in everywhere()

    db.write(lambda tx: (owners.erase(tx, OLGA), inbox.done(tx, 1, NOW)))

    left = everywhere()
    assert b"olgasecret" not in left
    assert db.read(lambda tx: owners.get(tx, OLGA)) is None
    assert db.read(lambda tx: people.count(tx, OLGA + 1)) == 2, "the others keep everything"
    db.close()
