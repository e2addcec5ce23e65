"""How they came to meet, told of them."""

import pytest

from tests.sincerely.notes.reading import hooks, place


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Dr Aisha Farouqi sat next to me at the LMC meeting", "LMC meeting"),
        ("May came by the stall again, she's moving to Hobart 12/12", "stall"),
        ("Bronwen Ap Rhys spoke at our practice meeting", "our practice meeting"),
    ],
)
def test_a_past_deed_at_an_event_is_the_place(text: str, where: str) -> None:
    assert place(text) == where


def test_any_other_deed_stays_a_hook() -> None:
    assert hooks("Ana, nurse. came straight from the army") == ["came straight from the army"]
