"""What did not come about stays open and comes back; what was counted once is not counted again."""

from datetime import UTC, datetime, timedelta

import pytest

from sincerely.model import TouchKind
from tests.handlers.driver import Chat
from tests.handlers.test_new_user import of

FRIDAY = datetime(2026, 11, 27, 9, 1, tzinfo=UTC)


def to_call_dave(chat: Chat) -> None:
    chat.says("met Dave at SaaStr, hates his CRM. call him Friday")
    chat.waits(FRIDAY)


@pytest.mark.parametrize(
    "said",
    [
        "didn't reach him",
        "Dave didn't pick up",
        "tried calling Dave, no answer",
        "called Dave but no luck",
        "couldn't get hold of him",
        "went to voicemail",
        "no answer",
    ],
)
def test_a_call_that_reached_nobody_comes_back_on_the_next_working_day(chat: Chat, said: str) -> None:
    to_call_dave(chat)

    told = chat.says(said)

    assert "Not reached: Dave. I bring it back Mon 30 Nov, 09:00." in told.text
    assert not of(chat, "Dave").thread.touches


def test_a_call_that_was_made_keeps_the_promise_to_call(chat: Chat) -> None:
    to_call_dave(chat)

    assert "call him" not in chat.says("called Dave, he wants a demo").text


def test_a_visit_keeps_the_promise_to_visit_and_leaves_the_others_open(chat: Chat) -> None:
    chat.says("met Rita at the fair, plays chess. visit her Friday, send her the form Friday")
    chat.waits(FRIDAY)

    told = chat.says("visited Rita, she is much better")

    assert told.text.startswith("🤝 Noted: you met Rita again.")
    assert "send her the form" in told.text
    assert "visit her" not in chat.says("what did I promise Rita?").text


def test_of_two_things_promised_the_one_that_is_named_is_kept(chat: Chat) -> None:
    chat.says("met Rita at the fair, plays chess. send her the form Friday, bring soup Friday")
    chat.waits(FRIDAY)

    assert "send her the form" in chat.says("soup delivered").text


def test_done_after_sent_is_not_counted_twice(chat: Chat) -> None:
    chat.says("met Rita at the fair, plays chess. bring soup Friday")
    chat.waits(FRIDAY)
    chat.says("soup delivered")

    told = chat.says("done")

    assert "I have that already" in told.text
    assert [touch.kind for touch in of(chat, "Rita").thread.touches] == [TouchKind.SENT]


@pytest.mark.parametrize("said", ["no wait, not yet", "not yet", "I didn't send it yet"])
def test_not_yet_takes_back_what_was_just_counted(chat: Chat, said: str) -> None:
    chat.says("met Rita at the fair, plays chess. bring soup Friday")
    chat.says("sent it")

    assert "Undone" in chat.says(said).text
    assert not of(chat, "Rita").thread.touches
    assert "Fine, it stays open." in chat.says(said).text


def test_done_under_two_reminders_asks_which(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Friday")
    chat.says("met Ben at PyCon, plays chess, send slides Friday")
    chat.waits(FRIDAY)

    asked = chat.says("ok did that")

    assert "Which one is it?" in asked.text
    assert "Sent to Ben" in chat.presses("Ben", asked).text


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("not today", "Mon 30 Nov"),
        ("tomorrow please", "tomorrow, Sat 28 Nov"),
        ("can I do it tomorrow?", "tomorrow, Sat 28 Nov"),
        ("I'll do it on Tuesday", "Tue 1 Dec"),
        ("later", "Mon 30 Nov"),
        ("maybe later", "Mon 30 Nov"),
    ],
)
def test_another_time_can_be_said_in_a_word(chat: Chat, said: str, day: str) -> None:
    to_call_dave(chat)

    assert day in chat.says(said).text
    assert of(chat, "Dave").thread.promises


@pytest.mark.parametrize(
    ("said", "until"),
    [("leave Dave for a month", "27 Dec"), ("give Dave two weeks", "11 Dec"), ("leave Dave alone until May", "May")],
)
def test_somebody_is_left_alone_for_as_long_as_is_said(chat: Chat, said: str, until: str) -> None:
    to_call_dave(chat)

    told = chat.says(said).text

    assert "Dave is paused until" in told
    assert until in told


@pytest.mark.parametrize("said", ["sent ines the docs", "sent the docs", "sent", "emailed Ines the docs"])
def test_what_the_button_counted_is_not_counted_again_in_words(chat: Chat, said: str) -> None:
    chat.says("met Ines Duarte at Web Summit, wants the API docs, send Friday")
    chat.says("call Ines on Monday")
    chat.waits(FRIDAY)
    chat.presses("Sent")

    assert "I have that already" in chat.says(said).text
    assert len(of(chat, "Ines Duarte").thread.touches) == 1


def test_a_second_thing_sent_at_once_keeps_its_own_promise(chat: Chat) -> None:
    chat.says("met Ines at Web Summit, wants the API docs, send Friday")
    chat.says("send Ines the contract on Monday")
    chat.says("sent ines the docs")

    assert "contract" not in chat.says("sent her the contract").text
    assert len(of(chat, "Ines").thread.touches) == 2


def test_a_thing_nobody_was_promised_is_for_whom_the_talk_is_about(chat: Chat) -> None:
    chat.says("met Ines at Web Summit, loves padel")

    assert "Sent to Ines" in chat.says("contract sent").text


def test_a_promise_said_again_with_its_day_is_one_promise(chat: Chat) -> None:
    chat.says("met Annika at the summer school, works on causal inference")
    chat.says("call her")
    chat.says("call Annika on Monday")

    edited = chat.edits(max(chat.messages) - 1, "call Annika on Tuesday")

    assert edited.text.count("🤝") == 1
    assert "Tue 1 Dec" in edited.text


@pytest.mark.parametrize(
    "said", ["got the slides", "she sent me the slides", "finally received the slides from Annika"]
)
def test_what_they_promised_has_come(chat: Chat, said: str) -> None:
    chat.says("met Annika at the summer school, she'll send me the slides by Friday")

    assert "Their word is kept" in chat.says(said).text
    assert "I have that already" in chat.says("she sent the slides").text


@pytest.mark.parametrize("said", ["we talked on the phone", "we spoke yesterday", "we had a call"])
def test_what_two_did_together_happened(chat: Chat, said: str) -> None:
    chat.says("met Annika at the summer school, works on causal inference")

    chat.says(said)

    assert of(chat, "Annika").thread.touches
    assert len(of(chat, "Annika").thread.hooks) == 1


@pytest.mark.parametrize("said", ["thanks! draft it", "draft", "what should I write her?", "what can i answer her"])
def test_a_draft_is_asked_for_without_a_name(chat: Chat, said: str) -> None:
    chat.says("met Annika at the summer school, works on causal inference, send her the paper Friday")

    assert "Annika" in chat.says(said).text
    assert "Copy" in " ".join(chat.last.labels)


@pytest.mark.parametrize("said", ["fri", "friday afternoon", "fri please", "Friday 3pm"])
def test_a_day_alone_moves_what_waits(chat: Chat, said: str) -> None:
    chat.says("met Annika at the summer school, works on causal inference, send her the paper Thursday")

    assert "Fri 27 Nov" in chat.says(said).text


def test_a_detail_is_removed_right_after_the_card(chat: Chat) -> None:
    chat.says("met Annika at the summer school, loves sailing and plays the cello")

    assert "sailing" not in chat.says("remove sailing").text
    assert "Delete Annika" in chat.says("remove Annika").text


def test_what_was_put_off_comes_back_sooner_when_that_is_said(chat: Chat) -> None:
    to_call_dave(chat)
    chat.says("later")
    chat.now += timedelta(minutes=1)

    assert "Next: tomorrow, Sat 28 Nov" in chat.says("tomorrow please").text


def test_a_short_name_makes_no_second_promise(chat: Chat) -> None:
    chat.says("met Tobias at the poster session, likes bouldering. call him")

    assert chat.says("call Tobi on Monday").text.count("🤝") == 1
