"""A first sentence before a person is the place."""

import pytest

from tests.sincerely.notes.reading import names, place


@pytest.mark.parametrize(
    ("text", "where", "who"),
    [
        ("Slush: Maija Kettunen, founder of Hiilivarasto", "Slush", "Maija Kettunen"),
        ("Hannover Messe, Halle 26. Vendula Horáčková, engineer", "Hannover Messe, Halle 26", "Vendula Horáčková"),
        ("climbing gym 🧗 Freya Dragomir, builds kites", "climbing gym", "Freya Dragomir"),
        ("CES\nDrew Nakamura-Bell, VP CX at Lumenhaus", "CES", "Drew Nakamura-Bell"),
    ],
)
def test_an_opening_before_a_name_is_the_place(text: str, where: str, who: str) -> None:
    assert (place(text), names(text)) == (where, [who])


def test_a_name_at_the_head_is_no_opening() -> None:
    assert names("Lakshmi Narayanan-Ortiz\n- partner, Oliver Wyman") == ["Lakshmi Narayanan-Ortiz"]


@pytest.mark.parametrize("opening", ["Lovely evening", "long night", "Great day"])
def test_how_the_day_was_is_no_place(opening: str) -> None:
    assert place(f"{opening}. Rafael Okoro, Debian dev, wants to package us") is None


@pytest.mark.parametrize("opening", ["quiz night", "clinic open evening"])
def test_an_evening_of_a_kind_is_one(opening: str) -> None:
    assert place(f"{opening}. Rafael Okoro, Debian dev") == opening


@pytest.mark.parametrize(
    "opening",
    ["Heimtextil", "Nando's", "TA training", "Planning committee", "Volunteers' tea", "School run", "Salone, day 3"],
)
def test_one_word_or_a_gathering_before_a_person_is_where_it_was(opening: str) -> None:
    assert place(f"{opening}. Dr. Selim Aksoy, buyer, wants samples") == opening


@pytest.mark.parametrize(
    "opening", ["Reminder.", "Hab...", "Wesołych!", "Uff.", "Great news.", "Cuvée label question."]
)
def test_what_is_called_out_or_treated_of_is_no_place(opening: str) -> None:
    assert place(f"{opening} Dr. Selim Aksoy, buyer, wants samples") is None


@pytest.mark.parametrize(
    ("opening", "where"),
    [
        ("Clinic today", "Clinic"),
        ("Playground again", "Playground"),
        ("Fr Declan here", None),
        ("Frost night again", None),
    ],
)
def test_the_day_of_the_note_and_who_writes_it_are_no_part_of_the_place(opening: str, where: str | None) -> None:
    assert place(f"{opening}. Mr Baptiste Moreau is a solicitor") == where
