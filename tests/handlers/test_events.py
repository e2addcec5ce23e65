"""Event mode: whoever is noted at an event was met there, known or not."""

from datetime import timedelta

from sincerely.model import Encounter
from storage import people
from tests.handlers.driver import Chat

LEO = "met Leo at PyCon, plays chess"


def met(chat: Chat, name: str) -> list[tuple[str | None, str]]:
    (match,) = chat.read(people.named, name)
    stored = chat.read(people.get, match.contact_id)
    assert stored is not None
    return [(one.place, str(one.on)) for one in stored.thread.encounters if isinstance(one, Encounter)]


def at_the_summit(chat: Chat) -> None:
    """A week after PyCon."""
    chat.says(LEO)
    chat.now += timedelta(days=7)
    chat.says("at AWS Summit today")


def test_somebody_known_is_met_again_there(chat: Chat) -> None:
    at_the_summit(chat)

    chat.says("Leo, has two kids")

    assert met(chat, "Leo") == [("PyCon", "2026-11-24"), ("AWS Summit", "2026-12-01")]


def test_the_bare_name_of_somebody_known_is_a_meeting_too(chat: Chat) -> None:
    at_the_summit(chat)

    chat.says("Leo")
    chat.says("Leo, has two kids")

    assert met(chat, "Leo") == [("PyCon", "2026-11-24"), ("AWS Summit", "2026-12-01")]


def test_a_promise_noted_there_to_somebody_absent_is_no_meeting(chat: Chat) -> None:
    at_the_summit(chat)

    chat.says("send Leo the deck on Thursday")

    assert met(chat, "Leo") == [("PyCon", "2026-11-24")]


def test_the_review_holds_who_was_met_again_and_nobody_who_was_not_there(chat: Chat) -> None:
    chat.now += timedelta(days=7)
    chat.says("remind me to thank Zoe on Friday")
    chat.now -= timedelta(days=7)
    at_the_summit(chat)
    chat.says("Leo, has two kids")

    review = chat.says("/done")

    assert "you met 1 person" in review.text
    assert "Leo" in review.text


def test_a_word_behind_a_name_is_a_detail(chat: Chat) -> None:
    chat.says("at AWS Summit today")

    card = chat.says("Ana, paints")

    assert "💬 paints" in card.text
    assert "What stayed with you" not in card.text


def test_the_page_tells_every_meeting(chat: Chat) -> None:
    at_the_summit(chat)
    chat.says("Leo, has two kids")
    chat.says("/done")

    page = chat.says("what do I know about Leo?").text

    assert "AWS Summit, today" in page
    assert "Tue 24 Nov: you met · PyCon" in page


def test_an_edit_after_the_event_keeps_where_they_met(chat: Chat) -> None:
    at_the_summit(chat)
    card = chat.says("Ana, loves sailing")
    chat.says("/done")

    chat.edits(card.message_id - 1, "Ana, loves kitesurfing")

    assert met(chat, "Ana") == [("AWS Summit", "2026-12-01")]


def test_a_full_stop_behind_the_name_will_do(chat: Chat) -> None:
    chat.says("at Web Forum today")

    card = chat.says("Pierre. will send me his talk by Friday")

    assert "They: send me his talk, Fri 27 Nov" in card.text
    assert met(chat, "Pierre") == [("Web Forum", "2026-11-24")]
