"""Whom "she" and "he" mean where a note speaks of two people."""

import pytest

from tests.sincerely.notes.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Siobhan + Ronan on the pier. She's a vet, he restores clinker dinghies.",
            {"Siobhan": [], "Ronan": ["restores clinker dinghies"]},
        ),
        (
            "met liang and gao at the fair. she collects stamps, he drinks only hot water",
            {"Liang": ["collects stamps"], "Gao": ["drinks only hot water"]},
        ),
        (
            "met Tom and Bernie. Bernie writes a blog on sails. She knits socks.",
            {"Tom": [], "Bernie": ["writes a blog on sails", "knits socks"]},
        ),
        (
            "met Tadeo and Luz. He roasts coffee. She keeps the books.",
            {"Tadeo": ["roasts coffee"], "Luz": ["keeps the books"]},
        ),
    ],
)
def test_each_pronoun_keeps_to_one_of_them(text: str, told: dict[str, list[str]]) -> None:
    assert {p.contact.name: [h.text for h in p.hooks] for p in read(text).people} == told


def test_what_she_is_goes_to_her() -> None:
    people = read("Siobhan + Ronan on the pier. She's a vet, he restores clinker dinghies.").people

    assert [p.contact.role for p in people] == ["vet", None]
