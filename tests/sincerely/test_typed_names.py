"""A name typed without its capital is still the name of somebody known."""

import pytest

from sincerely.typed_names import with_capitals

KNOWN = ("Ines Duarte", "Sofia Reis", "James", "May Lin", "Rose Okafor", "Mark")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ines also loves padel", "Ines also loves padel"),
        ("call ines and james", "call Ines and James"),
        ("sofia called", "Sofia called"),
    ],
)
def test_a_known_name_gets_its_capital(typed: str, meant: str) -> None:
    assert with_capitals(typed, KNOWN) == meant


@pytest.mark.parametrize(
    "typed", ["may I call in may", "a rose for her", "mark the date", "she moved to sofia", "Ines loves padel", ""]
)
def test_a_word_that_is_another_stays_as_it_is(typed: str) -> None:
    assert with_capitals(typed, KNOWN) == typed
