"""Turns: what lies in the inbox is worked through, oldest first within a chat, chats side by side.

A turn is one transaction: what the handler saves, what it answers (outbox rows) and "this update is done" are there
together or not at all. Where several chats wait and the database has one writer, their turns share a transaction and
its one fsync; if one of them fails all are undone, and each runs alone. A turn that fails three times becomes a dead
letter: the text is kept, the user is told, and nothing behind it waits.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock
from bot.config import Settings
from bot.handling import Handle, Handling, TakenOver
from bot.logs import kind_of
from bot.rounds import Rounds
from bot.translate import readable
from bot.words_alone import incoming_in
from handlers.incoming import Incoming, Message, SharedFile
from storage import follow_ups, inbox
from storage.engine import Database, Transaction
from storage.inbox import InboxRow
from storage.trouble import is_trouble

log = logging.getLogger(__name__)
T = TypeVar("T")
Along = Callable[[Callable[[Transaction], Any]], Awaitable[Any]]

# A killed worker's updates wait this long at most. A turn that takes longer is rolled back where another worker was
# quicker (`inbox.done` says so), so the effect is there once in any case.
LEASE = timedelta(seconds=20)
# Transactions that may be under way at once, and turns in each. SQLite has one writer, so there turns share its
# commits, as few as leave no answer waiting for longer than a thumb notices. PostgreSQL has a pool of writers.
WORKERS = {"sqlite": 1, "postgresql": 16}
TOGETHER = {"sqlite": 8, "postgresql": 1}
ATTEMPTS = 3
RETRY_AFTER = timedelta(seconds=1)
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 2.0
SLOW_SECONDS = 1.5  # From here on the chat shows "typing".


@dataclass(frozen=True, slots=True)
class Read:
    """An update whose turn it is, in the house's own words; None where it says nothing the house knows."""

    row: InboxRow
    incoming: Incoming | None


class Turns:
    """Claims updates and runs their turns."""

    def __init__(
        self, database: Database, bot: ExtBot[Any], clock: Clock, worker: str, settings: Settings, handle: Handle
    ) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._worker = worker
        self._handling = Handling(bot, clock, settings, handle)
        self._workers, self._together = WORKERS[database.dialect], TOGETHER[database.dialect]
        self._tasks: set[asyncio.Task[None]] = set()
        self._fetching: set[asyncio.Task[None]] = set()
        self._typing: set[asyncio.Task[None]] = set()  # Held, or they could be collected before they are done.
        self._closing = False
        self.handled_count = 0
        self.rounds = Rounds("turns", self._round)
        self.wake = self.rounds.wake
        self.on_said: Callable[[], None] = lambda: None
        self.on_idle: Callable[[], None] = lambda: None
        self.along: Along | None = None  # Runs a transaction that the sender takes part in.
        self.on_planned: Callable[[datetime | None], None] = lambda when: None

    async def close(self, seconds: float) -> None:
        """Finish the turns that run; give the rest back."""
        self._closing = True
        running = self._tasks | self._fetching
        if running:
            await asyncio.wait(running, timeout=seconds)
        for task in running:
            task.cancel()
        await self._database.run(lambda tx: inbox.release(tx, self._worker))

    def under_way(self) -> bool:
        """Whether a turn's commit is still to come."""
        return bool(self._tasks)

    async def _round(self) -> None:
        room = (self._workers - len(self._tasks)) * self._together
        if room <= 0 or self._closing:
            return
        now = self._clock.now()
        rows = await self._database.run(lambda tx: inbox.claim(tx, self._worker, now, room, LEASE))
        for first in range(0, len(rows), self._together):
            self._spawn(self._tasks, self._work(rows[first : first + self._together]))

    def _spawn(self, among: set[asyncio.Task[None]], work: Coroutine[Any, Any, None]) -> None:
        def ended(task: asyncio.Task[None]) -> None:
            among.discard(task)
            self.wake()  # Not sooner: the round that comes of it must find the worker free.
            if not self.under_way():
                self.on_idle()

        task = asyncio.create_task(work)
        among.add(task)
        task.add_done_callback(ended)

    async def _work(self, rows: list[InboxRow]) -> None:
        """These turns, then those that wait: claimed in the same transaction, so that costs no extra write."""
        read = [one for row in rows if (one := await self._read(row)) is not None]
        while read:
            following = await self._patiently(partial(self._run, read))
            read = [one for row in following or () if (one := await self._read(row)) is not None]

    async def _read(self, row: InboxRow) -> Read | None:
        """What the update says. None where it cannot be read, or must be fetched first, which holds nobody else up."""
        try:
            incoming = incoming_in(json.loads(row.raw), self._bot)
        except Exception as error:  # An update the library cannot read is set aside, whatever is wrong with it.
            await self._patiently(partial(self._set_aside, row, error))
            return None
        if isinstance(incoming, Message) and incoming.file is not None and readable(incoming.file):
            self._spawn(self._fetching, self._fetch(row, incoming, incoming.file))
            return None
        return Read(row, incoming)

    async def _fetch(self, row: InboxRow, message: Message, file: SharedFile) -> None:
        """A small text document's content, fetched before the transaction opens."""
        try:
            found = await self._bot.get_file(file.file_id)
            content = (await found.download_as_bytearray()).decode("utf-8-sig", "replace")
        except Exception as error:  # Telegram may have it no longer, or not just now.
            await self._patiently(partial(self._failed, row, error))
        else:
            read = Read(row, replace(message, file=replace(file, content=content)))
            await self._patiently(partial(self._run, [read]))

    async def _patiently(self, work: Callable[[], Awaitable[T]]) -> T | None:
        """Do it however long the database is away; None where the bot stops meanwhile."""
        pause = FIRST_PAUSE
        while not self._closing:
            try:
                return await work()
            except Exception as error:  # The database is away; no fault of the update, so it does not count as a try.
                log.warning("an update waits for the database: %s", kind_of(error))
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)
        return None

    async def _run(self, read: list[Read]) -> list[InboxRow]:
        try:
            return await self._commit(read, self._together)
        except Exception as error:  # A handler's fault must not stop the chat's line.
            if is_trouble(error):
                raise
            if len(read) == 1:
                await self._give_up(read[0].row, error)
                return []
        for one in read:
            await self._run([one])
        return []

    async def _commit(self, read: list[Read], room: int) -> list[InboxRow]:
        """The turns in one transaction, with the claim of the next."""
        slow = asyncio.get_running_loop().call_later(SLOW_SECONDS, self._show_typing, read)
        try:
            work = partial(self._in_transaction, read=read, room=room)
            done: tuple[list[InboxRow], datetime | None] = await (self.along or self._database.run)(work)
        finally:
            slow.cancel()
        self.handled_count += len(read)
        if self.along is None:
            self.on_said()
        following, due_at = done
        self.on_planned(due_at)
        return following

    def _in_transaction(
        self, tx: Transaction, read: Sequence[Read], room: int
    ) -> tuple[list[InboxRow], datetime | None]:
        """The turns themselves; gives the next updates to work on and the next instant at which something is due."""
        for one in read:
            self._handling.turn(tx, one.row, one.incoming)
        room = 0 if self._closing else room
        following = inbox.claim(tx, self._worker, self._clock.now(), room, LEASE) if room else []
        return following, follow_ups.next_due_at(tx)

    def _show_typing(self, read: Sequence[Read]) -> None:
        for one in read:
            if isinstance(one.incoming, Message):
                self._spawn(self._typing, self._type(one.incoming.chat_id))

    async def _type(self, chat_id: int) -> None:
        try:
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING)
        except TelegramError as error:
            log.debug("typing could not be shown: %s", kind_of(error))

    async def _set_aside(self, row: InboxRow, error: Exception) -> None:
        log.error("update=%d cannot be read and is set aside: %s", row.update_id, kind_of(error))
        reason, now = f"unreadable: {kind_of(error)}", self._clock.now()
        await self._database.run(lambda tx: inbox.failed(tx, row.update_id, reason, now, None))

    async def _give_up(self, row: InboxRow, error: Exception) -> None:
        if isinstance(error, TakenOver):
            log.info("update=%d was handled by another worker", row.update_id)
        else:
            await self._failed(row, error)

    async def _failed(self, row: InboxRow, error: Exception) -> None:
        attempts = row.attempts
        last = attempts >= ATTEMPTS
        log.error("update=%d failed (%d of %d)", row.update_id, attempts, ATTEMPTS, exc_info=error)
        now = self._clock.now()
        retry_at = None if last else now + RETRY_AFTER * attempts

        def settle(tx: Transaction) -> None:
            inbox.failed(tx, row.update_id, kind_of(error), now, retry_at)
            if last:
                self._handling.apologise(tx, row)

        await self._database.run(settle)
        if last:
            self.on_said()
        else:
            asyncio.get_running_loop().call_later(RETRY_AFTER.total_seconds() * attempts, self.wake)
