"""Faults on demand, as a client sees them."""

from __future__ import annotations

import time
from http.client import HTTPException

import pytest

from bot.rehearsal import Clock, Rehearsal
from tests.bot.rehearsal.conftest import Api


@pytest.fixture(autouse=True)
def _opened(rehearsal: Rehearsal) -> None:
    rehearsal.chat().says("/start")


def test_a_flood_names_its_seconds(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("sendMessage", retry_after=3, times=2)
    for _ in range(2):
        assert api("sendMessage", chat_id=1001, text="x") == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 3",
            "parameters": {"retry_after": 3},
        }
    assert api("sendMessage", chat_id=1001, text="x")["ok"] is True


@pytest.mark.parametrize("status", [400, 401, 403, 409, 413, 500, 502])
def test_a_status_is_answered_and_nothing_done(rehearsal: Rehearsal, api: Api, status: int) -> None:
    rehearsal.faults.next("sendMessage", status=status)
    assert api("sendMessage", chat_id=1001, text="x")["error_code"] == status
    assert rehearsal.chat().last is None
    assert rehearsal.violations == []


def test_a_raw_body_comes_as_it_is(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("sendMessage", raw=b"<html>", status=502)
    assert api.request(f"/bot{rehearsal.token}/sendMessage", {"chat_id": 1001, "text": "x"}) == (502, b"<html>")


def test_an_answer_lost_after_the_deed(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("sendMessage", drop_after_doing=True)
    with pytest.raises((HTTPException, ConnectionError)):
        api("sendMessage", chat_id=1001, text="delivered all the same")
    assert rehearsal.chat().waits_for("delivered").from_bot


def test_silence_lasts_until_the_caller_gives_up(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("sendMessage", hang=True)
    with pytest.raises(TimeoutError):
        api.request(f"/bot{rehearsal.token}/sendMessage", {"chat_id": 1001, "text": "x"}, timeout=0.2)
    assert rehearsal.chat().last is None


def test_a_delay_is_waited_and_the_deed_done(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("*", delay=0.2)
    started = time.monotonic()
    assert api("sendMessage", chat_id=1001, text="x")["ok"] is True
    assert time.monotonic() - started >= 0.2


def test_a_call_that_meets_a_fault_is_kept_with_what_it_said(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("sendMessage", status=500)
    api("sendMessage", chat_id=1001, text="first try")
    assert (rehearsal.calls[-1].params["text"], rehearsal.calls[-1].error) == ("first try", "a fault on demand")


def test_telegram_can_be_down_and_come_back(clock: Clock) -> None:
    rehearsal = Rehearsal(clock=clock)
    api = Api(rehearsal)
    rehearsal.stop()
    with pytest.raises(ConnectionRefusedError):
        api("getMe")
    for word in ("one", "two"):
        with rehearsal:
            rehearsal.chat().says(word)
            assert api("getUpdates")["result"][-1]["message"]["text"] == word
    assert [message.text for message in rehearsal.chat().messages] == ["one", "two"]


def test_faults_not_met_can_be_cleared(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.faults.next("getMe", status=500, times=3)
    assert rehearsal.faults.waiting == 3
    rehearsal.faults.clear()
    assert api("getMe")["ok"] is True
