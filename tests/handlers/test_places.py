"""A shared location: the owner's clock, or where the next note is from; two taps at most."""

import pytest

from storage import people
from tests.handlers.driver import Chat, Shown


def shares(chat: Chat, place: str | None = None) -> Shown:
    return chat.says("", kind="location", location=(38.72, -9.14), place=place)


def met_at(chat: Chat, name: str) -> str | None:
    (match,) = chat.read(people.named, name)
    stored = chat.read(people.get, match.contact_id)
    assert stored is not None
    return stored.thread.encounters[-1].place


def test_a_place_with_a_name_is_one_tap(chat: Chat) -> None:
    chat.presses("We met at Café Central", shares(chat, "Café Central"))

    chat.says("Ana, loves sailing")
    chat.says("met Ben, plays chess")

    assert met_at(chat, "Ana") == "Café Central"
    assert met_at(chat, "Ben") is None, "only the next note is from there"


def test_a_point_without_a_name_offers_the_places_of_late(chat: Chat) -> None:
    chat.says("met Leo at PyCon, paints")
    asked = chat.presses("It is where we met", shares(chat))

    chat.presses("PyCon", asked)
    chat.says("Ana, loves sailing")

    assert met_at(chat, "Ana") == "PyCon"


def test_the_name_of_a_place_can_be_typed(chat: Chat) -> None:
    chat.presses("It is where we met", shares(chat))

    assert "Your next note is from Blue Bottle" in chat.says("Blue Bottle").text
    chat.says("met Ana, loves sailing")

    assert met_at(chat, "Ana") == "Blue Bottle"


def test_a_note_instead_of_the_name_is_a_note(chat: Chat) -> None:
    chat.presses("It is where we met", shares(chat))

    chat.says("met Ana at AWS, loves sailing")

    assert met_at(chat, "Ana") == "AWS"


def test_a_question_in_between_does_not_use_the_place_up(chat: Chat) -> None:
    chat.presses("We met at Café Central", shares(chat, "Café Central"))
    chat.says("who should I contact today?")

    chat.says("met Ana, loves sailing")

    assert met_at(chat, "Ana") == "Café Central"


def test_a_place_told_in_the_note_is_stronger(chat: Chat) -> None:
    chat.presses("We met at Café Central", shares(chat, "Café Central"))

    chat.says("met Ana at AWS, loves sailing")

    assert met_at(chat, "Ana") == "AWS"


def test_an_edit_keeps_the_place_the_note_did_not_say(chat: Chat) -> None:
    chat.presses("We met at Café Central", shares(chat, "Café Central"))
    card = chat.says("met Ana, loves sailing")

    chat.edits(card.message_id - 1, "met Ana, loves kitesurfing")

    assert met_at(chat, "Ana") == "Café Central"


@pytest.mark.parametrize("detail", ["here", "place"])
def test_a_button_that_has_had_its_day_says_so(chat: Chat, detail: str) -> None:
    assert chat.taps(f"v1:lz:999:{detail}").text
