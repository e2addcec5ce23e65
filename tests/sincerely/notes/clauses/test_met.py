"""Meetings introduce people and say where."""

import pytest

from tests.sincerely.notes.reading import names, place, read


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("met Ana at AWS", "Ana"),
        ("ran into jonas f. @ asgct", "Jonas F."),
        ("had coffee with Dr. Wen-Hsien Lo", "Wen-Hsien Lo"),
        ("talked to bram in the python devroom", "Bram"),
        ("sat next to Ewelina Król on the train to Porto", "Ewelina Król"),
        ("the woman from the agency is called Elif Demir", "Elif Demir"),
        ("so this guy Lamar is throwing a party", "Lamar"),
        ("Met Will from Sourcegraph", "Will"),
        ("met May at the fair", "May"),
        ("great to see Ingeborg again", "Ingeborg"),
        ("met 李小龍 at the expo", "李小龍"),
        ("Met Auntie Rose's friend Bev at church", "Bev"),
        ("spoke to Ana's boss Petra about the budget", "Petra"),
        ("met my friend Judith's husband Karl", "Karl"),
        ("Ana pointed me to Ben Rao, architect", "Ben Rao"),
        ("Had a 1:1 with my mentor Sanjay. Advice: stop apologising", "Sanjay"),
        ("Had a chat with my old flatmate Sanjay, loves golf", "Sanjay"),
        ("lunch with my dear friend Jim", "Jim"),
        ("call from Tunde: visa came through!!", "Tunde"),
        ("postcard from Ana, she loves Peru", "Ana"),
        ("Paula's the new librarian, loves Ferrante", "Paula"),
        ("Ana's training for a marathon", "Ana"),
    ],
)
def test_a_verb_of_meeting_names_the_person(text: str, who: str) -> None:
    assert names(text) == [who]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("met Ana at AWS", "AWS"),
        ("Had coffee with Ben during the BTL fair", "BTL fair"),
        ("met Tuan on the ferry to Horta", "ferry to Horta"),
        ("At the Keystone meeting I met Ana Lopes", "Keystone meeting"),
    ],
)
def test_the_phrase_around_it_is_the_place(text: str, where: str) -> None:
    assert place(text) == where


def test_an_appointment_to_come_is_no_meeting_place() -> None:
    assert place("Ana (KPMG). lunch on Friday 12:30") is None


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("I met a really cool guy named Tomás yesterday at the rooftop party", "Tomás"),
        ("met a guy called Tomás at the rooftop party", "Tomás"),
        ("met a woman named Sara Lund at PyCon, she's a nurse", "Sara Lund"),
        ("chatted with a very interesting person named Li Wei on the train", "Li Wei"),
    ],
)
def test_somebody_described_before_they_are_named(note: str, name: str) -> None:
    assert names(note) == [name]


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("met two guys from Bosch, Uli and Karsten", {"Uli": "Bosch", "Karsten": "Bosch"}),
        ("met two people from the Keppel yard: Ola and Siri", {"Ola": "Keppel yard", "Siri": "Keppel yard"}),
        ("met a guy from Bosch, Uli Kranz. also met Ana Silva, nurse", {"Uli Kranz": "Bosch", "Ana Silva": None}),
        ("met a couple from Leeds, Ann and Bob", {"Ann": None, "Bob": None}),
    ],
)
def test_whoever_is_from_a_firm_is_named_behind_it(text: str, firms: dict[str, str | None]) -> None:
    assert {p.contact.name: p.contact.organization for p in read(text).people} == firms


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [("Met Ada at the fair", "Ada", "fair"), ("ADA: Ana Silva, nurse", "Ana Silva", "ADA"), ("Met Ted", "Ted", None)],
)
def test_a_name_that_is_an_event_in_capitals(text: str, who: str, where: str | None) -> None:
    assert names(text) == [who]
    assert place(text) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("met a dentist in Porto, Ana Silva", "Porto"),
        ("Got talking outside the Tesco with Ana Silva", "Tesco"),
        ("chatted inside the chapel with Ola Berg", "chapel"),
        ("water protest: Nicole from WASA", "water protest"),
    ],
)
def test_where_it_was_stands_before_the_name(text: str, where: str) -> None:
    assert place(text) == where
