from datetime import time

import pytest

from sincerely.model import Channel, Circle, Preferences, Voice
from storage import follow_ups, owners
from storage.engine import Database
from tests.handlers.driver import Chat


def preferences(chat: Chat) -> Preferences:
    owner = chat.write(lambda tx: owners.get(tx, chat.user_id))
    assert owner is not None
    return owner.preferences


def voice(chat: Chat) -> Voice:
    owner = chat.write(lambda tx: owners.get(tx, chat.user_id))
    assert owner is not None
    return owner.voice


@pytest.mark.parametrize(
    ("page", "choice", "name", "value"),
    [
        ("Hour", "10:00", "sending_hour", time(10)),
        ("Days", "Every day", "working_days", frozenset(range(7))),
        ("Quiet hours", "22:00 to 07:00", "quiet_from", time(22)),
        ("Morning list", "08:00", "digest_at", time(8)),
        ("People a day", "3", "daily_cap", 3),
        ("How often", "Distant", "circle", Circle.DISTANT),
        ("Channel", "LinkedIn", "channel", Channel.LINKEDIN),
    ],
)
def test_each_preference_has_buttons(chat: Chat, page: str, choice: str, name: str, value: object) -> None:
    chat.says("/settings")
    chat.presses(page)
    chat.presses(choice)

    assert getattr(preferences(chat), name) == value


@pytest.mark.parametrize(
    ("page", "choice", "name", "value"),
    [
        ("Voice", "Formal", "formal", True),
        ("Spelling", "American", "spelling", "american"),
        ("LinkedIn", "Yes", "linkedin_premium", True),
    ],
)
def test_each_part_of_the_voice_has_buttons(chat: Chat, page: str, choice: str, name: str, value: object) -> None:
    shown = chat.says("/settings")
    chat.taps(next(b["data"] for row in shown.keyboard for b in row if b["label"] == page), shown)
    chat.presses(choice)

    assert getattr(voice(chat), name) == value


def test_the_sign_off_is_typed_and_used(chat: Chat) -> None:
    chat.says("/settings")
    chat.presses("Sign-off")
    chat.says("Cheers,")
    chat.says("met Ana at AWS, loves sailing, send article Tue")

    assert "Cheers,\nRui" in chat.presses("Show draft").text


def test_a_new_clock_moves_the_reminders(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    chat.says("/settings")
    chat.presses("Clock")

    answer = chat.says("New York")

    assert "America/New_York" in answer.text
    due = chat.read(follow_ups.next_due)
    assert due is not None
    assert due.follow_up.due.hour == 14


def test_a_note_typed_instead_of_a_setting_is_a_note(chat: Chat) -> None:
    chat.says("/settings")
    chat.presses("Clock")

    assert "sailing" in chat.says("met Ana at AWS, loves sailing").text


def test_every_topic_of_the_help_opens(chat: Chat) -> None:
    shown = chat.says("/help")
    for label in ("Notes", "What happened", "Asking", "Later", "Events", "Drafts", "People", "Privacy"):
        assert chat.presses(label, shown).text.startswith(label.replace("Privacy", "Yours alone"))


def test_an_unknown_command_is_answered_kindly(chat: Chat) -> None:
    assert "/help shows" in chat.says("/bogus <b>x</b>").text


def test_a_template_of_ones_own_is_checked_and_used(chat: Chat) -> None:
    assert "did not save it" in chat.says("/template hello.email {{ foo }}").text
    assert "no moment" in chat.says("/template bogus hello").text
    assert "Saved" in chat.says("/template hello.email\nSubject: Sails\nHi {{ first_name }}, ahoy!").text
    chat.says("met Ana at AWS, loves sailing")

    assert "Hi Ana, ahoy!" in chat.presses("Show draft").text

    assert "my words again" in chat.says("/template hello.email off").text


def test_templates_of_the_house_are_used_until_one_of_ones_own_takes_their_place(
    chat: Chat, database: Database
) -> None:
    database.templates = {"hello.email": "Hi {{ first_name }}, greetings from the house! How are you since we talked?"}
    chat.says("met Ana at AWS, loves sailing")
    assert "greetings from the house" in chat.presses("Show draft").text

    chat.says("/template hello.email\nHi {{ first_name }}, ahoy!")
    chat.says("met Ben at AWS, loves chess")
    assert "Hi Ben, ahoy!" in chat.presses("Show draft").text
