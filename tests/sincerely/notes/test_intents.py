"""What a whole message is: a note, a log of what was sent or answered, or a question."""

import pytest

from sincerely.model import Intent, TouchKind
from tests.sincerely.notes.reading import read

KNOWN = ("Ana Pereira", "Ben Okafor")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Have written to Ana about the necklace.", "sent"),
        ("finally emailed Ben", "sent"),
        ("contract draft is with Ana", "sent"),
        ("Ana has the deck now", "sent"),
        ("Ana got back to me", "replied"),
        ("Ana's in!", "replied"),
        ("Ana regrets, her firm took somebody else", "declined"),
        ("Ben is not interested", "declined"),
        ("the samples are off to Ana, got them out before lunch", "sent"),
        ("quote's with Ana", "sent"),
        ("proposal's gone to Ben", "sent"),
        ("The consent form has been sent to Ana this morning", "sent"),
        ("ok so I've just posted the card to Ana", "sent"),
        ("followed up w Ana", "sent"),
        ("chased Ben", "sent"),
        ("Ana came back: yes", "replied"),
        ("Ana signed!", "replied"),
        ("had a nice mail from Ana", "replied"),
        ("Prof. Ana Pereira does not wish to be co-author", "declined"),
        ("Ana turned it down", "declined"),
        ("Ben nope", "declined"),
        ("Ana hired somebody else", "declined"),
        ("Ben: yes to the 14th", "replied"),
        ("Ben, no", "declined"),
        ("Ben bailed", "declined"),
        ("Ben is going ahead with somebody else", "declined"),
        ("Ben emailed, wants to meet in May", "replied"),
        ("Ana got my letter", "sent"),
        ("done, Ben has his invoice", "sent"),
        ("invoice to Ben ✅", "sent"),
        ("connected Ana with Ben", "sent"),
    ],
)
def test_what_became_of_an_outreach_is_a_log(text: str, outcome: str) -> None:
    reading = read(text, KNOWN)

    assert reading.intent.value == "log"
    assert reading.outcome is not None
    assert reading.outcome.value == outcome


@pytest.mark.parametrize(
    "text", ["bumped into Ana", "Ana is off to Ben's boat", "Ben's gone to Lisbon", "email to Ana bounced"]
)
def test_who_goes_somewhere_was_sent_nothing(text: str) -> None:
    assert read(text, KNOWN).outcome is None


@pytest.mark.parametrize(
    "text",
    ["Met Mara Lind, nurse, wants out of nursing", "Mara Lind is unable to fly", "Mara Lind signed the petition"],
)
def test_what_a_stranger_is_like_is_no_answer(text: str) -> None:
    assert read(text).outcome is None


def test_a_thing_on_its_way_names_who_gets_it() -> None:
    reading = read("swale sections are off to Priyanka, got em out before smoko")

    assert reading.intent is Intent.LOG
    assert [p.contact.name for p in reading.people] == ["Priyanka"]


@pytest.mark.parametrize(
    "text",
    [
        "no reply from Ana",
        "Ana hasn't replied",
        "Ana hasn't answered yet",
        "Ben never got back to me",
        "heard nothing from Ana",
        "still no answer from Ben",
        "no word from Ben yet",
    ],
)
def test_silence_is_no_reply(text: str) -> None:
    reading = read(text, KNOWN)

    assert reading.outcome is None
    assert reading.intent.value == "note"
    assert reading.people[0].candidates or reading.people[0].contact.name in KNOWN


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("to who I have to write today?", "ask_today"),
        ("who have I promised something and forgot", "ask_today"),
        ("Whom did I meet at the ICOM dinner?", "ask_search"),
        ("does anybody on my list do face painting", "ask_search"),
        ("whose birthday is coming up", "ask_search"),
        ("can u tell me what i got on Hyacinth Pemberton", "ask_person"),
        ("do I owe Ana anything?", "ask_person"),
    ],
)
def test_a_question_is_asked_in_any_words(text: str, intent: str) -> None:
    assert read(text, KNOWN).intent.value == intent


@pytest.mark.parametrize("text", ["Dropped Nadia at the station", "Marco says the boat is free in June"])
def test_what_is_told_of_somebody_new_is_a_note(text: str) -> None:
    assert read(text, KNOWN).intent.value == "note"


@pytest.mark.parametrize(
    "text",
    [
        "quote sended to Dieter Kramer",
        "deck sent to Dieter",
        "So I did send the tool to Karolina like I promised",
        "I did send Ana the deck",
    ],
)
def test_what_was_sent_is_told_in_any_order(text: str) -> None:
    reading = read(text)

    assert (reading.intent, reading.outcome) == (Intent.LOG, TouchKind.SENT)


@pytest.mark.parametrize("text", ["Ana is a nurse, deck sent to her boss", "I did sailing with Ana"])
def test_what_others_got_and_other_deeds_are_no_message_of_mine(text: str) -> None:
    assert read(text).intent is Intent.NOTE


@pytest.mark.parametrize("text", ["remind me to water the plants", "I'll water the plants", "buy milk tomorrow"])
def test_an_errand_for_nobody_is_nobodys(text: str) -> None:
    assert read(text, KNOWN).intent.value == "other"


@pytest.mark.parametrize("text", ["send the deck on Friday", "call her tomorrow", "remind me to send the deck"])
def test_a_promise_to_whoever_was_spoken_of_is_a_note(text: str) -> None:
    assert read(text, KNOWN).intent.value == "note"
