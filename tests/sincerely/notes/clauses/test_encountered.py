"""How they came to meet, told of them."""

import pytest

from tests.sincerely.notes.reading import hooks, place


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Dr Aisha Farouqi sat next to me at the LMC meeting", "LMC meeting"),
        ("May came by the stall again, she's moving to Hobart 12/12", "stall"),
        ("Bronwen Ap Rhys spoke at our practice meeting", "our practice meeting"),
    ],
)
def test_a_past_deed_at_an_event_is_the_place(text: str, where: str) -> None:
    assert place(text) == where


def test_any_other_deed_stays_a_hook() -> None:
    assert hooks("Ana, nurse. came straight from the army") == ["came straight from the army"]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Canon Moyo gave the Michaelmas lecture. He keeps bees", "Michaelmas lecture"),
        ("Tess Nolan chaired the debate at the Guildhall. I owe her the minutes", "debate at the Guildhall"),
        ("Dr Anwen Bebb, audiologist, sang alto with us tonight at Neuadd Ogwen for the first time", "Neuadd Ogwen"),
        ("A former pupil, Rhodri Vaughan, recognised me upon the platform at Shrewsbury", "platform at Shrewsbury"),
        ("Ana Silva, whom I met at the vet's on Friday, breeds whippets", "vet's"),
        ("Dora Klein, sells orchids. We met at the spa on Monday.", "spa"),
        ("Joan Pike (keeps alpacas) at the wool fair, wants a website", "wool fair"),
    ],
)
def test_what_they_did_with_us_or_before_us_tells_where_it_was(text: str, where: str) -> None:
    assert (place(text) or "").startswith(where)


@pytest.mark.parametrize(
    "text",
    [
        "Petra Vos, ran the marathon in Porto",
        "Sander, physio. fixed my shoulder in 3 sessions",
        "Hana Sato studied at the Sorbonne, loves opera",
        "Tom Reid broke his leg at the rugby",
    ],
)
def test_what_they_did_without_us_does_not(text: str) -> None:
    assert place(text) is None
