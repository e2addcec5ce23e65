"""What I am to do."""

from datetime import time

import pytest

from tests.sincerely.notes.reading import promises, read


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("met Ana, send article Tue", "send article"),
        ("met Ana. I said I'd call her Monday", "call her"),
        ("met Ana. told her I'd ask in our Discord tomorrow", "ask in our Discord"),
        ("met Ana. I agreed to share our protocol by Tuesday", "share our protocol"),
        ("met Ana. I committed to sharing our template by Friday", "share our template"),
        ("met Ana. owe him a build on the 29th", "send a build"),
        ("met Ana. must get her the keys", "get her the keys"),
        ("met Ana. don't forget to send the deck", "send the deck"),
        ("met Ana. cvs to her before Friday", "send cvs to her"),
        ("met Ana. coffee Thu 8:30", "coffee"),
        ("met Ana. i send him our checklist on friday", "send him our checklist"),
    ],
)
def test_an_order_or_a_word_given_is_a_promise(text: str, action: str) -> None:
    assert promises(text) == [action]


@pytest.mark.parametrize(
    "text",
    [
        "met Ana. sent her the deck already",
        "met Ana. no need to send anything",
        "met Ana. nothing promised",
        "met Ana. don't send her anything",
        "met Ana. I'd love to visit one day",
        "met Ana. she will send me the deck",
        "met Ana. she wants to send more mail",
    ],
)
def test_what_is_done_denied_wished_or_theirs_is_no_promise_of_mine(text: str) -> None:
    assert promises(text) == []


def test_a_self_correction_moves_the_day() -> None:
    [promise] = read("met Ana. post her the book tomorrow no wait by the 28th").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-03-28"


def test_a_stated_time_is_kept() -> None:
    [promise] = read("met Ana. call her tues 10am").people[0].promises

    assert promise.time == time(10, 0)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. Board pack goes to her Monday", "send Board pack goes to her"),
        ("Ana, nurse. Needs my map by the end of the month", "send my map"),
        ("Ana, nurse. I have said yes to two talks and shall send our list by the 27th", "send our list"),
        ("Ana and Max from Canva. send Max the beta invite tomorrow", "send Max the beta invite"),
    ],
)
def test_what_is_mine_to_give_is_a_promise_however_it_is_told(text: str, action: str) -> None:
    assert action in promises(text)


@pytest.mark.parametrize("text", ["Ana, CFO. Open to advisory roles", "Ana, nurse. Nothing promised to Ana"])
def test_an_openness_and_a_nothing_are_no_promise(text: str) -> None:
    assert promises(text) == []


def test_a_deadline_told_after_the_order_is_its_day() -> None:
    (promise,) = read("Ana, nurse. me: run her samples, results by 30 June").people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-06-30"
