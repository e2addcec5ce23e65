"""Any text is safe: no exception, sources inside the text, work that grows with the length and no faster."""

import random
import sys
from datetime import UTC, datetime
from types import FrameType
from typing import Any

import pytest

from sincerely.model import Reading
from sincerely.notes.lexicon import lexicon
from sincerely.notes.reader import MAX_LENGTH, read_note, tokens_of, warm

NOW = datetime(2026, 3, 18, 18, 30, tzinfo=UTC)
MARKS = [
    *",.;:!?()-–/\n&+=@'\"💍",
    "->",
    "w/",
    "1.",
    "2)",
    "on Friday",
    "5pm",
    "Ana",
    "ana",
    "Dr.",
    "I'll",
    "she",
    "her",
    "called",
]
PATHOLOGICAL = [
    "a",
    "(",
    ",",
    "Ana ",
    "\n- x",
    "1",
    "@a",
    "and ",
    "she ",
    "mon ",
    "- ",
    "https://a.b/",
    "met ",
    "'A' ",
    "to her ",
    "Mr ",
]


def calls(text: str) -> int:
    """How many functions are called while a text is read: work, whatever the machine does besides."""
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_note(text, NOW, "Europe/Lisbon")
    finally:
        sys.setprofile(None)
    return counted


def test_any_mixture_of_cue_words_is_read() -> None:
    words = sorted(lexicon().tags)
    dice = random.Random(7)

    for _ in range(600):
        text = " ".join(
            dice.choice(MARKS) if dice.random() < 0.45 else dice.choice(words) for _ in range(dice.randint(1, 14))
        )
        reading = read_note(text, NOW, "Europe/Lisbon", known=["Ana Pereira"])
        assert reading.text == text
        assert all(said.strip() for said in told(reading)), text


def told(reading: Reading) -> list[str]:
    """The words of every fact that was read."""
    return [
        words
        for person in reading.people
        for words in (
            *(hook.text for hook in person.hooks),
            *(promise.action for promise in person.promises),
            *(milestone.what for milestone in person.milestones),
        )
    ]


@pytest.mark.parametrize("unit", PATHOLOGICAL)
def test_four_times_the_text_is_about_four_times_the_work(unit: str) -> None:
    warm()
    short, long = (unit * MAX_LENGTH)[:1000], (unit * MAX_LENGTH)[:4000]
    read_note(long, NOW, "Europe/Lisbon")  # What is made at first use and kept is no part of the growth.

    assert calls(long) <= 6 * calls(short)


def test_what_is_longer_than_a_message_is_cut() -> None:
    assert len(read_note("a" * 10_000, NOW, "Europe/Lisbon").text) == MAX_LENGTH


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "America/New_York", "No/Where", ""])
def test_an_unknown_zone_is_read_as_utc(zone: str) -> None:
    assert read_note("met Ana, send deck on Friday", NOW, zone).people[0].promises[0].due is not None


@pytest.mark.parametrize("text", ["漢\t ", "a \t b", "\t6 Ana", "met\t Ana\t\tat AWS", "\x0b \t"])
def test_blanks_of_any_kind_are_no_word(text: str) -> None:
    for said in (text, text):  # Words are remembered: the second time is as the first.
        assert all(token.text.strip() for token in tokens_of(said, NOW, "Europe/Lisbon"))
        read_note(said, NOW, "Europe/Lisbon")
