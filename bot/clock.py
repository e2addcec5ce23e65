"""The clock: the one place where the product learns what time it is. A rehearsal moves it by hand."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection, HTTPException
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

# A followed clock waits this long on one request; short enough that a dead server is noticed.
LONG_POLL_SECONDS = 20
# After a failed request the follower waits before it asks again, so that a server that is down is not hammered.
RETRY_SECONDS = 0.2


class Clock:
    """Real time plus an offset that is nought until somebody moves the clock. Safe to share between threads."""

    def __init__(self) -> None:
        self._offset = timedelta()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []
        self._forewarned: list[Callable[[], None]] = []

    @property
    def offset(self) -> timedelta:
        """How far the clock is from real time."""
        with self._lock:
            return self._offset

    def now(self) -> datetime:
        """The instant it is, aware, in UTC."""
        return self._real() + self.offset

    def moves_to(self, when: datetime | str) -> None:
        """Set the clock; it goes on ticking from there. Text is ISO 8601; without a zone it is read as UTC."""
        target = datetime.fromisoformat(when) if isinstance(when, str) else when
        if target.tzinfo is None:
            target = target.replace(tzinfo=UTC)
        self._set(target - self._real())

    def moves_by(self, delta: timedelta) -> None:
        """Move the clock on (or back) from where it stands."""
        self._set(self.offset + delta)

    def returns(self) -> None:
        """Come back to real time."""
        self._set(timedelta())

    def on_move(self, callback: Callable[[], None]) -> None:
        """Call `callback` after every move, in the thread that moved the clock."""
        with self._lock:
            self._listeners.append(callback)

    def before_move(self, callback: Callable[[], None]) -> None:
        """Call `callback` before every move, when nothing can have come of it yet."""
        with self._lock:
            self._forewarned.append(callback)

    def _set(self, offset: timedelta) -> None:
        with self._lock:
            if offset == self._offset:
                return
            forewarned = tuple(self._forewarned)
        for callback in forewarned:
            callback()
        with self._lock:
            self._offset = offset
            listeners = tuple(self._listeners)
        for callback in listeners:
            callback()

    @staticmethod
    def _real() -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - this is the clock all others are given.


class RemoteClock(Clock):
    """Follows the clock of a rehearsal in another process: `GET /sim/clock` held open until it moves."""

    def __init__(self, base_url: str) -> None:
        super().__init__()
        self._address = urlsplit(base_url)
        self._stopped = threading.Event()
        self._connection: HTTPConnection | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Read the offset now (raises OSError where nobody answers), then follow it in a thread of its own."""
        self._follow(wait=0)
        self._thread = threading.Thread(target=self._run, name="remote-clock", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop following; the clock keeps its last offset."""
        self._stopped.set()
        while self._thread and self._thread.is_alive():
            if (connection := self._connection) and (open_socket := connection.sock):
                with contextlib.suppress(OSError):  # It closed meanwhile, which is what is wanted.
                    open_socket.shutdown(socket.SHUT_RDWR)
            self._thread.join(timeout=0.05)  # Again, in case a new connection was being made just now.

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._follow(wait=LONG_POLL_SECONDS)
            except (OSError, HTTPException, ValueError):
                self._stopped.wait(RETRY_SECONDS)

    def _follow(self, wait: int) -> None:
        connection = HTTPConnection(self._address.hostname or "127.0.0.1", self._address.port, timeout=wait + 5)
        self._connection = connection
        try:
            connection.request("GET", f"/sim/clock?known={self.offset.total_seconds()}&wait={wait}")
            answer = connection.getresponse()
            if answer.status != 200:
                raise OSError(f"the rehearsal's clock answered {answer.status}")
            self._set(timedelta(seconds=json.loads(answer.read())["offset"]))
        finally:
            connection.close()
