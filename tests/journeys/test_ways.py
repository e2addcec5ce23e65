"""Ways in and corrections, over HTTP, with one bot for the whole module: every test is another owner's chat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.rehearsal import Chat
from handlers import reminders, route
from tests.bot.stage import Stage
from tests.journeys.conftest import TUESDAY, users

ANA = "met Ana at AWS, loves sailing, send article Tue"
VCARDS = b"""BEGIN:VCARD
VERSION:3.0
FN:Priya Nair
ORG:Northwind
TEL:+351912345678
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Tom Okafor
EMAIL:tom@example.com
END:VCARD
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One bot at work for all of them; each test ends with every request of the module found valid."""
    folder = tmp_path_factory.mktemp("ways")
    with Stage(folder, handle=route.handle, release_due=reminders.release_due) as opened:
        opened.clock.moves_to(TUESDAY)
        opened.start()
        yield opened


@pytest.fixture
def chat(bot: Stage) -> Iterator[Chat]:
    """An owner of their own, an hour after the one before: nobody's last talk is still warm."""
    bot.clock.moves_by(timedelta(hours=1))
    number = next(users)
    yield bot.telegram.chat(number, f"Owner{number}", f"owner{number}")
    assert bot.telegram.violations == []


def asks(chat: Chat, said: str, expected: str) -> str:
    """The answer that holds the expected words."""
    chat.says(said)
    return chat.waits_for(expected).text


def test_an_edit_after_a_button_keeps_the_day_set_by_hand(chat: Chat) -> None:
    note = chat.says(ANA)
    card = chat.waits_for("send article")
    chat.presses("Change day", card)
    chat.waits_for("Which day?")
    chat.presses("Tomorrow", card.id)
    chat.waits_for("tomorrow, Wed 25 Nov")

    chat.edits(note, "met Ana at AWS, loves kitesurfing, send article Tue")

    edited = chat.waits_for("kitesurfing")
    assert "Wed 25 Nov" in edited.text
    assert edited.id == card.id
    assert len([one for one in chat.messages if one.from_bot]) == 1


def test_a_reply_to_an_old_card_is_about_its_person(chat: Chat) -> None:
    chat.says(ANA)
    card = chat.waits_for("send article")
    asks(chat, "met Ben at PyCon, plays chess", "plays chess")

    chat.says("add: two kids", reply_to=card.id)

    assert chat.waits_for("two kids").text.startswith("Added")
    assert "two kids" in asks(chat, "what do I know about Ana", "loves sailing")
    assert "two kids" not in asks(chat, "what do I know about Ben", "plays chess")


def test_undo_pressed_twice_takes_back_once_and_says_so(chat: Chat, bot: Stage) -> None:
    chat.says(ANA)
    card = chat.waits_for("send article")
    bot.telegram.faults.next("editMessageText", delay=0.5)  # The thumb is quicker than the answer.

    chat.presses("Undo", card)
    chat.presses("Undo", card)

    chat.waits_for_toast("Undone")
    chat.waits_for_toast("Nothing to undo")
    assert asks(chat, "/people", "Nobody yet")


def test_which_ana_is_asked_with_what_tells_them_apart_and_the_answer_counts(chat: Chat, bot: Stage) -> None:
    asks(chat, "met Ana Silva at AWS, loves sailing", "Ana Silva")
    asks(chat, "met Ana Costa at PyCon, plays chess", "Ana Costa")
    bot.clock.moves_by(timedelta(minutes=30))

    chat.says("Ana replied")
    chat.waits_for("Which Ana")
    chat.presses("Ana Silva · AWS")

    assert "Ana Silva replied" in chat.waits_for("replied").text


def test_an_event_places_everybody_and_reviews_them_in_the_evening(chat: Chat, bot: Stage) -> None:
    asks(chat, "at Web Forum today", "You are at Web Forum")
    asks(chat, "Lena, wants a mentor", "Web Forum")
    asks(chat, "Omar from Siemens, send him our adapter Thu", "send him our adapter")
    now = bot.clock.now()

    bot.clock.moves_to(datetime(now.year, now.month, now.day, 20, 1, tzinfo=now.tzinfo))

    review = chat.waits_for("you met 2 people")
    assert all(words in review.text for words in ("Lena", "wants a mentor", "Omar"))
    chat.presses("Omar")
    chat.waits_for("Siemens")


def test_a_vcf_file_is_previewed_and_then_imported(chat: Chat) -> None:
    chat.sends_file("people.vcf", VCARDS)
    preview = chat.waits_for("2 contacts in this file")
    assert "Priya Nair" in preview.text

    chat.presses("Add 2")
    chat.waits_for("Added 2")

    assert "Northwind" in asks(chat, "what do I know about Priya Nair", "Priya Nair")


def test_a_shared_contact_becomes_a_person_once_they_are_placed(chat: Chat) -> None:
    chat.shares_contact("Joana", "+351912345679")
    asked = chat.waits_for("Where did you meet Joana")

    chat.says("at the ceramics fair, loves raku", reply_to=asked.id)

    assert "loves raku" in chat.waits_for("raku").text


def test_a_forwarded_message_of_a_hidden_author_is_asked_about(chat: Chat) -> None:
    asks(chat, ANA, "send article")
    chat.forwards("I just moved to Porto!", from_name="Hidden")
    chat.waits_for("Whose words are these")

    chat.presses("Ana")

    assert "I just moved to Porto!" in chat.waits_for("Porto").text


def test_a_location_sets_the_zone_after_asking(chat: Chat) -> None:
    chat.shares_location(48.8566, 2.3522)
    chat.waits_for("Europe/Paris")

    chat.presses("Use Europe/Paris")

    assert "Europe/Paris" in chat.waits_for("Europe/Paris").text


@pytest.mark.parametrize(("kind", "answer"), [("voice", "microphone"), ("sticker", "only read words")])
def test_what_cannot_be_read_gets_a_kind_answer(chat: Chat, kind: str, answer: str) -> None:
    chat.sends(kind)

    assert chat.waits_for(answer)


def test_a_photo_is_kept_by_its_caption(chat: Chat) -> None:
    chat.sends("photo", caption="Ana from AWS, loves sailing")

    assert "loves sailing" in chat.waits_for("Ana").text


def test_a_second_user_sees_nothing(chat: Chat, bot: Stage) -> None:
    asks(chat, ANA, "send article")
    number = next(users)
    stranger = bot.telegram.chat(number, "Kim", "kim")
    asks(stranger, "met Bob at PyCon, plays chess", "plays chess")

    for said in ("what do I know about Ana?", "/find sailing", "/people", "who should I contact today?", "/week"):
        stranger.says(said)
        assert "sailing" not in stranger.waits_for(lambda shown: shown.from_bot).text.replace("“sailing”", "")

    assert "loves sailing" in asks(chat, "what do I know about Ana?", "loves sailing")


def test_delete_and_merge_can_be_taken_back(chat: Chat) -> None:
    asks(chat, ANA, "send article")
    asks(chat, "met Anna Silva at PyCon, plays chess", "plays chess")

    asks(chat, "merge Ana with Anna Silva", "Merged")
    asks(chat, "undo", "Undone")
    assert "(2)" in asks(chat, "/people", "Your people")
    asks(chat, "delete Ana", "Delete Ana")
    asks(chat, "yes", "is deleted")
    asks(chat, "undo", "Undone")

    assert "(2)" in asks(chat, "/people", "Your people")
