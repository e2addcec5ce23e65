"""A rehearsal per test, and a plain way to call its Bot API. Every test ends without a violation unless it says so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest

from bot.rehearsal import Clock, Rehearsal


class Api:
    """Calls the Bot API the plain way: JSON over HTTP."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.rehearsal = rehearsal

    def __call__(self, method: str, token: str | None = None, **params: Any) -> Any:
        """The whole answer, decoded."""
        return json.loads(self.request(f"/bot{token or self.rehearsal.token}/{method}", params)[1])

    def request(
        self, path: str, body: Any = None, headers: dict[str, str] | None = None, timeout: float = 10
    ) -> tuple[int, bytes]:
        """Status and body of one request: a POST of JSON where there is a body."""
        connection = HTTPConnection("127.0.0.1", self.rehearsal.port, timeout=timeout)
        try:
            sent = None if body is None else json.dumps(body)
            given = {"Content-Type": "application/json"} if sent else {}
            connection.request("POST" if sent else "GET", path, sent, given | (headers or {}))
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def refusal(self, method: str, **params: Any) -> str:
        """The words of a refusal."""
        answer = self(method, **params)
        assert answer["ok"] is False, answer
        return str(answer["description"])


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rehearsal(clock: Clock) -> Iterator[Rehearsal]:
    with Rehearsal(clock=clock) as running:
        yield running


@pytest.fixture
def api(rehearsal: Rehearsal) -> Api:
    return Api(rehearsal)
