"""Whatever is said, replied, edited and pressed in whatever order gets an answer and never fails."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from handlers.buttons import Action, parse
from tests.handlers.driver import Chat

SAID = (
    "met Ana at AWS, loves sailing, send article Tue",
    "met Femi and Sana at demo day",
    "Ana Silva from Google, needs a hardware engineer",
    "Lou can help with hardware engineering, call Thu 7pm",
    "Ana replied",
    "sent it to Lou",
    "called Femi yesterday, he's moving to Berlin",
    "Sana isn't interested",
    "she's the CEO btw",
    "two kids",
    "not Ana, Anna",
    "make it Thursday",
    "add: <b>two</b> & kids",
    "remove: sailing",
    "wrong person",
    "undo",
    "done",
    "at FOSDEM today",
    "porto",
    "Thursday",
    "https://sail.example/regatta",
    "thank her",
    "snooze her till next week",
    "forget about Lou for now",
    "wake Lou",
    "merge Ana and Lou",
    "delete Femi",
    "why Ana?",
    "/today",
    "/week",
    "/people",
    "/find sail",
    "/settings",
    "/undo",
    "/template hello.email off",
    "😀",
    "?" * 300,
    "x" * 4096,
    "אנה",
)


@pytest.mark.parametrize("seed", range(3))
def test_a_wild_conversation_never_fails(chat: Chat, seed: int) -> None:
    _talk_wildly(chat, random.Random(seed), steps=70)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 106))
def test_a_long_wild_conversation_never_fails(chat: Chat, seed: int) -> None:
    _talk_wildly(chat, random.Random(seed), steps=300)


def _talk_wildly(chat: Chat, chance: random.Random, steps: int) -> None:
    for _ in range(steps):
        _act(chat, chance)
        assert chat.messages
        chat.now += timedelta(minutes=chance.choice([0, 1, 15]))


def _act(chat: Chat, chance: random.Random) -> None:
    recent = list(chat.messages.values())[-12:]
    what = chance.random()
    if what < 0.5 or not recent:
        chat.says(chance.choice(SAID))
    elif what < 0.6:
        chat.replies(chance.choice(recent), chance.choice(SAID))
    elif what < 0.65:
        chat.edits(chance.randint(1000, max(chat.messages)), chance.choice(SAID))
    elif what < 0.95:
        data = [b["data"] for shown in recent for row in shown.keyboard for b in row if "data" in b]
        pressed = [one for one in data if (found := parse(one)) and found.action is not Action.FORGET_ME]
        if pressed:
            chosen = chance.choice(pressed)
            on = next(one for one in recent if any(b.get("data") == chosen for row in one.keyboard for b in row))
            chat.taps(chosen, on)
    else:
        chat.waits(chat.now + timedelta(hours=chance.choice([1, 9, 30])))
