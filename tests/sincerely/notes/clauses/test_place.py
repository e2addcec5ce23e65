"""Places by their words and prepositions."""

from datetime import timedelta

import pytest

from tests.sincerely.notes.reading import NOW, hooks, place, read


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Beatriz / CRISPR meetup / bakes rye", "CRISPR meetup"),
        ("Karim Benali, UNFCCC corridor, falconry", "UNFCCC corridor"),
        ("Ingrid, Oslo airport. hates slides", "Oslo airport"),
        ("Milica, on the vaporetto. collects smells", "vaporetto"),
    ],
)
def test_an_event_or_a_venue_beside_the_name_is_the_place(text: str, where: str) -> None:
    assert place(text) == where


@pytest.mark.parametrize("text", ["Ana, nurse. bakes bread", "Ana (Stripe)", "Ana from Acme Bank, likes tea"])
def test_a_company_or_a_job_is_no_place(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("seen at the breakfast of the chamber of commerce: Monsieur Lavigne, notary", "breakfast of the chamber"),
        ("new face at the choir rehearsal: Colin Abel, a retired undertaker", "choir rehearsal"),
        ("Femi & Ruth, the two trainees at the Siemens booth", "Siemens booth"),
        ("bumped into Dr Anil Rao from the surgery in the hardware store queue", "hardware store queue"),
        ("Professor Munro was on our cycling holiday in Brittany", "cycling holiday in Brittany"),
        ("Tomás was at our table at the gala, runs a brewery", "table at the gala"),
        ("Aisha Farouqi sat next to me at the LMC meeting. Keen on referrals", "LMC meeting"),
    ],
)
def test_where_it_was_is_told_in_many_ways(text: str, where: str) -> None:
    assert (place(text) or "").startswith(where)


@pytest.mark.parametrize("text", ["Ola sat next to me, teaches maths", "Tomás was in our debt, runs a brewery"])
def test_what_happened_between_us_is_no_place(text: str) -> None:
    assert place(text) is None


def test_the_firm_of_all_who_are_listed_is_everybodys() -> None:
    people = read("two people from Keppel: Wei Ling handles automation. Mr Tan wants a demo unit").people

    firms = {one.contact.name: one.contact.organization for one in people}
    assert firms == {"Wei Ling": "Keppel", "Mr Tan": "Keppel"}


def test_where_they_were_before_is_no_place_of_the_meeting() -> None:
    assert place("coffee w/ Bashir (ex Uber), loves jazz") is None


@pytest.mark.parametrize(
    "text",
    [
        "Jo Park from yesterday's meetup. Designer",
        "Two people from yesterday's meetup in Dublin. Fr. Colm runs the drop-in",
        "New contact from yesterday's meetup: Zara Quinn, promoter",
    ],
)
def test_the_day_of_an_event_is_the_day_they_met(text: str) -> None:
    met = read(text).encounter

    assert met is not None
    assert str(met.on) == "2026-03-17"
    assert "meetup" in (met.place or "")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("so at the coffee break just now there was this guy Bart Verhoeven he's a postdoc in Leuven", "coffee break"),
        ("two people from the bonfire. Ines Costa does PR. Rob Hale fixes boilers", "bonfire"),
        ("okay just left the closing at Stewart Title the lender is Raelynn Pruitt", "Stewart Title"),
        ("Visit to the market of Campo Grande. The boss there is Amílcar Sanches", "market of Campo Grande"),
        ("coming home from evensong old Mr Lascelles told me his roof leaks", "evensong"),
    ],
)
def test_what_stands_unread_before_the_first_name_may_be_the_place(text: str, where: str) -> None:
    assert place(text) == where


@pytest.mark.parametrize(
    "text",
    [
        "Bart Verhoeven, he's a postdoc in Leuven",
        "at work today Elena Petrova started, she's the new DBA",
        "in the end Marco Rossi signed",
        "My neighbour's niece, Miss Fflur Gwilliam, is reading linguistics at Aberystwyth",
    ],
)
def test_where_somebody_works_or_studies_and_when_it_was_are_no_places(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Khalid Al-Farsi, LP, family office in Muscat. falconry!!",
        "gave Keiko my old standing desk lol. she runs ops",
        "Tina from Skylark. Nine hundred a flight but she knocks half off",
        "Mr. Yevhen Tkachuk choreographs our opening night. He comes from Kharkiv",
        "Mrs Delyth Ainsworth, treasurer of the Rotary Club at Bangor",
        "ok brain dump. Gareth Lloyd wrote the octopus book",
        "Milo, 9, steals every scene",
    ],
)
def test_a_firm_a_price_and_a_thing_of_mine_beside_a_name_are_no_places(text: str) -> None:
    assert place(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday on the telephone Clémence Aubertin from the museum in Paris",
        "Yum cha yesterday with the rellies, and cousin Li Ting's over from Penang",
        "At the eisteddfod in Llanrwst yesterday I fell into conversation with Madame Soizic Andrieu",
    ],
)
def test_a_day_that_is_over_before_the_first_name_is_when_they_met(text: str) -> None:
    met = read(text).encounter
    assert met is not None
    assert met.on == NOW.date() - timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "where", "told"),
    [
        ("Will from the climbing gym broke his ankle", "climbing gym", "broke his ankle"),
        ("Will from the gym hurt his back", "gym", "hurt his back"),
    ],
)
def test_a_place_ends_where_a_deed_begins(text: str, where: str, told: str) -> None:
    assert place(text) == where
    assert hooks(text) == [told]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("hassan from 5-a-side. product designer at tuppence", "5-a-side"),
        ("Tom from choir needs a loft ladder", "choir"),
        ("Netball with the kid, got yarning to Sefa Tuilagi, physio at the Northern", "Netball"),
        ("Blue Line from O'Hare, guy next to me = Mack Odell, ex army medic", "Blue Line from O'Hare"),
        ("Bumped into Nige in the queue at Bunnings. He's gone back to uni", "queue at Bunnings"),
    ],
)
def test_what_is_done_in_company_and_the_ride_there_are_places(text: str, where: str) -> None:
    assert place(text) == where


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "winter school in Les Houches the snow was amazing anyway Élodie Marchetti climbs ice",
            "winter school in Les Houches",
        ),
        (
            "right so played the Cobblestone tonight and this fella Cathal comes up he's a luthier",
            "Cobblestone",
        ),
    ],
)
def test_a_dictated_note_may_begin_with_the_place(text: str, where: str) -> None:
    assert place(text) == where
