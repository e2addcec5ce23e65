"""Words and turns of many voices: towns, initials, dialect, questions and outcomes put otherwise."""

import pytest

from sincerely.model import Intent, TouchKind
from tests.sincerely.notes.reading import names, place, promises, read


def test_initials_are_a_name() -> None:
    assert names("JJ is now at Apple. she skis") == ["JJ"]


def test_an_abbreviated_university_keeps_its_full_stop() -> None:
    text = "Prof. Yoshimi Arakawa, Univ. of Porto, reviews ten papers"

    assert read(text).people[0].contact.organization == "Univ. of Porto"


def test_a_town_in_the_opening_is_the_place() -> None:
    assert place("Customer visit Linz. Ana Pereira (purchasing) wants a press brake") == "Customer visit Linz"


def test_dropped_gs_are_heard() -> None:
    text = "Met Bubba at the feed store. I'm drivin out there Friday, bringin kolaches"

    assert promises(text)[-1] == "bring kolaches"


@pytest.mark.parametrize("text", ["anybody pending for me today?", "any messages I should send before noon?"])
def test_what_is_pending_asks_for_today(text: str) -> None:
    assert read(text).intent is Intent.ASK_TODAY


@pytest.mark.parametrize(
    ("text", "query"),
    [("what do i have on Dr Oster?", "Oster"), ("pull up what I've got on the Castellanos", "Castellanos")],
)
def test_what_i_have_on_somebody_asks_for_a_person(text: str, query: str) -> None:
    reading = read(text)

    assert reading.intent is Intent.ASK_PERSON
    assert query in (reading.query or "")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Offer is out to Gstöttner", TouchKind.SENT),
        ("Desmond refuse the price of the magnums", TouchKind.DECLINED),
    ],
)
def test_outcomes_put_otherwise(text: str, outcome: TouchKind) -> None:
    assert read(text, known=("Desmond Achebe",)).outcome is outcome


def test_thanks_in_another_language_are_small_talk() -> None:
    assert read("well noted, asante sana").intent is Intent.OTHER


@pytest.mark.parametrize(
    "text", ["told Tom I can turn pages", "promised Tom I would call", "told Tom I will visit him"]
)
def test_what_i_say_behind_a_name_is_no_initial_of_it(text: str) -> None:
    assert [person.contact.name for person in read(text).people] == ["Tom"]
