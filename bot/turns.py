"""Turns: what lies in the inbox is worked through, oldest first within a chat, chats side by side.

A turn is one transaction: what the handler saves, what it answers (outbox rows) and "this update is done" are there
together or not at all. A turn that fails three times becomes a dead letter: the text is kept, the user is told, and
nothing behind it waits.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import telegram
from telegram.constants import ChatAction
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.clock import Clock
from bot.config import Settings
from bot.logs import kind_of
from bot.rounds import Rounds
from bot.translate import readable, to_incoming
from handlers.incoming import Incoming, Message
from handlers.turn import Turn
from storage import follow_ups, inbox, outbox, owners
from storage.engine import Database, Transaction
from storage.inbox import InboxRow
from storage.owners import Owner
from storage.trouble import is_trouble

log = logging.getLogger(__name__)

Handle = Callable[[Turn], None]

# A killed worker's updates wait this long at most. A turn that takes longer is rolled back where another worker was
# quicker (`inbox.done` says so), so the effect is there once in any case.
LEASE = timedelta(seconds=20)
SLOTS = 16  # SQLite works on one at a time; PostgreSQL on as many as its pool has.
ATTEMPTS = 3
RETRY_AFTER = timedelta(seconds=1)
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 2.0
SLOW_SECONDS = 1.5  # From here on the chat shows "typing".
SORRY = (
    "Something on my side failed on this message three times. Your words are kept, nothing is lost, "
    "and whoever runs me can replay it."
)


class TakenOver(Exception):
    """Another worker handled the update after this one's lease was over: nothing of this turn may stay."""


class Turns:
    """Claims updates and runs their turns."""

    def __init__(
        self, database: Database, bot: ExtBot[Any], clock: Clock, worker: str, settings: Settings, handle: Handle
    ) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._worker = worker
        self._settings = settings
        self._handle = handle
        self._tasks: set[asyncio.Task[None]] = set()
        self._typing: set[asyncio.Task[None]] = set()  # Held, or they could be collected before they are done.
        self._closing = False
        self.handled_count = 0
        self.rounds = Rounds("turns", self._round)
        self.wake = self.rounds.wake
        self.on_said: Callable[[], None] = lambda: None
        self.on_planned: Callable[[datetime | None], None] = lambda when: None

    async def close(self, seconds: float) -> None:
        """Finish the turns that run; give the rest back."""
        self._closing = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()
        await self._database.run(lambda tx: inbox.release(tx, self._worker))

    async def _round(self) -> None:
        free = SLOTS - len(self._tasks)
        if free <= 0 or self._closing:
            return
        now = self._clock.now()
        rows = await self._database.run(lambda tx: inbox.claim(tx, self._worker, now, free, LEASE))
        for row in rows:
            task = asyncio.create_task(self._work(row))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _work(self, first: InboxRow) -> None:
        """One turn, then the next update that waits: claimed in the same transaction, so it costs no extra write."""
        row: InboxRow | None = first
        pause = FIRST_PAUSE
        while row is not None and not self._closing:
            try:
                row = await self._turn(row)
                pause = FIRST_PAUSE
            except Exception as error:  # The database is away; no fault of the update, so it does not count as a try.
                log.warning("an update waits for the database: %s", kind_of(error))
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)
        self.wake()

    async def _turn(self, row: InboxRow) -> InboxRow | None:
        try:
            update = telegram.Update.de_json(json.loads(row.raw), self._bot)
            incoming = to_incoming(update)
        except Exception as error:  # An update the library cannot read is set aside, whatever is wrong with it.
            await self._set_aside(row, error)
            return None
        try:
            incoming = await self._with_content(incoming)
            slow = asyncio.get_running_loop().call_later(SLOW_SECONDS, self._show_typing, incoming)
            try:
                following, due_at = await self._database.run(lambda tx: self._in_transaction(tx, row, incoming))
            finally:
                slow.cancel()
        except TakenOver:
            log.info("update=%d was handled by another worker", row.update_id)
            return None
        except Exception as error:  # A handler's fault must not stop the chat's line.
            if is_trouble(error):
                raise
            await self._failed(row, error)
            return None
        self.handled_count += 1
        self.on_said()
        self.on_planned(due_at)
        return following

    def _in_transaction(
        self, tx: Transaction, row: InboxRow, incoming: Incoming | None
    ) -> tuple[InboxRow | None, datetime | None]:
        """The turn itself; gives the next update to work on and the next instant at which something is due."""
        now = self._clock.now()
        inbox.alone(tx, row.chat_key)
        owner = None if incoming is None else self._owner_of(tx, incoming)
        if incoming is not None:
            turn = Turn(
                now=now,
                incoming=incoming,
                tx=tx,
                owner=owner,
                chat_id=incoming.chat_id,
                rehearsal=self._settings.rehearsal,
                bot_username=self._bot.username,
            )
            self._handle(turn)
        if not inbox.done(tx, row.update_id, now):
            raise TakenOver
        if incoming is not None and owner is None and owners.get(tx, incoming.sender.id) is None:
            inbox.forget(tx, row.update_id)
        following = () if self._closing else inbox.claim(tx, self._worker, now, 1, LEASE)
        return next(iter(following), None), follow_ups.next_due_at(tx)

    def _owner_of(self, tx: Transaction, incoming: Incoming) -> Owner | None:
        """Whose book this is. None for a stranger; those on the list need no invitation."""
        sender = incoming.sender
        owner = owners.get(tx, sender.id)
        private = not isinstance(incoming, Message) or incoming.private
        if owner is not None or not private or not self._is_welcome(sender.id):
            return owner
        return owners.claim(
            tx,
            user_id=sender.id,
            chat_id=incoming.chat_id or sender.id,
            first_name=sender.first_name,
            username=sender.username,
            now=self._clock.now(),
        )

    def _is_welcome(self, user_id: int) -> bool:
        settings = self._settings
        return settings.rehearsal or settings.everybody_allowed or user_id in settings.allowed_users

    async def _with_content(self, incoming: Incoming | None) -> Incoming | None:
        """A small text document's content, fetched before the transaction opens."""
        if not isinstance(incoming, Message) or incoming.file is None or not readable(incoming.file):
            return incoming
        file = await self._bot.get_file(incoming.file.file_id)
        content = bytes(await file.download_as_bytearray())
        return replace(incoming, file=replace(incoming.file, content=content.decode("utf-8-sig", "replace")))

    def _show_typing(self, incoming: Incoming | None) -> None:
        if isinstance(incoming, Message):
            task = asyncio.create_task(self._type(incoming.chat_id))
            self._typing.add(task)
            task.add_done_callback(self._typing.discard)

    async def _type(self, chat_id: int) -> None:
        try:
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING)
        except TelegramError as error:
            log.debug("typing could not be shown: %s", kind_of(error))

    async def _set_aside(self, row: InboxRow, error: Exception) -> None:
        log.error("update=%d cannot be read and is set aside: %s", row.update_id, kind_of(error))
        reason, now = f"unreadable: {kind_of(error)}", self._clock.now()
        await self._database.run(lambda tx: inbox.failed(tx, row.update_id, reason, now, None))

    async def _failed(self, row: InboxRow, error: Exception) -> None:
        attempts = row.attempts
        last = attempts >= ATTEMPTS
        log.error("update=%d failed (%d of %d)", row.update_id, attempts, ATTEMPTS, exc_info=error)
        now = self._clock.now()
        retry_at = None if last else now + RETRY_AFTER * attempts

        def settle(tx: Transaction) -> None:
            inbox.failed(tx, row.update_id, kind_of(error), now, retry_at)
            if last:
                self._apologise(tx, row)

        await self._database.run(settle)
        if last:
            self.on_said()
        else:
            asyncio.get_running_loop().call_later(RETRY_AFTER.total_seconds() * attempts, self.wake)

    def _apologise(self, tx: Transaction, row: InboxRow) -> None:
        if row.user_id is None or not row.chat_key:
            return
        owner = owners.get(tx, row.user_id)
        if owner is not None or self._is_welcome(row.user_id):
            payload: dict[str, Any] = {"text": SORRY, "keyboard": [], "reply_to": _message_id(row)}
            outbox.put(tx, owner.id if owner else None, int(row.chat_key), "message", payload, now=self._clock.now())


def _message_id(row: InboxRow) -> int | None:
    found = json.loads(row.raw)
    message = found.get("message") or found.get("edited_message") or {}
    return message.get("message_id")
