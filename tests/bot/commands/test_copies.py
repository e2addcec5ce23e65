"""The three commands that copy: backup, restore, migrate-to."""

from pathlib import Path

import pytest

from bot.__main__ import main
from storage import people
from storage.engine import Database
from tests.storage.scene import OLGA, furnish


@pytest.fixture
def house(tmp_path: Path, sqlite_file: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database in its data/, and nothing said by the environment but where that is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    sqlite_file.rename(tmp_path / "data" / "sincerely.db")
    db = Database.open(None, path=tmp_path / "data" / "sincerely.db")
    db.write(lambda tx: furnish(tx, OLGA))
    db.close()
    return tmp_path


def people_in(database: Database) -> int:
    try:
        return database.read(lambda tx: people.count(tx, OLGA))
    finally:
        database.close()


def test_a_backup_can_be_restored(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backup", "copy.db"]) == 0
    (house / "data" / "sincerely.db").unlink()

    assert main(["restore", "copy.db"]) == 0

    assert people_in(Database.open(None, path=house / "data" / "sincerely.db")) == 2
    assert "checked" in capsys.readouterr().out


def test_everything_moves_to_postgresql(house: Path, postgres_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["migrate-to", postgres_url]) == 0

    assert people_in(Database.open(postgres_url)) == 2
    assert "rows in" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["restore", "letter.txt"], ["backup", "copy.db"], ["migrate-to", "mysql://x/y"]])
def test_what_cannot_be_done_is_said_in_a_sentence(
    house: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "letter.txt").write_text("dear Ana")
    if command[0] == "backup":
        (house / "data" / "sincerely.db").write_text("dear Ana")

    assert main(command) == 2

    captured = capsys.readouterr()
    assert captured.err.strip().endswith(".")
    assert "Traceback" not in captured.err


def test_postgresql_has_its_own_tools(
    house: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgres_url)

    assert main(["backup", "copy.db"]) == 2

    assert "pg_dump" in capsys.readouterr().err
