from datetime import time
from typing import Any

import pytest
from sqlalchemy import select

from sincerely.model import Contact, FollowUpKind, Hook, Preferences, Voice
from storage import drafts, follow_ups, notes, owners, people, shelf, tables, undo
from storage.engine import Database
from tests.storage.scene import ANA, DAY, HOUR, NOW, OLGA, SAILING, Belongings, furnish, planned


@pytest.fixture
def belongings(db: Database) -> Belongings:
    return db.write(lambda tx: furnish(tx, OLGA))


def everything(db: Database) -> dict[str, list[Any]]:
    """All rows of what undo has to put back, exactly."""

    def look(tx: Any) -> dict[str, list[Any]]:
        return {
            table.name: sorted(
                (tuple(row) for row in tx.rows(select(table).execution_options(all_owners=True))), key=repr
            )
            for table in (tables.contacts, *(table for table, _ in undo.RESTORED))
        }

    return db.read(look)


def change_all(db: Database, belongings: Belongings) -> None:
    """Do to a contact whatever can be done to it."""
    contact_id = belongings.contact_id

    def act(tx: Any) -> None:
        people.update(tx, OLGA, contact_id, NOW + DAY, name="Somebody", note="else")
        for table, fact_id in belongings.fact_ids.items():
            people.remove_fact(tx, OLGA, table, fact_id)
        people.add_hook(tx, OLGA, contact_id, Hook(text="new"))
        follow_ups.settle(tx, OLGA, belongings.follow_up_id, "done", NOW, "sent")
        follow_ups.replan(tx, OLGA, contact_id, [planned(FollowUpKind.NUDGE, about=9)], NOW)
        notes.unlink(tx, OLGA, belongings.note_id, contact_id)
        shelf.mark_given(tx, OLGA, belongings.shelf_id, contact_id, NOW)
        drafts.shown(tx, OLGA, belongings.follow_up_id, 1, "email", "Another", contact_id, NOW)

    db.write(act)


def test_every_row_is_back_exactly_as_it_was(db: Database, belongings: Belongings) -> None:
    before = everything(db)
    undo_id = db.write(lambda tx: undo.remember(tx, OLGA, "change", [belongings.contact_id], NOW))
    change_all(db, belongings)
    assert everything(db) != before

    undone = db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW + DAY - HOUR))

    assert everything(db) == before
    assert undone == undo.Undone(what="change", contact_ids=(belongings.contact_id,), removed_ids=())


def test_a_deleted_contact_is_back_with_its_reminders(db: Database, belongings: Belongings) -> None:
    before = everything(db)
    undo_id = db.write(lambda tx: undo.remember(tx, OLGA, "delete", [belongings.contact_id], NOW))
    db.write(lambda tx: people.delete(tx, OLGA, belongings.contact_id, NOW))

    db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW))

    assert everything(db) == before


def test_a_merge_is_taken_apart_again(db: Database, belongings: Belongings) -> None:
    both = [belongings.contact_id, belongings.other_id]
    before = everything(db)
    undo_id = db.write(lambda tx: undo.remember(tx, OLGA, "merge", both, NOW))
    db.write(lambda tx: people.merge(tx, OLGA, belongings.other_id, belongings.contact_id, NOW))

    db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW))

    assert everything(db) == before


def test_what_the_owner_removed_since_stays_removed(db: Database, belongings: Belongings) -> None:
    both = [belongings.contact_id, belongings.other_id]
    undo_id = db.write(lambda tx: undo.remember(tx, OLGA, "change", both, NOW))
    db.write(lambda tx: notes.delete(tx, OLGA, belongings.note_id))
    db.write(lambda tx: shelf.remove(tx, OLGA, belongings.shelf_id))

    assert db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW)) is not None

    assert db.read(lambda tx: notes.of_contact(tx, OLGA, belongings.contact_id)) == []
    assert db.read(lambda tx: people.get(tx, OLGA, belongings.contact_id)) is not None


def test_contacts_made_by_the_act_are_gone(db: Database, belongings: Belongings) -> None:
    before = everything(db)

    def act(tx: Any) -> int:
        undo_id = undo.remember(tx, OLGA, "note", [], NOW)
        made = people.add(tx, OLGA, Contact(name="New"), NOW)
        people.add_hook(tx, OLGA, made, SAILING)
        undo.note_created(tx, OLGA, undo_id, [made])
        return undo_id

    undo_id = db.write(act)

    undone = db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW))

    assert undone is not None
    assert len(undone.removed_ids) == 1
    assert everything(db) == before


def test_it_works_once(db: Database, belongings: Belongings) -> None:
    restored = [db.write(lambda tx: undo.restore(tx, OLGA, belongings.undo_id, NOW)) for _ in range(2)]

    assert restored[0] is not None
    assert restored[1] is None


def test_it_works_for_a_day_and_not_for_ever(db: Database, belongings: Belongings) -> None:
    assert db.write(lambda tx: undo.restore(tx, OLGA, belongings.undo_id, NOW + undo.KEPT)) is None
    assert db.write(lambda tx: undo.purge(tx, NOW + DAY - HOUR)) == 0
    assert db.write(lambda tx: undo.purge(tx, NOW + undo.KEPT)) == 1


def test_an_act_that_was_followed_by_another_on_the_same_contact_waits_for_it(
    db: Database, belongings: Belongings
) -> None:
    """What was said later must not be lost by taking back what was said before."""
    later = db.write(lambda tx: undo.remember(tx, OLGA, "later", [belongings.contact_id], NOW))
    db.write(lambda tx: people.add_hook(tx, OLGA, belongings.contact_id, Hook(text="said later")))

    assert db.write(lambda tx: undo.restore(tx, OLGA, belongings.undo_id, NOW)) is None
    assert db.write(lambda tx: undo.restore(tx, OLGA, later, NOW)) is not None
    assert db.write(lambda tx: undo.restore(tx, OLGA, belongings.undo_id, NOW)) is not None


def test_the_latest_act_is_known(db: Database, belongings: Belongings) -> None:
    newest = db.write(lambda tx: undo.remember(tx, OLGA, "newest", [belongings.other_id], NOW))

    latest = db.read(lambda tx: undo.latest(tx, OLGA))
    assert latest is not None
    assert (latest.id, latest.what, latest.contact_ids) == (newest, "newest", (belongings.other_id,))
    db.write(lambda tx: undo.restore(tx, OLGA, newest, NOW))
    assert db.read(lambda tx: undo.latest(tx, OLGA)).id == belongings.undo_id  # type: ignore[union-attr]


def test_somebody_elses_contacts_are_not_remembered(db: Database, belongings: Belongings) -> None:
    other = db.write(lambda tx: furnish(tx, OLGA + 1))
    undo_id = db.write(lambda tx: undo.remember(tx, OLGA, "x", [other.contact_id], NOW))
    db.write(lambda tx: people.update(tx, OLGA + 1, other.contact_id, NOW, name="Changed"))

    undone = db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW))

    assert undone is not None
    assert undone.contact_ids == ()
    theirs = db.read(lambda tx: people.get(tx, OLGA + 1, other.contact_id))
    assert theirs is not None
    assert theirs.thread.contact.name == "Changed"
    assert ANA.name != "Changed"


def test_settings_go_back_and_what_else_was_set_since_stays(db: Database, belongings: Belongings) -> None:
    undo_id = db.write(lambda tx: undo.remember_settings(tx, OLGA, "the hour", ["sending_hour", "formal"], NOW))

    def change(tx: Any) -> None:
        preferences = Preferences(sending_hour=time(7), daily_cap=2)
        owners.save_settings(tx, OLGA, preferences=preferences, voice=Voice(formal=True, name="Olga"))

    db.write(change)

    undone = db.write(lambda tx: undo.restore(tx, OLGA, undo_id, NOW + HOUR))

    owner = db.read(lambda tx: owners.get(tx, OLGA))
    assert undone is not None
    assert undone.settings
    assert owner is not None
    assert owner.preferences == Preferences(daily_cap=2)
    assert owner.voice == Voice(name="Olga")
