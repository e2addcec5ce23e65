"""Whole turns as people of many voices thumb them, found by reading fresh notes."""

import pytest

from tests.sincerely.notes.reading import contact, hooks, milestones, names, promises, read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("makan at Tiong Bahru w Uncle Seng, retired pilot. he wan sell his shop", ["Seng"]),
        ("Choir tour bus!! sat behind Ffion & Hedd from Llangollen, newlyweds", ["Ffion", "Hedd"]),
        ("Rang by Oisín from the Arts Council. hates jargon, his wife opened a pottery", ["Oisín"]),
        ("Met w/ Councilwoman Teresa Villanueva-Ochs re bike lanes", ["Teresa Villanueva-Ochs"]),
    ],
)
def test_who_is_meant_in_many_voices(text: str, who: list[str]) -> None:
    assert names(text) == who


def test_leaving_for_a_town_is_no_employer() -> None:
    assert contact("Ana Pereira, nurse. She leaves for Annecy in June").organization is None


def test_an_introduction_that_came_is_no_promise() -> None:
    assert promises("intro from Zeynep: Kerem Aksoy, founder of a drone startup") == []


def test_got_to_is_must() -> None:
    assert promises("Ana, nurse. got to pass him the contact by friday") == ["pass him the contact"]


def test_what_is_wanted_of_mine_by_a_day_is_a_promise() -> None:
    text = "Ragnhild, chair. wants our outreach plan in one page, by 3 April"

    assert promises(text) == ["send our outreach plan in one page"]
    assert milestones(text) == []


def test_a_thing_of_hers_makes_no_order() -> None:
    (promise,) = read("Ana, nurse. Will share her imaging macro").people[0].promises

    assert promise.by.value == "them"


@pytest.mark.parametrize(
    "text",
    ["Ana, nurse. gave me his card", "Ana, nurse. Would be nice to throw her a party", "Ana, nurse. tough but fair"],
)
def test_courtesies_and_thoughts_are_no_hook(text: str) -> None:
    assert hooks(text) == []
