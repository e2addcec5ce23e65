"""Once a day: what has had its time is purged, a backup is made. Looked at hourly, so that a night off is made up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.config import Settings
from bot.rounds import Rounds
from storage import inbox, outbox, people, undo
from storage.engine import Database, Transaction

log = logging.getLogger(__name__)

# What somebody wrote is in their book; the raw update is only kept to replay what failed.
RAW_UPDATES_KEPT = timedelta(days=30)
SENT_WORDS_KEPT = timedelta(days=30)


class Housekeeping:
    """Purges and backs up once a day of the house's clock (UTC)."""

    def __init__(
        self, database: Database, clock: Clock, settings: Settings, daily: Callable[[Transaction, datetime], Any] | None
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._daily = daily
        self._done_on: date | None = None
        self.rounds = Rounds("housekeeping", self._round)
        self.wake = self.rounds.wake

    async def _round(self) -> None:
        now = self._clock.now()
        if self._done_on == now.date():
            return
        await self._database.run(lambda tx: _purge(tx, now))
        daily = self._daily
        if daily is not None:
            await self._database.run(lambda tx: daily(tx, now))
        await self._back_up(now)
        self._done_on = now.date()

    async def _back_up(self, now: datetime) -> None:
        if self._settings.database_url or self._settings.rehearsal:
            return
        from storage import backup

        await asyncio.to_thread(backup.drop_old_copies, self._settings.database_path, now)
        folder = self._settings.backup_dir
        if folder is None:
            return
        path = await asyncio.to_thread(
            backup.keep, self._settings.database_path, folder, now.date(), self._settings.database_key or None
        )
        log.info("backup written: %s", path.name)


def _purge(tx: Transaction, now: datetime) -> None:
    """What has had its time: raw updates, sent messages' words, undo steps, contacts deleted a day ago."""
    inbox.purge(tx, now - RAW_UPDATES_KEPT)
    outbox.purge(tx, now - SENT_WORDS_KEPT)
    undo.purge(tx, now)
    people.purge(tx, now)
