"""Slips of a thumb in the words a note hangs on; names and other real words are never touched."""

import pytest

from sincerely.notes.lexicon import lexicon
from tests.sincerely.notes.reading import hooks, names, promises, read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wnats", "wants"),
        ("snet", "sent"),
        ("wiht", "with"),
        ("recrods", "records"),
        ("befre", "before"),
        ("tornament", "tournament"),
        ("tomorow", "tomorrow"),
        ("strugling", "struggling"),
    ],
)
def test_a_slip_is_read_as_the_word_meant(typed: str, meant: str) -> None:
    assert lexicon().typos.repair(typed) == meant


@pytest.mark.parametrize(
    "word",
    [
        "farming",
        "hats",
        "flats",
        "dining",
        "skater",
        "explorers",
        "makers",
        "bakke",
        "hoppe",
        "solveig",
        "takeda",
        "wanda",
        "brian",
        "emil",
        "sven",
        "stan",
        "priya",
        "marta",
        "elisa",
        "karin",
        "nuno",
        "kofi",
        "amara",
        "levi",
        "joana",
        "anders",
        "tunde",
        "handel",
        "units",
    ],
)
def test_a_name_or_a_real_word_is_no_slip(word: str) -> None:
    assert lexicon().typos.repair(word) is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("met Ana, nurse. gotta snd her the form by friday", "snd her the form"),
        ("met Ana, nurse. I wlil call her friday", "call her"),
        ("met Ana, nurse. emial her the form by friday", "emial her the form"),
    ],
)
def test_a_promise_is_read_through_its_typos(text: str, action: str) -> None:
    assert promises(text) == [action]


def test_a_hook_is_shown_as_it_was_typed() -> None:
    assert hooks("met Ana at the fair, she kints hats for preemies") == ["kints hats for preemies"]


def test_a_lower_case_name_beside_a_typo_stays_a_name() -> None:
    assert names("bumpd into emil bakke at the fair") == ["Emil Bakke"]
    assert read("met sven at the fair. wnats a lift").people[0].contact.name == "Sven"
