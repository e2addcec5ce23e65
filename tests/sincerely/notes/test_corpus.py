"""The reader against the note corpus: a change that reads fewer cards right fails here.

The floors lie a little below what is reached, so that one lucky or unlucky note decides nothing. They say how the
reader does on notes it was written with; figures for unread notes are in docs, not here.
"""

import json

import pytest

from bot.commands.parse import card_for_line
from tests.sincerely.notes.scoring import Score, read

FILES = (
    "dev.jsonl",
    "train-1.jsonl",
    "train-2.jsonl",
    "train-3.jsonl",
    "train-4.jsonl",
    "own-1.jsonl",
    "own-2.jsonl",
    "own-3.jsonl",
    "own-4.jsonl",
    "own-5.jsonl",
    "own-6.jsonl",
    "own-7.jsonl",
    "own-8.jsonl",
    "own-9.jsonl",
    *(f"own-{number}.jsonl" for number in range(10, 18)),
)
FLOORS = {
    "intent": 0.98,
    "name": 0.95,
    "organization": 0.90,
    "role": 0.92,
    "reach": 0.95,
    "channel": 0.85,
    "place": 0.90,
    "hook": 0.87,
    "promise": 0.93,
    "due": 0.97,
    "milestone": 0.85,
}
PERFECT = 0.70


@pytest.fixture(scope="module")
def score() -> Score:
    total = Score()
    for name in FILES:
        for gold in read(name):
            total.add(
                gold, card_for_line(json.dumps({k: gold[k] for k in ("id", "text", "now", "tz", "known") if k in gold}))
            )
    return total


@pytest.mark.parametrize(("measure", "floor"), FLOORS.items())
def test_the_reader_holds_its_measure_on_the_corpus(score: Score, measure: str, floor: float) -> None:
    assert score.f1(measure) >= floor


def test_most_cards_need_no_correction(score: Score) -> None:
    assert score.perfect / score.cards >= PERFECT


@pytest.mark.parametrize("name", FILES)
def test_every_id_comes_back_in_order(name: str) -> None:
    gold = read(name)[:10]

    cards = [card_for_line(json.dumps(note)) for note in gold]

    assert [card["id"] for card in cards] == [note["id"] for note in gold]
