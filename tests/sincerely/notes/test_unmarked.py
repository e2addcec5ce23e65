"""Notes without any marks: what one man's comma shows is felt where another left it out."""

import pytest

from sincerely.notes.reader import tokens_of
from sincerely.notes.tagger import pause
from sincerely.notes.unmarked import with_pauses
from tests.sincerely.notes.reading import NOW, hooks, read


def marked(text: str) -> str:
    """A note as the reader hears it, with "|" for each mark it felt."""
    return " ".join("|" if t.start == t.end else t.text for t in with_pauses(tokens_of(text, NOW, "UTC"), pause()))


@pytest.mark.parametrize(
    ("note", "hook"),
    [
        ("ran into tomas at the gym plays padel twice a week wants a lawyer for his lease", "plays padel twice a week"),
        ("spoke to Priya Nair at the expo builds drones for orchards text her the menu", "builds drones for orchards"),
        ("carla from the book club teaches pottery looking for a bigger kiln her son starts school", "teaches pottery"),
    ],
)
def test_a_thought_without_a_mark_is_a_thought_of_its_own(note: str, hook: str) -> None:
    assert hook in hooks(note)


def test_where_they_met_ends_where_the_next_thought_begins() -> None:
    encounter = read("ran into tomas at the gym plays padel twice a week wants a lawyer for his lease").encounter

    assert encounter is not None
    assert encounter.place == "gym"


@pytest.mark.parametrize(
    "note",
    [
        "met Ana at the fair.",  # Short: one thought.
        "met Ana Pereira at Web Summit, she builds a tide map of the bay and sells it to the fishermen of the north",
        "so I met Ana and she runs a bakery and her brother sells flour and I said I would send her the book so yes",
    ],
)
def test_a_note_with_marks_or_joined_by_and_is_left_as_it_is(note: str) -> None:
    assert "|" not in marked(note)


@pytest.mark.parametrize("together", ["Ms. Ana Pereira", "Bega Show Ground"])
def test_no_mark_is_felt_inside_a_name(together: str) -> None:
    said = marked(f"talked to {together} about the harvest runs forty hives wants new labels send some on friday")

    assert together in said


def test_nothing_that_was_typed_moves() -> None:
    tokens = tokens_of("ran into tomas at the gym plays padel twice a week wants a lawyer for his lease", NOW, "UTC")

    heard = with_pauses(tokens, pause())

    assert [t for t in heard if t.start < t.end] == tokens
    assert len(heard) > len(tokens)


def test_a_language_without_the_sense_is_read_without_it() -> None:
    tokens = tokens_of("ran into tomas at the gym plays padel twice a week wants a lawyer for his lease", NOW, "UTC")

    assert with_pauses(tokens, None) is tokens
