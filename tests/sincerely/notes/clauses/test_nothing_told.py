"""A verb and nothing said of what is set aside."""

import pytest

from tests.sincerely.notes.reading import hooks, milestones


@pytest.mark.parametrize(
    "aside",
    [
        "he lost it",
        "packed it in",
        "She asked me for nothing",
        "wants nothing",
        "He starts again, slowly",
        "still coming",
        "Didn't commit to the panel thing",
        "the address is 4 Tan-y-Bryn",
        "sizes 38 to 43",
        "for 40 mins haha",
        "She is very sorry",
        "She is his boss",
        "Nothing to follow up for now",
    ],
)
def test_a_verb_without_a_thing_is_no_hook(aside: str) -> None:
    assert hooks(f"Jan, nurse. keeps bees. {aside}.") == ["keeps bees"]


@pytest.mark.parametrize(
    "detail",
    [
        "won it twice",
        "asked for forty tickets",
        "Doesn't take money",
        "lost it all in the flood",
        "starts a bakery again",
    ],
)
def test_a_verb_with_a_thing_stays(detail: str) -> None:
    assert detail in hooks(f"Jan, nurse. keeps bees. {detail}.")


def test_a_number_sign_belongs_to_its_number() -> None:
    assert milestones("Jan, nurse. baby #2 due 14 May") == [("baby #2 due", "2026-05-14")]


def test_what_is_when_the_day_was_just_named_is_a_milestone() -> None:
    text = "Jan, nurse. I must collect them before 2 February, when the house is to be sold."

    assert milestones(text) == [("the house is to be sold", "2027-02-02")]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("Jan, nurse. does mocap stunts broke her wrist in March", "broke her wrist in March"),
        ("Jan, nurse. farms two acres and needs an agent", "needs an agent"),
        ("Jan, nurse. she charges 2200 flat and her warehouse flooded", "her warehouse flooded"),
    ],
)
def test_a_deed_behind_another_verb_is_a_detail_of_its_own(text: str, detail: str) -> None:
    assert detail in hooks(text)


def test_whose_relative_it_is_goes_with_the_relative() -> None:
    said = hooks("Ana, nurse. She collects first editions and whose wife is to have an operation")

    assert said == ["collects first editions", "wife is to have an operation"]
