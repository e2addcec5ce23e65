from typing import Any

import pytest

from handlers.incoming import Message, SharedContact, SharedFile
from storage import owners, people
from tests.handlers.driver import Chat, Shown

BOOK = "BEGIN:VCARD\nFN:Kim Lee\nORG:Acme\nEND:VCARD\nBEGIN:VCARD\nFN:Lou Reed\nTEL:123\nEND:VCARD"


def sends(chat: Chat, **what: Any) -> Shown:
    chat.send(Message(sender=chat.sender, chat_id=chat.user_id, message_id=next(chat._ids), sent_at=chat.now, **what))
    return chat.last


def file(name: str, content: str | None = None) -> SharedFile:
    return SharedFile(file_id="f", name=name, content=content)


@pytest.mark.parametrize("kind", ["voice", "sticker", "photo", "other", "document", "contact", "location"])
def test_nothing_is_silently_ignored(chat: Chat, kind: str) -> None:
    before = len(chat.messages)

    sends(chat, kind=kind)

    assert len(chat.messages) == before + 1


@pytest.mark.parametrize("kind", ["photo", "voice", "other"])
def test_a_caption_is_read_like_any_text(chat: Chat, kind: str) -> None:
    assert "loves sailing" in sends(chat, kind=kind, text="met Ana at AWS, loves sailing").text


def test_a_shared_contact_is_kept_and_asked_about(chat: Chat) -> None:
    card = sends(chat, kind="contact", contact=SharedContact(name="Tom Okafor", phone="+44 20 7946 0000"))
    assert "Where did you meet Tom Okafor" in card.text

    answer = chat.replies(card, "met at FOSDEM, builds keyboards")

    assert "FOSDEM" in answer.text
    assert "+44 20 7946 0000" in answer.text


def test_a_vcf_file_is_previewed_and_a_repeated_import_adds_nothing(chat: Chat) -> None:
    preview = sends(chat, kind="document", file=file("book.vcf", BOOK))
    assert chat.read(people.count) == 0
    chat.presses("Add 2", preview)
    assert chat.read(people.count) == 2

    again = sends(chat, kind="document", file=file("book.vcf", BOOK))
    chat.presses("Add 2", again)

    assert chat.read(people.count) == 2
    assert "completed 2" in again.text


def test_an_import_can_be_undone(chat: Chat) -> None:
    preview = sends(chat, kind="document", file=file("book.vcf", BOOK))
    chat.presses("Add 2", preview)

    chat.presses("Undo", preview)

    assert chat.read(people.count) == 0


def test_a_forward_of_somebody_known_goes_on_their_page(chat: Chat) -> None:
    chat.says("met Tom at FOSDEM, builds keyboards")

    answer = sends(chat, text="I'm speaking at KubeCon", forwarded=True, forwarded_from="Tom")

    assert "KubeCon" in answer.text
    assert answer.text.splitlines()[2].startswith("Tom")


def test_a_forward_of_somebody_hidden_asks_whose_it_is(chat: Chat) -> None:
    chat.says("met Tom at FOSDEM, builds keyboards")
    question = sends(chat, text="I'm speaking at KubeCon", forwarded=True)

    assert "Whose words" in question.text
    assert "KubeCon" in chat.presses("Tom", question).text


def test_a_location_sets_the_clock_only_after_asking(chat: Chat) -> None:
    question = sends(chat, kind="location", location=(52.52, 13.4))
    owner = chat.write(lambda tx: owners.get(tx, chat.user_id))
    assert owner is not None
    assert owner.preferences.zone == "Europe/Lisbon"

    assert "Europe/Berlin" in chat.presses("Use Europe/Berlin", question).text


def test_export_gives_everything_as_files(chat: Chat) -> None:
    chat.says("met Ana; Ltd at AWS, loves sailing")
    chat.says("/export")
    documents = [shown.document for shown in chat.messages.values() if shown.document]

    assert len(documents) == 2
    assert b"loves sailing" in documents[0]
    assert documents[1].startswith(b"BEGIN:VCARD")


def test_forget_me_asks_once_and_leaves_nothing(chat: Chat) -> None:
    chat.says("met Ana at AWS, loves sailing")
    question = chat.says("/forget_me")
    assert "Nothing is erased" in chat.presses("No, keep", question).text
    question = chat.says("/forget_me")

    farewell = chat.presses("Yes, erase", question)

    assert "All of it is erased" in farewell.text
    assert chat.write(lambda tx: owners.get(tx, chat.user_id)) is None
    assert chat.read(people.count) == 0
    assert "notebook" in chat.says("hello").text
