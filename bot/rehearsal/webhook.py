"""The webhook: updates go to the bot's own address, a queue per chat and for the taps of each user, with retries."""

from __future__ import annotations

import asyncio
import json
import random
import re
from collections.abc import Awaitable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse

from bot.rehearsal.refusals import wrong
from bot.rehearsal.updates import Update
from bot.rehearsal.waking import Waking
from bot.rehearsal.world import World

WEBHOOK_PORTS = frozenset({80, 88, 443, 8443})
WEBHOOK_SECRET = re.compile(r"^[A-Za-z0-9_-]{1,256}$")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
# After a failure the wait doubles from a second up to somewhere between one and two minutes.
FIRST_RETRY = 1.0
LONGEST_RETRY = (60.0, 120.0)
LONGEST_RETRY_AFTER = 3600.0
USED_BY_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Webhook:
    """Delivers updates to the bot's own address: in order per chat, taps in order per user, with retries."""

    def __init__(self, world: World, waking: Waking) -> None:
        self._world = world
        self._waking = waking
        self.url = ""
        self._settings: dict[str, Any] = {}
        self._workers: dict[int, asyncio.Task[None]] = {}
        self._last_error: tuple[datetime, str] | None = None

    def set(self, params: dict[str, Any]) -> tuple[bool, str]:
        """Use this address from now on. Raises Refused for an address or a secret Telegram would not take."""
        url = params["url"]
        if url:
            _check_address(url)
        if not WEBHOOK_SECRET.match(params.get("secret_token", "x")):
            raise wrong("secret token contains unallowed characters")
        same = url == self.url and params == self._settings
        with self._world.lock:
            self._world.updates.allow(params.get("allowed_updates"))
            if params.get("drop_pending_updates"):
                self._world.updates.clear()
        self.url, self._settings = url, params
        self._last_error = None
        self._stop_workers()
        if not url:
            return True, "Webhook is already deleted" if same else "Webhook was deleted"
        return True, "Webhook is already set" if same else "Webhook was set"

    def delete(self, params: dict[str, Any]) -> tuple[bool, str]:
        """Go back to polling."""
        had = bool(self.url)
        self.set({"url": "", **params})
        return True, "Webhook was deleted" if had else "Webhook is already deleted"

    def info(self) -> dict[str, Any]:
        with self._world.lock:
            pending = len(self._world.updates.waiting(self._world.clock.now()))
            allowed = self._world.updates.allowed
        info: dict[str, Any] = {"url": self.url, "has_custom_certificate": False, "pending_update_count": pending}
        if self.url:
            info["max_connections"] = self._settings.get("max_connections", 40)
        if allowed is not None:
            info["allowed_updates"] = sorted(allowed)
        if self._last_error:
            at, words = self._last_error
            info |= {"last_error_date": int(at.timestamp()), "last_error_message": words}
        return info

    async def run(self) -> None:
        """Start a worker for every queue that has something waiting, for ever."""
        try:
            while True:
                event = self._waking.next()
                if self.url:
                    self._start_workers()
                await event.wait()
        finally:
            self._stop_workers()

    def _start_workers(self) -> None:
        with self._world.lock:
            queues = {update.queue for update in self._world.updates.waiting(self._world.clock.now())}
        self._workers = {queue: task for queue, task in self._workers.items() if not task.done()}
        for queue in queues - self._workers.keys():
            if len(self._workers) < self._settings.get("max_connections", 40):
                self._workers[queue] = asyncio.get_running_loop().create_task(self._work(queue))

    def _stop_workers(self) -> None:
        for task in self._workers.values():
            task.cancel()
        self._workers = {}

    def _first(self, queue: int) -> Update | None:
        with self._world.lock:
            waiting = self._world.updates.waiting(self._world.clock.now())
        return next((update for update in waiting if update.queue == queue), None)

    async def _work(self, queue: int) -> None:
        """Deliver one queue in order; a failure holds the queue and only it."""
        wait = FIRST_RETRY
        while update := self._first(queue):
            problem, asked = await self._deliver(update)
            if problem is None:
                with self._world.lock:
                    self._world.updates.remove(update)
                    self._world.changes()
                wait = FIRST_RETRY
                continue
            failed_at = self._world.clock.now()
            self._last_error = (failed_at, problem)
            await self._until(failed_at + timedelta(seconds=min(asked, LONGEST_RETRY_AFTER) if asked else wait))
            wait = min(wait * 2, random.uniform(*LONGEST_RETRY))  # noqa: S311 - spreads retries, guards nothing.

    async def _until(self, moment: datetime) -> None:
        """Wait by the rehearsal's clock, which may be moved meanwhile."""
        while True:
            event = self._waking.next()
            left = (moment - self._world.clock.now()).total_seconds()
            if left <= 0:
                return
            await self._waking.wait(event, left)

    async def _deliver(self, update: Update) -> tuple[str | None, float]:
        """None when the bot took it, else what went wrong and how long the bot asked to be left alone."""
        headers = {"Content-Type": "application/json"}
        if secret := self._settings.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        request = HTTPRequest(
            self.url, "POST", headers, json.dumps(update.as_json()), request_timeout=60, follow_redirects=False
        )
        try:
            fetch: Awaitable[HTTPResponse] = AsyncHTTPClient().fetch(request)
            await fetch
        except HTTPClientError as error:
            asked = error.response.headers.get("Retry-After", "") if error.response else ""
            return f"Wrong response from the webhook: {error.code} {error.message}", float(
                asked
            ) if asked.isdigit() else 0.0
        except (OSError, asyncio.IncompleteReadError) as error:
            return f"Connection failed: {error}", 0.0
        return None, 0.0


def _check_address(url: str) -> None:
    """HTTPS on four ports, as Telegram wants; http on loopback as well, as a Bot API server of one's own allows."""
    parts = urlsplit(url)
    if parts.hostname in LOOPBACK:
        return
    if parts.scheme != "https":
        raise wrong("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in WEBHOOK_PORTS:
        raise wrong("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
