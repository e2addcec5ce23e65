"""What every test shares: a clean environment and a hypothesis profile without a wall-clock deadline."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from storage.engine import Database
from tests import postgres

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

# dateparser's first call takes a third of a second; a deadline would fail on it by chance.
settings.register_profile("sincerely", deadline=None)
settings.load_profile("sincerely")

OURS = ("BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "DATABASE_KEY", "ALLOWED_USERS", "REHEARSAL_PORT")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own settings must not decide whether a test passes."""
    for name in OURS:
        if name in os.environ:
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _every_call_keeps_to_the_specification(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Whatever a test plays on a rehearsal: at its end no call was one that Telegram refuses from any bot."""
    module = sys.modules.get("bot.rehearsal.server")
    if module is None:  # Nothing that was collected plays on one.
        yield
        return
    played: list[Rehearsal] = []
    start = module.Rehearsal.start

    def watched(rehearsal: Rehearsal) -> None:
        played.append(rehearsal)
        start(rehearsal)

    monkeypatch.setattr(module.Rehearsal, "start", watched)
    yield
    if request.node.get_closest_marker("refused") is None:
        assert [words for rehearsal in played for words in rehearsal.violations] == []


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty file: a copy of it opens in 3 ms."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    Database.open(None, path=path).close()
    return path


@pytest.fixture
def sqlite_file(sqlite_template: Path, tmp_path: Path) -> Path:
    """A fresh, migrated SQLite file of this test alone."""
    return Path(shutil.copy(sqlite_template, tmp_path / "sincerely.db"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One PostgreSQL for the whole run, started by the first test that needs it."""
    with postgres.server() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_template(postgres_server: postgres.Server) -> str:
    """The name of a migrated, empty database to copy."""
    address = postgres_server.new_database()
    Database.open(address).close()
    return postgres.name_of(address)


@pytest.fixture
def postgres_url(postgres_server: postgres.Server, postgres_template: str) -> str:
    """The address of a fresh, migrated PostgreSQL database of this test alone."""
    return postgres_server.new_database(postgres_template)


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An open, empty database: the same test on both."""
    if request.param == "sqlite":
        database = Database.open(None, path=request.getfixturevalue("sqlite_file"))
    else:
        database = Database.open(request.getfixturevalue("postgres_url"))
    yield database
    database.close()
