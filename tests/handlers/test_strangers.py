"""Whoever is not the owner learns nothing and changes nothing, by whatever door they come."""

import pytest

from handlers.buttons import Action, pack
from handlers.commands import COMMANDS
from storage import people
from storage.engine import Database
from tests.handlers.driver import Chat

ZOE = "met Zoe Quill at Ravenport, loves falconry, send gyroscope Tue"

# What only the owner of Zoe's page knows.
SECRETS = ("Quill", "falconry", "gyroscope", "Ravenport")

# What a command may be given: the ids of her rows, her name, and signs that mean something to databases.
GUESSES = ("", "1", "Zoe", "#1", "1 2", "zo%", "Zoe' OR 1=1 --", "zoe into zoe", "7")

QUESTIONS = (
    "what do I know about Zoe",
    "who loves falconry?",
    "who should I contact today",
    "find gyroscope",
    "snooze Zoe till Friday",
    "forget Zoe",
    "Zoe replied",
    "sent it to Zoe",
    "write to Zoe on LinkedIn",
    "merge Zoe into Zoe",
    "undo",
    "/export",
)


@pytest.fixture
def other(chat: Chat, database: Database) -> Chat:
    """Somebody else who uses the bot; the owner's Zoe has the first id in every table."""
    chat.says(ZOE)
    return Chat(database, user_id=8).join()


def learned(other: Chat, *, typed: str = "") -> list[str]:
    """Which of the owner's words the other was shown, but for those they typed themselves."""
    shown = " ".join([*(f"{one.text} {one.labels}" for one in other.messages.values()), *other.toasts])
    files = b" ".join(one.document or b"" for one in other.messages.values()).decode("utf-8", "replace")
    return [word for word in SECRETS if word not in typed and word in shown + files]


def test_a_command_with_the_ids_and_names_of_another_owner_tells_nothing(chat: Chat, other: Chat) -> None:
    before = chat.read(people.get, 1)

    for command, _ in COMMANDS:
        for guess in GUESSES:
            other.says(f"/{command} {guess}".strip())
            assert learned(other) == [], (command, guess)

    assert chat.read(people.get, 1) == before


def test_words_about_another_owners_person_find_nobody(chat: Chat, other: Chat) -> None:
    before = chat.read(people.get, 1)

    for words in QUESTIONS:
        other.messages.clear()
        other.says(words)
        assert learned(other, typed=words) == [], words

    assert chat.read(people.get, 1) == before


def test_a_button_forged_for_another_owners_rows_does_nothing(chat: Chat, other: Chat) -> None:
    before = chat.read(people.get, 1)

    for action in set(Action) - {Action.FORGET_ME}:
        for row in range(1, 4):  # Her contact, encounter, hook, promise, note, follow-up, cards and undo entry.
            other.send_press(pack(action, row, "1"))
        assert learned(other) == [], action

    assert chat.read(people.get, 1) == before


def test_a_reply_to_another_owners_message_is_about_nobody_of_theirs(chat: Chat, other: Chat) -> None:
    before = chat.read(people.get, 1)

    for message_id in chat.messages:
        other.says("she moved to Berlin", reply_to=message_id)
        other.says("not Zoe, Zora", reply_to=message_id)

    assert learned(other) == []
    assert chat.read(people.get, 1) == before
