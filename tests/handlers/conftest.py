"""A chat over a database of its own, for every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.engine import Database
from tests.handlers.driver import Chat


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(None, path=tmp_path / "book.db")
    yield opened
    opened.close()


@pytest.fixture
def chat(database: Database) -> Chat:
    """Rui in Lisbon, set up, on a Tuesday morning."""
    return Chat(database).join()
