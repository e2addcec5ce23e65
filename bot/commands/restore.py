"""`python -m bot restore FILE`: puts a checked copy in the place of the SQLite database."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.commands.settings import with_settings
from bot.config import Settings
from storage import backup
from storage.engine import DatabaseRefused, file_of


def configure(parser: argparse.ArgumentParser) -> None:
    """One argument: where from."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a copy made by the backup command or by the bot")


def run(args: argparse.Namespace) -> int:
    """0 once the copy is in place; the bot must be stopped. The old database stays beside it."""
    return with_settings(lambda settings: _restore(settings, args.file))


def _restore(settings: Settings, source: Path) -> int:
    target = file_of(settings.database_url or None, settings.database_path)
    if target is None:
        raise DatabaseRefused("DATABASE_URL names PostgreSQL: use pg_restore, which knows its own database best.")
    aside = backup.restore(source, target, settings.database_key or None)
    print(f"{source} is checked and is now {target}.")
    if aside is not None:
        print(f"The database before is kept as {aside}.")
    return 0
