"""The sender: outbox rows become messages, each chat's in order, no faster than Telegram allows.

A row is marked as started before its call and as sent after it. What lies between and was cut off may have arrived;
Telegram gives bots no way to ask, and nearly all such messages had. So it is held, not resent, and the next message to
that chat says so in a line.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import calls, held, markup
from bot.clock import Clock
from bot.errors import Fate, Verdict, judge
from bot.limits import Limits
from bot.logs import kind_of
from bot.rounds import Rounds
from storage import outbox, owners
from storage.engine import Database, Transaction
from storage.outbox import OutboxRow

log = logging.getLogger(__name__)
T = TypeVar("T")

LEASE = timedelta(seconds=20)  # From the claim to the start of the call; from there on storage gives it longer.
MOST_CLAIMED = 40  # At 25 a second these leave well within their lease.
REAP_SECONDS = 15.0
LOOK_AGAIN = timedelta(seconds=0.5)
RETRIES = 4  # A server that says "500" five times will not take it the sixth time.
RETRY_AFTER = timedelta(seconds=2)
REFUSED_AFTER = timedelta(seconds=30)  # A refused token: an operator has to act.
UNTOUCHED = frozenset({"toast", "inline"})  # Answers to a query: no limit, no order, worth nothing later.


@dataclass(frozen=True, slots=True)
class Start:
    """What is learnt as a row is marked started."""

    message_id: int | None = None  # Of the message to edit.
    held: held.Held | None = None


class Sender:
    """Claims what may be sent, of each chat one at a time, and sends it."""

    def __init__(self, database: Database, bot: ExtBot[Any], clock: Clock, worker: str, limits: Limits) -> None:
        self._database = database
        self._bot = bot
        self._clock = clock
        self._worker = worker
        self._limits = limits
        self._tasks: set[asyncio.Task[None]] = set()
        self._closing = False
        self._reaped_at = 0.0
        self.sent_count = 0
        self.rounds = Rounds("sender", self._round)
        self.wake = self.rounds.wake
        self.on_later: Callable[[datetime], None] = lambda when: None

    async def close(self, seconds: float) -> None:
        """Finish what is on its way, give back what is not."""
        self._closing = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()
        await self._database.run(lambda tx: outbox.release(tx, self._worker))

    async def _round(self) -> None:
        if self._closing:
            return
        await self._reap()
        room = MOST_CLAIMED - len(self._tasks)
        if room <= 0:
            return
        now = self._clock.now()
        for row in await self._database.run(lambda tx: outbox.claim(tx, self._worker, now, room, LEASE)):
            self._spawn(self._answer(row) if row.kind in UNTOUCHED else self._serve(row))
        later = await self._database.run_read(outbox.next_send_at)
        if later is not None:
            # What could go now and was not claimed stands behind a message of its chat: look again shortly.
            self.on_later(max(later, now + LOOK_AGAIN))

    async def _reap(self) -> None:
        """Now and then, take over from senders that died."""
        if time.monotonic() - self._reaped_at < REAP_SECONDS:
            return
        self._reaped_at = time.monotonic()
        now = self._clock.now()
        if count := await self._database.run(lambda tx: outbox.reap(tx, now)):
            log.info("outbox: %d leases had run out", count)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a message was not worked through: %s", kind_of(error), exc_info=error)
        self.wake()

    async def _serve(self, row: OutboxRow) -> None:
        """Send one row when its chat may be written to."""
        while (wait := self._limits.wait(row.chat_id)) > 0 and not self._closing:  # noqa: ASYNC110 - a deadline.
            await asyncio.sleep(min(wait, 0.5))
        if not self._closing:
            self._limits.count(row.chat_id)
            await self._deliver(row)

    async def _answer(self, row: OutboxRow) -> None:
        """Answer a press or an inline query: at once or never."""
        try:
            if await self._start(row) is None:
                return
            call = calls.answer_press if row.kind == "toast" else calls.answer_inline
            await call(self._bot, row.payload)
            await self._settle(lambda tx: outbox.sent(tx, row.id, self._clock.now(), None))
        except TelegramError as error:
            reason = kind_of(error)
            await self._settle(lambda tx: outbox.failed(tx, row.id, reason, self._clock.now()))

    async def _deliver(self, row: OutboxRow) -> None:
        start = await self._start(row)
        if start is None:
            return
        try:
            message_id = await self._send(row, start)
        except TelegramError as error:
            await self._failed(row, error, start)
        else:
            await self._sent(row, message_id, start)

    async def _start(self, row: OutboxRow) -> Start | None:
        """Mark the row started; None where the lease was lost or the row is not worth sending any more."""

        def start(tx: Transaction) -> Start | None:
            now = self._clock.now()
            if row.expires_at is not None and row.expires_at < now:
                outbox.failed(tx, row.id, "expired", now)
                return None
            if not outbox.start(tx, row.id, row.token or "", now):
                return None
            target = outbox.message_of(tx, row.edits) if row.edits else row.payload.get("message_id")
            return Start(target, held.of(tx, row))

        return await self._settle(start)

    async def _send(self, row: OutboxRow, start: Start) -> int:
        if row.kind == "document":
            return await calls.send_document(self._bot, row.chat_id, row.payload)
        text = row.payload["text"]
        keyboard = row.payload.get("keyboard") or ()
        if row.kind == "edit" and start.message_id is not None:
            shown = markup.split(text)[0]
            return await calls.edit_text(self._bot, row.chat_id, start.message_id, shown, keyboard)
        # An edit of a message that never got an id is sent as a message of its own: it carries the newest state.
        parts = markup.split(text + (start.held.line if start.held else ""))
        reply_to = row.payload.get("reply_to")
        for part in parts[:-1]:
            await calls.send_text(self._bot, row.chat_id, part, (), reply_to)
            await self._limits.admit(row.chat_id)
            reply_to = None
        return await calls.send_text(self._bot, row.chat_id, parts[-1], keyboard, reply_to)

    async def _sent(self, row: OutboxRow, message_id: int, start: Start) -> None:
        def settle(tx: Transaction) -> None:
            now = self._clock.now()
            outbox.sent(tx, row.id, now, message_id)
            if start.held is not None:
                held.told(tx, row, start.held, now)

        self.sent_count += 1
        await self._settle(settle)

    async def _failed(self, row: OutboxRow, error: TelegramError, start: Start) -> None:
        verdict = judge(error)
        log.info("outbox=%d kind=%s %s: %s", row.id, row.kind, verdict.fate, kind_of(error))
        if verdict.fate is Fate.INVALID and not row.payload.get("plain") and row.kind != "document":
            await self._send_plainly(row, start)
            return
        if verdict.fate is Fate.LIMITED:
            self._limits.limited(row.chat_id, verdict.wait)
        if verdict.fate is Fate.REFUSED:
            log.critical("Telegram refuses BOT_TOKEN: nothing can be sent until it is put right")
        reason = kind_of(error)
        await self._settle(lambda tx: self._write_down(tx, row, verdict, reason, start))

    async def _send_plainly(self, row: OutboxRow, start: Start) -> None:
        """Telegram refused the form: the words alone still arrive."""
        log.error("outbox=%d was refused for its form and is sent as plain text", row.id)
        text = markup.plain(row.payload["text"])[: markup.LIMIT // 2]
        try:
            if row.kind == "edit" and start.message_id is not None:
                await self._bot.edit_message_text(text, row.chat_id, start.message_id)
                message_id = start.message_id
            else:
                message_id = (await self._bot.send_message(row.chat_id, text)).message_id
        except TelegramError as error:
            verdict, reason = judge(error), kind_of(error)
            await self._settle(lambda tx: self._write_down(tx, row, verdict, reason, start))
        else:
            await self._sent(row, message_id, Start(start.message_id))

    def _write_down(self, tx: Transaction, row: OutboxRow, verdict: Verdict, reason: str, start: Start) -> None:
        now = self._clock.now()
        match verdict.fate:
            case Fate.HARMLESS:
                outbox.sent(tx, row.id, now, start.message_id)
            case Fate.LIMITED:
                outbox.again(tx, row.id, now + timedelta(seconds=verdict.wait), reason)
            case Fate.REFUSED:
                outbox.again(tx, row.id, now + REFUSED_AFTER, reason)
            case Fate.UNSENT:
                self._try_again(tx, row, reason, now)
            case Fate.UNKNOWN if row.kind == "edit":
                self._try_again(tx, row, reason, now)  # The same edit twice is one edit.
            case Fate.UNKNOWN:
                outbox.unknown(tx, row.id, reason, now)
            case Fate.BLOCKED:
                outbox.failed(tx, row.id, reason, now)
                if row.owner_id is not None:
                    owners.set_state(tx, row.owner_id, "blocked")
            case Fate.MOVED | Fate.INVALID:
                outbox.failed(tx, row.id, reason, now)

    def _try_again(self, tx: Transaction, row: OutboxRow, reason: str, now: datetime) -> None:
        outbox.again(tx, row.id, now + RETRY_AFTER * min(row.attempts + 1, 30), reason)

    async def _settle(self, function: Callable[[Transaction], T]) -> T:
        """Write down what happened; the database may be down just now, the fact stays true."""
        pause = 0.1
        while True:
            try:
                return await self._database.run(function)
            except Exception as error:  # What was sent must be written down, whatever the database meets.
                log.warning("the outbox cannot be written, trying again: %s", kind_of(error))
                await asyncio.sleep(pause)
                pause = min(2.0, pause * 2)
