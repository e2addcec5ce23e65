"""The owner's holiday: said in words, by command or by button; ended, undone, and nothing promised is forgotten."""

from datetime import UTC, datetime

import pytest

from tests.handlers.driver import Chat

ANA = "met Ana at AWS, loves sailing, send article Tue"
BEN = "met Ben at FOSDEM, promised to call him on Thursday at 15:00"
LEO = "met Leo at PyCon, plays chess, birthday 3 Dec"
BACK = datetime(2027, 1, 5, 9, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("I'm on holiday until 5 Jan", "Tue 5 Jan, 09:00"),
        ("snooze everything until Monday", "Mon 30 Nov, 09:00"),
        ("pause all reminders for two weeks", "Tue 8 Dec, 09:00"),
        ("no reminders until Friday", "Fri 27 Nov, 09:00"),
        ("I'm away through Friday", "Sat 28 Nov, 09:00"),
        ("/pause until Monday", "Mon 30 Nov, 09:00"),
        ("out of office till Monday", "Mon 30 Nov, 09:00"),
    ],
)
def test_a_holiday_is_said_in_many_ways(chat: Chat, said: str, back: str) -> None:
    assert f"Nothing comes before {back}" in chat.says(said).text


def test_what_was_promised_for_the_time_is_named_with_its_day_and_hour(chat: Chat) -> None:
    for said in (ANA, BEN, LEO):
        chat.says(said)

    told = chat.says("I'm on holiday until 5 Jan")

    assert "Ben, Thu 26 Nov, 15:00: call him" in told.text
    assert "Ana, Tue 1 Dec: send article" in told.text
    assert "Leo, Thu 3 Dec: birthday" in told.text
    assert "You promised Ana" in chat.presses("Draft for Ana", told).text


def test_nothing_comes_in_the_holiday_and_everything_after_it(chat: Chat) -> None:
    for said in (ANA, BEN):
        chat.says(said)
    chat.says("I'm on holiday until 5 Jan")

    assert chat.waits(datetime(2027, 1, 4, 23, tzinfo=UTC)) == []
    came = " ".join(one.text for one in chat.waits(BACK))
    assert "Ana" in came
    assert "Ben" in came
    assert "Late" not in came


def test_resume_brings_what_waited_at_once(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("I'm on holiday until 5 Jan")
    chat.now = datetime(2026, 12, 3, 11, tzinfo=UTC)

    assert "What waited comes now" in chat.says("/resume").text
    assert ["You promised Ana" in one.text for one in chat.waits(datetime(2026, 12, 3, 11, 1, tzinfo=UTC))] == [True]


def test_undo_takes_a_holiday_back_and_its_end_as_well(chat: Chat) -> None:
    chat.says(ANA)
    before = chat.says("why Ana").text
    chat.says("I'm on holiday until 5 Jan")
    away = chat.says("why Ana").text

    chat.says("undo")
    assert chat.says("why Ana").text == before
    chat.says("I'm on holiday until 5 Jan")
    chat.says("I'm back")
    chat.says("undo")
    assert chat.says("why Ana").text == away


def test_a_holiday_to_come_can_be_called_off(chat: Chat) -> None:
    assert "From Sun 20 Dec nothing comes before" in chat.says("I'm on holiday from 20 Dec to 5 Jan").text

    assert "No holiday" in chat.says("/resume").text
    assert "You are not away" in chat.says("/resume").text


def test_without_an_end_the_bot_asks_and_one_tap_answers(chat: Chat) -> None:
    asked = chat.says("I'm on vacation")

    assert "Tue 1 Dec, 09:00" in chat.presses("A week", asked).text


def test_the_settings_show_it_and_end_it(chat: Chat) -> None:
    chat.says("I'm on holiday until 5 Jan")
    page = chat.says("/settings")
    assert "Holiday: until Tue 5 Jan, 09:00" in page.text

    chat.presses("Holiday", page)
    chat.presses("No holiday", page)

    assert "Holiday: No" in chat.says("/settings").text


def test_today_says_that_one_is_away(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("I'm on holiday until 5 Jan")

    assert "You are away until Tue 5 Jan, 09:00" in chat.says("who should I contact today?").text


def test_a_trip_with_somebody_is_a_note_and_no_holiday(chat: Chat) -> None:
    chat.says("I'm off to Berlin with Ana, she loves museums")

    assert "Holiday: No" in chat.says("/settings").text


def test_an_unreadable_day_is_asked_for_again(chat: Chat) -> None:
    assert "could not read a day" in chat.says("snooze everything until the cows come home").text
