"""People named beside somebody: "and her offsider Mohsen who ...", "his roommate Colm, biomed tech"."""

import pytest

from tests.sincerely.notes.reading import contact, hooks, names


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("Bronte Killigrew, designer. And her offsider Mohsen who does the modelling", "Mohsen"),
        ("Harpreet Sandhu, perfusionist. His roommate Colm, biomed tech, fixes pinball machines", "Colm"),
        (
            "Spoke with Huw Penry, a tenor, and with his neighbour Miss Eluned Wyn, who transcribes carols",
            "Eluned Wyn",
        ),
        ("Met Ruth Okafor and her brother-in-law Dele, who fixes clocks", "Dele"),
        ("Bumped into Farah and her lodger Sven, who is writing a thesis on moss", "Sven"),
        ("Tea with Mrs Adeyemi, and her niece Folake who is a solicitor", "Folake"),
    ],
)
def test_a_companion_of_whom_the_note_goes_on_to_tell_is_somebody(note: str, who: str) -> None:
    assert names(note)[1:] == [who]


@pytest.mark.parametrize(
    "told", ["His brother Igor is ill", "His son Leo plays cello", "His wife Olga has cancer", "His dog Rex retires"]
)
def test_kin_of_whom_one_thing_is_told_are_theirs(told: str) -> None:
    note = f"Met Oleg. {told}"

    assert names(note) == ["Oleg"]
    assert hooks(note) == [told]


@pytest.mark.parametrize("title", ["adv.", "Sis.", "rev'd", "Hr.", "Padre"])
def test_a_title_is_no_name(title: str) -> None:
    assert contact(f"{title} Naledi Khumalo, needs the affidavit").name == "Naledi Khumalo"


@pytest.mark.parametrize("where", ["the second floor", "year 4", "next door", "across the street"])
def test_where_in_the_house_somebody_lives_is_no_firm(where: str) -> None:
    assert contact(f"Zofia from {where}, her cat had kittens").organization is None


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("pho w linh tran from mochi moth hanoi they ported to switch", "Linh Tran"),
        ("bouldering w/ Merel. gets her vet licence in july", "Merel"),
        ("fran intro'd me to chidi, runs talent at moonpost", "Chidi"),
        ("ran in2 miles stavros. left trimark", "Miles Stavros"),
        ("nadia w stripe wants intro", "Nadia"),
        ("bill w/ the tuk tuk, nice guy", "Bill"),
    ],
)
def test_whom_an_outing_was_with_is_somebody(note: str, who: str) -> None:
    assert names(note) == [who]


@pytest.mark.parametrize(
    ("note", "firm"),
    [
        ("art @ fundedhouse, sells background checks", "fundedhouse"),
        ("jonas w/ acme, wants deck", "acme"),
        ("omar w/ braces, kind", None),
        ("priya @ gdc, codes in rust", None),
        ("Nkem @ QXMSA, dugong acoustics", None),
    ],
)
def test_what_stands_at_a_name_without_a_meeting_is_where_they_work(note: str, firm: str | None) -> None:
    assert contact(note).organization == firm


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("imogen's out, took the counter offer", "Imogen"),
        ("Ana's a nurse at Guy's", "Ana"),
        ("Ana's leaving Stripe, wants intros", "Ana"),
        ("june pickering (sysco kc) just made dir!!", "June Pickering"),
        ("Prof. Margrethe Lund-Iversen, Karolinska, does not wish to be co-author.", "Margrethe Lund-Iversen"),
    ],
)
def test_a_name_at_the_head_is_found_however_it_is_written(note: str, who: str) -> None:
    assert names(note) == [who]


@pytest.mark.parametrize(
    ("note", "role", "firm"),
    [
        ("spoke w/ J.P. Okafor-Lund, QC", None, None),
        ("Lars-Erik from IT fixed my laptop", "IT", None),
        ("Inês who runs the bookshop wants zines", "runs the bookshop", None),
    ],
)
def test_letters_and_deeds_behind_a_name_are_no_firm(note: str, role: str | None, firm: str | None) -> None:
    assert (contact(note).role, contact(note).organization) == (role, firm)
