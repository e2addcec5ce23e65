"""Places by their words and prepositions."""

import pytest

from tests.sincerely.notes.reading import place


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Beatriz / CRISPR meetup / bakes rye", "CRISPR meetup"),
        ("Karim Benali, UNFCCC corridor, falconry", "UNFCCC corridor"),
        ("Ingrid, Oslo airport. hates slides", "Oslo airport"),
        ("Milica, on the vaporetto. collects smells", "vaporetto"),
    ],
)
def test_an_event_or_a_venue_beside_the_name_is_the_place(text: str, where: str) -> None:
    assert place(text) == where


@pytest.mark.parametrize("text", ["Ana, nurse. bakes bread", "Ana (Stripe)", "Ana from Acme Bank, likes tea"])
def test_a_company_or_a_job_is_no_place(text: str) -> None:
    assert place(text) is None
