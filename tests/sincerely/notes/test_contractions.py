"""Contractions typed without their apostrophe, or behind a place."""

import pytest

from sincerely.model import By
from tests.sincerely.notes.reading import contact, hooks, place, promises, read


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("met Ana, nurse. shell send me the form fri", "send me the form"),
        ("Ana from Acme. said hed look at our boiler mon 5pm", "look at our boiler"),
        ("Ben, plumber. hell also fix the tap tomorrow", "fix the tap"),
        ("Ana, potter. shell place the order with two shops", "place the order with two shops"),
    ],
)
def test_what_they_will_do_without_an_apostrophe_is_their_promise(text: str, action: str) -> None:
    (promise,) = read(text).people[0].promises

    assert promise.action == action
    assert promise.by is By.THEM


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ana, nurse. well send her the deck by friday", "send her the deck"),
        ("Ana, nurse. i said id call her friday", "call her"),
        ("Ana, nurse. ive to send her the form by friday", "send her the form"),
    ],
)
def test_what_i_will_do_without_an_apostrophe_is_a_promise_of_mine(text: str, action: str) -> None:
    (promise,) = read(text).people[0].promises

    assert promise.action == action
    assert promise.by is By.ME


@pytest.mark.parametrize(
    "text",
    [
        "Ana, collects sea shell fragments",
        "Ben keeps tools in a shed near Leeds",
        "Ana, lost her id card in Lisbon",
        "Ana works at Shell, hates meetings",
        "Ana, her shop goes well in winter",
    ],
)
def test_a_noun_that_looks_like_a_contraction_is_left_alone(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize(
    ("text", "place_or_firm", "detail"),
    [
        ("Reggie at the tip shop's put aside four old seats for us", "tip shop", "put aside four old seats for us"),
        ("Faye at the community garden's desperate for mulch", "community garden", "desperate for mulch"),
        ("Bev in the post office's a grandmother now", "post office", "a grandmother now"),
        ("Carla from the bakery's expecting twins", "bakery", "expecting twins"),
    ],
)
def test_what_is_said_behind_a_place_in_the_genitive_is_told_of_who_is_there(
    text: str, place_or_firm: str, detail: str
) -> None:
    assert place_or_firm in {contact(text).organization, place(text)}
    assert hooks(text) == [detail]


def test_a_genitive_with_its_noun_stays_whole() -> None:
    assert place("Met Ana at the farm's open day") == "farm's open day"
