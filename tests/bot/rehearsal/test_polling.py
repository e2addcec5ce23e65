"""Long polling: confirmation, redelivery, expiry, and one poller at a time."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from typing import Any

import pytest

from bot.rehearsal import Clock, Rehearsal
from bot.rehearsal.polling import OTHER_POLLER
from tests.bot.rehearsal.conftest import Api


def _texts(answer: dict[str, Any]) -> list[str]:
    return [update["message"]["text"] for update in answer["result"]]


class Later:
    """A call made in a thread: started now, its answer read later."""

    def __init__(self, api: Api, method: str, **params: Any) -> None:
        self._thread = threading.Thread(target=self._run, args=(api, method, params))
        self._thread.start()
        _until(lambda: any(call.method == method for call in api.rehearsal.calls))

    def _run(self, api: Api, method: str, params: dict[str, Any]) -> None:
        self._answer = api(method, **params)

    @property
    def answer(self) -> dict[str, Any]:
        self._thread.join(40)
        return self._answer  # type: ignore[no-any-return]  # What json.loads gives.


def _until(ready: Any) -> None:
    ends = time.monotonic() + 30
    while not ready() and time.monotonic() < ends:
        time.sleep(0.005)


def test_what_is_not_confirmed_comes_again(rehearsal: Rehearsal, api: Api) -> None:
    chat = rehearsal.chat()
    chat.says("one")
    chat.says("two")
    first = api("getUpdates")
    assert _texts(first) == _texts(api("getUpdates")) == ["one", "two"]
    confirmed = first["result"][0]["update_id"] + 1
    assert _texts(api("getUpdates", offset=confirmed)) == ["two"]
    assert _texts(api("getUpdates")) == ["two"]


def test_a_negative_offset_keeps_only_the_end(rehearsal: Rehearsal, api: Api) -> None:
    for word in ("one", "two", "three"):
        rehearsal.chat().says(word)
    assert _texts(api("getUpdates", offset=-1)) == ["three"]
    assert _texts(api("getUpdates")) == ["three"]


def test_a_limit_is_kept_and_order_too(rehearsal: Rehearsal, api: Api) -> None:
    for word in ("one", "two", "three"):
        rehearsal.chat().says(word)
    assert _texts(api("getUpdates", limit=2)) == ["one", "two"]
    assert len(api("getUpdates", limit=0)["result"]) == 1


def test_a_long_poll_ends_when_something_comes(rehearsal: Rehearsal, api: Api) -> None:
    poll = Later(api, "getUpdates", timeout=30)
    rehearsal.chat().says("hello")
    assert _texts(poll.answer) == ["hello"]


def test_a_long_poll_ends_empty_after_its_timeout(api: Api) -> None:
    started = time.monotonic()
    assert api("getUpdates", timeout=1)["result"] == []
    assert time.monotonic() - started > 0.9


def test_a_second_poller_ends_the_first_with_a_conflict(rehearsal: Rehearsal, api: Api) -> None:
    first = Later(api, "getUpdates", timeout=30)
    assert api("getUpdates")["ok"] is True
    assert first.answer == {
        "ok": False,
        "error_code": 409,
        "description": f"Conflict: {OTHER_POLLER}",
    }


def test_polling_is_refused_while_a_webhook_is_set(api: Api) -> None:
    first = Later(api, "getUpdates", timeout=30)
    assert api("setWebhook", url="http://127.0.0.1:9/hook")["description"] == "Webhook was set"
    assert first.answer["description"] == "Conflict: terminated by setWebhook request"
    assert api.refusal("getUpdates").startswith("Conflict: can't use getUpdates method while webhook is active")
    assert api("deleteWebhook")["description"] == "Webhook was deleted"
    assert api("deleteWebhook")["description"] == "Webhook is already deleted"
    assert api("getUpdates")["ok"] is True


def test_a_tap_is_gone_after_two_and_a_half_minutes_and_a_message_after_a_day(
    rehearsal: Rehearsal, api: Api, clock: Clock
) -> None:
    chat = rehearsal.chat()
    chat.says("hello")
    api(
        "sendMessage",
        chat_id=1001,
        text="card",
        reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]},
    )
    chat.presses("x")
    clock.moves_by(timedelta(seconds=149))
    assert [list(update)[1] for update in api("getUpdates")["result"]] == ["message", "callback_query"]
    clock.moves_by(timedelta(seconds=2))
    assert [list(update)[1] for update in api("getUpdates")["result"]] == ["message"]
    clock.moves_by(timedelta(hours=24))
    assert api("getUpdates")["result"] == []


def test_only_the_kinds_asked_for_are_queued(rehearsal: Rehearsal, api: Api) -> None:
    chat = rehearsal.chat()
    api("getUpdates", allowed_updates=["edited_message"])
    chat.edits(chat.says("hello"), "hello again")
    assert [list(update)[1] for update in api("getUpdates")["result"]] == ["edited_message"]
    api("getUpdates", allowed_updates=[])
    chat.says("more")
    assert [list(update)[1] for update in api("getUpdates")["result"]] == ["edited_message", "message"]


@pytest.mark.parametrize("asked", [{"status": 401}, {"status": 502}, {"retry_after": 3}])
def test_a_fault_reaches_a_poll_that_waits_already(rehearsal: Rehearsal, api: Api, asked: dict[str, int]) -> None:
    first = Later(api, "getUpdates", timeout=30)
    rehearsal.faults.next("getUpdates", **asked)  # type: ignore[arg-type]  # Each value fits its own name.
    rehearsal.chat().says("wake up")
    assert first.answer["ok"] is True
    assert api("getUpdates")["error_code"] == asked.get("status", 429)
    assert _texts(api("getUpdates")) == ["wake up"]


def test_asking_the_same_again_at_once_is_slowed_where_wanted(clock: Clock) -> None:
    with Rehearsal(clock=clock, slows_repeats=True) as rehearsal:
        api = Api(rehearsal)
        rehearsal.chat().says("one")
        rehearsal.chat().says("two")
        assert _texts(api("getUpdates", offset=1)) == ["one", "two"]
        assert _texts(api("getUpdates", offset=1)) == ["one"]


def test_a_wrong_token_is_unauthorized_and_a_malformed_one_not_found(api: Api) -> None:
    assert api("getMe", token="2:wrong") == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert api("getMe", token="nonsense") == {"ok": False, "error_code": 404, "description": "Not Found"}


def test_a_bot_that_logged_out_is_heard_no_more(api: Api) -> None:
    assert api("close")["parameters"] == {"retry_after": 600}
    assert api("logOut")["result"] is True
    assert api.refusal("getMe") == "Logged out"
