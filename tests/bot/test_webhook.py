"""The webhook's door: nothing without the secret, nothing twice, and 200 only for what is stored."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot import webhook
from bot.webhook import MAX_BODY, SECRET_HEADER
from tests.bot.stage import Stage, eventually
from tests.ports import free_port


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    port = free_port()
    with Stage(tmp_path, webhook_url=f"http://127.0.0.1:{port}/hook", webhook_port=port) as built:
        built.begin()
        eventually(lambda: built.house is not None and built.house.pulse.webhook_set)
        yield built


def message(number: int, text: str = "hello") -> dict[str, Any]:
    person = {"id": 1001, "is_bot": False, "first_name": "Robin"}
    chat = {"id": 1001, "type": "private", "first_name": "Robin"}
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 1, "chat": chat, "from": person, "text": text},
    }


def post(stage: Stage, body: bytes, secret: str | None = None, **headers: str) -> int:
    given = {SECRET_HEADER: stage.settings.webhook_token if secret is None else secret, **headers}
    return httpx.post(
        stage.settings.webhook_url, content=body, headers={k: v for k, v in given.items() if v}
    ).status_code


def test_a_message_delivered_by_telegram_is_answered(stage: Stage):
    chat = stage.telegram.chat()
    chat.says("by webhook")
    chat.waits_for("heard: by webhook")


@pytest.mark.parametrize("secret", ["", "wrong", "é"], ids=["missing", "wrong", "odd"])
def test_without_the_right_secret_nothing_gets_in(stage: Stage, secret: str):
    body = json.dumps(message(5)).encode()
    headers = {SECRET_HEADER: secret.encode()} if secret else {}
    assert httpx.post(stage.settings.webhook_url, content=body, headers=headers).status_code == 403
    assert stage.house.inbox.kept_count == 0


def test_the_time_taken_tells_nothing_of_the_secret(stage: Stage, monkeypatch: pytest.MonkeyPatch):
    compared: list[tuple[bytes, bytes]] = []
    in_constant_time = webhook.hmac.compare_digest

    def compare(given: bytes, expected: bytes) -> bool:
        compared.append((given, expected))
        return in_constant_time(given, expected)

    monkeypatch.setattr(webhook.hmac, "compare_digest", compare)
    assert post(stage, b"{}", secret="wrong") == 403
    assert compared == [(b"wrong", stage.settings.webhook_token.encode())]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"garbage",
        b"[]",
        b"null",
        b'{"update_id": true}',
        b'{"update_id": -1}',
        b'{"update_id": "7"}',
        b"\xff\xfe",
        b'{"update_id": 99999999999999999999}',
        b"[" * 100000,
    ],
    ids=lambda body: repr(body[:24]),
)
def test_a_body_that_is_no_update_is_refused(stage: Stage, body: bytes):
    assert post(stage, body) == 400
    assert stage.house.inbox.kept_count == 0


def test_an_oversized_body_is_refused(stage: Stage):
    body = json.dumps(message(6, "x" * (MAX_BODY + 1))).encode()
    with contextlib.suppress(httpx.HTTPError):  # The door may be shut while we are still talking.
        assert post(stage, body) in {400, 413}
    assert stage.house.inbox.kept_count == 0


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_only_post_opens_the_door(stage: Stage, method: str):
    headers = {SECRET_HEADER: stage.settings.webhook_token}
    assert httpx.request(method, stage.settings.webhook_url, headers=headers).status_code == 405


def test_an_update_delivered_twice_is_handled_once(stage: Stage):
    chat = stage.telegram.chat()
    chat.says("first")  # A bot may write only to those who wrote to it.
    chat.waits_for("heard: first")
    body = json.dumps(message(900, "again")).encode()
    assert [post(stage, body), post(stage, body)] == [200, 200]
    chat.waits_for("heard: again")
    chat.says("last")
    chat.waits_for("heard: last")
    assert sum("again" in shown.text for shown in chat.messages) == 1


def test_what_cannot_be_stored_is_not_acknowledged(stage: Stage):
    database = stage.house.database
    keep, stage.house.inbox._database = stage.house.inbox._database, None
    try:
        assert post(stage, json.dumps(message(950)).encode()) == 503
    finally:
        stage.house.inbox._database = keep
    assert database is keep


def test_charset_in_the_content_type_does_not_matter(stage: Stage):
    body = json.dumps(message(960)).encode()
    assert post(stage, body, **{"Content-Type": "application/json; charset=utf-8"}) == 200


def test_a_load_balancer_may_ask_how_the_bot_is(stage: Stage):
    url = stage.settings.webhook_url.replace("/hook", "/healthz")
    assert httpx.get(url).json()["ok"] is True
