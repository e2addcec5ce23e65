"""What is put right in the same breath: the second name and the second day count."""

import pytest

from tests.sincerely.notes.reading import names, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("met katarzyna no sorry karolina wilk from eth, works on batteries", "Karolina Wilk"),
        ("Met Katarzyna, no sorry, Karolina Wilk from ETH. Works on batteries", "Karolina Wilk"),
        ("met Ben Okafor sorry Ben Okoro from Acme", "Ben Okoro"),
        ("Met Ines I mean Inge at the fair, loves chess", "Inge"),
    ],
)
def test_a_name_put_right_is_the_one_that_counts(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    ["met Ana, sorry Tom was late", "met Ana. Actually Tom introduced us", "met ana, no need to send anything"],
)
def test_what_is_only_sorry_corrects_nobody(text: str) -> None:
    assert names(text) == ["Ana"]


def test_a_day_put_right_leaves_nothing_behind() -> None:
    person = read("coffee with Ana on Thursday no wait Friday").people[0]

    assert [(p.action, str(p.due)) for p in person.promises] == [("coffee with Ana", "2026-03-20")]
    assert not person.milestones


@pytest.mark.parametrize(
    "text",
    [
        "Please remember that Ron at the allotments is allergic to nuts",
        "Note that Ron is allergic to nuts",
        "don't forget that Ron is allergic to nuts",
    ],
)
def test_that_it_is_to_be_remembered_goes_without_saying(text: str) -> None:
    person = read(text).people[0]

    assert person.contact.name == "Ron"
    assert [hook.text for hook in person.hooks] == ["allergic to nuts"]
    assert not person.promises


def test_a_firm_put_right_with_its_preposition_counts_once() -> None:
    person = read("Met Benedikt from Remedy no sorry from Housemarque, records grain silos").people[0]

    assert person.contact.organization == "Housemarque"
