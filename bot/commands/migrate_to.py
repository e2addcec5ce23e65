"""`python -m bot migrate-to URL`: moves everything into another database and compares it row by row."""

from __future__ import annotations

import argparse

from bot.commands.settings import with_settings
from bot.config import Settings
from bot.opening import open_now
from storage.engine import Database
from storage.move import move


def configure(parser: argparse.ArgumentParser) -> None:
    """One argument: where to."""
    parser.add_argument("url", metavar="URL", help="an empty database: postgresql+psycopg://user@host/name")


def run(args: argparse.Namespace) -> int:
    """0 once every row has arrived and was compared; the bot must be stopped. The source is left as it is."""
    return with_settings(lambda settings: _move(settings, args.url))


def _move(settings: Settings, url: str) -> int:
    source = open_now(settings)
    try:
        target = Database.open(url, key=settings.database_key or None)
        try:
            counts = move(source, target)
        finally:
            target.close()
    finally:
        source.close()
    print(
        f"{sum(counts.values())} rows in {len(counts)} tables moved and compared. Set DATABASE_URL to the new address."
    )
    return 0
