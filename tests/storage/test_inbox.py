import random
import threading
from datetime import datetime

from storage import inbox
from storage.engine import Database, Transaction
from tests.storage.scene import DAY, HOUR, MINUTE, NOW, OLGA


def put(db: Database, update_id: int, chat: str = "a") -> bool:
    return db.write(lambda tx: inbox.put(tx, update_id, chat, OLGA, f'{{"n":{update_id}}}', NOW))


def claim(db: Database, worker: str = "w", now: datetime = NOW, limit: int = 10) -> list[int]:
    return [row.update_id for row in db.write(lambda tx: inbox.claim(tx, worker, now, limit, MINUTE))]


def done(db: Database, update_id: int) -> bool:
    return db.write(lambda tx: inbox.done(tx, update_id, NOW))


def test_an_update_that_comes_twice_is_kept_once(db: Database) -> None:
    assert [put(db, 1), put(db, 1)] == [True, False]

    assert claim(db) == [1]


def test_of_each_chat_one_update_at_a_time_the_oldest_first(db: Database) -> None:
    for update_id, chat in ((3, "a"), (1, "a"), (2, "b"), (4, "b")):
        put(db, update_id, chat)

    first = claim(db)
    while_busy = claim(db, "other")
    done(db, 1)

    assert (first, while_busy, claim(db)) == ([1, 2], [], [3])


def test_an_older_update_that_came_late_waits_while_its_chat_is_worked_on(db: Database) -> None:
    put(db, 6)
    assert claim(db) == [6]

    put(db, 5)

    assert claim(db, "other") == []


def test_a_worker_that_died_loses_its_updates_to_another_when_its_lease_is_over(db: Database) -> None:
    put(db, 1)
    claim(db, "dead")

    assert claim(db, "alive", NOW + MINUTE - MINUTE / 60) == []
    assert claim(db, "alive", NOW + MINUTE) == [1]


def test_what_was_handled_cannot_be_handled_by_a_slow_worker_as_well(db: Database) -> None:
    put(db, 1)
    claim(db, "slow")
    claim(db, "quick", NOW + HOUR)

    assert [done(db, 1), done(db, 1)] == [True, False]


def test_a_failed_update_holds_back_its_own_chat_alone_until_it_is_tried_again(db: Database) -> None:
    for update_id, chat in ((1, "a"), (2, "a"), (3, "b")):
        put(db, update_id, chat)
    claim(db)
    db.write(lambda tx: inbox.failed(tx, 1, "ValueError", NOW, NOW + HOUR))
    done(db, 3)

    assert claim(db) == []
    assert db.read(inbox.next_retry_at) == NOW + HOUR
    assert claim(db, now=NOW + HOUR) == [1]


def test_a_dead_letter_holds_nothing_back_and_can_be_replayed(db: Database) -> None:
    put(db, 1)
    put(db, 2)
    claim(db)

    db.write(lambda tx: inbox.failed(tx, 1, "ValueError", NOW, None))

    assert claim(db) == [2]
    (letter,) = db.read(inbox.dead_letters)
    assert (letter.update_id, letter.error, letter.raw, letter.attempts) == (1, "ValueError", '{"n":1}', 1)
    done(db, 2)
    assert db.write(lambda tx: inbox.replay(tx, 1))
    assert not db.write(lambda tx: inbox.replay(tx, 1))
    assert claim(db) == [1]


def test_a_stopping_worker_gives_back_what_it_took(db: Database) -> None:
    put(db, 1)
    put(db, 2, "b")
    claim(db)
    done(db, 2)

    assert db.write(lambda tx: inbox.release(tx, "w")) == 1

    (row,) = db.write(lambda tx: inbox.claim(tx, "next", NOW, 10, MINUTE))
    assert (row.update_id, row.attempts) == (1, 1)


def test_an_update_nobody_can_read_is_set_aside(db: Database) -> None:
    assert db.write(lambda tx: inbox.quarantine(tx, 1, "{broken", "no JSON", NOW))
    assert not db.write(lambda tx: inbox.quarantine(tx, 1, "{broken", "no JSON", NOW))

    assert claim(db) == []
    assert [row.raw for row in db.read(inbox.dead_letters)] == ["{broken"]


def test_how_long_the_oldest_waits_is_known(db: Database) -> None:
    assert db.read(inbox.oldest_unhandled) is None
    put(db, 1)
    assert db.read(inbox.oldest_unhandled) == NOW
    claim(db)
    done(db, 1)
    assert db.read(inbox.oldest_unhandled) is None


def test_the_words_of_old_updates_go_and_their_ids_stay(db: Database) -> None:
    put(db, 1)
    put(db, 2, "b")
    claim(db)
    done(db, 1)

    assert db.write(lambda tx: inbox.purge(tx, NOW)) == 0
    assert db.write(lambda tx: inbox.purge(tx, NOW + DAY)) == 1
    assert db.write(lambda tx: inbox.purge(tx, NOW + DAY)) == 0

    assert not put(db, 1)
    assert db.read(inbox.oldest_unhandled) == NOW, "what is not handled is never forgotten"


def test_two_transactions_of_one_chat_run_one_after_the_other(db: Database) -> None:
    seen: list[str] = []
    inside = threading.Event()

    def first(tx: Transaction) -> None:
        inbox.alone(tx, "a")
        inside.set()
        threading.Event().wait(0.1)
        seen.append("first")

    def second(tx: Transaction) -> None:
        inbox.alone(tx, "a")
        seen.append("second")

    thread = threading.Thread(target=db.write, args=(first,))
    thread.start()
    inside.wait()
    db.write(second)
    thread.join()

    assert seen == ["first", "second"]


def test_many_workers_at_once_keep_the_order_within_each_chat_and_handle_all_once(db: Database) -> None:
    chance = random.Random(7)
    updates = [(number, chance.choice("abcde")) for number in range(1, 121)]
    for update_id, chat in updates:
        put(db, update_id, chat)
    handled: list[tuple[str, int]] = []

    def work(name: str) -> None:
        while db.read(inbox.oldest_unhandled) is not None:
            for row in db.write(lambda tx: inbox.claim(tx, name, NOW, 3, MINUTE)):
                handled.append((row.chat_key, row.update_id))
                assert done(db, row.update_id)

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(number for _, number in handled) == [number for number, _ in updates]
    for chat in "abcde":
        in_chat = [number for name, number in handled if name == chat]
        assert in_chat == sorted(in_chat)
