"""The pause sense: where a thought begins in a note without marks, told by many weak signs."""

import json
from time import perf_counter

import pytest

from benchmarks.pausing import features_at, unmarked, weights_of_pauses
from benchmarks.train import first_authors, notes
from sincerely.notes.lexicon import LOCALES
from sincerely.notes.reader import tokens_of
from sincerely.notes.tagger.pause import pause, read_pause
from tests.sincerely.notes.reading import NOW

SIZE = 350_000  # Bytes of the weights: they are read at every start.


def test_the_marks_are_taken_out_and_their_places_kept() -> None:
    text, places = unmarked("Met Ana (CTO, Acme).\n- loves tea -> send it!")

    assert text == "Met Ana CTO Acme loves tea send it"
    assert {text[at:].split()[0] for at in places} == {"CTO", "Acme", "loves", "send"}


def test_what_the_model_adds_up_is_what_training_names() -> None:
    tokens = tokens_of("met ana pereira at the fair runs a bakery her son leo is 3 call her on friday", NOW, "UTC")
    model = pause()
    assert model is not None

    sums = model.weigh(tokens)

    for i in range(len(tokens)):
        assert sums[i] == model.bias + sum(model.weights.get(name, 0) for name in features_at(tokens, i))


def test_a_language_without_weights_has_no_sense() -> None:
    assert pause("xx") is None


def test_the_weights_are_small_and_read_at_once() -> None:
    text = (LOCALES / "en" / "pauses.json").read_text(encoding="utf-8")
    assert len(text.encode()) <= SIZE

    best = min(_seconds(text) for _ in range(5))

    assert best <= 0.1  # Ten times what it takes, for a busy machine.


def test_the_same_notes_give_the_same_weights() -> None:
    few = notes(first_authors()[1])[:20]

    assert weights_of_pauses(few) == weights_of_pauses(few)
    assert json.loads(weights_of_pauses(few))["weights"]


@pytest.mark.soak
def test_the_weights_are_what_the_corpus_teaches() -> None:
    kept = (LOCALES / "en" / "pauses.json").read_text(encoding="utf-8")

    assert kept == weights_of_pauses(gold for path in first_authors() for gold in notes(path))


def _seconds(text: str) -> float:
    start = perf_counter()
    read_pause(text)
    return perf_counter() - start
