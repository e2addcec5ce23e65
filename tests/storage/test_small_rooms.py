"""Owners, notes, the shelf, the talk, drafts: what each keeps and gives back."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from sincerely.model import Circle, Preferences, Voice
from storage import drafts, notes, outbox, owners, people, shelf, talk
from storage.engine import Database
from tests.storage.scene import ANA, DAY, HOUR, NOW, OLGA, PETER, furnish, make_owner


@pytest.fixture(autouse=True)
def _olga(db: Database) -> None:
    make_owner(db)


def owner(db: Database) -> owners.Owner:
    found = db.read(lambda tx: owners.get(tx, OLGA))
    assert found is not None
    return found


class TestOwners:
    def test_settings_come_back_as_they_were_set_and_the_others_stay(self, db: Database) -> None:
        wanted = Preferences(
            zone="Europe/Lisbon", sending_hour=time(8, 15), working_days=frozenset({6, 0}), circle=Circle.CLOSE
        )
        voice = Voice(name="Olga", sign_off="Yours", formal=True)

        db.write(lambda tx: owners.save_settings(tx, OLGA, preferences=wanted))
        db.write(lambda tx: owners.save_settings(tx, OLGA, voice=voice, set_up=True))

        found = owner(db)
        assert (found.preferences, found.voice, found.set_up) == (wanted, voice, True)

    def test_coming_again_keeps_the_settings_and_takes_the_new_name(self, db: Database) -> None:
        db.write(lambda tx: owners.save_settings(tx, OLGA, set_up=True))

        again = db.write(
            lambda tx: owners.claim(tx, user_id=OLGA, chat_id=5, first_name="Olya", username=None, now=NOW + DAY)
        )

        assert (again.first_name, again.username, again.chat_id, again.last_seen_at) == ("Olya", None, 5, NOW + DAY)
        assert (again.set_up, again.created_at) == (True, NOW)

    def test_a_stranger_is_nobody(self, db: Database) -> None:
        assert db.read(lambda tx: owners.get(tx, PETER)) is None

    def test_everybody_is_everybody(self, db: Database) -> None:
        make_owner(db, PETER)

        assert [each.id for each in db.read(owners.everybody)] == [OLGA, PETER]

    def test_an_invitation_lets_one_person_in_once(self, db: Database) -> None:
        code = db.write(lambda tx: owners.make_invite(tx, NOW))

        tried = [
            db.write(lambda tx, code=given: owners.redeem_invite(tx, code, NOW)) for given in ("wrong", code, code)
        ]  # type: ignore[misc]

        assert tried == [False, True, False]

    def test_a_database_that_is_read_does_not_give_the_code_away(self, db: Database) -> None:
        from sqlalchemy import select

        from storage import tables

        code = db.write(lambda tx: owners.make_invite(tx, NOW))

        assert code not in repr(db.read(lambda tx: tx.rows(select(tables.invites))))

    def test_erasing_takes_everything_but_the_last_word(self, db: Database) -> None:
        db.write(lambda tx: furnish(tx, OLGA))

        def forget(tx: object) -> int:
            owners.erase(tx, OLGA)  # type: ignore[arg-type]
            return outbox.put(tx, OLGA, OLGA, "message", {"text": "Forgotten."}, now=NOW)  # type: ignore[arg-type]

        last = db.write(forget)

        assert db.read(lambda tx: owners.get(tx, OLGA)) is None
        rows = db.write(lambda tx: outbox.claim(tx, "w", NOW, 10, HOUR))
        assert [row.id for row in rows] == [last]


class TestNotes:
    def test_a_message_is_one_note_with_its_newest_words(self, db: Database) -> None:
        first = db.write(lambda tx: notes.put(tx, OLGA, chat_id=1, message_id=2, text="met An", sent_at=NOW))
        again = db.write(lambda tx: notes.put(tx, OLGA, chat_id=1, message_id=2, text="met Ana", sent_at=NOW))

        note = db.read(lambda tx: notes.by_message(tx, OLGA, 1, 2))

        assert first == again
        assert note == notes.Note(
            id=first,
            chat_id=1,
            message_id=2,
            text="met Ana",
            kind="note",
            sent_at=NOW,
            card_outbox_id=None,
            contact_ids=(),
        )

    def test_a_note_is_found_by_its_card_and_by_the_cards_message(self, db: Database) -> None:
        belongings = db.write(lambda tx: furnish(tx, OLGA))

        by_row = db.read(lambda tx: notes.by_card(tx, OLGA, belongings.outbox_id))
        by_message = db.read(lambda tx: notes.by_card(tx, OLGA, message_id=21))

        assert by_row == by_message
        assert by_row is not None
        assert (by_row.id, by_row.contact_ids) == (belongings.note_id, (belongings.contact_id,))
        assert db.read(lambda tx: notes.by_card(tx, OLGA, message_id=22)) is None

    def test_the_notes_of_a_person_come_in_order(self, db: Database) -> None:
        contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
        for number in (1, 2):
            note_id = db.write(
                lambda tx, number=number: notes.put(
                    tx, OLGA, chat_id=1, message_id=number, text=str(number), sent_at=NOW
                )  # type: ignore[misc]
            )
            db.write(lambda tx, note_id=note_id: notes.link(tx, OLGA, note_id, [contact_id, contact_id]))  # type: ignore[misc]

        assert [note.text for note in db.read(lambda tx: notes.of_contact(tx, OLGA, contact_id))] == ["1", "2"]

    def test_forgetting_a_notes_words_keeps_its_facts(self, db: Database) -> None:
        belongings = db.write(lambda tx: furnish(tx, OLGA))

        assert db.write(lambda tx: notes.change_text(tx, OLGA, belongings.note_id, "other words"))
        assert db.write(lambda tx: notes.delete(tx, OLGA, belongings.note_id))

        stored = db.read(lambda tx: people.get(tx, OLGA, belongings.contact_id))
        assert stored is not None
        assert stored.thread.hooks


class TestShelf:
    def test_never_the_same_link_twice_to_one_person(self, db: Database) -> None:
        contact_id = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
        old = db.write(lambda tx: shelf.put(tx, OLGA, "https://a.test/", "Old", NOW))
        new = db.write(lambda tx: shelf.put(tx, OLGA, "https://b.test/", "New", NOW + HOUR))

        given = [db.write(lambda tx: shelf.mark_given(tx, OLGA, new, contact_id, NOW)) for _ in range(2)]

        assert given == [True, False]
        assert [item.id for item in db.read(lambda tx: shelf.unsent_for(tx, OLGA, contact_id))] == [old]
        assert [item.title for item in db.read(lambda tx: shelf.recent(tx, OLGA))] == ["New", "Old"]

    def test_the_same_link_is_one_item_with_its_newest_title(self, db: Database) -> None:
        ids = [db.write(lambda tx, title=title: shelf.put(tx, OLGA, "https://a.test/", title, NOW)) for title in "ab"]  # type: ignore[misc]

        assert ids[0] == ids[1]
        assert [item.title for item in db.read(lambda tx: shelf.recent(tx, OLGA))] == ["b"]
        assert db.write(lambda tx: shelf.remove(tx, OLGA, ids[0]))
        assert db.read(lambda tx: shelf.get(tx, OLGA, ids[0])) is None


class TestTalk:
    def test_with_somebody_new_all_is_open(self, db: Database) -> None:
        assert db.read(lambda tx: talk.get(tx, OLGA)) == talk.Talk()

    def test_what_is_saved_comes_back_and_the_rest_stays(self, db: Database) -> None:
        db.write(lambda tx: talk.save(tx, OLGA, last_contact_id=5, last_at=NOW, awaiting={"what": "zone", "ids": [1]}))
        db.write(lambda tx: talk.save(tx, OLGA, event_place="AWS", event_on=NOW.date()))
        before = db.read(lambda tx: talk.get(tx, OLGA))
        db.write(lambda tx: talk.save(tx, OLGA, awaiting=None))
        db.write(lambda tx: talk.save(tx, OLGA))

        assert before == talk.Talk(
            last_contact_id=5,
            last_at=NOW,
            event_place="AWS",
            event_on=NOW.date(),
            awaiting={"what": "zone", "ids": [1]},
        )
        assert db.read(lambda tx: talk.get(tx, OLGA)) == replace(before, awaiting=None)


class TestDrafts:
    def test_drafts_for_others_are_known_newest_first_and_ones_own_are_not_among_them(self, db: Database) -> None:
        ana, ben, eva = (db.write(lambda tx: people.add(tx, OLGA, ANA, NOW)) for _ in range(3))
        for number, contact_id in enumerate((ana, ben, eva)):
            db.write(
                lambda tx, n=number, c=contact_id: drafts.shown(
                    tx, OLGA, n, 0, "email", f"body {n}", c, NOW + timedelta(n)
                )  # type: ignore[misc]
            )

        assert db.read(lambda tx: drafts.bodies_for_others(tx, OLGA, ana, 5)) == ["body 2", "body 1"]
        assert db.read(lambda tx: drafts.bodies_for_others(tx, OLGA, ana, 1)) == ["body 2"]

    def test_what_was_shown_for_a_follow_up_is_known(self, db: Database) -> None:
        ana = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
        for hours, (variant, body) in enumerate(((0, "a"), (1, "b"), (1, "b again"))):
            at = NOW + timedelta(hours=hours)
            db.write(lambda tx, v=variant, b=body, at=at: drafts.shown(tx, OLGA, 9, v, "email", b, ana, at))  # type: ignore[misc]

        assert db.read(lambda tx: drafts.bodies_shown(tx, OLGA, 9)) == ["a", "b again"]

    def test_the_owners_own_template_is_kept_until_it_is_taken_away(self, db: Database) -> None:
        for text in ("Hi {{ name }}", "Dear {{ name }}"):
            db.write(lambda tx, text=text: drafts.put_template(tx, OLGA, "hello.email", text, NOW))  # type: ignore[misc]

        assert db.read(lambda tx: drafts.templates(tx, OLGA)) == {"hello.email": "Dear {{ name }}"}
        assert db.write(lambda tx: drafts.remove_template(tx, OLGA, "hello.email"))
        assert db.read(lambda tx: drafts.templates(tx, OLGA)) == {}
