"""What is sent, where nobody is named."""

import pytest

from sincerely.sent_things import sent_thing


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("I already sent the slides", {"slides"}),
        ("slides are sent", {"slides"}),
        ("sent the signed contract yesterday", {"signed", "contract"}),
        ("I've sent over the price list.", {"price", "list"}),
        ("Made the intro", {"intro"}),
        ("the wine was shipped this morning", {"wine"}),
    ],
)
def test_the_thing_is_known_by_its_words(text: str, thing: set[str]) -> None:
    assert sent_thing(text) == thing


@pytest.mark.parametrize(
    "text",
    [
        "sent it",
        "done",
        "sent Ana the deck",
        "sent the deck to Ana",
        "loves sailing",
        "met Ana, sent",
        "send the slides",
    ],
)
def test_words_that_name_somebody_or_no_thing_tell_of_none(text: str) -> None:
    assert sent_thing(text) == frozenset()
