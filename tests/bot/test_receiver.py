"""Polling meets everything a network has to offer, and goes on."""

import sqlite3
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot import receiver, turns
from bot.rehearsal.api import Call
from handlers.incoming import Message
from handlers.turn import Turn
from storage import inbox, outbox, tables
from storage.engine import Transaction
from tests.bot.stage import Stage, eventually


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 401},
        {"status": 404},
        {"status": 409},
        {"retry_after": 1},
        {"status": 500},
        {"status": 502, "raw": b"<html>Bad Gateway</html>"},
        {"drop_after_doing": True},
        {"raw": b"garbage"},
        {"raw": b'{"ok": true, "result": [{"no": "number"}]}'},
    ],
    ids=lambda fault: "-".join(map(str, fault.values())),
)
def test_polling_survives(tmp_path: Path, fault: dict[str, object]):
    with Stage(tmp_path) as stage:
        stage.telegram.faults.next("getUpdates", **fault)
        stage.start()
        chat = stage.telegram.chat()
        chat.says("still there?")
        chat.waits_for("heard: still there?")
        assert stage.house.pulse.silence() < 5


def test_polling_survives_a_call_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(receiver, "LONG_POLL_SECONDS", 1)
    monkeypatch.setattr(receiver, "READ_SECONDS", 0.5)
    with Stage(tmp_path) as stage:
        stage.telegram.faults.next("getUpdates", hang=True)
        stage.start()
        chat = stage.telegram.chat()
        chat.says("still there?")
        chat.waits_for("heard: still there?")


def test_while_telegram_wants_no_polls_it_gets_none_and_answers_go_out(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard: hello")
        stage.telegram.faults.next("getUpdates", retry_after=4)
        chat.says("first")  # Ends the poll that is held open; the next one meets the fault.
        chat.waits_for("heard: first")
        eventually(lambda: any(call.error for call in polls(stage)))
        asked = len(polls(stage))
        words = {"text": "in the meantime", "keyboard": []}
        now = stage.clock.now()
        stage.house.database.write(lambda tx: outbox.put(tx, None, chat.id, "message", words, now=now))
        stage._loop.call_soon_threadsafe(stage.house.sender.wake)
        chat.says("second")
        chat.waits_for("in the meantime")
        assert len(polls(stage)) == asked
        chat.waits_for("heard: second")
        refused, following = polls(stage)[asked - 1 : asked + 1]
        assert following.at - refused.at >= timedelta(seconds=4)


def polls(stage: Stage) -> list[Call]:
    return [call for call in stage.telegram.calls if call.method == "getUpdates"]


def test_the_bot_waits_for_telegram_to_come_up(tmp_path: Path):
    stage = Stage(tmp_path)
    try:
        stage.begin()  # Its server does not listen yet: connections wait and time out, or are refused.
        time.sleep(1)
        stage.telegram.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard: hello")
    finally:
        stage.stop()
        stage.telegram.stop()


def test_a_bot_that_never_reached_telegram_stops_all_the_same(tmp_path: Path):
    stage = Stage(tmp_path, telegram_api_url="http://127.0.0.1:1")
    stage.begin()
    time.sleep(0.5)
    assert stage.stop() < 8
    assert stage.exit_code == 0
    stage.telegram.stop()


def test_an_update_that_cannot_be_read_is_set_aside_and_what_follows_is_handled_at_once(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        chat = stage.telegram.chat()
        with stage.telegram.world.lock:
            poison = {"message_id": "x", "date": "never", "chat": {"id": chat.id}, "from": 7}
            stage.telegram.world.tell("message", poison, stage.telegram.world.rooms[chat.id])
        began = time.monotonic()
        chat.says("good")
        chat.waits_for("heard: good")
        assert time.monotonic() - began < 20
        assert len(stage.house.database.read(inbox.dead_letters)) == 1


def test_a_handler_that_fails_three_times_keeps_the_text_tells_the_user_once_and_holds_nobody_up(tmp_path: Path):
    tries = []

    def fragile(turn: Turn) -> None:
        assert isinstance(turn.incoming, Message)
        if "boom" in turn.incoming.text:
            tries.append(turn.now)
            raise ZeroDivisionError(turn.incoming.text)
        turn.say(f"heard: {turn.incoming.text}")

    with Stage(tmp_path, fragile) as stage:
        stage.start()
        chat = stage.telegram.chat()
        note = chat.says("boom")
        chat.says("after it")
        chat.waits_for("heard: after it")
        said = [message for message in chat.messages if message.from_bot]
        assert len(tries) == 3
        assert [message.reply_to for message in said] == [note, None]
        dead = stage.house.database.read(inbox.dead_letters)
        assert ["boom" in letter.raw for letter in dead] == [True]


def test_a_handler_that_fails_once_is_tried_again_with_nothing_left_of_the_first_try(tmp_path: Path):
    tries = []

    def fragile(turn: Turn) -> None:
        turn.say("once")
        tries.append(turn.now)
        if len(tries) == 1:
            raise ZeroDivisionError

    with Stage(tmp_path, fragile) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("once")
        chat.says("more")
        chat.waits_for("once")
        assert len([message for message in chat.messages if message.from_bot]) == 2


def test_turns_of_several_chats_share_a_transaction(tmp_path: Path):
    transactions: list[Transaction] = []

    def listen(turn: Turn) -> None:
        transactions.append(turn.tx)

    with Stage(tmp_path, listen) as stage:
        for number in range(5):
            stage.telegram.chat(100 + number, f"User{number}", f"user{number}").says("hello")
        stage.start()
        eventually(lambda: len(transactions) == 5)
        assert len(set(map(id, transactions))) == 1


def test_a_turn_that_fails_leaves_those_that_shared_its_transaction_done_once(tmp_path: Path):
    def fragile(turn: Turn) -> None:
        assert isinstance(turn.incoming, Message)
        turn.say(f"heard: {turn.incoming.text}")
        if "boom" in turn.incoming.text:
            raise ZeroDivisionError

    with Stage(tmp_path, fragile) as stage:
        chats = [stage.telegram.chat(100 + number, f"User{number}", f"user{number}") for number in range(5)]
        for chat in chats:
            chat.says("boom" if chat is chats[2] else "hello")
        stage.start()
        chats[2].waits_for("kept")
        for chat in chats:
            chat.says("more")
            chat.waits_for("heard: more")
        said = [[message.text for message in chat.messages if message.from_bot] for chat in chats]
        assert said[:2] + said[3:] == [["heard: hello", "heard: more"]] * 4
        assert len(said[2]) == 2
        assert "heard: boom" not in said[2]


def test_a_chat_whose_turn_takes_long_sees_that_the_bot_is_at_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(turns, "SLOW_SECONDS", 0.05)

    def slow(turn: Turn) -> None:
        time.sleep(0.4)
        turn.say("done")

    with Stage(tmp_path, slow) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("done")
        typed = [call for call in stage.telegram.calls if call.method == "sendChatAction"]
        assert [int(call.params["chat_id"]) for call in typed] == [chat.id]


def test_of_a_stranger_nothing_is_kept(tmp_path: Path):
    def polite(turn: Turn) -> None:
        turn.say("a private bot")

    with Stage(tmp_path, polite, everybody_allowed=False) as stage:
        stage.start()
        chat = stage.telegram.chat(77, "Sam", "sam")
        chat.says("my secret")
        chat.waits_for("a private bot")
        eventually(lambda: stage.house.database.read(inbox.oldest_unhandled) is None)
        rows = stage.house.database.read(lambda tx: tx.rows(tables.inbox.select()))
        assert [(row.raw, row.user_id, row.chat_key) for row in rows] == [("", None, "")]
        stage.stop()
        assert b"my secret" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_three_hundred_updates_at_once_keep_their_order_in_every_chat(tmp_path: Path):
    heard: dict[int, list[str]] = {}

    def listen(turn: Turn) -> None:
        assert isinstance(turn.incoming, Message)
        heard.setdefault(turn.chat_id, []).append(turn.incoming.text)

    with Stage(tmp_path, listen) as stage:
        chats = [stage.telegram.chat(100 + n, f"User{n}", f"user{n}") for n in range(5)]
        for number in range(60):
            for chat in chats:
                chat.says(str(number))
        stage.start()
        eventually(lambda: sum(map(len, heard.values())) == 300, seconds=20)
        assert list(heard.values()) == [[str(number) for number in range(60)]] * 5


@pytest.mark.soak
def test_a_database_locked_for_longer_than_it_waits_loses_nothing(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        chat = stage.telegram.chat()
        other = sqlite3.connect(stage.settings.database_path, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(6, lambda: other.execute("COMMIT")).start()
        chat.says("patience")
        chat.waits_for("heard: patience", timeout=20)
        chat.says("and on")
        chat.waits_for("heard: and on")
        assert [m.text for m in chat.messages if m.from_bot] == ["heard: patience", "heard: and on"]


def test_a_stop_with_a_backlog_is_quick_and_loses_nothing(tmp_path: Path):
    def slow(turn: Turn) -> None:
        assert isinstance(turn.incoming, Message)
        time.sleep(0.1)
        turn.say(turn.incoming.text)

    with Stage(tmp_path, slow) as stage:
        chats = [stage.telegram.chat(100 + n, f"User{n}", f"user{n}") for n in range(20)]
        for chat in chats:
            for number in range(2):
                chat.says(str(number))
        stage.start()
        chats[0].waits_for("0")
        assert stage.stop() < 8
        stage.start()
        for chat in chats:
            eventually(lambda chat=chat: [m.text for m in chat.messages if m.from_bot] == ["0", "1"], seconds=25)
