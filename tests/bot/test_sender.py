"""What the sender does with each answer of Telegram's, over HTTP."""

import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from bot import house
from handlers import heard
from handlers.incoming import Message
from handlers.turn import Button, Turn
from storage import outbox, owners, tables
from storage.notes import Attachment
from tests.bot.stage import Stage, eventually


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with Stage(tmp_path) as built:
        built.start()
        yield built


def sent_texts(stage: Stage) -> list[str]:
    return [call.params["text"] for call in stage.telegram.calls if call.method == "sendMessage" and not call.error]


def row_of(stage: Stage, text: str) -> Any:
    """The outbox row whose text holds `text`."""
    found = select(tables.outbox).execution_options(all_owners=True)
    rows = stage.house.database.read(lambda tx: tx.rows(found))
    return next((row for row in rows if text in (row.payload.get("text") or "")), None)


def state_of(stage: Stage, text: str) -> str:
    row = row_of(stage, text)
    return row.state if row else ""


def tried_again(stage: Stage, text: str) -> bool:
    """Whether a send failed and the row waits for its next try."""
    row = row_of(stage, text)
    return row is not None and row.state == "queued" and row.error is not None


@pytest.mark.parametrize("fault", [{"status": 500}, {"status": 502}, {"status": 401}, {"status": 404}, {"status": 409}])
def test_what_surely_did_not_arrive_is_sent_again(stage: Stage, fault: dict[str, int]):
    chat = stage.telegram.chat()
    stage.telegram.faults.next("sendMessage", **fault)
    chat.says("one")
    eventually(lambda: tried_again(stage, "one"))
    stage.clock.moves_by(timedelta(minutes=1))
    chat.waits_for("heard: one")
    assert sent_texts(stage) == ["heard: one"]


@pytest.mark.parametrize("fault", [{"drop_after_doing": True}, {"raw": b"<html>"}], ids=["cut after doing", "garbage"])
def test_what_may_have_arrived_is_held_and_told_in_the_next_message(stage: Stage, fault: dict[str, object]):
    chat = stage.telegram.chat()
    stage.telegram.faults.next("sendMessage", **fault)
    chat.says("one")
    eventually(lambda: state_of(stage, "one") == "unknown")
    chat.says("two")
    told = chat.waits_for("heard: two")
    assert "heard: one" in told.text
    chat.says("three")
    assert "heard: one" not in chat.waits_for("heard: three").text


def test_too_many_requests_are_obeyed_to_the_second_and_another_chat_goes_on(stage: Stage):
    slow, quick = stage.telegram.chat(11), stage.telegram.chat(12, "Kim", "kim")
    stage.telegram.faults.next("sendMessage", status=429, retry_after=2)
    slow.says("slow")
    eventually(lambda: tried_again(stage, "slow"))
    began = time.monotonic()
    quick.says("quick")
    quick.waits_for("heard: quick")
    slow.waits_for("heard: slow")
    assert time.monotonic() - began > 1.8
    assert sent_texts(stage) == ["heard: quick", "heard: slow"]


def test_what_a_chat_is_told_keeps_its_order_behind_a_limit(stage: Stage):
    chat = stage.telegram.chat()
    stage.telegram.faults.next("sendMessage", status=429, retry_after=1)
    for word in ("one", "two", "three"):
        chat.says(word)
    chat.waits_for("heard: three")
    assert sent_texts(stage) == ["heard: one", "heard: two", "heard: three"]


@pytest.mark.refused
def test_html_that_telegram_refuses_arrives_as_plain_words(tmp_path: Path):
    def broken(turn: Turn) -> None:
        turn.say("<b>Ana</b><br>&amp; Ben")

    with Stage(tmp_path, broken) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        assert chat.waits_for("Ana").text == "Ana& Ben"


def test_buttons_telegram_would_refuse_are_left_out_and_the_message_arrives(tmp_path: Path):
    def with_bad_buttons(turn: Turn) -> None:
        bad = [Button(label="Mail", url="mailto:ana@example.org"), Button(label="Long", data="x" * 65)]
        turn.say("look", [[*bad, Button(label="Good", data="v1:ok")], [Button(label="Copy", copy="x" * 257)]])

    with Stage(tmp_path, with_bad_buttons) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        assert chat.waits_for("look").labels == ["Good"]
        assert stage.telegram.violations == []


def test_a_text_too_long_for_one_message_arrives_in_parts_with_the_buttons_on_the_last(tmp_path: Path):
    lines = "\n".join(f"line {n} " + "x" * 200 for n in range(40))

    with Stage(tmp_path, lambda turn: turn.say(lines, [[Button(label="Good", data="v1:ok")]]) and None) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("line 39")
        parts = [message for message in chat.messages if message.from_bot]
        assert "\n".join(part.text for part in parts) == lines
        assert [bool(part.labels) for part in parts] == [False, False, True]


def test_an_edit_finds_the_message_by_its_outbox_row_even_in_the_same_breath(tmp_path: Path):
    def card(turn: Turn) -> None:
        row = turn.say("first")
        turn.edit(row, "second")

    with Stage(tmp_path, card) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("second")
        assert [message.text for message in chat.messages if message.from_bot] == ["second"]


def test_an_edit_that_changes_nothing_does_no_harm(tmp_path: Path):
    def card(turn: Turn) -> None:
        turn.edit(turn.say("same"), "same")

    with Stage(tmp_path, card) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("one")
        chat.waits_for("same")
        chat.says("two")
        chat.waits_for("same")
        eventually(lambda: stage.house.database.read(outbox.next_send_at) is None)


def test_an_edit_cut_off_is_made_again(tmp_path: Path):
    def card(turn: Turn) -> None:
        turn.edit(turn.say("first"), "second")

    with Stage(tmp_path, card) as stage:
        stage.start()
        chat = stage.telegram.chat()
        stage.telegram.faults.next("editMessageText", drop_after_doing=True)
        chat.says("hello")
        eventually(lambda: tried_again(stage, "second"))
        stage.clock.moves_by(timedelta(minutes=1))
        eventually(lambda: state_of(stage, "second") == "sent")
        assert [message.text for message in chat.messages if message.from_bot] == ["second"]


def test_a_user_who_blocked_the_bot_is_written_to_no_more(tmp_path: Path):
    def twice(turn: Turn) -> None:
        if isinstance(turn.incoming, Message):
            turn.say("one")
            turn.say("two")

    with Stage(tmp_path, twice) as stage:
        stage.start()
        chat = stage.telegram.chat()
        stage.telegram.faults.next("sendMessage", status=403)
        chat.says("hello")
        eventually(lambda: state_of(stage, "two") == "cancelled")
        assert stage.house.database.read(lambda tx: owners.get(tx, chat.id)).state == "blocked"
        assert sent_texts(stage) == []


def test_a_file_arrives_with_its_name_and_words(tmp_path: Path):
    with Stage(tmp_path, lambda turn: turn.send_file("ana.vcf", b"BEGIN:VCARD", "<b>Ana</b>") and None) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        shown = chat.waits_for("Ana")
        assert shown.document is not None
        assert (shown.document.name, shown.document.data) == ("ana.vcf", b"BEGIN:VCARD")


def send_it_back(turn: Turn) -> None:
    attachment = heard.attached(turn.incoming) if isinstance(turn.incoming, Message) else None
    if attachment is not None:
        turn.send_kept(attachment, "<b>yours</b>")


@pytest.mark.parametrize("kind", ["photo", "document"])
def test_a_kept_picture_or_file_is_sent_again_by_its_name(tmp_path: Path, kind: str):
    with Stage(tmp_path, send_it_back) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.sends("photo") if kind == "photo" else chat.sends_file("deck.pdf", b"%PDF")
        shown = chat.waits_for("yours")
        assert shown.photo if kind == "photo" else shown.document


@pytest.mark.refused
def test_a_picture_telegram_no_longer_has_is_answered_in_words(tmp_path: Path):
    gone = Attachment(kind="photo", file_id="gone")
    with Stage(tmp_path, lambda turn: turn.send_kept(gone) and None) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        assert chat.waits_for("Telegram no longer has that picture")


def test_a_tap_answered_too_late_does_no_harm(stage: Stage):
    chat = stage.telegram.chat()
    chat.says("hello")
    chat.waits_for("heard: hello")
    stage.telegram.faults.next("answerCallbackQuery", status=400, description="Bad Request: query is too old")
    chat.presses("Tap")
    chat.says("still there?")
    chat.waits_for("heard: still there?")


def test_one_chat_hears_a_burst_then_about_one_a_second(stage: Stage):
    chat = stage.telegram.chat()
    began = time.monotonic()
    for number in range(6):
        chat.says(f"n{number}")
    chat.waits_for("heard: n5")
    assert time.monotonic() - began > 1.7
    assert sent_texts(stage) == [f"heard: n{number}" for number in range(6)]


def test_nobody_waits_for_a_chat_with_much_to_say(tmp_path: Path):
    def talkative(turn: Turn) -> None:
        for number in range(20 if turn.chat_id == 11 else 1):
            turn.say(f"number {number}")

    with Stage(tmp_path, talkative) as stage:
        stage.start()
        loud, quiet = stage.telegram.chat(11), stage.telegram.chat(12, "Kim", "kim")
        loud.says("go")
        loud.waits_for("number 3")
        quiet.says("and me?")
        quiet.waits_for("number 0", timeout=10)  # The loud chat takes sixteen seconds.
        assert stage.stop() < 8


def test_a_second_part_that_is_refused_for_a_while_does_not_bring_the_first_again(tmp_path: Path):
    lines = "\n".join(f"line {n} " + "x" * 200 for n in range(40))

    with Stage(tmp_path, lambda turn: turn.say(lines) and None) as stage:
        stage.start()
        chat = stage.telegram.chat()
        stage.telegram.faults.next("sendMessage", delay=0.01)
        stage.telegram.faults.next("sendMessage", status=429, retry_after=1)
        chat.says("hello")
        chat.waits_for("line 39")
        assert "\n".join(message.text for message in chat.messages if message.from_bot) == lines


def test_a_row_nobody_can_send_does_not_hold_its_chat_up(stage: Stage):
    chat = stage.telegram.chat()
    chat.says("hello")
    chat.waits_for("heard: hello")
    broken = {"name": "x", "content": "not hexadecimal", "caption": ""}
    now = stage.clock.now()
    stage.house.database.write(lambda tx: outbox.put(tx, chat.id, chat.id, "document", broken, now=now))
    chat.says("after it")
    chat.waits_for("heard: after it")


def test_a_server_that_never_takes_a_message_is_not_asked_for_ever(stage: Stage):
    chat = stage.telegram.chat()
    stage.telegram.faults.next("sendMessage", status=500, times=5)
    chat.says("one")
    for _ in range(5):
        eventually(lambda: tried_again(stage, "one") or state_of(stage, "one") == "unknown")
        stage.clock.moves_by(timedelta(minutes=1))
        time.sleep(0.1)
    eventually(lambda: state_of(stage, "one") == "unknown")
    chat.says("two")
    assert "heard: one" in chat.waits_for("heard: two").text


@pytest.mark.soak
def test_a_call_that_hangs_is_held_when_it_times_out_and_other_chats_go_on(stage: Stage):
    hanging, other = stage.telegram.chat(11), stage.telegram.chat(12, "Kim", "kim")
    stage.telegram.faults.next("sendMessage", hang=True)
    hanging.says("one")
    eventually(lambda: state_of(stage, "one") == "leased")
    other.says("and me?")
    other.waits_for("heard: and me?", timeout=5)
    eventually(lambda: state_of(stage, "one") == "unknown", seconds=20)


def test_ten_thousand_reminders_do_not_keep_an_answer_waiting(stage: Stage):
    chat = stage.telegram.chat()
    chat.says("hello")
    chat.waits_for("heard: hello")
    now = stage.clock.now()

    def remind_everybody(tx: Any) -> None:
        for number in range(10_000):
            payload = {"text": f"reminder {number}", "keyboard": []}
            outbox.put(tx, 5000 + number, 5000 + number, "message", payload, now=now, dedupe_key=f"fu:{number}")
        outbox.put(tx, chat.id, chat.id, "message", {"text": "mine", "keyboard": []}, now=now, dedupe_key="fu:mine")

    stage.house.database.write(remind_everybody)
    stage._loop.call_soon_threadsafe(stage.house.sender.wake)
    eventually(lambda: any(call.method == "sendMessage" and call.error for call in stage.telegram.calls))
    for number in range(5):
        chat.says(f"busy? {number}")
        chat.waits_for(f"heard: busy? {number}")


def test_an_answer_leaves_with_the_commit_of_the_turn_that_says_it(stage: Stage):
    chat = stage.telegram.chat()
    chat.says("one")
    chat.waits_for("heard: one")
    eventually(lambda: state_of(stage, "one") == "sent")
    committed: list[str] = []

    def look(*_: Any) -> None:
        # Another connection sees what is committed: of the answer nothing, or that it is on its way.
        committed.append(state_of(stage, "two"))

    event.listen(stage.house.database._writer, "begin", look)
    chat.says("two")
    chat.waits_for("heard: two")
    eventually(lambda: state_of(stage, "two") == "sent")
    assert "queued" not in committed


def test_a_fault_of_the_sender_stops_no_turn(stage: Stage, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: Any, **__: Any) -> Any:
        raise KeyError("a row nobody can read")

    with monkeypatch.context() as fault:
        fault.setattr(outbox, "claim", fail)
        chat = stage.telegram.chat()
        chat.says("one")
        eventually(lambda: state_of(stage, "one") == "queued")
    stage.house.sender.wake()
    chat.waits_for("heard: one")
    (kept,) = stage.house.database.read(lambda tx: tx.rows(select(tables.inbox)))
    assert (kept.attempts, kept.error) == (1, None)


def test_what_was_sent_is_written_down_though_no_turn_comes_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(house, "BEAT_SECONDS", 3600)  # Nothing else wakes the sender.
    found = select(tables.outbox.c.state).execution_options(all_owners=True)
    with Stage(tmp_path) as stage:
        stage.start()
        chats = [stage.telegram.chat(100 + number, "Ana", f"ana{number}") for number in range(12)]
        for chat in chats:
            chat.says("hello")
        for chat in chats:
            chat.waits_for("heard: hello")
        eventually(lambda: {row.state for row in stage.house.database.read(lambda tx: tx.rows(found))} == {"sent"})
