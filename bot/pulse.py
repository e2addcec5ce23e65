"""Signs of life: when Telegram was last heard, and whether the silence since is ours."""

from __future__ import annotations

import time

import aiohttp

# Five polls of 25 s: silence that long is no hiccup.
DEAF_AFTER_SECONDS = 130.0
# Longer than any turn, shorter than a supervisor's patience.
STUCK_AFTER_SECONDS = 60.0


class Pulse:
    """Kept by those who work, read by the watchdog and by /healthz. Monotonic seconds: a moved clock cannot fool it."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.last_poll: float | None = None
        self.last_beat = time.monotonic()
        self.offline = False
        self.polling = False
        self.started_polling = self.started
        self.closing = False
        self.webhook_set = False

    def starts_polling(self) -> None:
        """From now on silence counts."""
        if not self.polling:
            self.polling = True
            self.last_poll = None
            self.started_polling = time.monotonic()

    def polled(self) -> None:
        """A getUpdates round trip succeeded and its updates are in the inbox."""
        self.last_poll = time.monotonic()
        self.offline = False

    def poll_failed(self, error: BaseException) -> None:
        """A getUpdates failed; without any connection the bot is offline, not deaf, and a restart would not help."""
        self.offline = isinstance(error.__cause__, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError)

    def beat(self) -> None:
        """The event loop runs."""
        self.last_beat = time.monotonic()

    def silence(self) -> float:
        """Seconds since the last successful getUpdates (or since polling began)."""
        return time.monotonic() - (self.last_poll if self.last_poll is not None else self.started_polling)

    def deaf(self) -> bool:
        """Polling, connected, and yet nothing got through for too long."""
        return self.polling and not self.offline and self.silence() > DEAF_AFTER_SECONDS

    def stuck(self) -> bool:
        """The event loop has not turned for too long."""
        return time.monotonic() - self.last_beat > STUCK_AFTER_SECONDS
