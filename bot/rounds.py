"""Work done in rounds: woken when there is something to do, and never killed by one bad round."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.logs import kind_of

log = logging.getLogger(__name__)

FIRST_PAUSE = 0.2
# A database that is down is asked this often; the first round after it is back comes no later.
LONGEST_PAUSE = 5.0


class Rounds:
    """Calls `work` once per wake-up, until cancelled. Wake-ups during a round make one more round."""

    def __init__(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self.name = name
        self._work = work
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Make a round soon. Only from the event loop's own thread."""
        self._woken.set()

    async def run(self) -> None:
        """Make rounds for ever; a failed one is tried again after a pause that grows."""
        pause = FIRST_PAUSE
        self._woken.set()
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                await self._work()
                pause = FIRST_PAUSE
            except Exception as error:  # Whatever one round met, the next must still come.
                log.warning("%s: a round failed, trying again: %s", self.name, kind_of(error), exc_info=error)
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)
                self._woken.set()
