"""The control routes: another process drives the chat; nobody from elsewhere does."""

from __future__ import annotations

import base64
import json
import socket
import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.rehearsal import Clock, Rehearsal, RemoteClock
from tests.bot.rehearsal.conftest import Api


def _state(api: Api, **query: int) -> dict[str, Any]:
    pairs = "&".join(f"{name}={value}" for name, value in ({"user": 1001} | query).items())
    return dict(json.loads(api.request(f"/sim/state?{pairs}")[1]))


def _act(api: Api, what: str, **body: Any) -> Any:
    status, answer = api.request(f"/sim/{what}", {"user": 1001} | body)
    assert status == 200, answer
    return json.loads(answer).get("result")


def test_another_process_can_play_the_user(rehearsal: Rehearsal, api: Api) -> None:
    api.request("/sim/user", {"id": 1001, "first_name": "Robin"})
    said = _act(api, "say", text="met Ana")
    _act(api, "edit", message_id=said, text="met Anna")
    keyboard = {"inline_keyboard": [[{"text": "Sent", "callback_data": "v1:sent:1"}]]}
    card = api("sendMessage", chat_id=1001, text="card", reply_markup=keyboard)["result"]["message_id"]
    tap = _act(api, "press", button="v1:sent:1", message_id=card)
    api("answerCallbackQuery", callback_query_id=tap, text="Noted")
    _act(api, "contact", first_name="Ana", phone_number="+351910000000")
    _act(api, "location", latitude=38.7, longitude=-9.1)
    _act(api, "forward", text="hi", from_name="Ana")
    _act(api, "media", kind="voice")
    _act(api, "file", name="a.vcf", data=base64.b64encode(b"BEGIN").decode())
    _act(api, "delete", message_id=_act(api, "say", text="oops"))
    state = _state(api)
    assert [message["mine"] for message in state["messages"]] == [True, False, True, True, True, True, True]
    assert state["messages"][0]["content"]["text"] == "met Anna"
    assert state["messages"][0]["edited"] is True
    assert state["toasts"] == [{"query": tap, "text": "Noted", "alert": False}]
    assert len(state["gone"]) == 1
    assert [call["method"] for call in json.loads(api.request("/sim/calls")[1])["calls"]] == [
        "sendMessage",
        "answerCallbackQuery",
    ]


def test_a_state_holds_only_what_is_new(rehearsal: Rehearsal, api: Api) -> None:
    chat = rehearsal.chat()
    chat.says("one")
    version = _state(api)["version"]
    chat.says("two")
    assert [message["content"]["text"] for message in _state(api, since=version)["messages"]] == ["two"]


def test_a_state_can_be_waited_for(rehearsal: Rehearsal, api: Api) -> None:
    chat = rehearsal.chat()
    version = _state(api)["version"]
    found: list[dict[str, Any]] = []
    thread = threading.Thread(target=lambda: found.append(_state(api, since=version, wait=20)))
    thread.start()
    chat.says("now")
    thread.join(30)
    assert found[0]["messages"][0]["content"]["text"] == "now"


def test_a_clock_in_another_process_follows(rehearsal: Rehearsal, api: Api, clock: Clock) -> None:
    with RemoteClock(rehearsal.base_url) as remote:
        moved = threading.Event()
        remote.on_move(moved.set)
        api.request("/sim/clock", {"by": 86400})
        assert moved.wait(30)
        assert remote.offset == clock.offset == timedelta(days=1)
        moved.clear()
        api.request("/sim/clock", {"to": "real"})
        assert moved.wait(30)
        assert clock.offset == remote.offset == timedelta()


def test_a_remote_clock_outlives_its_server(clock: Clock) -> None:
    with Rehearsal(clock=clock) as rehearsal, RemoteClock(rehearsal.base_url) as remote:
        clock.moves_by(timedelta(hours=1))
        rehearsal.stop()
        assert abs(remote.now() - clock.now()) < timedelta(hours=1, seconds=5)


def test_the_time_machine_jumps_to_what_comes_next(clock: Clock) -> None:
    due = datetime(2031, 3, 4, 9, tzinfo=UTC)

    def planned(user: int) -> list[dict[str, Any]]:
        later = {"due": due + timedelta(days=1), "name": "Ben", "kind": "hello", "reason": "later"}
        return [later, {"due": due, "name": "Ana", "kind": "promise", "reason": f"user {user}"}]

    with Rehearsal(clock=clock, planned=planned) as rehearsal:
        api = Api(rehearsal)
        rehearsal.chat()
        entries = json.loads(api.request("/sim/planned?user=1001")[1])["planned"]
        assert [(entry["name"], entry["reason"]) for entry in entries] == [("Ana", "user 1001"), ("Ben", "later")]
        assert api.request("/sim/clock", {"to": "next", "user": 1001})[0] == 200
        assert timedelta() < clock.now() - due < timedelta(seconds=30)


def test_nothing_planned_is_said(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.chat()
    status, body = api.request("/sim/clock", {"to": "next", "user": 1001})
    assert (status, json.loads(body)["error"]) == (400, "nothing is planned")


def test_faults_can_be_asked_for_from_outside(rehearsal: Rehearsal, api: Api) -> None:
    assert api.request("/sim/faults", {"method": "getMe", "status": 500})[0] == 200
    assert api("getMe")["error_code"] == 500


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:80"},
        {"Host": "127.0.0.1"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_strangers_are_refused(rehearsal: Rehearsal, headers: dict[str, str]) -> None:
    rehearsal.chat().says("secret")
    paged = Rehearsal(clock=Clock(), page=True)
    with paged:
        for served in (rehearsal, paged):
            api = Api(served)
            assert api.request(f"/bot{served.token}/getUpdates", headers=headers)[0] == 403
            assert api.request("/sim/state?user=1001", headers=headers)[0] == 403
            assert api.request("/sim/say", {"user": 1001, "text": "x"}, headers=headers)[0] == 403
            assert api.request(f"/file/bot{served.token}/x", headers=headers)[0] == 403
        assert Api(paged).request("/", headers=headers)[0] == 403


def test_a_link_to_the_page_may_be_followed_from_anywhere() -> None:
    visit = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}
    with Rehearsal(clock=Clock(), page=True) as paged:
        api = Api(paged)
        assert api.request("/", headers=visit)[0] == 200
        assert api.request("/", headers=visit | {"Host": "evil.example"})[0] == 403
        assert api.request("/", headers=visit | {"Sec-Fetch-Dest": "iframe"})[0] == 403
        assert api.request("/sim/state?user=1001", headers=visit)[0] == 403


def test_a_form_from_another_page_is_refused(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.chat()
    headers = {"Content-Type": "text/plain"}
    assert api.request("/sim/say", {"user": 1001, "text": "x"}, headers=headers)[0] == 415


def test_only_loopback_is_listened_on(rehearsal: Rehearsal) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as other:
        # The port is still free on every other address of this machine.
        other.bind(("127.0.0.2", rehearsal.port))


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("say", {"user": 1001}),
        ("press", {"user": 1001, "button": "none"}),
        ("edit", {"user": 1001, "message_id": 99, "text": "x"}),
        ("file", {"user": 1001, "name": "a", "data": "!"}),
        ("clock", {"to": "someday"}),
        ("faults", {"method": "getMe", "colour": "red"}),
    ],
)
def test_what_makes_no_sense_is_said(rehearsal: Rehearsal, api: Api, what: str, body: dict[str, Any]) -> None:
    rehearsal.chat()
    status, answer = api.request(f"/sim/{what}", body)
    assert (status, json.loads(answer)["ok"]) == (400, False)


def test_a_query_that_is_no_number_is_said(rehearsal: Rehearsal, api: Api) -> None:
    rehearsal.chat()
    assert api.request("/sim/state?user=1001&since=yesterday")[0] == 400
    assert api.request("/sim/state")[0] == 400


def test_unknown_users_and_routes_are_not_found(api: Api) -> None:
    assert api.request("/sim/say", {"user": 5, "text": "x"})[0] == 404
    assert api.request("/sim/nothing")[0] == 404
    assert api.request("/sim/nothing", {})[0] == 404
