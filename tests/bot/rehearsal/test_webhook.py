"""Delivery by webhook: the secret, order per chat and per user, retries, expiry."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from bot.rehearsal import Clock, Rehearsal
from tests.bot.rehearsal.conftest import Api


class Receiver:
    """The bot's end of a webhook. `answers` holds the statuses of the next deliveries; afterwards all are 200."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[int] = []
        self.refuses: Callable[[dict[str, Any]], bool] = lambda update: False
        self.news = threading.Condition()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with receiver.news:
                    status = receiver.answers.pop(0) if receiver.answers else 200
                    status = 500 if receiver.refuses(update) else status
                    receiver.got.append(update | {"status": status})
                    receiver.secrets.append(self.headers.get("X-Telegram-Bot-Api-Secret-Token"))
                    receiver.news.notify_all()
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))

    def waits_for(self, count: int) -> list[dict[str, Any]]:
        """At least so many deliveries, refused ones included."""
        with self.news:
            assert self.news.wait_for(lambda: len(self.got) >= count, timeout=30), self.got
            return list(self.got)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    receiver.thread.start()
    yield receiver
    receiver.server.shutdown()
    receiver.thread.join()
    receiver.server.server_close()


def _pending(api: Api, count: int) -> None:
    ends = time.monotonic() + 30
    while api("getWebhookInfo")["result"]["pending_update_count"] != count:
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_updates_are_delivered_in_order_with_the_secret(rehearsal: Rehearsal, api: Api, receiver: Receiver) -> None:
    rehearsal.chat().says("before")
    api("setWebhook", url=receiver.url, secret_token="s3cret", allowed_updates=["message"])
    for word in ("one", "two", "three"):
        rehearsal.chat().says(word)
    got = receiver.waits_for(4)
    assert [update["message"]["text"] for update in got] == ["before", "one", "two", "three"]
    assert set(receiver.secrets) == {"s3cret"}
    _pending(api, 0)


def test_a_failure_is_tried_again_after_twice_the_time(
    rehearsal: Rehearsal, api: Api, receiver: Receiver, clock: Clock
) -> None:
    receiver.answers = [500, 500]
    api("setWebhook", url=receiver.url)
    rehearsal.chat().says("one")
    rehearsal.chat().says("two")
    receiver.waits_for(1)
    _error_is_known(api, "Wrong response from the webhook: 500")
    clock.moves_by(timedelta(seconds=1))
    receiver.waits_for(2)
    clock.moves_by(timedelta(seconds=1))
    time.sleep(0.05)
    assert len(receiver.got) == 2, "the second wait is two seconds"
    clock.moves_by(timedelta(seconds=1))
    got = receiver.waits_for(4)
    assert [(update["message"]["text"], update["status"]) for update in got] == [
        *(("one", 500), ("one", 500)),
        *(("one", 200), ("two", 200)),
    ]
    _pending(api, 0)


def _error_is_known(api: Api, words: str) -> None:
    ends = time.monotonic() + 30
    while words not in api("getWebhookInfo")["result"].get("last_error_message", ""):
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_a_chat_that_fails_holds_up_no_other_and_no_tap(rehearsal: Rehearsal, api: Api, receiver: Receiver) -> None:
    robin, kim = rehearsal.chat(), rehearsal.chat(2002, "Kim")
    robin.says("start")
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    api("sendMessage", chat_id=robin.id, text="card", reply_markup=keyboard)
    receiver.refuses = lambda update: update.get("message", {}).get("chat", {}).get("id") == robin.id
    api("setWebhook", url=receiver.url)
    robin.says("stuck")
    robin.presses("x")
    kim.says("hello")
    got = receiver.waits_for(3)
    passed = [update for update in got if update["status"] == 200]
    assert sorted(next(key for key in update if key != "update_id") for update in passed) == [
        "callback_query",
        "message",
    ]
    _pending(api, 2)


def test_what_expires_is_delivered_no_more(rehearsal: Rehearsal, api: Api, receiver: Receiver, clock: Clock) -> None:
    receiver.refuses = lambda update: True
    api("setWebhook", url=receiver.url)
    rehearsal.chat().says("old")
    receiver.waits_for(1)
    receiver.refuses = lambda update: False
    clock.moves_by(timedelta(hours=25))
    _pending(api, 0)
    rehearsal.chat().says("new")
    assert receiver.waits_for(2)[-1]["message"]["text"] == "new"


def test_a_webhook_nobody_listens_at_is_told_in_the_info(rehearsal: Rehearsal, api: Api) -> None:
    api("setWebhook", url="http://127.0.0.1:9/hook")
    rehearsal.chat().says("hello")
    _error_is_known(api, "Connection failed")
    assert api("getWebhookInfo")["result"]["pending_update_count"] == 1


@pytest.mark.refused
@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "http://bot.example/hook"}, "An HTTPS URL must be provided for webhook"),
        ({"url": "https://bot.example:8080/hook"}, "Webhook can be set up only on ports 80, 88, 443 or 8443"),
        (
            {"url": "https://bot.example/hook", "secret_token": "no spaces"},
            "secret token contains unallowed characters",
        ),
    ],
)
def test_a_bad_webhook_is_refused(api: Api, params: dict[str, str], words: str) -> None:
    assert words in api.refusal("setWebhook", **params)
    assert api("getWebhookInfo")["result"]["url"] == ""
