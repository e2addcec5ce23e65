"""Updates by webhook: a small door that takes nothing without the secret and answers 200 only for what is stored."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
from typing import Any
from urllib.parse import urlsplit

import tornado.httpserver
import tornado.web
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.config import Settings
from bot.health import Checkup, Healthz
from bot.logs import kind_of
from bot.pulse import Pulse
from bot.receiver import Keep, seconds_of
from bot.translate import allowed_updates

log = logging.getLogger(__name__)

# Telegram's largest update is far below this; anything larger is not from Telegram.
MAX_BODY = 1_000_000
MAX_ID = 2**63 - 1
CHECK_SECONDS = 300
LONGEST_PAUSE = 10.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name.


class _Door(tornado.web.RequestHandler):
    def initialize(self, keep: Keep, secret: str) -> None:
        self._keep = keep
        self._secret = secret.encode()

    def prepare(self) -> None:
        """Refuse strangers before anything they sent is looked at; the time taken tells nothing of the secret."""
        given = self.request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            self.set_status(403)
            self.finish()

    async def post(self) -> None:
        update = _update_in(self.request.body)
        if update is None:
            self.set_status(400)
            return
        try:
            await self._keep([update])
        except NetworkError:
            self.set_status(503)  # Telegram delivers it again.

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """No page, no traceback: the status says it all."""
        self.finish()


def _update_in(body: bytes) -> dict[str, Any] | None:
    try:
        update: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict):
        return None
    number = update.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= MAX_ID:
        return None
    return update


def serve(url: str, listen: str, port: int, secret: str, keep: Keep, checkup: Checkup) -> tornado.httpserver.HTTPServer:
    """Listen for Telegram's calls on the path of the public address, and for a load balancer's on /healthz."""
    path = urlsplit(url).path or "/"
    application = tornado.web.Application(
        [
            (f"^{re.escape(path)}$", _Door, {"keep": keep, "secret": secret}),
            ("/healthz", Healthz, {"checkup": checkup}),
        ]
    )
    server = tornado.httpserver.HTTPServer(application, max_body_size=MAX_BODY, xheaders=True)
    server.listen(port, address=listen)
    log.info("webhook listens on %s:%d", listen, port)
    return server


async def keep_set(bot: ExtBot[Any], settings: Settings, pulse: Pulse) -> None:
    """Tell Telegram where to call; look now and then whether it still knows. Runs until cancelled."""
    while True:
        try:
            known = await bot.get_webhook_info()
            if known.url != settings.webhook_url or not pulse.webhook_set:
                await bot.set_webhook(
                    settings.webhook_url,
                    secret_token=settings.webhook_token,
                    allowed_updates=allowed_updates(settings.inline_mode),
                )
                pulse.webhook_set = True
            await asyncio.sleep(CHECK_SECONDS)
        except TelegramError as error:
            log.warning("the webhook could not be set: %s", kind_of(error))
            await asyncio.sleep(seconds_of(error) if isinstance(error, RetryAfter) else LONGEST_PAUSE)
