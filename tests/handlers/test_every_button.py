"""Whatever button stands in a chat can be pressed twice: each press is answered, none fails."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.incoming import SharedFile
from tests.handlers.driver import Chat

SAID = (
    "met Ana Reis at AWS, loves sailing, send article Tue",
    "met Anna at PyCon, plays chess",
    "met Ben and Lea at FOSDEM; Ben climbs, Lea paints",
    "met Zed at PyCon, needs a designer",
    "met Ida at PyCon, is a designer and offers help with design",
    "/people",
    "/settings",
    "/help",
    "who should I contact today?",
    "what do I know about Ben?",
    "delete Lea",
    "https://example.com/sailing-in-madeira",
    "draft Ana",
    "make it shorter",
    "I'm on holiday until Monday",
    "remind me to water the plants",
    "/pause",
    "at Web Forum today",
    "Mia, paints",
    "/done",
    "who did I meet today?",
    "too formal",
    "why Marta?",
    "I'm back",
)
ERASES_EVERYTHING = ":fm:"


@pytest.fixture
def full(chat: Chat) -> Chat:
    """A chat in which nearly every kind of message stands."""
    for said in SAID:
        chat.now += timedelta(seconds=30)
        chat.says(said)
    chat.says("Kim from AWS, loves jazz", kind="photo", file=SharedFile(file_id="badge", kind="photo"))
    chat.says("what do I know about Kim?")
    chat.says("", kind="location", location=(38.7, -9.1), place="Café Central")
    chat.waits(datetime(2026, 12, 1, 9, 1, tzinfo=UTC))
    return chat


def test_every_button_answers_twice_and_so_do_those_that_come_of_it(full: Chat) -> None:
    pressed: set[str] = set()
    for _ in range(2):
        for message in list(full.messages.values()):
            for data in [button["data"] for row in message.keyboard for button in row if "data" in button]:
                if data in pressed or ERASES_EVERYTHING in data:
                    continue
                pressed.add(data)
                for _ in range(2):
                    answered = len(full.toasts)
                    full.taps(data, message)
                    assert len(full.toasts) == answered + 1, data

    assert len(pressed) > 150
