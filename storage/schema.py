"""The schema's revisions: which there are, and which this program knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from storage.migrations import HEAD
from storage.refusal import DatabaseRefused

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, without a file."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(SCRIPTS))
    made.attributes["connection"] = connection
    return made


def revisions() -> list[str]:
    """Every revision, oldest first."""
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()][::-1]


def require_known(version: str | None) -> None:
    """Raise DatabaseRefused for a schema this program does not know: it is newer."""
    if version is not None and version not in revisions():
        raise DatabaseRefused(
            f"The database has schema {version}, which is newer than this program ({HEAD}). Update the program; "
            "the database was left as it is."
        )
