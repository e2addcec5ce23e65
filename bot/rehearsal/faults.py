"""Faults on demand: what a test wants the next calls of a method to meet."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

WORDS = {
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    413: "Request Entity Too Large",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What one call meets: an error, a wait, silence, or an answer that is lost after the deed."""

    method: str
    status: int | None = None
    description: str | None = None
    retry_after: int | None = None
    delay: float = 0.0
    hang: bool = False
    drop_after_doing: bool = False
    raw: bytes | None = None

    @property
    def answers(self) -> bool:
        """Whether the call is answered by the fault and not carried out."""
        return self.status is not None or self.raw is not None or self.retry_after is not None

    def body(self) -> tuple[int, dict[str, Any]]:
        """Status and body, in Telegram's words where Telegram has words for the status."""
        status = self.status or 429
        seconds = self.retry_after if self.retry_after is not None else 1
        words = self.description or WORDS.get(status, "Bad Request").format(retry_after=seconds)
        body: dict[str, Any] = {"ok": False, "error_code": status, "description": words}
        if status == 429 or self.retry_after is not None:
            body["parameters"] = {"retry_after": seconds}
        return status, body


class Faults:
    """The faults waiting for their calls, first in, first out per method ("*": any method)."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._lock = threading.Lock()

    def next(
        self,
        method: str,
        *,
        status: int | None = None,
        description: str | None = None,
        retry_after: int | None = None,
        delay: float = 0.0,
        hang: bool = False,
        drop_after_doing: bool = False,
        raw: bytes | None = None,
        times: int = 1,
    ) -> None:
        """Let the next `times` calls meet this. Only with `delay` and `drop_after_doing` are they still carried out."""
        fault = Fault(
            method=method.lower(),
            status=status,
            description=description,
            retry_after=retry_after,
            delay=delay,
            hang=hang,
            drop_after_doing=drop_after_doing,
            raw=raw,
        )
        with self._lock:
            self._waiting += [fault] * times

    def take(self, method: str) -> Fault | None:
        """The fault this call meets, if any; it is used up."""
        with self._lock:
            for fault in self._waiting:
                if fault.method in ("*", method.lower()):
                    self._waiting.remove(fault)
                    return fault
        return None

    def expects(self, method: str) -> bool:
        """Whether a fault waits for this method: a long poll ends early, so that the next call meets it."""
        with self._lock:
            return any(fault.method == method.lower() for fault in self._waiting)

    def clear(self) -> None:
        """Forget what has not happened yet."""
        with self._lock:
            self._waiting.clear()

    @property
    def waiting(self) -> int:
        """How many have not happened yet."""
        with self._lock:
            return len(self._waiting)
