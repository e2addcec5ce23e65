"""Each line of JSON is answered before the next one comes, so that other programs can converse with the commands."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

NOTE = {
    "text": "met Ana at AWS, loves sailing, send article Tue",
    "now": "2026-03-18T18:30:00+00:00",
    "tz": "Europe/Lisbon",
}
QUESTIONS: dict[str, dict[str, Any]] = {
    "parse": NOTE,
    "plan": {"tz": NOTE["tz"], "now": NOTE["now"], "events": [{"at": NOTE["now"], "text": NOTE["text"]}]},
    "draft": {**NOTE, "kind": "promise", "channel": "email", "at": "2026-03-24T09:00:00+00:00"},
}
MANY = 1_000


@pytest.fixture(params=list(QUESTIONS))
def talk(request: pytest.FixtureRequest) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """The command as a process of its own, on pipes, and a question it answers."""
    command = [sys.executable, "-m", "bot", request.param, "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process, QUESTIONS[request.param]
        process.kill()


def test_each_line_is_answered_before_the_next_is_written(
    talk: tuple[subprocess.Popen[str], dict[str, Any]],
) -> None:
    process, question = talk
    assert process.stdin
    assert process.stdout

    for number in range(3):
        process.stdin.write(json.dumps({"id": number, **question}) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())

        assert answer["id"] == number
        assert "error" not in answer


def test_a_thousand_lines_come_back_in_order(talk: tuple[subprocess.Popen[str], dict[str, Any]]) -> None:
    process, question = talk
    lines = "".join(json.dumps({"id": number, **question}) + "\n" for number in range(MANY))

    said, _ = process.communicate(lines, timeout=60)

    answers = [json.loads(line) for line in said.splitlines()]
    assert [answer["id"] for answer in answers] == list(range(MANY))
    assert not [answer for answer in answers if "error" in answer]
    assert len({json.dumps({**answer, "id": 0}) for answer in answers}) == 1
