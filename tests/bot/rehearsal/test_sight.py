"""Waiting for what the bot shows: only news counts, and a failure says what was seen instead."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from bot.rehearsal import Chat, Clock, Rehearsal
from tests.bot.rehearsal.conftest import Api

KEYBOARD = {"inline_keyboard": [[{"text": "✅ Sent", "callback_data": "v1:sent:1"}]]}


@pytest.fixture
def chat(rehearsal: Rehearsal) -> Chat:
    opened = rehearsal.chat()
    opened.says("/start")
    return opened


def test_an_earlier_message_in_the_same_words_is_no_answer(api: Api, chat: Chat) -> None:
    api("sendMessage", chat_id=chat.id, text="Saved.")
    first = chat.waits_for("Saved.")
    chat.says("another note")
    with pytest.raises(AssertionError, match=r"no new message with 'Saved\.' in 0 s; the chat shows"):
        chat.waits_for("Saved.", timeout=0)
    api("sendMessage", chat_id=chat.id, text="Saved.")
    assert chat.waits_for("Saved.").id > first.id


def test_an_edited_message_is_news(api: Api, chat: Chat) -> None:
    card = api("sendMessage", chat_id=chat.id, text="card", reply_markup=KEYBOARD)["result"]["message_id"]
    chat.presses("Sent")
    api("editMessageText", chat_id=chat.id, message_id=card, text="card: sent")
    assert chat.waits_for(lambda message: message.edited).text == "card: sent"


def test_what_comes_after_a_move_of_the_clock_is_news(api: Api, chat: Chat, clock: Clock) -> None:
    api("sendMessage", chat_id=chat.id, text="Ana")
    clock.moves_by(timedelta(days=1))
    with pytest.raises(AssertionError):
        chat.waits_for("Ana", timeout=0)


def test_a_wait_ends_as_soon_as_the_message_is_there(api: Api, chat: Chat) -> None:
    later = threading.Timer(0.05, api, args=("sendMessage",), kwargs={"chat_id": chat.id, "text": "here"})
    later.start()
    assert chat.waits_for("here", timeout=5).text == "here"
    later.join()


def test_a_failure_names_what_the_chat_shows(api: Api, chat: Chat) -> None:
    api("sendMessage", chat_id=chat.id, text="card", reply_markup=KEYBOARD)
    with pytest.raises(AssertionError) as seen:
        chat.waits_for("reminder", timeout=0)
    assert "user: '/start'" in str(seen.value)
    assert "bot: 'card' ['✅ Sent']" in str(seen.value)


def test_a_button_nobody_has_cannot_be_pressed(api: Api, chat: Chat) -> None:
    card = api("sendMessage", chat_id=chat.id, text="card", reply_markup=KEYBOARD)["result"]["message_id"]
    with pytest.raises(AssertionError, match="there is no button 'Skip'"):
        chat.presses("Skip")
    with pytest.raises(AssertionError, match="has no button 'Skip', only"):
        chat.presses("Skip", card)


def test_only_answers_to_the_latest_tap_are_waited_for(api: Api, chat: Chat) -> None:
    api("sendMessage", chat_id=chat.id, text="card", reply_markup=KEYBOARD)
    api("answerCallbackQuery", callback_query_id=chat.presses("Sent"), text="Well done")
    assert chat.waits_for_toast("Well").text == "Well done"
    chat.presses("Sent")
    with pytest.raises(AssertionError, match="no answer to a tap with 'Well'"):
        chat.waits_for_toast("Well", timeout=0)
