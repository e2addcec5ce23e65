"""Every start may be the first one with a new schema: alone or eight at once, killed in the middle, or gone back."""

from __future__ import annotations

import multiprocessing
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from storage import migrating, notes, owners, people, schema, sqlite, tables
from storage.engine import Database, DatabaseRefused
from storage.migrations import HEAD
from tests.storage.scene import OLGA, furnish

# One process loads the program, the others are forked from it: they do start at once, and the suite stays quick.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["storage.engine", "alembic.command", "psycopg"])


def start(url: str, path: str, gate: Barrier) -> None:
    gate.wait()
    Database.open(url or None, path=Path(path)).close()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """URL and path of a database that does not exist or is empty yet."""
    if request.param == "sqlite":
        return "", str(tmp_path / "new.db")
    return request.getfixturevalue("postgres_server").new_database(), ""


def test_the_newest_revision_is_the_one_the_program_names() -> None:
    assert schema.revisions()[-1] == HEAD


def test_the_model_is_what_the_migrations_make(db: Database) -> None:
    engine = db._writer  # The schema is looked at, no row.
    with engine.connect().execution_options(all_owners=True) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, tables.metadata) == []


def test_the_indexes_are_those_of_the_model_with_their_conditions(db: Database, request: pytest.FixtureRequest) -> None:
    """The comparison above does not look at an index's WHERE; the databases' own words do."""
    if db.dialect == "sqlite":
        engine = sqlalchemy.create_engine("sqlite://")
        words = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    else:
        engine = sqlalchemy.create_engine(request.getfixturevalue("postgres_server").new_database())
        words = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
    tables.metadata.create_all(engine)
    with engine.connect() as connection:
        wanted = {row[0] for row in connection.execute(text(words))}
    engine.dispose()

    found = db.read(lambda tx: {row[0] for row in tx.rows(text(words).execution_options(all_owners=True))})

    assert found == wanted


def test_eight_processes_start_at_once(address: tuple[str, str]) -> None:
    gate = PROCESSES.Barrier(8)
    processes = [PROCESSES.Process(target=start, args=(*address, gate)) for _ in range(8)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

    assert [process.exitcode for process in processes] == [0] * 8


def test_a_newer_database_is_refused_in_a_sentence_and_left_as_it_is(address: tuple[str, str]) -> None:
    url, path = address
    db = Database.open(url or None, path=Path(path))
    db.write(lambda tx: furnish(tx, OLGA))
    db.write(
        lambda tx: tx.run(text("UPDATE alembic_version SET version_num = '9999'").execution_options(all_owners=True))
    )
    db.close()
    before = Path(path).read_bytes() if path else b""

    with pytest.raises(DatabaseRefused, match=r"newer than this program .*Update the program"):
        Database.open(url or None, path=Path(path))

    assert (Path(path).read_bytes() if path else b"") == before


def test_the_first_schema_is_brought_up_to_date_with_every_row(address: tuple[str, str]) -> None:
    """What an installation of the first day goes through."""
    url, path = address
    if path:
        migrating.upgrade_sqlite(Path(path), None, "0001")
        engine = sqlalchemy.create_engine(f"sqlite:///{path}")
    else:
        engine = sqlalchemy.create_engine(url)
        migrating.upgrade_postgresql(engine, "0001")
    row = "7, 7, 'Olga', 'en', '{}', '{}', 'active', true, false, 1, 1"
    columns = "id, chat_id, first_name, locale, preferences, voice, state, set_up, inline, created_at, last_seen_at"
    with engine.begin() as connection:
        connection.execute(text(f"INSERT INTO owners ({columns}) VALUES ({row})"))
        connection.execute(
            text(
                "INSERT INTO notes (owner_id, chat_id, message_id, text, kind, sent_at)"
                " VALUES (7, 7, 1, 'met Ana', 'note', 1)"
            )
        )
    engine.dispose()

    db = Database.open(url or None, path=Path(path))

    note = db.read(lambda tx: notes.by_message(tx, 7, 7, 1))
    assert note is not None
    assert (note.text, note.attachment) == ("met Ana", None)
    assert db.read(lambda tx: owners.get(tx, 7)) is not None
    db.close()


class TestANextRevision:
    """With a second revision in a copy of the scripts: what every later start goes through."""

    NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "next"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("contacts") as batch:
        batch.add_column(sa.Column("pronouns", sa.Text()))
        batch.alter_column("note", existing_type=sa.Text(), nullable=True)
    {then}
"""

    @pytest.fixture
    def scripts(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
        folder = tmp_path / "scripts"
        (folder / "versions").mkdir(parents=True)
        for script in (schema.SCRIPTS / "env.py", *(schema.SCRIPTS / "versions").glob("r*.py")):
            (folder / script.relative_to(schema.SCRIPTS)).write_text(script.read_text())
        monkeypatch.setattr(schema, "SCRIPTS", folder)
        return folder

    def write(self, scripts: Path, then: str = "") -> None:
        (scripts / "versions" / "next.py").write_text(self.NEXT.format(head=HEAD, then=then))

    def upgrade(self, url: str, path: str) -> None:
        if path:
            migrating.upgrade_sqlite(Path(path), None, "next")
            return
        engine = sqlalchemy.create_engine(url)
        try:
            migrating.upgrade_postgresql(engine, "next")
        finally:
            engine.dispose()

    def test_it_keeps_every_row_of_every_table(self, address: tuple[str, str], scripts: Path) -> None:
        url, path = address
        db = Database.open(url or None, path=Path(path))
        belongings = db.write(lambda tx: furnish(tx, OLGA))
        before = db.read(lambda tx: people.get(tx, OLGA, belongings.contact_id))
        db.close()
        self.write(scripts)

        self.upgrade(url, path)

        assert self.columns(url, path) >= {"pronouns"}
        assert self.counts(url, path)["hooks"] == 1, "a rebuilt parent must not empty its children"
        assert before is not None

    def test_a_failure_half_way_leaves_the_old_schema_and_the_next_start_succeeds(
        self, address: tuple[str, str], scripts: Path
    ) -> None:
        url, path = address
        Database.open(url or None, path=Path(path)).close()
        self.write(scripts, "raise RuntimeError('power cut')")

        with pytest.raises(RuntimeError, match="power cut"):
            self.upgrade(url, path)

        assert "pronouns" not in self.columns(url, path)
        self.write(scripts)
        self.upgrade(url, path)
        assert "pronouns" in self.columns(url, path)

    def test_kill_9_half_way_leaves_the_old_schema_and_the_next_start_succeeds(
        self, address: tuple[str, str], scripts: Path
    ) -> None:
        url, path = address
        Database.open(url or None, path=Path(path)).close()
        self.write(scripts, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
        program = f"""
import sqlalchemy
from pathlib import Path
from storage import migrating, schema
schema.SCRIPTS = Path({str(scripts)!r})
if {path!r}:
    migrating.upgrade_sqlite(Path({path!r}), None, "next")
else:
    migrating.upgrade_postgresql(sqlalchemy.create_engine({url!r}), "next")
"""
        assert subprocess.run([sys.executable, "-c", program], check=False).returncode == -9

        assert "pronouns" not in self.columns(url, path)
        self.write(scripts)
        self.upgrade(url, path)
        assert "pronouns" in self.columns(url, path)

    def test_a_file_is_copied_first(self, sqlite_file: Path, scripts: Path) -> None:
        db = Database.open(None, path=sqlite_file)
        db.write(lambda tx: furnish(tx, OLGA))
        db.close()
        self.write(scripts)

        migrating.upgrade_sqlite(sqlite_file, None, "next")

        copy = sqlite_file.with_name(f"sincerely.db.before-{HEAD}")
        assert sqlite.inspect(copy, None, whole=True) == HEAD
        with sqlite3.connect(copy) as connection:
            assert connection.execute("SELECT count(*) FROM contacts").fetchone() == (2,)
        connection.close()

    def columns(self, url: str, path: str) -> set[str]:
        engine = sqlalchemy.create_engine(url or f"sqlite:///{path}")
        names = {column["name"] for column in sqlalchemy.inspect(engine).get_columns("contacts")}
        engine.dispose()
        return names

    def counts(self, url: str, path: str) -> dict[str, int]:
        engine = sqlalchemy.create_engine(url or f"sqlite:///{path}")
        with engine.connect() as connection:
            found = {
                name: int(connection.execute(text(f"SELECT count(*) FROM {name}")).scalar() or 0)
                for name in ("contacts", "hooks", "follow_ups")
            }
        engine.dispose()
        return found
