"""Taking over from those who died: at once where that can be known, so that nothing waits for a lease to run out."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable
from contextlib import suppress

from bot.clock import Clock
from bot.logs import kind_of
from storage import inbox, outbox
from storage.engine import Database, Transaction
from storage.presence import SQLITE_WORKER, WORKER_BITS, Presence, busy_workers

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0  # How soon another replica steps in for one that was killed.


def new_worker(database: Database) -> str:
    """A name for this process. A SQLite file has one worker, so whatever is leased at its start is left over."""
    return SQLITE_WORKER if database.dialect == "sqlite" else f"{secrets.randbits(WORKER_BITS):08x}"


class Recovery:
    """Keeps this worker's presence known and steps in for workers that are gone."""

    def __init__(self, database: Database, clock: Clock, worker: str) -> None:
        self._database = database
        self._clock = clock
        self._worker = worker
        self._presence: Presence | None = None
        self.on_found: Callable[[], None] = lambda: None

    async def start(self) -> None:
        """Before the first claim: what an earlier worker of a SQLite file left is ours."""
        if self._database.dialect == "sqlite":
            await self._take_over([self._worker])

    async def run(self) -> None:
        """On PostgreSQL: look after the others until cancelled. On SQLite there are none."""
        while True:
            if self._database.dialect != "sqlite":
                try:
                    await self._look()
                except Exception as error:  # The server is away: everybody waits, and so do we.
                    log.warning("the other workers cannot be seen: %s", kind_of(error))
                    await self.leave()
            await asyncio.sleep(LOOK_SECONDS)

    async def may_poll(self) -> bool:
        """Whether this process is the one that fetches updates."""
        if self._database.dialect == "sqlite":
            return True
        presence = self._presence
        if presence is None:
            return False
        try:
            return await asyncio.to_thread(presence.may_poll)
        except Exception:  # However the connection broke, the lock is gone with it.
            return False

    async def leave(self) -> None:
        """Let the others know, by letting go of the locks."""
        presence, self._presence = self._presence, None
        if presence is not None:
            with suppress(Exception):  # It is closed either way.
                await asyncio.to_thread(presence.leave)

    async def _look(self) -> None:
        if self._presence is not None and not await asyncio.to_thread(self._presence.still_here):
            await self.leave()
        if self._presence is None:
            self._presence = await asyncio.to_thread(Presence.announce, self._database, self._worker)
        workers = await self._database.run_read(busy_workers)
        gone = await asyncio.to_thread(self._presence.dead, workers)
        if gone:
            await self._take_over(gone)

    async def _take_over(self, workers: list[str]) -> None:
        now = self._clock.now()

        def take_over(tx: Transaction) -> int:
            return sum(inbox.release(tx, each) + outbox.take_over(tx, each, now) for each in workers)

        if count := await self._database.run(take_over):
            log.info("took over %d rows from workers that are gone", count)
            self.on_found()
