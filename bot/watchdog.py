"""The watchdog: a bot that hears nothing, or whose loop is stuck, must not look alive. Its supervisor restarts it."""

from __future__ import annotations

import asyncio
import logging
import os
import threading

from bot.pulse import Pulse

log = logging.getLogger(__name__)

BEAT_SECONDS = 1.0
# sysexits.h EX_SOFTWARE: not a wrong setting (2), not an ordinary end (0).
DEAF_EXIT = 70


async def watch(pulse: Pulse) -> None:
    """Beat for the loop; return when the bot has been deaf for too long."""
    guard = threading.Thread(target=_guard, args=(pulse,), name="watchdog", daemon=True)
    guard.start()
    while not pulse.deaf():
        pulse.beat()
        await asyncio.sleep(BEAT_SECONDS)
    log.critical("nothing was heard from Telegram for %.0f s although the network is there: giving up", pulse.silence())


def _guard(pulse: Pulse) -> None:
    """From a thread of its own: nobody on a stuck loop could end the process."""
    pause = threading.Event()
    while not pulse.closing:
        if pulse.stuck():
            log.critical("the event loop has been stuck for a minute: giving up")
            os._exit(DEAF_EXIT)
        pause.wait(BEAT_SECONDS)
