from dataclasses import fields, replace

import pytest
from sqlalchemy import select

from sincerely.model import Circle, Contact, Hook, Thread
from storage import follow_ups, inbox, notes, outbox, people, tables
from storage.engine import Database, Transaction
from storage.fact_rows import KINDS, table_of
from tests.storage.scene import (
    ANA,
    ARTICLE,
    DAY,
    EVERY_FACT,
    HOUR,
    MET,
    NOW,
    OLGA,
    READ,
    SAILING,
    furnish,
    make_owner,
    planned,
)


@pytest.fixture(autouse=True)
def _olga(db: Database) -> None:
    make_owner(db)


def thread_of(db: Database, contact_id: int) -> Thread:
    stored = db.read(lambda tx: people.get(tx, OLGA, contact_id))
    assert stored is not None
    return stored.thread


def test_a_contact_comes_back_as_it_was_told(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW, sources={"name": READ}))

    stored = db.read(lambda tx: people.get(tx, OLGA, contact_id))

    assert stored is not None
    assert stored.thread == Thread(contact=ANA)
    assert stored.sources == {"name": READ}
    assert (stored.created_at, stored.deleted, stored.note) == (NOW, False, "")


def test_every_kind_of_fact_comes_back_as_it_was_told(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    ids = db.write(lambda tx: people.add_facts(tx, OLGA, contact_id, EVERY_FACT))

    thread = thread_of(db, contact_id)
    parts = (
        *thread.encounters,
        *thread.hooks,
        *thread.promises,
        *thread.milestones,
        *thread.touches,
        *thread.decisions,
    )
    assert parts == tuple(replace(fact, id=fact_id) for fact, fact_id in zip(EVERY_FACT, ids, strict=True))


@pytest.mark.parametrize("name", people.FACT_TABLES)
def test_no_field_of_a_fact_is_without_a_column(name: str) -> None:
    assert {field.name for field in fields(KINDS[name])} <= {*table_of(name).c.keys(), "source"}


def test_no_field_of_a_contact_is_without_a_column() -> None:
    assert {field.name for field in fields(Contact)} == set(people.OF_CONTACT)
    assert set(people.OF_CONTACT) <= set(tables.contacts.c.keys())


def test_facts_come_oldest_first(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    later, earlier = replace(MET, on=NOW.date()), replace(MET, on=NOW.date() - DAY)

    db.write(lambda tx: people.add_facts(tx, OLGA, contact_id, [later, earlier]))

    assert [met.on for met in thread_of(db, contact_id).encounters] == [earlier.on, later.on]


def test_a_fact_changed_by_hand_says_so(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    note_id = db.write(lambda tx: notes.put(tx, OLGA, chat_id=1, message_id=1, text="x", sent_at=NOW))
    fact_id = db.write(lambda tx: people.add_promise(tx, OLGA, contact_id, ARTICLE, note_id=note_id))

    db.write(lambda tx: people.change_fact(tx, OLGA, "promises", fact_id, action="send book", due=None))

    (stored,) = db.read(lambda tx: people.facts_of_note(tx, OLGA, note_id))
    assert stored.by_hand
    assert stored.fact == replace(ARTICLE, id=fact_id, action="send book", due=None)


def test_a_removed_fact_is_neither_known_nor_found(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    fact_id = db.write(lambda tx: people.add_hook(tx, OLGA, contact_id, SAILING))

    assert db.write(lambda tx: people.remove_fact(tx, OLGA, "hooks", fact_id))

    assert thread_of(db, contact_id).hooks == ()
    assert db.read(lambda tx: people.search(tx, OLGA, "sailing")) == []


def test_changed_fields_are_kept_and_found(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    db.write(
        lambda tx: people.update(
            tx, OLGA, contact_id, NOW + HOUR, name="Ana Łuz", circle=Circle.DISTANT, handles={"x": "@a"}
        )
    )

    contact = thread_of(db, contact_id).contact
    assert (contact.name, contact.circle, contact.handles) == ("Ana Łuz", Circle.DISTANT, {"x": "@a"})
    assert [match.contact_id for match in db.read(lambda tx: people.named(tx, OLGA, "ana luz"))] == [contact_id]
    assert [match.contact_id for match in db.read(lambda tx: people.search(tx, OLGA, "luz acme"))] == [contact_id]


def test_what_was_not_understood_is_kept_line_by_line_and_found(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    db.write(lambda tx: people.add_rest(tx, OLGA, contact_id, "something about kites"))
    db.write(lambda tx: people.add_rest(tx, OLGA, contact_id, "<b>and more"))

    stored = db.read(lambda tx: people.get(tx, OLGA, contact_id))
    assert stored is not None
    assert stored.note == "something about kites\n<b>and more"
    assert db.read(lambda tx: people.search(tx, OLGA, "kites"))


def test_a_deleted_contact_is_out_of_sight_and_gone_a_day_later(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    db.write(lambda tx: follow_ups.replan(tx, OLGA, contact_id, [planned()], NOW))

    assert db.write(lambda tx: people.delete(tx, OLGA, contact_id, NOW))
    assert not db.write(lambda tx: people.delete(tx, OLGA, contact_id, NOW))

    assert db.read(lambda tx: people.count(tx, OLGA)) == 0
    assert db.read(lambda tx: people.names(tx, OLGA)) == []
    assert db.read(lambda tx: people.named(tx, OLGA, "Ana")) == []
    assert db.read(lambda tx: follow_ups.next_due_at(tx)) is None
    assert db.write(lambda tx: people.purge(tx, NOW + DAY - HOUR)) == 0
    assert db.write(lambda tx: people.purge(tx, NOW + DAY)) == 1
    assert db.read(lambda tx: people.get(tx, OLGA, contact_id)) is None


def test_with_a_contact_goes_the_note_that_spoke_of_nobody_else(db: Database) -> None:
    belongings = db.write(lambda tx: furnish(tx, OLGA))
    shared = db.write(lambda tx: notes.put(tx, OLGA, chat_id=1, message_id=2, text="both", sent_at=NOW))
    db.write(lambda tx: notes.link(tx, OLGA, shared, [belongings.contact_id, belongings.other_id]))

    db.write(lambda tx: people.delete(tx, OLGA, belongings.contact_id, NOW))
    db.write(lambda tx: people.purge(tx, NOW + 2 * DAY))

    assert db.read(lambda tx: notes.get(tx, OLGA, belongings.note_id)) is None
    kept = db.read(lambda tx: notes.get(tx, OLGA, shared))
    assert kept is not None
    assert kept.contact_ids == (belongings.other_id,)


def test_a_forgotten_contact_stands_nowhere_any_more(db: Database) -> None:
    belongings = db.write(lambda tx: furnish(tx, OLGA))
    db.write(lambda tx: inbox.put(tx, 1, "c", OLGA, '{"text": "met Ana Souza"}', NOW))
    db.write(lambda tx: inbox.claim(tx, "w", NOW, 1, HOUR))
    db.write(lambda tx: inbox.done(tx, 1, NOW))
    db.write(lambda tx: outbox.told(tx, OLGA, [belongings.unknown_id], NOW))
    db.write(lambda tx: people.delete(tx, OLGA, belongings.contact_id, NOW))

    db.write(lambda tx: people.purge(tx, NOW + DAY))

    def everything(tx: Transaction) -> str:
        found = (select(table).execution_options(all_owners=True) for table in tables.metadata.tables.values())
        return repr([tuple(row) for statement in found for row in tx.rows(statement)])

    left = db.read(everything)
    assert not any(word in left for word in ("Souza", "souza", "sailing", "met Ana", "Dear Ana", "Acme"))
    assert "Okafor" in left


def test_a_thousand_people_are_read_at_once(db: Database) -> None:
    ids = db.write(lambda tx: [people.add(tx, OLGA, ANA, NOW) for _ in range(1_001)])

    assert [stored.contact_id for stored in db.read(lambda tx: people.get_many(tx, OLGA, ids))] == ids


def test_words_no_database_can_keep_lose_only_what_cannot_be_kept(db: Database) -> None:
    contact_id = db.write(
        lambda tx: people.add(tx, OLGA, Contact(name="A\x00na \ud800😀", handles={"x": "\x00\udfff"}), NOW)
    )

    assert thread_of(db, contact_id).contact.name == "Ana ?😀"


def test_ids_are_never_used_twice(db: Database) -> None:
    """Buttons in old messages name rows by id: a new contact must not inherit them."""
    first = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    db.write(lambda tx: people.delete(tx, OLGA, first, NOW))
    db.write(lambda tx: people.purge(tx, NOW + 2 * DAY))

    second = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    assert second > first


def test_merging_moves_everything_and_fills_blanks(db: Database) -> None:
    gone = db.write(lambda tx: furnish(tx, OLGA))
    keep = db.write(lambda tx: people.add(tx, OLGA, Contact(name="Ana S", role="CTO", handles={"x": "@new"}), NOW))
    db.write(lambda tx: notes.link(tx, OLGA, gone.note_id, [keep]))

    assert db.write(lambda tx: people.merge(tx, OLGA, keep, gone.contact_id, NOW))

    thread = thread_of(db, keep)
    assert (thread.contact.name, thread.contact.role, thread.contact.organization) == ("Ana S", "CTO", "Acme")
    assert thread.contact.handles == {"x": "@new"}
    assert [hook.text for hook in thread.hooks] == ["loves sailing"]
    assert [match.contact_id for match in db.read(lambda tx: people.search(tx, OLGA, "sailing"))] == [keep]
    assert db.read(lambda tx: notes.get(tx, OLGA, gone.note_id)).contact_ids == (keep,)  # type: ignore[union-attr]
    states = {row.state for row in db.read(lambda tx: follow_ups.of_contact(tx, OLGA, keep))}
    assert states == {"cancelled"}
    assert db.read(lambda tx: people.get(tx, OLGA, gone.contact_id)).deleted  # type: ignore[union-attr]


def test_a_contact_is_not_merged_with_itself(db: Database) -> None:
    contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    assert not db.write(lambda tx: people.merge(tx, OLGA, contact_id, contact_id, NOW))

    assert db.read(lambda tx: people.count(tx, OLGA)) == 1


def test_the_database_itself_refuses_a_fact_across_owners(db: Database) -> None:
    belongings = db.write(lambda tx: furnish(tx, OLGA))

    with pytest.raises(Exception, match=r"(?i)foreign key"):
        db.write(lambda tx: people.add_hook(tx, OLGA + 1, belongings.contact_id, Hook(text="x")))

    hooks = db.read(lambda tx: tx.rows(select(tables.hooks.c.owner_id).execution_options(all_owners=True)))
    assert [row.owner_id for row in hooks] == [OLGA]
