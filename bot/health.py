"""How the bot is: for /healthz, `python -m bot health`, Docker and Prometheus. Numbers only, nobody's words."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import tornado.httpserver
import tornado.web

from bot.clock import Clock
from bot.pulse import Pulse
from storage import inbox, outbox
from storage.engine import Database, Transaction

log = logging.getLogger(__name__)

# A turn takes milliseconds; what waits so long has nobody working on it.
WAITED_TOO_LONG_SECONDS = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Seconds and counts; None where there is nothing waiting (or no polling)."""

    up: float
    poll_age: float | None
    oldest_unhandled: float | None
    oldest_unsent: float | None
    dead_letters: int
    offline: bool
    deaf: bool

    @property
    def ok(self) -> bool:
        """Whether a supervisor may leave the bot alone."""
        waits = (self.oldest_unhandled or 0.0, self.oldest_unsent or 0.0)
        return not self.deaf and not self.offline and max(waits) < WAITED_TOO_LONG_SECONDS


class Checkup:
    """Takes the bot's measure."""

    def __init__(self, database: Database, clock: Clock, pulse: Pulse) -> None:
        self._database = database
        self._clock = clock
        self._pulse = pulse

    async def take(self) -> Health:
        """Ask the database and the pulse."""
        now = self._clock.now()
        unhandled, unsent, dead = await self._database.run_read(lambda tx: _waiting(tx, now))
        pulse = self._pulse
        return Health(
            up=time.monotonic() - pulse.started,
            poll_age=pulse.silence() if pulse.polling else None,
            oldest_unhandled=_age(unhandled, now),
            oldest_unsent=_age(unsent, now),
            dead_letters=dead,
            offline=pulse.offline,
            deaf=pulse.deaf(),
        )


def _waiting(tx: Transaction, now: datetime) -> tuple[datetime | None, datetime | None, int]:
    return inbox.oldest_unhandled(tx), outbox.oldest_unsent(tx, now), len(inbox.dead_letters(tx))


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else max(0.0, (now - since).total_seconds())


class Healthz(tornado.web.RequestHandler):
    """200 while a supervisor may leave the bot alone, else 503."""

    def initialize(self, checkup: Checkup) -> None:
        self._checkup = checkup

    async def get(self) -> None:
        try:
            health = await self._checkup.take()
        except Exception:  # A database that cannot be asked is exactly what this page must report.
            log.warning("healthz: the database does not answer")
            self.set_status(503)
            self.finish(json.dumps({"ok": False, "database": "does not answer"}))
            return
        self.set_status(200 if health.ok else 503)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(as_data(health)))


def as_data(health: Health) -> dict[str, Any]:
    """The health as plain data, seconds rounded to tenths."""
    ages = {name: getattr(health, name) for name in ("up", "poll_age", "oldest_unhandled", "oldest_unsent")}
    rounded = {name: None if age is None else round(age, 1) for name, age in ages.items()}
    return {"ok": health.ok, **rounded, "dead_letters": health.dead_letters, "deaf": health.deaf}


class _Metrics(tornado.web.RequestHandler):
    def initialize(self, read: Callable[[], Any]) -> None:
        self._read = read

    async def get(self) -> None:
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.finish(await self._read())


def serve_health(checkup: Checkup, port: int) -> tornado.httpserver.HTTPServer | None:
    """Serve /healthz on loopback; None (and a warning) where the port is taken."""
    return _serve("/healthz", Healthz, {"checkup": checkup}, port, "127.0.0.1")


def serve_metrics(
    checkup: Checkup, counts: Mapping[str, Callable[[], float]], port: int, listen: str
) -> tornado.httpserver.HTTPServer | None:
    """Serve Prometheus metrics; needs the package prometheus-client."""
    from prometheus_client import CollectorRegistry, Gauge, generate_latest

    registry = CollectorRegistry()
    for name, read in counts.items():
        Gauge(f"sincerely_{name}", name.replace("_", " "), registry=registry).set_function(read)
    ages = {
        name: Gauge(f"sincerely_{name}_seconds", name.replace("_", " "), registry=registry)
        for name in ("up", "poll_age", "oldest_unhandled", "oldest_unsent")
    }
    dead = Gauge("sincerely_dead_letters", "updates that failed three times", registry=registry)

    async def measure() -> bytes:
        health = await checkup.take()
        for name, gauge in ages.items():
            gauge.set(getattr(health, name) or 0.0)
        dead.set(health.dead_letters)
        return generate_latest(registry)

    return _serve("/metrics", _Metrics, {"read": measure}, port, listen)


def _serve(
    path: str, handler: type[tornado.web.RequestHandler], options: Mapping[str, Any], port: int, listen: str
) -> tornado.httpserver.HTTPServer | None:
    server = tornado.httpserver.HTTPServer(tornado.web.Application([(path, handler, dict(options))]))
    try:
        server.listen(port, address=listen)
    except OSError:
        log.warning("%s is not served: port %d is taken", path, port)
        return None
    return server
