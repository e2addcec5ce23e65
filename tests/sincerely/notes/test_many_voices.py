"""Whole turns as people of many voices thumb them, found by reading fresh notes."""

import pytest

from tests.sincerely.notes.reading import contact, hooks, milestones, names, place, promises, read


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


def test_an_inline_enumeration_names_several_people() -> None:
    text = "prep list: 1. Odette Marchand, publisher 2. Ravi who made a simulator. ravi gets the stems this weekend"

    assert names(text) == ["Odette Marchand", "Ravi"]
    assert "send the stems" in promises(text)


def test_a_firm_called_something_is_the_employer() -> None:
    assert contact("The designer June Abernathy (London, small studio named Gull & Ink)").organization == "Gull & Ink"


def test_a_job_looked_for_before_the_name_is_the_role() -> None:
    assert contact("contractor for the new bore. Penny Faleafa, Hydro Drill").role == "contractor"


def test_a_letter_to_somebody_new_is_for_them() -> None:
    reading = read("Sad news, Elspeth Ross died. Write Hamish a proper letter this week")

    assert [p.contact.name for p in reading.people] == ["Elspeth Ross", "Hamish"]
    assert [p.action for p in reading.people[1].promises] == ["Write Hamish a proper letter"]


def test_before_she_goes_is_the_day_she_goes() -> None:
    text = "Astrid, shearer. leaving for Denmark on 19 Dec. must give her the jersey before she goes"
    (promise,) = read(text).people[0].promises

    assert promise.due is not None
    assert promise.due.isoformat() == "2026-12-19"


@pytest.mark.parametrize("text", ["ref from Dewayne: Guadalupe Ontiveros", "labels for later\nname: Faith Chepkoech"])
def test_where_a_tip_came_from_is_no_place(text: str) -> None:
    assert place(text) is None


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


def test_what_i_fetch_on_a_day_is_a_promise() -> None:
    assert promises("Kev, plumber. collecting it Saturday w the trailer") == ["collect it w the trailer"]


def test_what_they_bring_back_is_theirs() -> None:
    (promise,) = read("Malin, geologist. She brings it back on Monday").people[0].promises

    assert promise.by.value == "them"


def test_writing_to_her_is_the_action_itself() -> None:
    assert promises("Inês, potter. no signal, write to her") == ["write to her"]


def test_a_job_before_a_colon_is_the_role() -> None:
    assert contact("the wedding DJ: Fatima Zahra el Amrani, 1200 eur").role == "wedding DJ"


def test_what_they_need_a_room_for_is_no_place() -> None:
    assert place("Good news from Hamid: visa approved. needs a room in Erlangen") is None
