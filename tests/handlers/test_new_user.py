"""What somebody types who has read no documentation: each answer fits, and nothing of it ends up on somebody's card."""

from datetime import UTC, datetime, timedelta

import pytest

from storage import people
from tests.handlers.driver import Chat

ANA = "met Ana at AWS, loves sailing, send article Tue"


def of(chat: Chat, name: str) -> people.StoredThread:
    """The one contact of that name."""
    (match,) = chat.read(people.named, name)
    stored = chat.read(people.get, match.contact_id)
    assert stored is not None
    return stored


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("so what now?", "send article"),
        ("what's next?", "send article"),
        ("when will you remind me?", "Tue 1 Dec"),
        ("what did I promise?", "you to Ana: send article"),
        ("show promises", "Promises still open"),
        ("show me everyone", "Your people (1)"),
        ("list", "Your people (1)"),
        ("what do you know about me", "Who can read what"),
        ("?", "What I do"),
        ("what?", "What I do"),
        ("cancel", "I leave it at that"),
        ("never mind", "I leave it at that"),
        ("no that's wrong", "The last thing I kept"),
        ("Ana", "loves sailing"),
    ],
)
def test_a_question_or_a_shrug_right_after_a_card_is_no_detail_of_anybody(chat: Chat, said: str, answer: str) -> None:
    chat.says(ANA)

    assert answer in chat.says(said).text
    assert [hook.text for hook in of(chat, "Ana").thread.hooks] == ["loves sailing"]
    assert of(chat, "Ana").note == ""


def test_a_correction_needs_no_reply_while_the_card_is_fresh(chat: Chat) -> None:
    chat.says(ANA)

    assert chat.says("not Ana, Anna").text.startswith("Now Anna")
    assert "Thu 26 Nov" in chat.says("make it Thursday").text
    assert "Now Anna Silva" in chat.says("she's Anna Silva").text
    assert "Whose note is it" in chat.says("wrong person").text


def test_a_correction_an_hour_later_is_not_taken_for_the_last_card(chat: Chat) -> None:
    chat.says(ANA)
    chat.now += timedelta(hours=1)

    chat.says("wrong person")

    assert of(chat, "Ana").thread.contact.name == "Ana"


def test_that_is_wrong_offers_the_way_back(chat: Chat) -> None:
    chat.says(ANA)

    chat.presses("Undo", chat.says("that's wrong"))

    assert chat.read(people.count) == 0


def test_the_name_in_a_promise_is_whose_promise_it_is(chat: Chat) -> None:
    chat.says("met Carla at PyCon, paints")
    chat.says("met Ben at PyCon, plays chess")

    chat.says("call Carla tomorrow at 3pm")

    assert [promise.action for promise in of(chat, "Carla").thread.promises]
    assert not of(chat, "Ben").thread.promises


@pytest.mark.parametrize("said", ["change Ana to Anna", "Ana = Anna", "change Ana's name to Anna"])
def test_a_name_is_changed_in_whatever_words(chat: Chat, said: str) -> None:
    chat.says(ANA)

    assert chat.says(said).text.startswith("Now Anna")


def test_changing_somebody_to_a_day_moves_the_day(chat: Chat) -> None:
    chat.says(ANA)

    assert "Fri 27 Nov" in chat.says("change Ana to Friday").text


def test_never_again_closes_until_woken(chat: Chat) -> None:
    chat.says(ANA)

    assert "is closed" in chat.says("never contact Ana again").text
    assert not [one for one in chat.waits(datetime(2026, 12, 2, 9, 1, tzinfo=UTC)) if "Ana" in one.text]
    assert "awake again" in chat.says("wake Ana").text


def test_yes_in_words_deletes(chat: Chat) -> None:
    chat.says(ANA)
    chat.says("delete Ana")

    assert "is deleted" in chat.says("yes").text
    assert chat.read(people.count) == 0


@pytest.mark.parametrize("said", ["done", "already did", "sent it"])
def test_under_the_only_reminder_it_is_clear_what_was_done(chat: Chat, said: str) -> None:
    chat.says(ANA)
    chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC))

    assert "Sent to Ana" in chat.says(said).text


def test_after_a_press_she_is_the_person_of_the_reminder(chat: Chat) -> None:
    chat.says(ANA)
    (reminder,) = chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC))
    chat.presses("Sent", reminder)

    assert "Ana replied" in chat.says("she replied").text


def test_news_of_her_keeps_its_details_and_is_no_achievement(chat: Chat) -> None:
    chat.says(ANA)

    assert "Ana replied" in chat.says("she wrote back, wants to meet for coffee").text
    hooks = [hook.text for hook in of(chat, "Ana").thread.hooks]
    assert "wants to meet for coffee" in hooks
    assert not any("wrote" in hook for hook in hooks)


def test_one_tap_tells_that_the_place_is_where_they_work(chat: Chat) -> None:
    card = chat.says(ANA)

    chat.presses("AWS is where they work", card)

    ana = of(chat, "Ana").thread
    assert (ana.contact.organization, ana.encounters[-1].place) == ("AWS", None)


def test_a_place_that_is_plainly_an_event_is_not_asked_about(chat: Chat) -> None:
    assert not [label for label in chat.says("met Leo at PyCon, plays chess").labels if "where they work" in label]


def test_cards_at_an_event_stay_short(chat: Chat) -> None:
    chat.says("at Google today")

    assert not [label for label in chat.says("Leo, plays chess").labels if "where they work" in label]


def test_what_one_tap_put_right_survives_an_edit(chat: Chat) -> None:
    card = chat.says(ANA)
    chat.presses("AWS is where they work", card)

    chat.edits(card.message_id - 1, "met Ana at AWS, loves sailing, send article Wed")

    assert of(chat, "Ana").thread.encounters[-1].place is None


def test_not_carla_carlotta_finds_carla_again(chat: Chat) -> None:
    chat.says("met Carla at the fair, paints")
    chat.says("met Ben at PyCon, plays chess")

    assert chat.says("not Carla, Carlotta").text.startswith("Now Carlotta")


def test_remind_me_tomorrow_moves_what_was_just_shown(chat: Chat) -> None:
    chat.says(ANA)

    assert "Wed 25 Nov" in chat.says("remind me tomorrow").text
    assert not of(chat, "Ana").thread.milestones


@pytest.mark.parametrize("said", ["I'm off to Berlin next week", "talked to a guy about rust, didn't get his name"])
def test_what_is_of_somebody_else_does_not_go_to_the_last_person(chat: Chat, said: str) -> None:
    chat.says(ANA)

    assert "Who is it about" in chat.says(said).text
    assert [hook.text for hook in of(chat, "Ana").thread.hooks] == ["loves sailing"]


def test_the_same_event_is_where_the_last_one_was_met(chat: Chat) -> None:
    chat.says(ANA)

    chat.says("met Ben Carter from Stripe at the same event, hiring a data engineer")

    assert of(chat, "Ben Carter").thread.encounters[-1].place == "AWS"


def test_a_word_of_noise_makes_nobody(chat: Chat) -> None:
    chat.says(ANA)

    assert "Who is it about" in chat.says("asdf").text
    assert chat.read(people.count) == 1


@pytest.mark.parametrize("said", ["rename Ana to Anna", "rename to Anna", "rename Anna"])
def test_renaming_right_after_the_card_means_its_person(chat: Chat, said: str) -> None:
    chat.says(ANA)

    assert chat.says(said).text.startswith("Now Anna.")


def test_renaming_somebody_else_right_after_a_card_leaves_its_person_alone(chat: Chat) -> None:
    chat.says("met Ben at PyCon, plays chess")
    chat.says(ANA)

    assert chat.says("rename Ben to Benny").text.startswith("Now Benny.")
    assert of(chat, "Ana").thread.contact.name == "Ana"


def test_an_export_of_an_empty_book_is_one_file(chat: Chat) -> None:
    chat.says("/export")

    assert len([shown for shown in chat.messages.values() if shown.document is not None]) == 1


def test_a_link_picked_for_a_promise_fills_its_place_in_the_draft(chat: Chat) -> None:
    chat.says(ANA)
    kept = chat.says("https://example.org/sailing-routes")

    draft = chat.presses("Draft for Ana", kept)

    assert "https://example.org/sailing-routes" in draft.text
    assert "[link" not in draft.text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("wrong day, make it Thursday", "send article, Thu 26 Nov"),
        ("not AWS, PyCon", "📍 PyCon"),
        ("she isn't a designer, she's a pilot", "Ana · pilot"),
        ("remove the role", "Removed."),
        ("add a note: she has a dog called Rufus", "has a dog called Rufus"),
        ("what's her email?", "So far"),
        ("how many people do I know?", "Your people (1)"),
        ("when is my next reminder?", "The week ahead"),
        ("I'm sick, pause for 3 days", "Nothing comes before Fri 27 Nov"),
        ("stop", "Until when shall I keep everything back?"),
    ],
)
def test_more_words_right_after_a_card(chat: Chat, said: str, shown: str) -> None:
    chat.says(ANA)
    chat.says("called Ana yesterday")
    chat.says("role: designer", reply_to=chat.last.message_id)

    assert shown in chat.says(said).text
    assert chat.read(people.count) == 1
