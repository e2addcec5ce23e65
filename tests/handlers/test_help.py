"""The examples of the help work when they are copied."""

import re
from html import unescape

import pytest

from handlers.helping import TOPICS
from handlers.texts import text
from tests.handlers.driver import Chat

EXAMPLES = [
    unescape(found) for topic in TOPICS for found in re.findall(r"<code>(.*?)</code>", text(f"help.{topic}"), re.DOTALL)
]
LOST = (
    "Who is it about",
    "I know nobody",
    "could not read",
    "I don't know",
    "Tell me whom you met, or ask",
    "not at an event",
)


@pytest.fixture
def peopled(chat: Chat) -> Chat:
    """Everybody the examples speak of."""
    for note in (
        "met Ana at AWS, loves sailing, send article Tue",
        "met Anna Silva at PyCon, plays chess",
        "met Priya at FOSDEM, two golden retrievers",
        "met Ben at FOSDEM, builds keyboards",
        "met Marco at FOSDEM, likes chess",
        "met Zed at FOSDEM, likes tea",
    ):
        chat.says(note)
    return chat


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 20


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_gets_a_fitting_answer(peopled: Chat, example: str) -> None:
    if example == "make it shorter":
        peopled.says("draft something for Ana")
    card = peopled.says("what do I know about Ana")
    correction = example in ("not Ana, Anna", "make it Thursday", "add: two kids")

    answer = peopled.replies(card, example) if correction else peopled.says(example)

    assert not any(words in answer.text for words in LOST), answer.text
