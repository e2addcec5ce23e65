"""Runs the bot from its start to a signal: opens the database, builds the house, leaves in time."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable

from telegram.error import InvalidToken

from bot.clock import Clock
from bot.config import Settings
from bot.house import House
from bot.opening import open_database
from bot.talk import Talk

log = logging.getLogger(__name__)

STOP_WITHIN_SECONDS = 7.5  # Below the 8 s in which the bot promises to stop; Docker kills after 10.

OnOpen = Callable[[House], None]


def run(settings: Settings, clock: Clock, talk: Talk, on_open: OnOpen | None = None) -> int:
    """Run the bot until a signal or until it is deaf; returns the exit code."""
    return asyncio.run(_run_until_signal(settings, clock, talk, on_open))


async def _run_until_signal(settings: Settings, clock: Clock, talk: Talk, on_open: OnOpen | None) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def ask_to_stop() -> None:
        stop.set()
        deadline = threading.Timer(STOP_WITHIN_SECONDS, _leave_at_once)
        deadline.daemon = True
        deadline.start()

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ask_to_stop)
    return await serve(settings, clock, talk, stop, on_open)


def _leave_at_once() -> None:
    """A disk or a driver hangs. Whatever was not finished is in the database and is taken up at the next start."""
    log.warning("stopping took too long; leaving what is not finished for the next start")
    os._exit(0)


async def serve(
    settings: Settings, clock: Clock, talk: Talk, stop: asyncio.Event, on_open: OnOpen | None = None
) -> int:
    """Open the database, greet Telegram, work until `stop`; each of the first two is waited for."""
    database = await open_database(settings, stop)
    if database is None:
        return 0
    try:
        house = House(settings=settings, database=database, clock=clock, talk=talk)
        if on_open is not None:
            on_open(house)
        if not await house.greet(stop):
            return 0
        return await house.work(stop)
    except InvalidToken:
        print("Telegram does not know BOT_TOKEN. Copy it again from @BotFather.")
        return 2
    finally:
        await asyncio.to_thread(database.close)
