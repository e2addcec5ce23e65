import threading
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from storage import outbox, owners, tables
from storage.engine import Database
from storage.outbox import OutboxRow
from tests.storage.scene import DAY, HOUR, MINUTE, NOW, OLGA, PETER, furnish, make_owner


def put(db: Database, chat_id: int = OLGA, kind: str = "message", **more: Any) -> int:
    return db.write(lambda tx: outbox.put(tx, OLGA, chat_id, kind, {"text": "hi"}, now=NOW, **more))


def claim(db: Database, worker: str = "w", now: datetime = NOW, limit: int = 10) -> list[OutboxRow]:
    return db.write(lambda tx: outbox.claim(tx, worker, now, limit, MINUTE))


def start(db: Database, row: OutboxRow, now: datetime = NOW) -> bool:
    return db.write(lambda tx: outbox.start(tx, row.id, row.token or "", now))


def sent(db: Database, outbox_id: int, message_id: int | None = None) -> bool:
    return db.write(lambda tx: outbox.sent(tx, outbox_id, NOW, message_id))


def test_a_message_is_claimed_started_and_sent_once(db: Database) -> None:
    outbox_id = put(db, follow_up_id=3, expires_at=NOW + HOUR)

    (row,) = claim(db)

    assert (row.id, row.owner_id, row.payload, row.follow_up_id, row.attempts) == (
        outbox_id,
        OLGA,
        {"text": "hi"},
        3,
        1,
    )
    assert [start(db, row), start(db, row)] == [True, False]
    assert [sent(db, row.id, 77), sent(db, row.id, 78)] == [True, False]
    assert claim(db) == []
    assert db.read(lambda tx: outbox.message_of(tx, outbox_id)) == 77


def test_the_same_dedupe_key_adds_nothing_even_after_it_was_sent(db: Database) -> None:
    first = put(db, dedupe_key="digest:2026-11-24")
    (row,) = claim(db)
    start(db, row)
    sent(db, row.id)

    assert put(db, dedupe_key="digest:2026-11-24") == first
    assert claim(db) == []


def test_two_owners_may_use_the_same_dedupe_key(db: Database) -> None:
    mine = put(db, dedupe_key="digest")
    theirs = db.write(lambda tx: outbox.put(tx, PETER, PETER, "message", {}, now=NOW, dedupe_key="digest"))

    assert mine != theirs


def test_in_a_chat_one_message_at_a_time_in_order_and_chats_side_by_side(db: Database) -> None:
    first, second, other = put(db), put(db), put(db, PETER)

    taken = claim(db)

    assert [row.id for row in taken] == [first, other]
    assert claim(db) == []
    start(db, taken[0])
    sent(db, first)
    assert [row.id for row in claim(db)] == [second]


def test_toasts_go_first_and_wait_for_nobody(db: Database) -> None:
    message, toast = put(db), put(db, kind="toast")

    assert [row.id for row in claim(db)] == [toast, message]
    later = put(db, kind="toast")
    assert [row.id for row in claim(db)] == [later]


def test_a_message_to_be_tried_again_holds_back_its_own_chat(db: Database) -> None:
    first, second, other = put(db), put(db), put(db, PETER)
    (row, _) = claim(db)
    start(db, row)

    db.write(lambda tx: outbox.again(tx, first, NOW + MINUTE, "429"))

    assert claim(db) == [], f"{second} must not overtake, {other} is at work"
    assert db.read(outbox.next_send_at) == NOW
    (again,) = [row for row in claim(db, now=NOW + MINUTE) if row.chat_id == OLGA]
    assert (again.id, again.attempts, again.error, again.started_at) == (first, 2, "429", None)


def test_a_message_wanted_later_does_not_hold_back_what_is_said_now(db: Database) -> None:
    tomorrow = put(db, send_after=NOW + DAY)
    now = put(db)

    assert [row.id for row in claim(db)] == [now]
    assert db.read(outbox.next_send_at) == NOW + DAY
    sent(db, now)
    assert [row.id for row in claim(db, now=NOW + DAY)] == [tomorrow]


def test_what_nobody_wants_any_more_is_not_sent_and_holds_nothing_back(db: Database) -> None:
    stale = put(db, expires_at=NOW + MINUTE)
    fresh = put(db)

    assert [row.id for row in claim(db, now=NOW + MINUTE)] == [fresh]
    assert db.write(lambda tx: outbox.reap(tx, NOW + MINUTE)) == 1
    assert db.read(lambda tx: outbox.get(tx, OLGA, stale)).state == "cancelled"  # type: ignore[union-attr]


def test_after_a_senders_death_the_unstarted_go_again_and_the_started_are_held(db: Database) -> None:
    unstarted, started = put(db), put(db, PETER)
    rows = claim(db, "dead")
    start(db, rows[1])

    assert db.write(lambda tx: outbox.reap(tx, NOW + MINUTE / 2)) == 0
    assert db.write(lambda tx: outbox.reap(tx, NOW + MINUTE)) == 2

    assert [row.id for row in claim(db, "alive", NOW + MINUTE)] == [unstarted]
    held = db.read(lambda tx: outbox.untold_unknown(tx, OLGA))
    assert [(row.id, row.state) for row in held] == [(started, "unknown")]


def test_a_claim_that_was_reaped_can_no_longer_be_started(db: Database) -> None:
    put(db)
    (slow,) = claim(db, "slow")
    db.write(lambda tx: outbox.reap(tx, NOW + MINUTE))
    (quick,) = claim(db, "quick", NOW + MINUTE)

    assert not start(db, slow, NOW + MINUTE)
    assert start(db, quick, NOW + MINUTE)


def test_what_is_held_is_told_once(db: Database) -> None:
    outbox_id = put(db)
    (row,) = claim(db)
    start(db, row)
    db.write(lambda tx: outbox.unknown(tx, outbox_id, "ReadTimeout", NOW))

    assert db.write(lambda tx: outbox.told(tx, OLGA, [outbox_id], NOW)) == 1

    assert db.read(lambda tx: outbox.untold_unknown(tx, OLGA)) == []
    assert claim(db, now=NOW + DAY) == [], "never resent blindly"


def test_a_tap_proves_that_a_held_message_arrived(db: Database) -> None:
    outbox_id = put(db, follow_up_id=3)
    (row,) = claim(db)
    start(db, row)
    db.write(lambda tx: outbox.unknown(tx, outbox_id, "ReadTimeout", NOW))

    assert not db.write(lambda tx: outbox.proved(tx, OLGA, OLGA, 55, NOW, follow_up_id=4))
    assert db.write(lambda tx: outbox.proved(tx, OLGA, OLGA, 55, NOW, follow_up_id=3))

    found = db.read(lambda tx: outbox.by_message(tx, OLGA, OLGA, 55))
    assert found is not None
    assert (found.id, found.state) == (outbox_id, "sent")


def test_a_stopping_sender_gives_back_what_it_has_not_started(db: Database) -> None:
    put(db)
    put(db, PETER)
    rows = claim(db)
    start(db, rows[0])

    assert db.write(lambda tx: outbox.release(tx, "w")) == 1

    assert [(row.chat_id, row.attempts) for row in claim(db)] == [(PETER, 1)]


def test_a_refused_message_is_not_tried_again(db: Database) -> None:
    outbox_id = put(db)
    (row,) = claim(db)
    start(db, row)

    assert db.write(lambda tx: outbox.failed(tx, outbox_id, "BadRequest", NOW))

    assert claim(db, now=NOW + DAY) == []


def test_an_owner_who_blocks_the_bot_is_sent_nothing_that_was_queued(db: Database) -> None:
    make_owner(db)
    put(db)

    db.write(lambda tx: owners.set_state(tx, OLGA, "blocked"))

    assert claim(db) == []


def test_old_words_go_and_the_message_ids_stay(db: Database) -> None:
    belongings = db.write(lambda tx: furnish(tx, OLGA))

    assert db.write(lambda tx: outbox.purge(tx, NOW + DAY)) == 2
    assert db.write(lambda tx: outbox.purge(tx, NOW + DAY)) == 0

    row = db.read(lambda tx: outbox.by_message(tx, OLGA, OLGA, 21))
    assert row is not None
    assert (row.id, row.payload) == (belongings.outbox_id, {})


def test_the_database_refuses_a_sent_row_without_a_time(db: Database) -> None:
    put(db)

    with pytest.raises(IntegrityError):
        db.write(lambda tx: tx.run(tables.outbox.update().values(state="sent").execution_options(all_owners=True)))


def test_since_when_the_oldest_message_waits_is_known(db: Database) -> None:
    assert db.read(lambda tx: outbox.oldest_unsent(tx, NOW)) is None
    put(db, send_after=NOW + DAY)
    assert db.read(lambda tx: outbox.oldest_unsent(tx, NOW)) is None
    put(db)
    assert db.read(lambda tx: outbox.oldest_unsent(tx, NOW)) == NOW


def test_many_senders_at_once_send_each_message_once_and_in_order(db: Database) -> None:
    ids = [put(db, chat_id=chat) for _ in range(12) for chat in range(1, 6)]
    arrived: list[tuple[int, int]] = []

    def work(name: str) -> None:
        while db.read(outbox.next_send_at) is not None:
            for row in claim(db, name, limit=3):
                if start(db, row):
                    arrived.append((row.chat_id, row.id))
                    assert sent(db, row.id)

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outbox_id for _, outbox_id in arrived) == sorted(ids)
    for chat in range(1, 6):
        in_chat = [outbox_id for chat_id, outbox_id in arrived if chat_id == chat]
        assert in_chat == sorted(in_chat)
