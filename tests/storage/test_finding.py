from datetime import date

import pytest

from sincerely.model import Contact, Encounter, Hook, Touch, TouchKind
from storage import finding, people
from storage.engine import Database, Transaction
from tests.storage.scene import DAY, HOUR, NOW, OLGA, PETER, make_owner

PEOPLE = ("Ana Souza", "Ana", "Anabel Costa", "Łukasz Weiß", "João Ø'Brien", "Alexander 100% Meyer", "ana_maria Silva")


@pytest.fixture
def ids(db: Database) -> dict[str, int]:
    make_owner(db)
    return {
        name: db.write(lambda tx, n=number, name=name: people.add(tx, OLGA, Contact(name=name), NOW + n * HOUR))  # type: ignore[misc]
        for number, name in enumerate(PEOPLE)
    }


def named(db: Database, name: str) -> list[str]:
    return [match.name for match in db.read(lambda tx: people.named(tx, OLGA, name))]


def search(db: Database, words: str) -> list[str]:
    return [match.name for match in db.read(lambda tx: people.search(tx, OLGA, words))]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Ana Souza", ["Ana Souza"]),
        ("ANA", ["Ana"]),
        ("Anabel", ["Anabel Costa"]),
        ("lukasz weiss", ["Łukasz Weiß"]),
        ("Łukasz", ["Łukasz Weiß"]),
        ("joao", ["João Ø'Brien"]),
        ("Alex", ["Alexander 100% Meyer"]),
        ("souza", ["Ana Souza"]),
        ("an", ["ana_maria Silva", "Anabel Costa", "Ana", "Ana Souza"]),
        ("100%", ["Alexander 100% Meyer"]),
        ("%", []),
        ("_", []),
        ("", []),
        ("Zoe", []),
    ],
)
def test_a_name_means_the_nearest_people(db: Database, ids: dict[str, int], said: str, meant: list[str]) -> None:
    assert named(db, said) == meant


def test_two_of_the_same_first_name_are_both_meant_the_recent_one_first(db: Database, ids: dict[str, int]) -> None:
    db.write(lambda tx: people.add(tx, OLGA, Contact(name="Alexander Zorn"), NOW + DAY))

    assert named(db, "alexander") == ["Alexander Zorn", "Alexander 100% Meyer"]


def test_all_words_must_be_found_in_whatever_is_known(db: Database, ids: dict[str, int]) -> None:
    db.write(lambda tx: people.add_hook(tx, OLGA, ids["Ana Souza"], Hook(text="loves Sailing in København")))
    db.write(lambda tx: people.add_encounter(tx, OLGA, ids["Ana Souza"], Encounter(on=NOW.date(), place="Web Summit")))

    assert search(db, "sail kobenhavn") == ["Ana Souza"]
    assert search(db, "SUMMIT ana") == ["Ana Souza"]
    assert search(db, "sailing lukasz") == []


def test_inside_of_words_is_only_looked_where_no_word_begins_so(db: Database, ids: dict[str, int]) -> None:
    assert search(db, "bel") == ["Anabel Costa"]
    assert "Anabel Costa" in search(db, "an")


@pytest.mark.parametrize("words", ["%", "_", "zz%zz", "\\", "'", '"', "--", "", "   ", "x" * 500])
def test_signs_that_mean_something_to_a_database_mean_themselves(db: Database, ids: dict[str, int], words: str) -> None:
    assert search(db, words) == []


def test_a_pasted_page_is_searched_by_its_first_words(db: Database, ids: dict[str, int]) -> None:
    assert search(db, "ana " * 3_000) != []


def test_pages_of_a_search_end_where_its_people_end(db: Database, ids: dict[str, int]) -> None:
    def page(words: str, offset: int) -> list[str]:
        return [match.name for match in db.read(lambda tx: people.search(tx, OLGA, words, 2, offset))]

    assert [len(page("an", offset)) for offset in (0, 2, 4)] == [2, 2, 0]
    assert page("nabe", 0) == ["Anabel Costa"], "inside of words"
    assert page("nabe", 1) == []
    assert len(page("a", 2)) == 2


def test_pages_go_by_name_and_miss_nobody(db: Database, ids: dict[str, int]) -> None:
    pages = [db.read(lambda tx, n=n: people.page(tx, OLGA, 3, n)) for n in (0, 3, 6)]  # type: ignore[misc]

    together = [match.name for page in pages for match in page]
    assert together[:4] == ["Alexander 100% Meyer", "Ana", "ana_maria Silva", "Ana Souza"]
    assert sorted(together) == sorted(PEOPLE)
    assert db.read(lambda tx: people.count(tx, OLGA)) == len(PEOPLE)


def test_a_match_tells_where_they_met_last_and_when_they_spoke(db: Database, ids: dict[str, int]) -> None:
    for place, day in (("Lisbon", NOW), ("Porto", NOW + DAY), (None, NOW + 2 * DAY)):
        met = Encounter(on=day.date(), place=place)
        db.write(lambda tx, met=met: people.add_encounter(tx, OLGA, ids["Ana"], met))  # type: ignore[misc]
    for at in (NOW + DAY, NOW):
        touch = Touch(kind=TouchKind.SENT, at=at)
        db.write(lambda tx, touch=touch: people.add_touch(tx, OLGA, ids["Ana"], touch))  # type: ignore[misc]

    (match,) = db.read(lambda tx: people.named(tx, OLGA, "Ana"))

    assert (match.place, match.last_touch) == ("Porto", NOW + DAY)


def test_known_names_come_recent_first(db: Database, ids: dict[str, int]) -> None:
    db.write(lambda tx: people.add_touch(tx, OLGA, ids["Ana"], Touch(kind=TouchKind.MET, at=NOW + 9 * DAY)))

    known = db.read(lambda tx: people.names(tx, OLGA))

    assert known[:2] == ["Ana", "ana_maria Silva"]
    assert len(known) == len(PEOPLE)


def test_nobody_finds_anothers_people(db: Database, ids: dict[str, int]) -> None:
    make_owner(db, PETER)

    assert db.read(lambda tx: people.search(tx, PETER, "ana")) == []
    assert db.read(lambda tx: people.named(tx, PETER, "Ana")) == []
    assert db.read(lambda tx: people.page(tx, PETER, 10)) == []


def test_whom_one_met_on_some_days_comes_once_each_and_the_latest_first(db: Database, ids: dict[str, int]) -> None:
    def meet(tx: Transaction) -> None:
        for name, days in (("Ana", (1, 3)), ("Anabel Costa", (2,)), ("Łukasz Weiß", (9,))):
            for day in days:
                met = Encounter(on=date(2026, 3, day), place=f"day {day}")
                people.add_encounter(tx, OLGA, ids[name], met)

    db.write(meet)

    found = db.read(lambda tx: finding.met_between(tx, OLGA, date(2026, 3, 1), date(2026, 3, 8), 5))

    assert [(one.name, one.place) for one in found] == [("Ana", "day 3"), ("Anabel Costa", "day 2")]
    assert db.read(lambda tx: finding.met_between(tx, PETER, date(2026, 3, 1), date(2026, 3, 8), 5)) == []
