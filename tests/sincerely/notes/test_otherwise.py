"""What a note says does not hang on its names, its marks or its typing: said otherwise it is read as well."""

import json
import random
from functools import cache

import pytest

from bot.commands.parse import card_for_line
from tests.sincerely.notes.otherwise import CHANGES
from tests.sincerely.notes.scoring import CORPUS, Card, Score, read

EVERY = 8  # Every eighth note of the corpus: all the voices, in a few seconds.
# Points of the perfect-card rate that may be lost. A single note of a sample is one or two.
MAY_LOSE = {"no apostrophes": 8.0}
MAY_LOSE_ELSE = 6.0
MAY_LOSE_OF_ALL = {"no apostrophes": 2.0, "lines": 2.5, "dashes": 2.5, "semicolons": 2.0, "an emoji": 1.5}
MAY_LOSE_OF_ALL_ELSE = 4.0


@cache
def corpus() -> list[Card]:
    return [note for file in sorted(CORPUS.glob("*.jsonl")) for note in read(file.name)]


@cache
def right(note: str) -> bool:
    """Whether nothing on the card of a note, given as a line of the corpus, needs correction."""
    score, gold = Score(), json.loads(note)
    score.add(gold, card_for_line(json.dumps({k: gold[k] for k in ("id", "text", "now", "tz", "known") if k in gold})))
    return score.perfect == 1


def lost(notes: list[Card], change: str) -> float:
    """How many points fewer cards are perfect where the notes are said otherwise."""
    said = [(note, CHANGES[change](note, random.Random(f"{change} {note['text']}"))) for note in notes]
    both = [(right(json.dumps(note)), right(json.dumps(other))) for note, other in said if other is not None]
    return 100 * (sum(a for a, _ in both) - sum(b for _, b in both)) / len(both)


@pytest.mark.parametrize("change", CHANGES)
def test_a_sample_said_otherwise_is_read_as_well(change: str) -> None:
    assert lost(corpus()[::EVERY], change) <= MAY_LOSE.get(change, MAY_LOSE_ELSE)


@pytest.mark.soak
@pytest.mark.parametrize("change", CHANGES)
def test_the_whole_corpus_said_otherwise_is_read_as_well(change: str) -> None:
    assert lost(corpus(), change) <= MAY_LOSE_OF_ALL.get(change, MAY_LOSE_OF_ALL_ELSE)


def test_another_name_stands_in_the_note_and_in_its_card() -> None:
    note = {"text": "met ana, Ana needs a boat", "contacts": [{"name": "Ana"}], "hooks": [{"contact": "Ana"}]}

    other = CHANGES["Finnish names"](note, random.Random(3))

    assert other is not None
    name = other["contacts"][0]["name"]
    assert other["text"] == f"met {name.lower()}, {name} needs a boat"
    assert other["hooks"][0]["contact"] == name != "Ana"
