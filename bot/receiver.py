"""Updates by long polling: every batch is in the inbox before Telegram is told that it arrived.

The library confirms a batch as soon as it has it in memory, parses all of it or nothing, and gives up for ever after
one stray 401. So its HTTP layer is asked for the raw answer here: each update is kept as it came, and the library sees
only the last update's number, which moves the offset.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from http import HTTPStatus
from typing import Any

from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.lines import Lines
from bot.logs import kind_of
from bot.pulse import Pulse
from bot.recovery import LOOK_SECONDS

log = logging.getLogger(__name__)

Raw = dict[str, Any]
Keep = Callable[[Sequence[Raw]], Awaitable[None]]

READ_SECONDS = 10  # An answer that is this late after the poll's end does not come any more: ask again.
LONG_POLL_SECONDS = 25  # Telegram holds a poll at most 50 s; many proxies cut a silent connection at 30.
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0  # After an outage the bot answers at most this late.


class InboxRequest(Lines):
    """The request object for getUpdates: keeps the raw updates before the library sees them."""

    def __init__(self, address: str, keep: Keep, pulse: Pulse) -> None:
        super().__init__(address, READ_SECONDS)
        self._keep = keep
        self._pulse = pulse

    async def do_request(self, url: str, method: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """One getUpdates. Raises only errors after which polling goes on."""
        code, body = await super().do_request(url, method, *args, **kwargs)
        if code in {HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND}:
            # Telegram answers so in passing when it restarts; the library would stop listening for ever.
            raise NetworkError(f"getUpdates was refused with {code}")
        if code != HTTPStatus.OK:
            return code, body
        updates = _updates_in(body)
        if updates:
            await self._keep(updates)
        self._pulse.polled()
        last = max((u["update_id"] for u in updates), default=None)
        marker = [] if last is None else [{"update_id": last}]
        return code, json.dumps({"ok": True, "result": marker}).encode()


def _updates_in(body: bytes) -> list[Raw]:
    try:
        result = json.loads(body)["result"]
        return [update for update in result if isinstance(update["update_id"], int)]
    except (ValueError, TypeError, KeyError) as error:
        # The body is not quoted: it may hold what somebody wrote.
        raise NetworkError("getUpdates answered with something that is not a list of updates") from error


async def poll(bot: ExtBot[Any], allowed: Sequence[str], pulse: Pulse) -> None:
    """Fetch updates until cancelled. Nothing ends it: every error is waited out."""
    offset = 0
    pause = FIRST_PAUSE
    webhook_may_be_set = True
    while True:
        try:
            if webhook_may_be_set:
                await bot.delete_webhook()
                webhook_may_be_set = False
            seen = await bot.get_updates(
                offset=offset, timeout=LONG_POLL_SECONDS, allowed_updates=list(allowed), read_timeout=READ_SECONDS
            )
            offset = seen[-1].update_id + 1 if seen else offset
            pause = FIRST_PAUSE
        except RetryAfter as limit:
            await asyncio.sleep(seconds_of(limit))
        except TelegramError as error:
            _report(error, pulse)
            webhook_may_be_set = webhook_may_be_set or isinstance(error, Conflict)
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)


async def poll_in_turn(
    bot: ExtBot[Any], allowed: Sequence[str], pulse: Pulse, may_poll: Callable[[], Awaitable[bool]]
) -> None:
    """Fetch updates while this process is the one to do it: one of all replicas."""
    while True:
        while not await may_poll():
            pulse.polling = False
            await asyncio.sleep(LOOK_SECONDS)
        pulse.starts_polling()
        polling = asyncio.create_task(poll(bot, allowed, pulse))
        try:
            while await may_poll():
                await asyncio.wait([polling], timeout=LOOK_SECONDS)
                if polling.done():
                    polling.result()
        finally:
            polling.cancel()


def _report(error: TelegramError, pulse: Pulse) -> None:
    pulse.poll_failed(error)
    if isinstance(error, Conflict):
        log.error("somebody else fetches this bot's updates: two copies with one token, or a webhook is set")
    else:
        log.warning("getUpdates failed, trying again: %s", kind_of(error))


def seconds_of(limit: RetryAfter) -> float:
    """How long Telegram wants to be left alone."""
    wait = limit.retry_after  # A timedelta since bot/__init__.py says so.
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
