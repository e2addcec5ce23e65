"""People by position, never by dictionary."""

import pytest

from tests.sincerely.notes.reading import hooks, names, promises


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kei Tanabe, Ginkgo. Organoids", ["Kei Tanabe"]),
        ("renée @ gdc – narrative lead at Obsidian", ["Renée"]),
        ("Brewery rep May Chen (Wayward)", ["May Chen"]),
        ("planner Niamh 💍 books string quartets", ["Niamh"]),
        ("April Kowalczyk starts her secondment in April", ["April Kowalczyk"]),
        ("Summer Whitlock, food writer at Broadsheet", ["Summer Whitlock"]),
        ("Priyanka 'Pixel' Deshmukh, art director", ["Priyanka Deshmukh"]),
        ("Owusu & Ffion, they run a puppet theatre", ["Owusu", "Ffion"]),
        (
            "Met Jacinta Whitby and her policy adviser, Sanjeev Pillai, at the roundtable",
            ["Jacinta Whitby", "Sanjeev Pillai"],
        ),
        ("Leonor de Vasconcelos e Sá, owner", ["Leonor de Vasconcelos e Sá"]),
        ("Nguyễn Thị Hạnh, nurse", ["Nguyễn Thị Hạnh"]),
    ],
)
def test_a_name_at_the_head_is_a_person(text: str, who: list[str]) -> None:
    assert names(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Met Ana, nurse. Her son Leo plays chess", ["Ana"]),
        ("Introduced by Tom Reiss to Ms. Adaeze Nwosu, BD director", ["Adaeze Nwosu"]),
        ("Met Ana. intro her to Priya", ["Ana"]),
        ("Met Ana. his wife Petra turns 60 on 4 April", ["Ana"]),
    ],
)
def test_people_only_mentioned_are_no_contacts(text: str, who: list[str]) -> None:
    assert names(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Marta. Loves chess",
        "Pierre. will send me his talk by Friday",
        "Viktor. His daughter starts uni",
        "Sven. Is vegan",
        "Ida. Moving to Tokyo next month",
    ],
)
def test_a_lone_name_is_somebody_where_the_next_words_tell_of_them(text: str) -> None:
    assert names(text) == [text.partition(".")[0]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nina and Tom run a vineyard near Mendoza", "run a vineyard near Mendoza"),
        ("Nina & Tom own a bakery in Hull", "own a bakery in Hull"),
        ("Sue and Bob want a demo", "want a demo"),
    ],
)
def test_two_names_and_a_plain_verb_are_two_people_and_what_they_do(text: str, told: str) -> None:
    assert len(names(text)) == 2
    assert hooks(text) == [told]
    assert promises(text) == []
