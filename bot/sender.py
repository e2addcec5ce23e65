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
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from telegram.ext import ExtBot

from bot import held
from bot.clock import Clock
from bot.delivery import Delivery, Outcome, Start
from bot.endings import UNTOUCHED, Ended, write_down
from bot.errors import Fate, Verdict
from bot.limits import Limits
from bot.logs import kind_of
from bot.rounds import Rounds
from storage import outbox
from storage.engine import Database, Transaction
from storage.outbox import OutboxRow

log = logging.getLogger(__name__)
T = TypeVar("T")

LEASE = timedelta(seconds=20)  # From the claim to the start of the call; from there on storage gives it longer.
MOST_CLAIMED = 40  # At 25 a second these leave well within their lease.
REAP_SECONDS = 15.0
LOOK_AGAIN = timedelta(seconds=0.2)


@dataclass(slots=True, kw_only=True)
class Part:
    """The sender's part in a transaction: what became of the last messages is written down, the next are claimed."""

    began_at: datetime
    ended: list[Ended]
    room: int
    claimed: list[tuple[OutboxRow, Start | None]] = field(default_factory=list)
    later: datetime | None = None


class PartFailed(Exception):
    """The sender's part failed; whatever else the transaction was for is not to blame."""


class Sender:
    """Claims what may be sent, of each chat one at a time, and sends it."""

    def __init__(self, database: Database, bot: ExtBot[Any], clock: Clock, worker: str, limits: Limits) -> None:
        self._database = database
        self._clock = clock
        self._worker = worker
        self._limits = limits
        self._delivery = Delivery(bot, limits)
        self._tasks: set[asyncio.Task[None]] = set()
        self._ended: list[Ended] = []  # Sent or refused, and not written down yet.
        self._passing: set[asyncio.Task[Any]] = set()
        self._closing = False
        self._reaped_at = 0.0
        self._waiting = 0
        self.sent_count = 0
        self.rounds = Rounds("sender", self._round)
        self.wake = self.rounds.wake
        self.on_later: Callable[[datetime], None] = lambda when: None
        self.is_taken_along: Callable[[], bool] = lambda: False

    async def close(self, seconds: float) -> None:
        """Finish what is on its way, give back what is not."""
        self._closing = True
        if self._passing:  # If the database is away or slow, what was claimed goes back when its lease ends.
            await asyncio.wait(self._passing, timeout=seconds)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        for task in self._tasks:
            task.cancel()
        ended = list(self._ended)

        def leave(tx: Transaction) -> None:
            write_down(tx, ended, self._clock.now())
            outbox.release(tx, self._worker)

        await self._database.run(leave)

    async def _round(self) -> None:
        if self._closing:
            return
        await self._reap()
        await self._begun(lambda tx: None)

    async def along(self, function: Callable[[Transaction], T]) -> T:
        """Run a function in a transaction that the sender takes part in. What the function says is on its way with
        that one commit, and what was sent meanwhile is written down."""
        try:
            return await self._begun(function)
        except PartFailed as fault:
            log.error("the outbox cannot be worked on: %s", kind_of(fault), exc_info=fault)
            return await self._database.run(function)

    def settle(self) -> None:
        """Nobody takes the sender along just now: write down by itself what was sent."""
        if self._ended:
            self.wake()

    async def _begun(self, function: Callable[[Transaction], T]) -> T:
        """What is claimed is marked started: once begun this must not be cancelled before it is sent."""
        passing = asyncio.create_task(self._pass(function))
        self._passing.add(passing)
        passing.add_done_callback(self._passed)
        return await asyncio.shield(passing)

    def _passed(self, passing: asyncio.Task[Any]) -> None:
        self._passing.discard(passing)
        if not passing.cancelled():
            passing.exception()  # Whoever waited for it has it, or nobody does.

    async def _pass(self, function: Callable[[Transaction], T]) -> T:
        part = Part(began_at=self._clock.now(), ended=self._ended, room=MOST_CLAIMED - len(self._tasks))
        self._ended = []

        def write(tx: Transaction) -> T:
            result = function(tx)
            self._take_part(tx, part)
            return result

        try:
            result = await self._database.run(write)
        except BaseException:  # What was sent stays true, whatever the database meets: the next round writes it down.
            self._ended = [*part.ended, *self._ended]
            raise
        for row, start in part.claimed:
            self._spawn(self._serve(row, start))
        if part.later is not None and part.room > 0:
            # What could go now and was not claimed stands behind a message of its chat: look again shortly.
            self.on_later(max(part.later, part.began_at + LOOK_AGAIN))
        return result

    def _take_part(self, tx: Transaction, part: Part) -> None:
        try:
            write_down(tx, part.ended, self._clock.now())
            part.claimed = self._claim(tx, part.room) if part.room > 0 and not self._closing else []
            part.later = outbox.next_send_at(tx)
        except Exception as error:  # Whatever it is, a turn that shares the transaction can do nothing for it.
            raise PartFailed from error

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
        if not self.is_taken_along():
            self.wake()

    async def _serve(self, row: OutboxRow, start: Start | None) -> None:
        """Send one row when its chat may be written to; `start`: that is now, and it is marked started."""
        if start is None:
            if not await self._wait_for_leave(row):
                return
            start = await self._settle(lambda tx: self._start(tx, row))
        if start is None:
            return
        try:
            answering = row.kind in UNTOUCHED
            outcome = await (self._delivery.answer(row) if answering else self._delivery.message(row, start))
        except Exception as error:  # A row nobody can send must not hold its chat up.
            log.error("outbox=%d cannot be sent: %s", row.id, kind_of(error), exc_info=error)
            outcome = Outcome(verdict=Verdict(Fate.INVALID), reason=kind_of(error))
        self._end(Ended(row, start, outcome))

    async def _wait_for_leave(self, row: OutboxRow) -> bool:
        """Wait until the chat may be written to; False where the bot stops meanwhile."""
        self._waiting += 1
        try:
            while (wait := self._limits.wait(row.chat_id)) > 0:
                if self._closing:
                    return False
                await asyncio.sleep(min(wait, 0.5))
        finally:
            self._waiting -= 1
        self._limits.count(row.chat_id)
        return True

    def _claim(self, tx: Transaction, room: int) -> list[tuple[OutboxRow, Start | None]]:
        """Claim rows; those that may leave at once are marked started in the same transaction."""
        # Reminders are taken only when they may leave at once and nobody waits: an answer never stands behind them.
        reminders = 0 if self._waiting else self._limits.free()
        now = self._clock.now()
        claimed = outbox.claim(tx, self._worker, now, room, LEASE, reminders=reminders)
        leaving = {row.id for row in claimed if self._may_leave(row)}
        outbox.start_all(tx, sorted(leaving), now)
        untold = outbox.owners_with_untold(tx) if leaving else frozenset()
        return [(row, _start_of(tx, row, untold) if row.id in leaving else None) for row in claimed]

    def _may_leave(self, row: OutboxRow) -> bool:
        return row.kind in UNTOUCHED or self._limits.take(row.chat_id)

    def _start(self, tx: Transaction, row: OutboxRow) -> Start | None:
        """Mark the row started; None where the lease was lost or the row is not worth sending any more."""
        now = self._clock.now()
        if row.expires_at is not None and row.expires_at < now:
            outbox.failed(tx, row.id, "expired", now)
            return None
        if not outbox.start(tx, row.id, row.token or "", now):
            return None
        return _start_of(tx, row, outbox.owners_with_untold(tx))

    def _end(self, ended: Ended) -> None:
        """Act at once on what came of it; the next round writes it down."""
        row, verdict = ended.row, ended.outcome.verdict
        self._ended.append(ended)
        if verdict is None:
            self.sent_count += 1
            return
        log.info("outbox=%d kind=%s %s: %s", row.id, row.kind, verdict.fate, ended.outcome.reason)
        if verdict.fate is Fate.LIMITED:
            self._limits.limited(row.chat_id, verdict.wait)
        if verdict.fate is Fate.REFUSED:
            log.critical("Telegram refuses BOT_TOKEN: nothing can be sent until it is put right")

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


def _start_of(tx: Transaction, row: OutboxRow, untold: frozenset[int]) -> Start:
    """What is to be known of a row that leaves now. `untold`: whose messages of unknown fate are to be told of."""
    target = outbox.message_of(tx, row.edits) if row.edits else row.payload.get("message_id")
    return Start(target, held.of(tx, row) if row.owner_id in untold else None)
