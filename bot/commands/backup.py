"""`python -m bot backup FILE`: a consistent copy of the SQLite database, also while the bot runs."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.settings import with_settings
from bot.config import Settings
from storage import backup
from storage.engine import DatabaseRefused, file_of


def configure(parser: argparse.ArgumentParser) -> None:
    """One argument: where to."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="where the copy goes; replaced in one step if it exists"
    )


def run(args: argparse.Namespace) -> int:
    """0 once the copy is written and was checked; it is encrypted with DATABASE_KEY if the database is."""
    return with_settings(lambda settings: _back_up(settings, args.file))


def _back_up(settings: Settings, target: Path) -> int:
    source = file_of(settings.database_url or None, settings.database_path)
    if source is None:
        raise DatabaseRefused("DATABASE_URL names PostgreSQL: use pg_dump, which knows its own database best.")
    backup.copy(source, target, settings.database_key or None)
    print(f"{source} copied to {target} and checked.")
    return 0
