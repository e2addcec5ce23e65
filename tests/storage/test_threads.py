"""What a turn has read and added itself is what the database would say."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import permutations
from typing import Any

import pytest

from sincerely.model import Contact, Encounter, Hook, Touch, TouchKind
from storage import notes, people, talk, threads
from storage.engine import Database, Transaction
from tests.storage.scene import ANA, ARTICLE, DAY, EVERY_FACT, MET, NOW, OLGA, SAILING, SENT, make_owner
from tests.storage.watching import Told, told

# As typed: another zone's clock, a day before, and letters that no database keeps.
ELSEWHERE = datetime(2026, 3, 1, 23, 30, 0, 7, tzinfo=timezone(timedelta(hours=9)))
ODD = (
    Encounter(on=date(2026, 3, 1), at=ELSEWHERE, place="Tokyo\x00", noted_at=ELSEWHERE),
    Hook(text="collects \ud83d stamps", noted_at=ELSEWHERE),
    Touch(kind=TouchKind.CALLED, at=ELSEWHERE),
)


@pytest.mark.parametrize("facts", [*permutations((MET, *ODD, SENT), 2), EVERY_FACT], ids=lambda facts: len(facts))
def test_a_contact_that_a_turn_added_to_is_the_one_that_is_read_later(db: Database, facts: tuple[Any, ...]) -> None:
    make_owner(db)

    def turn(tx: Transaction) -> threads.StoredThread | None:
        contact_id = people.add(tx, OLGA, ANA, NOW - DAY, sources={})
        people.add_facts(tx, OLGA, contact_id, facts[:1])
        people.add_facts(tx, OLGA, contact_id, facts[1:])
        return people.get(tx, OLGA, contact_id)

    in_the_turn = db.write(turn)

    assert in_the_turn is not None
    later = db.read(lambda tx: people.get(tx, OLGA, in_the_turn.contact_id))
    assert repr(later) == repr(in_the_turn)


def test_a_turn_reads_a_contact_once_and_what_it_added_itself_not_at_all(db: Database) -> None:
    make_owner(db)
    ana = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    def turn(tx: Transaction) -> Told:
        with told(tx) as statements:
            for _ in range(3):
                people.get(tx, OLGA, ana)
            people.add_facts(tx, OLGA, ana, [SAILING, ARTICLE])
            stored = people.get(tx, OLGA, ana)
        assert stored is not None
        assert [hook.text for hook in stored.thread.hooks] == [SAILING.text]
        return statements

    statements = db.write(turn)

    assert sum(words.startswith("SELECT") for words, _ in statements) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda tx, ana: people.update(tx, OLGA, ana, NOW, role="baker"),
        lambda tx, ana: people.add_rest(tx, OLGA, ana, "and a parrot"),
        lambda tx, ana: people.delete(tx, OLGA, ana, NOW),
        lambda tx, ana: people.remove_fact(tx, OLGA, "hooks", people.add_fact(tx, OLGA, ana, SAILING)),
        lambda tx, ana: people.change_fact(tx, OLGA, "hooks", people.add_fact(tx, OLGA, ana, SAILING), text="rows"),
        lambda tx, ana: people.merge(tx, OLGA, ana, people.add(tx, OLGA, replace(ANA, name="Anna"), NOW), NOW),
    ],
)
def test_what_changes_a_contact_is_seen_at_once(db: Database, change: Any) -> None:
    make_owner(db)
    ana = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    def turn(tx: Transaction) -> threads.StoredThread | None:
        people.get(tx, OLGA, ana)
        change(tx, ana)
        return people.get(tx, OLGA, ana)

    in_the_turn = db.write(turn)

    assert repr(db.read(lambda tx: people.get(tx, OLGA, ana))) == repr(in_the_turn)


def test_where_a_talk_stands_is_read_once_and_followed(db: Database) -> None:
    make_owner(db)
    ana = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    def turn(tx: Transaction) -> tuple[talk.Talk, talk.Talk]:
        before = talk.get(tx, OLGA)
        talk.save(tx, OLGA, last_contact_id=ana, last_at=NOW)
        return before, talk.get(tx, OLGA)

    before, after = db.write(turn)

    assert before.last_contact_id is None
    assert after == db.read(lambda tx: talk.get(tx, OLGA)) == talk.Talk(last_contact_id=ana, last_at=NOW)


def test_what_one_owner_reads_is_not_kept_for_another(db: Database) -> None:
    make_owner(db)
    make_owner(db, OLGA + 1)

    def turn(tx: Transaction) -> tuple[object, object]:
        ana = people.add(tx, OLGA, Contact(name="Ana"), NOW)
        notes.put(tx, OLGA, chat_id=1, message_id=1, text="met Ana", sent_at=NOW)
        return people.get(tx, OLGA, ana), people.get(tx, OLGA + 1, ana)

    mine, theirs = db.write(turn)

    assert mine is not None
    assert theirs is None
