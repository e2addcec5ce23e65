"""Which names may be one person's."""

import pytest

from sincerely.lookalikes import may_be_one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana", "Anna"),
        ("John", "Jon"),
        ("Marco", "Marko"),
        ("Brain", "Brian"),
        ("Zoë Lee", "Zoey"),
        ("Ana Reis", "Anna Reis"),
    ],
)
def test_one_slip_apart_may_be_one_person(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana", "Ana"),
        ("Ana", "Ben"),
        ("Ana Reis", "Anna Costa"),
        ("Ana", "Ina"),
        ("Al", "Ali"),
        ("Sofia", "Sophie"),
        ("", "Ana"),
    ],
)
def test_the_same_a_clearly_other_or_a_very_short_name_is_no_question(one: str, other: str) -> None:
    assert not may_be_one(one, other)
    assert not may_be_one(other, one)
