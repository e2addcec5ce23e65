"""The tagger: asides leave the card but not the note, hooks get their kind, and the corpus gives the weights."""

import json
from time import perf_counter

import pytest

from benchmarks.examples import features_of
from benchmarks.train import WEIGHTS, corpus, weights
from sincerely.model import HookKind
from sincerely.notes.lexicon import LOCALES
from sincerely.notes.page import Page
from sincerely.notes.reader import lay_out, read_with
from sincerely.notes.tagger.features import stem
from sincerely.notes.tagger.model import KINDS, WIDTH, Tagger, make_tagger, read_tagger, tagger
from sincerely.notes.tagger.scene import Scene
from tests.sincerely.notes.reading import NOW, hooks, read

NOTE = "Met Ana at Web Summit. She loves sailing. Builds a tide map of the bay. Needs a designer."
SIZE = 150_000  # Bytes of the weights: they are read at every start.


def laid(text: str) -> tuple[Scene, Tagger]:
    page, tokens = lay_out(text, NOW, "Europe/Lisbon")
    model = tagger()
    assert isinstance(page, Page)
    assert model is not None
    return Scene(page, tokens), model


@pytest.mark.parametrize(
    ("note", "aside"),
    [
        ("Met Ana Pereira at Web Summit, she loves sailing. My screen cracked.", "screen"),
        ("Met Ana Pereira at Web Summit, she loves sailing. Her name I forget.", "forget"),
        ("Met Ana Pereira at Web Summit. Very nice evening. She loves sailing.", "evening"),
    ],
)
def test_an_aside_is_no_hook_yet_nothing_typed_is_lost(note: str, aside: str) -> None:
    reading = read(note)

    said = [h.text for p in reading.people for h in p.hooks]
    assert said == ["loves sailing"]
    assert any(aside in left for left in reading.rest)


def test_details_stay_hooks() -> None:
    assert hooks(NOTE) == ["loves sailing", "Builds a tide map of the bay", "Needs a designer"]


def test_a_hook_gets_its_kind_from_all_of_its_words() -> None:
    kinds = [h.kind for p in read(NOTE).people for h in p.hooks]

    assert kinds == [HookKind.INTEREST, HookKind.PROJECT, HookKind.NEED]


def test_every_kind_is_one_of_the_model() -> None:
    assert {kind.value for kind in HookKind} == set(KINDS)


def test_a_doubtful_hook_is_shown_as_a_guess() -> None:
    bold = make_tagger({}, (5, *range(WIDTH - 1)), aside=0, doubt=10, apart=20)

    reading = read_with(bold, NOTE, NOW, "Europe/Lisbon")

    assert [h.source.guessed for p in reading.people for h in p.hooks if h.source] == [True, True, True]


def test_what_the_model_adds_up_is_what_training_names() -> None:
    scene, model = laid(
        "Ana from Stripe: two golden retrievers, can't stand Monday 9am calls! I'd ask her, we met 3 times."
    )
    learned = json.loads((LOCALES / "en" / "tagger.json").read_text(encoding="utf-8"))
    assert scene.hooks

    for rank, hook in enumerate(scene.hooks):
        rows = [learned["weights"].get(name, [0] * WIDTH) for name in features_of(scene, hook, rank)]
        assert model.weigh(scene, hook, rank) == tuple(map(sum, zip(learned["bias"], *rows, strict=True)))


def test_a_language_without_weights_reads_on_with_its_rules() -> None:
    assert tagger("xx") is None
    assert len(read_with(None, NOTE, NOW, "Europe/Lisbon").people[0].hooks) == 3


@pytest.mark.parametrize(
    ("word", "cut"), [("sings", "sing"), ("Building", "build"), ("its", "its"), ("42nd", "#"), ("Ana’s", "ana")]
)
def test_endings_and_numbers_are_cut(word: str, cut: str) -> None:
    assert stem(word) == cut


def test_the_weights_are_small_and_read_at_once() -> None:
    text = (LOCALES / "en" / "tagger.json").read_text(encoding="utf-8")
    assert len(text.encode()) <= SIZE

    best = min(_seconds(text) for _ in range(5))

    assert best <= 0.05  # Five times what it takes, for a busy machine.


def test_the_same_lessons_give_the_same_weights() -> None:
    few = corpus()[1:2]

    assert weights(few) == weights(few)


@pytest.mark.soak
def test_the_weights_are_what_the_corpus_teaches() -> None:
    """A clause reader that changed a few examples may move a few decisions; then `make train` is due."""
    kept, fresh = (json.loads(text)["weights"] for text in (WEIGHTS.read_text(encoding="utf-8"), weights(corpus())))

    names = kept.keys() | fresh.keys()
    near = sum(abs(kept.get(n, (0,))[0] - fresh.get(n, (0,))[0]) <= 2 for n in names)

    assert near / len(names) >= 0.97


def _seconds(text: str) -> float:
    start = perf_counter()
    read_tagger(text)
    return perf_counter() - start
