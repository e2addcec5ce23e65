"""A chat over a database of its own, for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.engine import Database
from tests.handlers.driver import Chat


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty book, migrated once: the migrations have tests of their own."""
    path = tmp_path_factory.mktemp("migrated") / "book.db"
    Database.open(None, path=path).close()
    return path


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "book.db"
    shutil.copy(migrated, path)
    opened = Database.open(None, path=path)
    yield opened
    opened.close()


@pytest.fixture
def chat(database: Database) -> Chat:
    """Rui in Lisbon, set up, on a Tuesday morning."""
    return Chat(database).join()
