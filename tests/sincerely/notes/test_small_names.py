"""Names in notes without capitals: several parts, particles, family names that are words."""

import pytest

from sincerely.notes.wordset import word_list
from tests.sincerely.notes.reading import names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("met mary ann bin rashid at the fair, she needs a boat", "Mary Ann bin Rashid"),
        ("met anna de la cruz at the fair, she needs a boat", "Anna de la Cruz"),
        ("talked to jose luis ter horst at the fair, he needs a boat", "Jose Luis ter Horst"),
        ("met faith wood at the fair, she needs a boat", "Faith Wood"),
        ("robin cook, nurse, collects stamps", "Robin Cook"),
        ("met billy ray at the fair, he needs a boat", "Billy Ray"),
    ],
)
def test_a_name_without_capitals_is_read_whole(text: str, who: str) -> None:
    assert names(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("met tomasz wood carver at the fair", "Tomasz"),
        ("met ana at the fair, cook in a hotel", "Ana"),
        ("ran into priya, short chat about boats", "Priya"),
    ],
)
def test_a_word_that_could_be_a_family_name_is_left_where_it_describes(text: str, who: str) -> None:
    assert names(text) == [who]


FIRST_NAMES = word_list(
    "james noah mason dean finn carlos christina denise sofia victoria charlotte santiago hans olga ahmed steve clive "
    "val maeve marco priya chidi yuki linh zeynep siobhan tadhg kwame wei minjun fatima dmitri agnieszka mehmet joao"
)


@pytest.mark.parametrize("name", FIRST_NAMES)
@pytest.mark.parametrize(
    "note",
    [
        "met {} at the hostel, photographer",
        "coffee with {} today. he loves golf",
        "{} - photographer - likes tea",
        "had lunch w {}, she is a nurse",
    ],
)
def test_a_first_name_in_small_letters_is_somebody_whatever_else_it_may_be(note: str, name: str) -> None:
    assert names(note.format(name)) == [name.capitalize()]
