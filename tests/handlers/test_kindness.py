"""Thanks, doubts and a cross word get a short human answer, and nothing of it is kept."""

from datetime import timedelta

import pytest

from storage import people
from tests.handlers.driver import Chat
from tests.handlers.test_new_user import of


@pytest.fixture
def known(chat: Chat) -> Chat:
    """Somebody is known, so that words could be taken for a note about her."""
    chat.says("met Rita at the fair, plays chess")
    return chat


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("thank you my dear", "You're welcome."),
        ("ok thanks so much", "You're welcome."),
        ("ok", "All right."),
        ("good morning", "Hello!"),
        ("God bless", "kind of you"),
        ("you are a great help", "kind of you"),
        ("this is annoying", "I'm sorry."),
        ("I told you already", "I'm sorry."),
        ("I'm nervous about writing to Rita", "You won't bother anybody"),
        ("i don't want to annoy her", "You won't bother anybody"),
        ("what if she doesn't answer", "Nobody gets a third nudge."),
        ("how much does it cost?", "Nothing."),
        ("what does (?) mean", "marks what I guessed"),
        ("how do I fix a mistake?", "Reply to my card to put it right"),
        ("how do I delete somebody?", "delete Ana"),
        ("what can I ask you?", "What I do"),
        ("oops", "The last thing I kept"),
        ("how are you?", "All well here"),
        ("what's your name?", "I am Sincerely"),
        ("hello??", "Hello!"),
        ("tell me a joke", "I didn't get that, and kept nothing of it"),
        ("I am ill", "Until when shall I keep everything back?"),
    ],
)
def test_it_is_answered_and_not_kept(known: Chat, said: str, answer: str) -> None:
    assert answer in known.says(said).text
    assert [hook.text for hook in of(known, "Rita").thread.hooks] == ["plays chess"]
    assert len(known.read(people.names)) == 1


@pytest.mark.parametrize("said", ["she hasn't replied", "should I write again?", "I haven't heard anything from Rita"])
def test_silence_is_explained_by_the_plan(known: Chat, said: str) -> None:
    known.says("wrote to Rita")

    assert "No answer since your message" in known.says(said).text


def test_a_title_is_part_of_the_name_people_say(chat: Chat) -> None:
    chat.says("Father Mike from St Anne's, needs two people for the kitchen")

    assert "Fri 27 Nov" in chat.says("remind me about Father Mike on Friday").text


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        ("forgot to say: she has a cat named Mochi", "has a cat named Mochi"),
        ("note for Rita: likes tea", "likes tea"),
        ("add to rita: likes tea", "likes tea"),
        ("rita also likes tea", "likes tea"),
    ],
)
def test_what_is_said_before_a_note_is_no_part_of_it(known: Chat, said: str, detail: str) -> None:
    known.says(said)

    rita = of(known, "Rita").thread
    assert detail in [hook.text for hook in rita.hooks]
    assert not rita.promises


def test_of_two_of_one_first_name_it_is_the_one_just_spoken_of(chat: Chat) -> None:
    chat.says("met Harold at the library, lost his keys")
    chat.says("met Harold Banks at the library, repairs clocks")

    assert "Harold Banks" in chat.says("Harold rang").text


def test_nobody_in_words_leaves_a_reminder_that_is_for_nobody(known: Chat) -> None:
    known.now += timedelta(hours=1)
    known.says("remind me to water the plants")

    assert "I leave it at that" in known.says("nobody").text


def test_a_slip_in_a_question_makes_nobody(known: Chat) -> None:
    assert "plays chess" in known.says("waht do i know abuot rita").text
    assert len(known.read(people.names)) == 1


def test_a_note_that_named_nobody_goes_to_whom_it_is_for(known: Chat) -> None:
    known.says("met Tom at the fair, an organist")
    known.says("remind me on Saturday to look for the owl book")

    moved = known.says("for Rita")

    assert moved.text.splitlines()[2].startswith("Rita")
    assert "look for the owl book" in moved.text


def test_a_call_that_turns_out_to_have_reached_nobody_is_taken_back(known: Chat) -> None:
    known.says("call Rita today")
    known.says("rang her")

    told = known.says("she was not in")

    assert "Not reached: Rita. I bring it back tomorrow" in told.text
    assert not of(known, "Rita").thread.touches
