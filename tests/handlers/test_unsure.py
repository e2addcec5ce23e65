"""What is asked of the bot or told it, and is nobody's detail: answered, never kept on the last card."""

from datetime import UTC, datetime, time, timedelta

import pytest

from sincerely.model import TouchKind
from storage import owners, people
from tests.handlers.driver import Chat
from tests.handlers.test_new_user import of

ANA = "met Ana at AWS, loves sailing, send article Tue"


@pytest.mark.parametrize(
    "said",
    [
        "how do I delete something",
        "can you call her for me?",
        "what happens if I do nothing?",
        "did it work?",
        "show me my stats",
        "is everything paused?",
        "why did you remind me so early?",
    ],
)
def test_a_question_the_bot_does_not_know_is_answered_and_not_kept(chat: Chat, said: str) -> None:
    chat.says(ANA)

    answer = chat.says(said)

    assert "I didn't get that, and kept nothing of it" in answer.text
    assert "Notes" in answer.labels
    assert [hook.text for hook in of(chat, "Ana").thread.hooks] == ["loves sailing"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("can you send it for me?", "I never write to anybody"),
        ("do you speak Portuguese?", "I read English notes"),
        ("is this AI?", "No model and no cloud"),
    ],
)
def test_usual_questions_have_plain_answers(chat: Chat, said: str, answer: str) -> None:
    chat.says(ANA)

    assert answer in chat.says(said).text


def test_the_reminder_hour_is_set_in_words_and_undone(chat: Chat) -> None:
    assert "Mornings at 08:00" in chat.says("change the reminder time to 8am").text
    chat.says("remind me at 7:30 every morning")
    owner = chat.read(owners.get)
    assert owner is not None
    assert owner.preferences.sending_hour == time(7, 30)

    chat.says("undo")

    assert "Mornings at 08:00" in chat.says("/settings").text


def test_an_hour_that_is_none_shows_the_hours(chat: Chat) -> None:
    assert "09:00" in chat.says("change the reminder time to whenever").labels


def test_the_zone_is_set_in_words(chat: Chat) -> None:
    assert "Europe/Madrid" in chat.says("set my timezone to Madrid").text
    assert "I know no such place" in chat.says("set my timezone to Nowhere").text


def test_somebody_of_almost_that_name_is_offered(chat: Chat) -> None:
    chat.says("met Martha Reis at AWS, loves sailing")

    answer = chat.says("why Marta?")

    assert "I know nobody called Marta" in answer.text
    assert "loves sailing" in chat.presses("Martha Reis", answer).text


def test_a_slip_in_a_name_goes_to_whom_is_meant_and_not_to_the_last_person(chat: Chat) -> None:
    chat.says("met Martha Reis at AWS, loves sailing")
    chat.says("met Ben at PyCon, plays chess")

    chat.presses("Yes, it is Martha Reis", chat.says("Marta's birthday is 14 Feb"))

    assert [one.what for one in of(chat, "Martha").thread.milestones] == ["birthday"]
    assert not of(chat, "Ben").thread.milestones


def test_a_name_is_respelt_after_the_card_and_the_surname_stays(chat: Chat) -> None:
    chat.says("met Marta Reis at AWS, loves sailing")

    assert chat.says("actually it's Martha").text.startswith("Now Martha Reis.")


def test_actually_another_day_is_no_name(chat: Chat) -> None:
    chat.says(ANA)

    chat.says("actually it's Thursday")

    assert of(chat, "Ana").thread.contact.name == "Ana"


def test_a_birthday_is_added_in_other_words(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("met Ben at PyCon, plays chess")

    chat.says("add birthday for Ana: 14 February")

    assert [one.what for one in of(chat, "Ana").thread.milestones] == ["birthday"]


def test_what_was_promised_to_one_person_is_told(chat: Chat) -> None:
    chat.says("met Ben at PyCon, promised to send the slides Friday")
    chat.says(ANA)

    told = chat.says("what did I promise her?").text

    assert "send article" in told
    assert "slides" not in told


def test_they_sent_it_keeps_their_promise(chat: Chat) -> None:
    chat.says("met Tiago at PyCon, hiring, will send me his deck tomorrow")

    assert "Tiago sent it" in chat.says("Tiago sent the deck").text

    (touch,) = of(chat, "Tiago").thread.touches
    assert (touch.kind, touch.by) == (TouchKind.SENT, "them")
    assert "his deck" not in chat.says("show promises").text
    chat.says("undo")
    assert "his deck" in chat.says("show promises").text


def two_reminders(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Thursday")
    chat.says("met Ben at PyCon, plays chess, send slides Thursday")
    chat.waits(datetime(2026, 11, 26, 9, 1, tzinfo=UTC))


def test_sent_under_two_reminders_asks_which_and_one_tap_counts(chat: Chat) -> None:
    two_reminders(chat)

    asked = chat.says("sent")
    assert "Which one is it?" in asked.text

    assert "Sent to Ben" in chat.presses("Ben", asked).text
    assert [hook.text for hook in of(chat, "Ben").thread.hooks] == ["plays chess"]


def test_later_under_two_reminders_asks_which_and_snoozes(chat: Chat) -> None:
    two_reminders(chat)

    assert "comes back" in chat.presses("Ana", chat.says("later")).text


@pytest.mark.parametrize("said", ["actually I already sent it", "ok, sent", "I've already sent it"])
def test_sent_in_more_words_is_no_name(chat: Chat, said: str) -> None:
    chat.says(ANA)

    assert "Sent to Ana" in chat.says(said).text


@pytest.mark.parametrize("said", ["I already sent the slides", "slides sent!", "emailed the slides this morning"])
def test_what_is_sent_tells_to_whom_it_was_promised(chat: Chat, said: str) -> None:
    chat.says("met Ben at AWS, promised him the slides tomorrow")
    chat.says("met Carla at the gym, has twins")

    assert "Sent to Ben" in chat.says(said).text
    assert [hook.text for hook in of(chat, "Carla").thread.hooks] == ["has twins"]


def test_what_is_sent_and_was_promised_to_two_is_asked_about(chat: Chat) -> None:
    chat.says("met Ben at AWS, promised him the slides tomorrow")
    chat.says("met Ana at AWS, send slides Friday")
    chat.says("met Carla at the gym, has twins")

    asked = chat.says("the slides are sent")

    assert "Which one is it?" in asked.text
    assert "Sent to Ana" in chat.presses("Ana", asked).text


def test_a_promise_of_the_week_is_asked_for_and_is_nobodys_name(chat: Chat) -> None:
    chat.says("met Ben at AWS, promised him the slides tomorrow")

    assert "Ben: send the slides" in chat.says("what did I promise this week?").text


def test_no_wait_undo_undoes(chat: Chat) -> None:
    chat.says(ANA)

    assert "Undone" in chat.says("no wait, undo").text


def test_nothing_said_of_somebody_is_lost(chat: Chat) -> None:
    chat.says("met Mo at PyCon")

    chat.says("note: Mo hates cold calls")

    assert "hates cold calls" in [hook.text for hook in of(chat, "Mo").thread.hooks]


def test_not_now_under_two_reminders_asks_which_too(chat: Chat) -> None:
    two_reminders(chat)

    assert "Not now for Ana" in chat.presses("Ana", chat.says("not now")).text


def test_a_city_typed_after_something_else_still_ends_the_first_tap(chat: Chat) -> None:
    other = Chat(chat.database, user_id=9)
    other.write(lambda tx: owners.claim(tx, user_id=9, chat_id=9, first_name="Kim", username=None, now=other.now))
    other.says("/start")
    other.says("hi")
    other.says(ANA)

    assert "Europe/Berlin" in other.says("Berlin").text


def test_looking_at_a_plan_or_a_draft_is_speaking_of_them(chat: Chat) -> None:
    chat.says(ANA)
    card = chat.last
    chat.says("met Ben at PyCon, plays chess")

    chat.says("what happens next with Ana?")
    assert "Ana replied" in chat.says("she wrote back").text
    chat.now += timedelta(hours=1)
    chat.presses("Show draft", card)
    assert "Ana" in chat.says("she moved to Porto").text


@pytest.mark.parametrize("said", ["wrong, it's ana@reis.com", "her email is ana@reis.com", "ana@reis.com"])
def test_an_address_right_after_the_card_is_theirs(chat: Chat, said: str) -> None:
    chat.says(ANA)

    chat.says(said)

    assert of(chat, "Ana").thread.contact.email == "ana@reis.com"
    assert chat.read(people.count) == 1


def test_the_circle_is_said_back(chat: Chat) -> None:
    chat.says(ANA)

    assert "Kept warm: monthly." in chat.says("put her in my close circle").text


def test_bringing_somebody_back_wakes_them(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("forget about Ana for now")

    assert "awake again" in chat.says("bring Ana back").text


def test_a_week_and_everything_about_somebody_in_other_words(chat: Chat) -> None:
    chat.says(ANA)

    assert "The week ahead" in chat.says("what's my week like").text
    assert "Delete Ana with everything" in chat.says("delete everything about Ana").text
    assert "is closed" in chat.says("I never want to hear about Ana again").text


def test_a_question_in_reply_to_a_card_is_no_detail_but_a_doubt_is(chat: Chat) -> None:
    card = chat.says(ANA)

    assert "I didn't get that" in chat.replies(card, "how do I delete this").text
    assert "likes Rust?" in chat.replies(card, "likes Rust?").text


def test_a_name_of_signs_alone_is_in_nobodys_way(chat: Chat) -> None:
    chat.says(ANA)
    named = of(chat, "Ana")
    chat.write(lambda tx: people.update(tx, chat.user_id, named.contact_id, chat.now, name="💍"))

    assert chat.says("sent the article").text
    assert chat.says("what do I know about 💍").text
