"""Remind me to …: a promise to somebody, never a detail of whoever was spoken of last."""

import pytest

from storage import people
from tests.handlers.driver import Chat

LEO = "met Leo at PyCon, plays chess"


def promises(chat: Chat, name: str) -> list[str]:
    (match,) = chat.read(people.named, name)
    stored = chat.read(people.get, match.contact_id)
    assert stored is not None
    return [promise.action for promise in stored.thread.promises]


@pytest.mark.parametrize("said", ["water the plants", "call mum tomorrow", "send flowers to mum", "buy milk"])
def test_what_is_for_nobody_known_is_asked_about(chat: Chat, said: str) -> None:
    chat.says(LEO)

    asked = chat.says(f"remind me to {said}")

    assert f"Whom is “{said}” for?" in asked.text
    assert promises(chat, "Leo") == []


def test_nobody_leaves_it_at_that(chat: Chat) -> None:
    chat.says(LEO)

    chat.presses("Nobody", chat.says("remind me to water the plants"))

    assert promises(chat, "Leo") == []


def test_a_name_typed_takes_it(chat: Chat) -> None:
    chat.says("remind me to water the plants on Friday")

    chat.says("Grandma")

    assert promises(chat, "Grandma") == ["water the plants"]


@pytest.mark.parametrize("said", ["send the article on Friday", "call her tomorrow", "send Leo the deck"])
def test_what_is_for_the_last_person_goes_there(chat: Chat, said: str) -> None:
    chat.says(LEO)

    chat.says(f"remind me to {said}")

    assert len(promises(chat, "Leo")) == 1
