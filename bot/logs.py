"""Log lines an operator can read and search: no word anybody wrote and no secret, at any level."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from time import gmtime
from types import TracebackType

# At DEBUG the library logs every call with its text, and at INFO the HTTP client logs the address with the token in
# it; at ERROR the library quotes bodies it could not parse. What matters of all that we log ourselves.
QUIET = {
    "telegram": logging.CRITICAL,
    "aiohttp": logging.CRITICAL,
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "apscheduler": logging.ERROR,
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
    "tornado": logging.ERROR,
    "tornado.access": logging.CRITICAL,
    "asyncio": logging.ERROR,
}


class PlainFormatter(logging.Formatter):
    """`2026-11-24T09:00:00Z INFO bot.sender sent row=12`; an exception shows its type and place, never its message.

    Messages of exceptions quote what was being worked on: a statement's parameters, a template's context, a body.
    """

    converter = staticmethod(gmtime)

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
        self._secrets = sorted((s for s in secrets if s), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "<secret>")
        return line

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        kind, _, where = ei
        frames = traceback.extract_tb(where) if where else []
        places = " < ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in reversed(frames))
        return f"  {kind.__name__ if kind else 'error'} at {places}"


def configure(level: str, secrets: Sequence[str] = ()) -> None:
    """Log to standard error from `level` on; the libraries keep to what is safe."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PlainFormatter(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, quiet in QUIET.items():
        logging.getLogger(name).setLevel(max(quiet, logging.getLevelName(level)))


def kind_of(error: BaseException) -> str:
    """An error in a log line or a table: its type and its cause's, not its message."""
    cause = error.__cause__
    return type(error).__name__ + (f"<{type(cause).__name__}" if cause is not None else "")
