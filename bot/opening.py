"""Opening the database: waited for where it is away, refused in a sentence where it is wrong."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from bot.config import Settings
from bot.logs import kind_of
from sincerely.drafts import templates_in
from storage.engine import Database, DatabaseRefused

log = logging.getLogger(__name__)

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 5.0


def open_now(settings: Settings) -> Database:
    """Open it or raise: DatabaseRefused with a sentence, or the driver's error where the server is away."""
    path, key = settings.database_path, settings.database_key or None
    database = Database.open(settings.database_url or None, key=key, path=path)
    database.templates = templates_in(settings.templates_dir) if settings.templates_dir else {}
    return database


async def open_database(settings: Settings, stop: asyncio.Event) -> Database | None:
    """Open it, waiting for a server that is down. None where `stop` came first."""
    pause = FIRST_PAUSE
    while not stop.is_set():
        try:
            return await asyncio.to_thread(open_now, settings)
        except DatabaseRefused:
            raise
        except Exception as error:  # Each driver has its own words for "not there yet".
            log.warning("the database does not answer yet: %s", kind_of(error))
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(LONGEST_PAUSE, pause * 2)
    return None
