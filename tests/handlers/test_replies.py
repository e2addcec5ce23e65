from datetime import UTC, datetime, timedelta

import pytest

from sincerely.model import TouchKind
from storage import people
from storage.people import StoredThread
from tests.handlers.driver import Chat

ANA = "met Ana at AWS, loves sailing, send article Tue"


def only(chat: Chat) -> StoredThread:
    (match,) = chat.read(people.page, 5)
    stored = chat.read(people.get, match.contact_id)
    assert stored is not None
    return stored


def test_not_ana_anna(chat: Chat) -> None:
    card = chat.says(ANA)

    assert chat.replies(card, "not Ana, Anna").text.startswith("Now Anna")
    assert only(chat).thread.contact.name == "Anna"


def test_a_surname_survives_a_corrected_first_name(chat: Chat) -> None:
    card = chat.says("met Ana Pereira at AWS, loves sailing")

    chat.replies(card, "not Ana, Anna")

    assert only(chat).thread.contact.name == "Anna Pereira"


def test_shes_at_google_not_aws(chat: Chat) -> None:
    card = chat.says(ANA)

    chat.replies(card, "she's at Google not AWS")

    assert only(chat).thread.contact.organization == "Google"


def test_make_it_thursday(chat: Chat) -> None:
    card = chat.says(ANA)

    assert "Thu 26 Nov" in chat.replies(card, "make it Thursday").text


def test_add_two_kids(chat: Chat) -> None:
    card = chat.says(ANA)

    assert "two kids" in chat.replies(card, "add: two kids").text


def test_remove_a_detail(chat: Chat) -> None:
    card = chat.says(ANA)

    assert "sailing" not in chat.replies(card, "remove: sailing").text
    assert only(chat).thread.hooks == ()


def test_wrong_person_asks_whose_it_is(chat: Chat) -> None:
    chat.says("met Ana Silva at AWS, loves sailing")
    chat.now += timedelta(hours=1)
    card = chat.says("Ana has two kids")

    question = chat.replies(card, "wrong person")

    assert "Taken off Ana Silva" in question.text
    chat.presses("Somebody new", question)
    assert chat.read(people.count) == 2


def test_any_other_reply_is_a_detail_of_theirs(chat: Chat) -> None:
    card = chat.says(ANA)
    chat.says("met Zoe at the fair, plays chess")
    chat.now += timedelta(days=30)

    assert "moved to Porto" in chat.replies(card, "moved to Porto").text


def test_what_happened_can_be_told_as_a_reply(chat: Chat) -> None:
    card = chat.says(ANA)

    assert "replied" in chat.replies(card, "she replied").text


def test_a_wish_needs_no_name_in_a_reply(chat: Chat) -> None:
    card = chat.says(ANA)

    assert "paused" in chat.replies(card, "forget about her for now").text


def test_a_reply_can_be_undone(chat: Chat) -> None:
    card = chat.says(ANA)
    before = only(chat)
    chat.replies(card, "add: two kids")

    chat.says("undo")

    assert only(chat).thread == before.thread


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("sent", TouchKind.SENT),
        ("done", TouchKind.SENT),
        ("she replied", TouchKind.REPLIED),
        ("replied", TouchKind.REPLIED),
        ("said no", TouchKind.DECLINED),
        ("not interested", TouchKind.DECLINED),
    ],
)
def test_one_word_under_a_reminder_is_enough(chat: Chat, said: str, kind: TouchKind) -> None:
    chat.says(ANA)
    (reminder,) = chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC))

    chat.replies(reminder, said)

    assert [touch.kind for touch in only(chat).thread.touches] == [kind]


def test_sent_it_is_about_the_last_person(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("sent it")

    assert [touch.kind for touch in only(chat).thread.touches] == [TouchKind.SENT]
