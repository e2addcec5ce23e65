"""Under a list of several, each is told of by name; whoever is away is left alone, and nobody is closed for that."""

from datetime import UTC, datetime

import pytest

from tests.handlers.driver import Chat
from tests.handlers.test_new_user import of

FRIDAY = datetime(2026, 11, 27, 9, 1, tzinfo=UTC)


@pytest.fixture
def several(chat: Chat) -> Chat:
    """Three reminders lie in the chat."""
    chat.says("met Ana Pereira at AWS, loves sailing, send article Friday")
    chat.says("met Ben Okafor at AWS, two kids, call him Friday")
    chat.says("met Dan at AWS, runs marathons, send deck Friday")
    chat.waits(FRIDAY)
    return chat


@pytest.mark.parametrize("said", ["ana done", "Ana: sent", "done with Ana", "ana is done already"])
def test_done_is_said_by_name(several: Chat, said: str) -> None:
    assert "Sent to Ana Pereira" in several.says(said).text


def test_what_happened_is_told_behind_the_name(several: Chat) -> None:
    told = several.says("ben: called, he wants a demo next week")

    assert "you talked with Ben Okafor" in told.text
    assert "call him" not in told.text
    assert "wants a demo next week" in told.text


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("dan's out of office until Tuesday", "Tue 1 Dec"),
        ("Dan is on maternity leave until March", "Mar"),
        ("dan is on holiday", "Mon 7 Dec"),
    ],
)
def test_whoever_is_away_is_left_alone_until_they_are_back(several: Chat, said: str, until: str) -> None:
    told = several.says(said).text

    assert "Dan is paused until" in told
    assert until in told
    assert not of(several, "Dan").thread.touches
    assert len(of(several, "Dan").thread.hooks) == 2


@pytest.mark.parametrize("said", ["dan moved to next Tuesday", "move the call with Dan to Tuesday"])
def test_what_is_put_off_comes_back_on_its_day(several: Chat, said: str) -> None:
    assert "comes back Tue 1 Dec" in several.says(said).text


def test_moving_house_is_no_other_day(several: Chat) -> None:
    told = several.says("Dan moved to Berlin").text

    assert "moved to Berlin" in told
    assert "send deck" in told


def test_what_they_cancel_is_dropped(several: Chat) -> None:
    assert "Not now for Dan" in several.says("dan cancelled the lunch").text


def test_a_word_of_a_promise_is_not_put_right_by_news_of_its_person(several: Chat) -> None:
    several.says("ping Dan on Monday")

    assert "ping Dan" in several.says("dan is really tall").text


def test_whose_child_it_is_stands_in_small_letters_too(several: Chat) -> None:
    assert "Ben Okafor" in several.says("ben's daughter was born").text


@pytest.fixture
def two_annas(chat: Chat) -> Chat:
    """Two of one first name, the second just spoken of."""
    chat.says("met Anna Weber from Siemens at AWS, wants the case study, she'll send the contract on Friday")
    chat.says("met Anna Kovac at the gym, does crossfit, call her Thursday")
    return chat


@pytest.mark.parametrize("said", ["no the other anna", "not that anna", "wrong Anna"])
def test_a_note_of_the_other_of_one_name_is_one_tap_away(two_annas: Chat, said: str) -> None:
    two_annas.says("anna has two kids")

    moved = two_annas.presses("Anna Weber", two_annas.says(said))

    assert "Anna Weber" in moved.text
    assert "has two kids" in moved.text


def test_a_whole_name_in_small_letters_is_theirs(two_annas: Chat) -> None:
    assert "Anna Weber" in two_annas.says("call anna weber on monday").text
    assert of(two_annas, "Anna Weber").thread.promises[-1].due is not None


def test_what_was_promised_has_arrived(two_annas: Chat) -> None:
    assert "Anna Weber sent it" in two_annas.says("the contract arrived").text


@pytest.mark.parametrize("said", ["friday 3pm instead", "I said friday 3pm"])
def test_a_day_is_put_right_in_passing(two_annas: Chat, said: str) -> None:
    assert "Fri 27 Nov, 15:00" in two_annas.says(said).text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("stop it", "I'm sorry."),
        ("that's not what I said", "The last thing I kept"),
        ("what", "What I do"),
        ("got it", "All right."),
        ("it's fine", "All right."),
        ("remind me the day before", "I bring each thing back once"),
        ("still nothing from Anna Kovac", "Anna Kovac"),
        ("demo done", "Who is it about?"),
    ],
)
def test_a_cross_or_a_short_word_changes_nothing(two_annas: Chat, said: str, answer: str) -> None:
    assert answer in two_annas.says(said).text
    assert not of(two_annas, "Anna Kovac").thread.decisions
    assert len(of(two_annas, "Anna Kovac").thread.hooks) == 1
