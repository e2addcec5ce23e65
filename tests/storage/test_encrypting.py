"""An existing file becomes an encrypted one, or stays as it was."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from storage import encrypting, people, sqlite
from storage.encrypting import encrypt
from storage.engine import Database, DatabaseRefused
from tests.storage.scene import ANA, NOW, OLGA, furnish

KEY = "a 'quoted' key"


@pytest.fixture
def plain(sqlite_file: Path) -> Path:
    db = Database.open(None, path=sqlite_file)
    db.write(lambda tx: furnish(tx, OLGA))
    db.close()
    return sqlite_file


def people_in(path: Path, key: str | None) -> int:
    db = Database.open(None, path=path, key=key)
    try:
        return db.read(lambda tx: people.count(tx, OLGA))
    finally:
        db.close()


def test_everything_is_there_and_nothing_can_be_read(plain: Path) -> None:
    aside = encrypt(plain, KEY)

    assert not sqlite.is_plain(plain)
    assert b"sailing" not in plain.read_bytes()
    assert {stat.S_IMODE(path.stat().st_mode) for path in (plain, aside)} == {0o600}
    assert people_in(plain, KEY) == 2
    assert people_in(aside, None) == 2


def test_an_id_that_was_given_once_is_never_given_again(plain: Path) -> None:
    db = Database.open(None, path=plain)
    last = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    db.write(lambda tx: people.delete(tx, OLGA, last, NOW))
    db.close()

    encrypt(plain, KEY)

    db = Database.open(None, path=plain, key=KEY)
    assert db.write(lambda tx: people.add(tx, OLGA, ANA, NOW)) > last
    db.close()


@pytest.mark.parametrize(
    ("moment", "call"), [("before the copy is written", "kill()"), ("once it is written", "export(*given); kill()")]
)
def test_killed_half_way_the_file_is_the_plain_one_and_the_next_try_succeeds(
    plain: Path, moment: str, call: str
) -> None:
    program = f"""
import os, signal
from pathlib import Path
from storage import encrypting
export = encrypting._export
def kill(): os.kill(os.getpid(), signal.SIGKILL)
def killed(*given): {call}
encrypting._export = killed
encrypting.encrypt(Path({str(plain)!r}), {KEY!r})
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == -9, moment

    assert people_in(plain, None) == 2
    encrypt(plain, KEY)
    assert people_in(plain, KEY) == 2


def test_a_copy_that_differs_is_thrown_away(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = plain.read_bytes()
    monkeypatch.setattr(encrypting, "_differs", lambda connection, table: table == "hooks")

    with pytest.raises(DatabaseRefused, match="differs in hooks; nothing was changed"):
        encrypt(plain, KEY)

    assert people_in(plain, None) == 2
    assert len(before) == plain.stat().st_size
    assert not plain.with_name("sincerely.db.encrypting").exists()


def test_while_a_bot_has_the_file_it_is_left_alone(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite.lock, "__defaults__", (0.0,))
    db = Database.open(None, path=plain)

    with pytest.raises(DatabaseRefused, match="in use by another process"):
        encrypt(plain, KEY)

    db.close()
    assert sqlite.is_plain(plain)


def test_the_command_says_what_it_did_and_what_is_wrong(
    plain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATA_DIR", str(plain.parent))
    without_key = main(["encrypt"]), capsys.readouterr().err
    monkeypatch.setenv("DATABASE_KEY", KEY)
    done = main(["encrypt"]), capsys.readouterr().out
    again = main(["encrypt"]), capsys.readouterr().err

    assert without_key == (2, "Set DATABASE_KEY (or DATABASE_KEY_FILE) to the key the file is to have.\n")
    assert done[0] == 0
    assert "compared row by row" in done[1]
    assert "sincerely.db.before-encryption" in done[1]
    assert again[0] == 2
    assert "is encrypted already" in again[1]
