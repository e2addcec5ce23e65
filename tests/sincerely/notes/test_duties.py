"""What binds me in other words than "I will" and "must"; what binds others, or nobody."""

import pytest

from sincerely.model import By
from tests.sincerely.notes.reading import promises, read


@pytest.mark.parametrize(
    ("said", "action"),
    [
        ("make sure to send her the form by friday", "send her the form"),
        ("don't let me forget to call her", "call her"),
        ("it's on me to book the room", "book the room"),
        ("I gave her my word to ask Tom", "ask Tom"),
        ("I'd better write to her tomorrow", "write to her"),
        ("time to send her the deck", "send her the deck"),
        ("note to self: ring her mon", "ring her"),
        ("my job to print the labels by friday", "print the labels"),
        ("I volunteered to drive her to the clinic", "drive her to the clinic"),
        ("I've agreed to lend her my bike", "lend her my bike"),
        ("must not forget to text her", "text her"),
        ("I am on the hook to bring cake", "bring cake"),
        ("It falls to me to return her umbrella on Sunday", "return her umbrella"),
        ("It remains for me to settle her bill by the 30th", "settle her bill"),
        ("I shall not fail to send her the programme", "send her the programme"),
        ("I took it upon myself to find her a tuner by Friday", "find her a tuner"),
        ("I engaged to let her have the score by Tuesday", "let her have the score"),
        ("would be grateful to be reminded to ring her on Monday", "ring her"),
        ("remind me I said I'd send her the pictures", "send her the pictures"),
        ("I've got to give her that book on Sunday", "give her that book"),
        ("I get her the number tomorrow", "get her the number"),
    ],
)
def test_a_duty_is_a_promise_of_mine(said: str, action: str) -> None:
    (promise,) = read(f"Ana, nurse. {said}").people[0].promises

    assert promise.action == action
    assert promise.by is By.ME


@pytest.mark.parametrize(
    "said",
    [
        "it's time to retire she says",
        "my job is hard, she knows",
        "It was her turn to speak",
        "makes sure to call her mum daily",
        "took time to show me around",
        "No need to call her",
        "up for a hike",
        "It remains to be seen",
        "I failed to see her",
        "It falls to her to chair it",
        "LinkedIn she ignores",
    ],
)
def test_what_binds_others_or_nobody_is_no_promise(said: str) -> None:
    assert promises(f"Ana, nurse. {said}") == []


@pytest.mark.parametrize("verb", ["promised", "volunteered", "vowed", "agreed"])
def test_what_somebody_named_promised_is_theirs(verb: str) -> None:
    (promise,) = read(f"Ana {verb} to send the slides").people[0].promises

    assert promise.action == "send the slides"
    assert promise.by is By.THEM
