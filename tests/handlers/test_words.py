"""Everything that can be done with a button can be said."""

from datetime import timedelta

import pytest

from sincerely.model import Circle, TouchKind
from storage import follow_ups, people
from storage.people import StoredThread
from tests.handlers.driver import Chat

ANA = "met Ana at AWS, loves sailing, send article Tue"


def ana(chat: Chat) -> StoredThread:
    (match,) = chat.read(people.named, "Ana")
    stored = chat.read(people.get, match.contact_id)
    assert stored is not None
    return stored


@pytest.fixture
def known(chat: Chat) -> Chat:
    chat.says(ANA)
    chat.now += timedelta(hours=1)
    return chat


@pytest.mark.parametrize(
    ("said", "kind", "answer"),
    [
        ("Ana replied", TouchKind.REPLIED, "Ana replied"),
        ("sent it to Ana", TouchKind.SENT, "Sent to Ana"),
        ("called Ana yesterday", TouchKind.CALLED, "you talked with Ana"),
        ("Ana isn't interested", TouchKind.DECLINED, "Ana declined"),
    ],
)
def test_what_happened_is_told_in_words(known: Chat, said: str, kind: TouchKind, answer: str) -> None:
    shown = known.says(said)

    assert answer in shown.text
    assert [touch.kind for touch in ana(known).thread.touches] == [kind]
    known.presses("Undo", shown)
    assert ana(known).thread.touches == ()


def test_a_call_may_bring_a_fact_and_undo_takes_back_both(known: Chat) -> None:
    before = ana(known)

    shown = known.says("called Ana yesterday, she's moving to Berlin")

    assert "you talked with Ana" in shown.text
    assert "Also noted: moving to Berlin." in shown.text
    assert [hook.text for hook in ana(known).thread.hooks] == ["loves sailing", "moving to Berlin"]
    known.presses("Undo", shown)
    assert ana(known) == before


def test_a_pronoun_is_whoever_was_just_spoken_of(known: Chat) -> None:
    known.says("Ana")

    shown = known.says("called her, she has two kids")

    assert "you talked with Ana" in shown.text
    assert [touch.kind for touch in ana(known).thread.touches] == [TouchKind.CALLED]


def test_what_happened_to_somebody_unknown_makes_their_page(chat: Chat) -> None:
    assert "Marco declined" in chat.says("Marco isn't interested").text
    assert chat.read(people.count) == 1


def test_snooze_till_a_day(known: Chat) -> None:
    assert "Fri 4 Dec" in known.says("snooze Ana till next Friday").text


def test_a_promise_can_be_moved_forward(known: Chat) -> None:
    assert "Fri 27 Nov" in known.says("move Ana to Friday").text


def test_forget_about_and_ping_again_in_spring(known: Chat) -> None:
    assert "Ana is paused" in known.says("forget about Ana for now").text
    assert "paused until Mon 1 Mar" in known.says("ping Ana again in spring").text
    assert "awake" in known.says("wake Ana").text


def test_a_season_that_has_begun_is_the_next_one_and_a_day_that_is_over_is_refused(known: Chat) -> None:
    assert "paused until Wed 1 Sep" in known.says("ping Ana again in autumn").text
    assert "is over already" in known.says("pause Ana until yesterday").text


def test_a_day_that_cannot_be_read_is_asked_for(known: Chat) -> None:
    assert "could not read a day" in known.says("snooze Ana till whenever").text


def test_not_now_circle_why_and_draft(known: Chat) -> None:
    assert "You have not written to Ana yet" in known.says("why Ana?").text
    assert "article" in known.says("draft something for Ana").text
    known.says("keep Ana close")
    assert ana(known).thread.contact.circle is Circle.CLOSE
    assert "Not now for Ana" in known.says("not now Ana").text


def test_nobody_of_that_name(chat: Chat) -> None:
    assert "nobody called Zed" in chat.says("why Zed?").text


def test_rename_merge_and_split_again(known: Chat) -> None:
    known.says("met Anna Silva at PyCon, plays chess")
    known.now += timedelta(hours=1)
    merged = known.says("merge Ana and Anna Silva")
    assert known.read(people.count) == 1
    assert "chess" in merged.text

    known.presses("Undo", merged)

    assert known.read(people.count) == 2
    assert ana(known).thread.contact.name == "Ana"


def test_delete_asks_once_and_can_be_undone(known: Chat) -> None:
    before = ana(known)
    known.presses("Yes", known.says("delete Ana"))
    assert known.read(people.count) == 0
    assert known.read(follow_ups.next_due) is None

    known.says("undo")

    assert ana(known) == before


def test_a_link_waits_for_the_right_person(known: Chat) -> None:
    shelf = known.says("https://sail.example/regatta-calendar")
    assert "Ana: loves sailing" in shelf.text

    draft = known.presses("Draft for Ana", shelf)

    assert draft is not None
    assert "Ana" in known.last.text


def test_what_is_known_of_somebody_and_when_we_last_talked(known: Chat) -> None:
    assert "loves sailing" in known.says("what do I know about Ana").text
    assert "you met" in known.says("when did I last talk to Ana?").text
    assert "Ana" in known.says("who likes sailing?").text


def test_event_mode_places_everybody_and_reviews_them_in_the_evening(chat: Chat) -> None:
    chat.says("at AWS Summit today")
    for line in ("Lena, wants a mentor", "Sofia, marathon on Sunday", "Grace"):
        assert "AWS Summit" in chat.says(line).text

    (review,) = chat.waits(chat.now.replace(hour=20, minute=5))

    assert "you met 3 people" in review.text
    assert "wants a mentor" in review.text
    chat.now += timedelta(days=1)
    assert "AWS Summit" not in chat.says("met Zoe, into falconry").text


def test_done_ends_the_event_at_once(chat: Chat) -> None:
    chat.says("/at FOSDEM")
    chat.says("Lena, wants a mentor")

    assert "you met 1 person" in chat.says("done").text
    assert chat.waits(chat.now.replace(hour=21)) == []
    assert "not at an event" in chat.says("/done").text


def test_no_reply_is_nothing_that_happened(known: Chat) -> None:
    known.says("no reply from Ana")

    assert ana(known).thread.touches == ()


def test_remind_me_to_is_a_promise(known: Chat) -> None:
    assert "Fri 27 Nov" in known.says("remind me to call Ana on Friday").text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("thanks for everything Sincerely, you are great", "You're welcome."),
        ("hello", "Hello!"),
        ("ok!", "All right."),
        ("good morning", "Hello!"),
    ],
)
def test_kind_words_are_nobodys_detail(chat: Chat, said: str, answer: str) -> None:
    chat.says(ANA)
    before = ana(chat)

    assert chat.says(said).text.startswith(answer)
    assert ana(chat) == before


def test_a_fragment_is_kept_and_asked_about_the_likely_person_first(chat: Chat) -> None:
    chat.says("met Zoe at the fair, into falconry")
    chat.says(ANA)

    question = chat.says("two kids")

    assert question.labels[0].startswith("Ana")
    assert "two kids" in chat.presses("Ana", question).text


def test_a_bare_name_opens_the_page(known: Chat) -> None:
    assert "Edit" in " ".join(known.says("Ana").labels)


def test_erasing_everything_can_be_said(known: Chat) -> None:
    assert "cannot be taken back" in known.says("delete everything").text
