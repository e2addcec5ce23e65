"""A relative told in pieces is one detail: who it is, who else, and what they do."""

import pytest

from tests.sincerely.notes.reading import hooks, milestones, read


@pytest.mark.parametrize(
    "detail",
    [
        "Her eldest, Tom, plays rugby for Ulster",
        "Her husband, a pilot, is never home",
        "her daughter (8) is obsessed with frogs",
        "His grandmother, 92, signs each egg",
        "His wife, who is a nurse, runs marathons",
        "her dog, Biscuit, ate the tent",
    ],
)
def test_a_relative_and_what_they_do_is_one_detail(detail: str) -> None:
    reading = read(f"Met Ana. {detail}.")

    assert [h.text for h in reading.people[0].hooks] == [detail]
    assert reading.people[0].contact.role is None


def test_what_a_relative_does_on_a_day_is_a_milestone() -> None:
    assert milestones("Met Ana. The youngest, Finn, starts school in September") == [
        ("The youngest, Finn, starts school", "2026-09-01")
    ]


def test_a_detail_with_a_verb_keeps_apart_from_the_day_behind_it() -> None:
    text = "Met Ana. His daughter Beth has been accepted at McGill and leaves on 20 August."

    assert hooks(text) == ["His daughter Beth has been accepted at McGill"]
    assert milestones(text) == [("leaves", "2026-08-20")]


def test_a_relative_alone_stays_what_it_was() -> None:
    assert hooks("Met Ana, her sister, two kids") == ["her sister", "two kids"]


def test_a_thing_and_its_verb_behind_and_are_a_thought_of_their_own() -> None:
    assert "the yard is for sale" in hooks("Met Ana. he builds boats and the yard is for sale")


@pytest.mark.parametrize("detail", ["Kid's name is Ishaan", "her dog's name is Biscuit"])
def test_the_name_of_a_relative_is_a_detail_and_no_contact(detail: str) -> None:
    reading = read(f"Met Ana. {detail}")

    assert [p.contact.name for p in reading.people] == ["Ana"]
    assert [h.text for h in reading.people[0].hooks] == [detail]
