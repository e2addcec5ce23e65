"""Thanks, doubts and a cross word get a short human answer, and nothing of it is kept."""

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
