"""getUpdates: confirmation, redelivery, long polls, and one poller at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from bot.rehearsal.faults import Faults
from bot.rehearsal.refusals import Refused
from bot.rehearsal.waking import Waking
from bot.rehearsal.world import World

LONGEST_POLL = 50
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Polling:
    """getUpdates: at most one at a time; the newer ends the older with a 409."""

    def __init__(self, world: World, waking: Waking, faults: Faults, *, slows_repeats: bool) -> None:
        self._world = world
        self._waking = waking
        self._faults = faults
        self._slows_repeats = slows_repeats
        self._current = 0
        self._ended_by = OTHER_POLLER
        self._last: tuple[int, float] = (0, -10.0)

    def end(self, reason: str) -> None:
        """End the poll that is waiting, if any, with a 409."""
        self._current += 1
        self._ended_by = reason

    async def get_updates(self, params: dict[str, Any], gone: Callable[[], bool]) -> list[dict[str, Any]]:
        """Confirm what lies before the offset, then wait for what comes. `gone`: the caller hung up."""
        limit = min(max(params.get("limit", 100), 1), 100)
        timeout = float(min(max(params.get("timeout", 0), 0), LONGEST_POLL))
        offset = params.get("offset", 0)
        limit, timeout = self._slowed(offset, limit, timeout)
        self.end(OTHER_POLLER)
        mine = self._current
        with self._world.lock:
            self._world.updates.allow(params.get("allowed_updates"))
            self._world.updates.confirm(offset)
            self._world.changes()
        ends = asyncio.get_running_loop().time() + timeout
        while True:
            event = self._waking.next()
            if gone():
                return []
            if mine != self._current:
                raise Refused(self._ended_by, 409)
            with self._world.lock:
                found = self._world.updates.waiting(self._world.clock.now())
            left = ends - asyncio.get_running_loop().time()
            if found or left <= 0 or self._faults.expects("getUpdates"):
                return [update.as_json() for update in found[:limit]]
            await self._waking.wait(event, left)

    def _slowed(self, offset: int, limit: int, timeout: float) -> tuple[int, float]:
        """Telegram slows a bot that asks the same again at once."""
        now = asyncio.get_running_loop().time()
        (last_offset, last_at), self._last = self._last, (offset, now)
        if not self._slows_repeats or offset != last_offset:
            return limit, timeout
        if timeout < 3 and now < last_at + 3:
            timeout = 3.0
        return (1 if now < last_at + 0.5 else limit), timeout
