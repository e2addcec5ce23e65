"""The composition root: the one place that knows all parts of a running bot. Builds them, joins them, works, stops."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ExtBot, JobQueue

from bot import webhook
from bot.announce import announce
from bot.clock import Clock
from bot.config import Settings
from bot.health import Checkup, serve_health, serve_metrics
from bot.housekeeping import Housekeeping
from bot.inbox import Inbox
from bot.limits import Limits
from bot.lines import Lines
from bot.logs import kind_of
from bot.pulse import Pulse
from bot.receiver import InboxRequest, poll_in_turn, seconds_of
from bot.recovery import Recovery, new_worker
from bot.sender import Sender
from bot.talk import Talk
from bot.ticker import BEAT_SECONDS, SAFE, Alarm, Ticker
from bot.translate import allowed_updates
from bot.turns import Turns
from bot.watchdog import DEAF_EXIT, watch
from storage import owners
from storage.engine import Database

log = logging.getLogger(__name__)

# Together below the time in which the bot promises to stop (bot/app.py).
FINISH_TURNS_SECONDS = 2.5
FINISH_SENDS_SECONDS = 4.0
HOUSEKEEPING_SECONDS = 3600
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 10.0


@dataclass(kw_only=True)
class House:
    """All parts of a running bot."""

    settings: Settings
    database: Database
    clock: Clock
    talk: Talk
    pulse: Pulse = field(default_factory=Pulse)
    worker: str = ""

    def __post_init__(self) -> None:
        settings, database, clock = self.settings, self.database, self.clock
        self.worker = new_worker(database)
        self.inbox = Inbox(database, clock)
        self.bot = _bot(settings, self.inbox, self.pulse)
        self.application: Application[Any, Any, Any, Any, Any, Any] = (
            Application.builder().bot(self.bot).updater(None).job_queue(JobQueue()).build()
        )
        self.application.add_error_handler(_log_error)
        self.turns = Turns(database, self.bot, clock, self.worker, settings, self.talk.handle)
        self.sender = Sender(database, self.bot, clock, self.worker, Limits(settings.sends_per_second))
        self.ticker = Ticker(database, clock, self.talk.release_due)
        self.recovery = Recovery(database, clock, self.worker)
        self.housekeeping = Housekeeping(database, clock, settings, self.talk.daily)
        self._join()

    def _join(self) -> None:
        """Whoever leaves work for somebody wakes them."""
        queue = self._queue()
        self._due = Alarm(queue, self.clock, self.ticker.wake, "due")
        self._unsent = Alarm(queue, self.clock, self.sender.wake, "unsent")
        self.inbox.on_kept = self.turns.wake
        self.turns.on_said = self.sender.wake
        if self.database.dialect == "sqlite":
            # One writer writes everything in turn: a turn and the sending of what it says are one commit, not two.
            self.turns.along = self.sender.along
            self.turns.on_idle = self.sender.settle
            self.sender.is_taken_along = self.turns.under_way
        self.turns.on_planned = self.ticker.planned
        self.ticker.on_released = self.sender.wake
        self.ticker.on_next = self._due.set
        self.sender.on_later = self._unsent.set
        self.recovery.on_found = self._wake_all

    def _queue(self) -> JobQueue[Any]:
        queue = self.application.job_queue
        assert queue is not None
        return queue

    async def greet(self, stop: asyncio.Event) -> bool:
        """Say hello to Telegram, however long it is away. Raises InvalidToken; False where stopped meanwhile."""
        pause = FIRST_PAUSE
        while not stop.is_set():
            try:
                await self.application.initialize()
                return True
            except InvalidToken:
                await self.bot.shutdown()
                raise
            except TelegramError as error:
                wait = seconds_of(error) if isinstance(error, RetryAfter) else pause
                log.warning("Telegram does not answer yet: %s", kind_of(error))
                await _wait(stop, wait)
                pause = min(LONGEST_PAUSE, pause * 2)
        await self.bot.shutdown()
        return False

    async def work(self, stop: asyncio.Event) -> int:
        """Run every part until `stop`, or until one of them ends on its own, which is a fault."""
        self._follow_clock()
        servers = self._serve()
        await self.recovery.start()
        await self.application.start()
        self._beat()
        await self._invite()
        parts = [asyncio.create_task(part, name=name) for name, part in self._parts().items()]
        decoration = asyncio.create_task(announce(self.bot, self.talk.commands))
        stopping = asyncio.create_task(stop.wait())
        log.info("working as @%s, %s, worker %s", self.bot.username, self.database.dialect, self.worker)
        await asyncio.wait([stopping, *parts], return_when=asyncio.FIRST_COMPLETED)
        ended = [task.get_name() for task in parts if task.done()]
        for task in (stopping, decoration, *parts):
            task.cancel()
        for server in servers:
            server.stop()
        await self._stop()
        if ended:
            log.critical("stopped because this ended on its own: %s", ", ".join(ended))
        return DEAF_EXIT if ended else 0

    def _follow_clock(self) -> None:
        """A rehearsal's clock is moved by hand, from another thread."""
        loop = asyncio.get_running_loop()

        def moved() -> None:
            with suppress(RuntimeError):  # This loop is over; the clock outlives it in tests.
                loop.call_soon_threadsafe(self._moved)

        self.clock.on_move(moved)

    def _parts(self) -> dict[str, Coroutine[Any, Any, Any]]:
        parts: dict[str, Coroutine[Any, Any, Any]] = {
            "turns": self.turns.rounds.run(),
            "sender": self.sender.rounds.run(),
            "ticker": self.ticker.rounds.run(),
            "housekeeping": self.housekeeping.rounds.run(),
            "recovery": self.recovery.run(),
            "watchdog": watch(self.pulse),
        }
        if self.settings.webhook_url:
            parts["webhook"] = webhook.keep_set(self.bot, self.settings, self.pulse)
        elif self.settings.polling:
            allowed = allowed_updates(self.settings.inline_mode)
            parts["receiver"] = poll_in_turn(self.bot, allowed, self.pulse, self.recovery.may_poll)
        return parts

    def _serve(self) -> list[Any]:
        settings = self.settings
        checkup = Checkup(self.database, self.clock, self.pulse)
        servers: list[Any] = []
        if settings.webhook_url:
            servers.append(
                webhook.serve(
                    settings.webhook_url,
                    settings.webhook_listen,
                    settings.webhook_port,
                    settings.webhook_token,
                    self.inbox.keep,
                    checkup,
                )
            )
        if settings.health_port:
            servers.append(serve_health(checkup, settings.health_port))
        if settings.metrics_port:
            servers.append(serve_metrics(checkup, self._counts(), settings.metrics_port, settings.metrics_listen))
        return [server for server in servers if server is not None]

    def _counts(self) -> dict[str, Callable[[], float]]:
        return {
            "updates_kept_total": lambda: self.inbox.kept_count,
            "turns_handled_total": lambda: self.turns.handled_count,
            "messages_sent_total": lambda: self.sender.sent_count,
        }

    def _beat(self) -> None:
        """The slow beat finds what no wake-up announced."""
        queue = self._queue()

        async def beat(context: Any) -> None:
            self._wake_all()

        async def house(context: Any) -> None:
            self.housekeeping.wake()

        queue.run_repeating(beat, BEAT_SECONDS, name="beat", job_kwargs=dict(SAFE))
        queue.run_repeating(house, HOUSEKEEPING_SECONDS, name="housekeeping", job_kwargs=dict(SAFE))

    def _moved(self) -> None:
        """The clock was moved: what it says is due is due now."""
        self._due.clear()
        self._unsent.clear()
        self._wake_all()
        self.housekeeping.wake()

    def _wake_all(self) -> None:
        for part in (self.turns, self.ticker, self.sender):
            part.wake()

    async def _invite(self) -> None:
        """At a first start, print the link whose opener becomes the owner."""
        settings = self.settings
        if settings.rehearsal or settings.everybody_allowed or settings.allowed_users:
            return
        now = self.clock.now()
        code = await self.database.run(lambda tx: None if owners.everybody(tx) else owners.make_invite(tx, now))
        if code is not None:
            print("This bot is yours: open this link (it works once) and press Start.")
            print(f"    https://t.me/{self.bot.username}?start={code}", flush=True)

    async def _stop(self) -> None:
        """Finish what runs, give back what does not, close."""
        self.pulse.closing = True
        await asyncio.gather(self.turns.close(FINISH_TURNS_SECONDS), self.sender.close(FINISH_SENDS_SECONDS))
        await self.recovery.leave()
        with suppress(TelegramError, RuntimeError):
            await self.application.stop()
        await self.application.shutdown()


def _bot(settings: Settings, inbox: Inbox, pulse: Pulse) -> ExtBot[None]:
    return ExtBot(
        settings.bot_token,
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=Lines(settings.telegram_api_url),
        get_updates_request=InboxRequest(settings.telegram_api_url, inbox.keep, pulse),
    )


async def _log_error(update: object, context: Any) -> None:
    log.error("a scheduled wake-up failed: %s", kind_of(context.error), exc_info=context.error)


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
