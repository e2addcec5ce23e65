import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS, main
from bot.commands import dead_letters
from bot.config import Settings
from storage import inbox
from storage.engine import Database

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
READY = [name for name in COMMANDS if (Path("bot/commands") / f"{name.replace('-', '_')}.py").exists()]


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={"PATH": "", **environ}, timeout=60)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("name", READY)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])
    assert ended.value.code == 0
    assert COMMANDS[name].split()[0] in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("Sincerely ")


def test_an_unknown_command_is_a_wrong_call():
    with pytest.raises(SystemExit) as ended:
        main(["fly"])
    assert ended.value.code == 2


def test_wrong_settings_end_with_two_sentences_and_no_traceback():
    ended = run("run", BOT_TOKEN="hunter2", LOG_LEVEL="LOUD")
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 2
    assert "hunter2" not in ended.stderr + ended.stdout


def with_a_dead_letter(folder: Path) -> Settings:
    settings = Settings(data_dir=folder)
    database = Database.open(None, path=settings.database_path)
    raw = '{"update_id": 5, "message": {"text": "met Ana"}}'
    database.write(lambda tx: inbox.put(tx, 5, "7", 7, raw, NOW))
    database.write(lambda tx: inbox.failed(tx, 5, "ZeroDivisionError", NOW, None))
    database.close()
    return settings


def test_dead_letters_are_listed_without_what_was_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    settings = with_a_dead_letter(tmp_path)
    assert dead_letters._open(settings, dead_letters_arguments()) == 0
    shown = capsys.readouterr().out
    assert "ZeroDivisionError" in shown
    assert "Ana" not in shown
    assert dead_letters._open(settings, dead_letters_arguments("--text")) == 0
    assert "met Ana" in capsys.readouterr().out


def test_a_dead_letter_can_be_replayed_once(tmp_path: Path):
    settings = with_a_dead_letter(tmp_path)
    assert dead_letters._open(settings, dead_letters_arguments("--replay", "5")) == 0
    assert dead_letters._open(settings, dead_letters_arguments("--replay", "5")) == 1


def dead_letters_arguments(*given: str):
    import argparse

    parser = argparse.ArgumentParser()
    dead_letters.configure(parser)
    return parser.parse_args(given)
