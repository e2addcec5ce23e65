"""The name sense: many weak signs around a word say whether it is the name of somebody the note is about."""

import json
from time import perf_counter

import pytest

from benchmarks.naming import features_at, weights_of_names
from benchmarks.train import corpus, notes
from sincerely.notes.lexicon import LOCALES
from sincerely.notes.reader import case_of, tokens_of
from sincerely.notes.tagger.sense import may_be_name, read_sense, sense
from tests.sincerely.notes.reading import NOW, read

SIZE = 150_000  # Bytes of the weights: they are read at every start.
NO_NAMES: frozenset[str] = frozenset()


def names(text: str) -> list[str]:
    return [p.contact.name for p in read(text).people]


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Mentoring night. Notes: (1) Ines Okafor, Hatch, needs a CFO. (2) Brandt Weiss, angel, skis.", "Brandt Weiss"),
        ("Ines Okafor came w/ a colleague, Summer Castelnuovo, photographs food.", "Summer Castelnuovo"),
        ("Spoke to Ines Okafor (needs a CFO), Dwayne Pratt (ex army), Soledad Ruiz - bilingual.", "Soledad Ruiz"),
    ],
)
def test_somebody_told_of_in_full_after_the_first_is_a_contact_too(note: str, who: str) -> None:
    assert who in names(note)


@pytest.mark.parametrize(
    ("note", "noise"),
    [
        ("Adaptation program starts in January. Spoke to Ana Pereira (Stripe).", "Adaptation"),
        ("Opposed motion, Pretoria High Court. Met Ana Pereira for the other side.", "Pretoria High Court"),
        ("edinburgh fringe, jojo marchetti, clown + tax lawyer. wants a producer", "Clown"),
        ("rose tyldesley @ EGX -> roguelike set in a 1970s bingo hall", "Roguelike"),
    ],
)
def test_what_only_stands_like_a_name_is_nobody(note: str, noise: str) -> None:
    assert names(note) != []
    assert noise not in names(note)


def test_what_the_model_adds_up_is_what_training_names() -> None:
    tokens = tokens_of(
        "Coffee with Ana Pereira-Silva (Stripe) on Friday, her son Leo's 3, call May O'Neill!", NOW, "Europe/Lisbon"
    )
    model, cased, known = sense(), case_of(tokens), frozenset({"ana"})
    assert model is not None

    model.feel(tokens, cased, known)

    weighed = [i for i, t in enumerate(tokens) if may_be_name(t) and (t.upper or not cased)]
    assert len(weighed) >= 6
    for i in weighed:
        told = features_at(tokens, i, cased, known)
        assert tokens[i].sense == model.bias + sum(model.weights.get(name, 0) for name in told)


def test_a_language_without_weights_has_no_sense() -> None:
    assert sense("xx") is None


def test_the_weights_are_small_and_read_at_once() -> None:
    text = (LOCALES / "en" / "names.json").read_text(encoding="utf-8")
    assert len(text.encode()) <= SIZE

    best = min(_seconds(text) for _ in range(5))

    assert best <= 0.05  # Ten times what it takes, for a busy machine.


def test_the_same_notes_give_the_same_weights() -> None:
    few = notes(corpus()[1])[:20]

    assert weights_of_names(few) == weights_of_names(few)
    assert json.loads(weights_of_names(few))["weights"]


def _seconds(text: str) -> float:
    start = perf_counter()
    read_sense(text)
    return perf_counter() - start
