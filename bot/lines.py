"""The HTTP client for everything but getUpdates: a few lines to Telegram, and a queue before them."""

from __future__ import annotations

import asyncio
from typing import Any

from telegram.request import HTTPXRequest

# 25 messages a second, answered in 0.2 s each, need five. The client looks through all its connections, and through
# all calls that wait for one, at every call: with sixteen, and forty waiting, that took as long as the call itself.
LINES = 8


class Lines(HTTPXRequest):
    """Lets as many calls in as there are connections; the others wait outside the pool, in their order."""

    def __init__(self, **more: Any) -> None:
        super().__init__(connection_pool_size=LINES, **more)
        self._free = asyncio.Semaphore(LINES)

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """One call."""
        async with self._free:
            return await super().do_request(*args, **kwargs)
