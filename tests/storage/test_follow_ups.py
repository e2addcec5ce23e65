import threading
from dataclasses import fields
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sincerely.model import Channel, Contact, FollowUp, FollowUpKind
from storage import follow_ups, owners, people, replanning, tables
from storage.engine import Database
from storage.follow_ups import StoredFollowUp
from tests.storage.scene import ANA, DAY, HOUR, MINUTE, NOW, OLGA, PETER, make_owner, planned

HELLO = planned(FollowUpKind.HELLO, about=2, due=NOW + HOUR)
PROMISE = planned(FollowUpKind.PROMISE, about=1, due=NOW)


@pytest.fixture
def ana(db: Database) -> int:
    make_owner(db)
    return db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))


def plan(db: Database, contact_id: int, *follow_ups_: FollowUp, **more: str) -> None:
    db.write(lambda tx: follow_ups.replan(tx, OLGA, contact_id, follow_ups_, NOW, more))


def rows(db: Database, contact_id: int) -> dict[str, StoredFollowUp]:
    return {row.follow_up.key: row for row in db.read(lambda tx: follow_ups.of_contact(tx, OLGA, contact_id))}


def claim(db: Database, now: object = NOW, limit: int = 10) -> list[StoredFollowUp]:
    return [row for _, row in db.write(lambda tx: follow_ups.claim_due(tx, now, limit))]  # type: ignore[arg-type]


def test_a_planned_follow_up_comes_back_as_it_was_planned(db: Database, ana: int) -> None:
    follow_up = planned(needs_value=True, late=True, round=2027)

    plan(db, ana, follow_up)

    (row,) = rows(db, ana).values()
    assert row.follow_up == follow_up
    assert (row.name, row.state, row.variant) == ("Ána Souza", "pending", 0)


def test_no_field_of_a_follow_up_is_without_a_column() -> None:
    named_otherwise = {"due": "due_at"}

    wanted = {named_otherwise.get(field.name, field.name) for field in fields(FollowUp)}

    assert wanted <= set(tables.follow_ups.c.keys())
    assert wanted - {"kind", "about", "round"} == set(replanning.PLANNED), "what a new plan may change"


def test_the_same_plan_again_touches_no_row(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE, HELLO)
    before = rows(db, ana)

    plan(db, ana, PROMISE, HELLO)

    assert rows(db, ana) == before


def test_what_is_no_longer_planned_is_cancelled_with_its_reason(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE, HELLO)

    db.write(lambda tx: follow_ups.replan(tx, OLGA, ana, [PROMISE], NOW, {HELLO.key: "they replied"}))

    after = rows(db, ana)
    assert (after[HELLO.key].state, after[HELLO.key].state_reason) == ("cancelled", "they replied")
    assert after[PROMISE.key].state == "pending"


def test_what_is_planned_again_after_it_was_settled_is_a_new_row(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    first = rows(db, ana)[PROMISE.key]
    db.write(lambda tx: follow_ups.settle(tx, OLGA, first.id, "done", NOW))

    plan(db, ana, PROMISE)

    all_rows = db.read(lambda tx: follow_ups.of_contact(tx, OLGA, ana))
    assert [row.state for row in all_rows] == ["done", "pending"]


def test_a_prompted_follow_up_that_is_still_planned_stays_prompted(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    claim(db)

    plan(db, ana, planned(FollowUpKind.PROMISE, about=1, due=NOW, reason="Other words."))

    row = rows(db, ana)[PROMISE.key]
    assert (row.state, row.follow_up.reason, row.prompted_at) == ("prompted", "Other words.", NOW)


def test_a_prompted_follow_up_moved_to_a_later_day_is_due_again_then(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    claim(db)

    plan(db, ana, planned(FollowUpKind.PROMISE, about=1, due=NOW + DAY))

    assert claim(db) == []
    assert [row.follow_up.key for row in claim(db, NOW + DAY)] == [PROMISE.key]


def test_a_late_one_that_is_due_at_the_next_hour_is_not_told_twice(db: Database, ana: int) -> None:
    plan(db, ana, planned(FollowUpKind.HELLO, due=NOW, late=True))
    claim(db)

    plan(db, ana, planned(FollowUpKind.HELLO, due=NOW + HOUR, late=True))

    assert claim(db, NOW + DAY) == []


def test_only_what_is_due_is_claimed_the_longest_due_first_and_once(db: Database, ana: int) -> None:
    early = planned(FollowUpKind.GOOD_LUCK, about=3, due=NOW - HOUR)
    plan(db, ana, PROMISE, HELLO, early)

    taken = db.write(lambda tx: follow_ups.claim_due(tx, NOW, 10))

    assert [(owner, row.follow_up.key) for owner, row in taken] == [(OLGA, early.key), (OLGA, PROMISE.key)]
    assert {row.state for _, row in taken} == {"prompted"}
    assert claim(db) == []


def test_a_claim_takes_the_longest_due_with_whatever_else_is_due_of_their_owners(db: Database, ana: int) -> None:
    make_owner(db, PETER)
    ben = db.write(lambda tx: people.add(tx, PETER, Contact(name="Ben"), NOW))
    late = planned(about=9, due=NOW - HOUR)
    plan(db, ana, *(planned(about=number) for number in range(1, 8)), late)
    db.write(lambda tx: follow_ups.replan(tx, PETER, ben, [planned(due=NOW - MINUTE)], NOW))

    taken = [db.write(lambda tx: follow_ups.claim_due(tx, NOW, 1)) for _ in range(3)]

    assert [[owner for owner, _ in batch] for batch in taken] == [[OLGA] * 8, [PETER], []]
    assert taken[0][0][1].follow_up.key == late.key


def test_a_claim_has_an_end(db: Database, ana: int) -> None:
    plan(db, ana, *(planned(about=number) for number in range(follow_ups.MOST_CLAIMED + 5)))

    assert [len(claim(db)) for _ in range(3)] == [follow_ups.MOST_CLAIMED, 5, 0]


def test_many_claimers_at_once_take_each_row_once(db: Database, ana: int) -> None:
    plan(db, ana, *(planned(about=number) for number in range(1, 101)))
    taken: list[int] = []

    def work() -> None:
        while batch := claim(db, limit=7):
            taken.extend(row.id for row in batch)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(taken) == len(set(taken)) == 100


def test_a_second_press_settles_nothing(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    follow_up_id = rows(db, ana)[PROMISE.key].id

    presses = [db.write(lambda tx: follow_ups.settle(tx, OLGA, follow_up_id, "done", NOW, "sent")) for _ in range(2)]

    assert presses == [True, False]


def test_a_postponed_one_is_due_at_the_new_time(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    (row,) = claim(db)

    assert db.write(lambda tx: follow_ups.postpone(tx, OLGA, row.id, NOW + HOUR))

    assert db.read(follow_ups.next_due_at) == NOW + HOUR
    assert claim(db, NOW + HOUR - MINUTE) == []
    assert len(claim(db, NOW + HOUR)) == 1


def test_an_unclaimed_one_is_due_as_before(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    (row,) = claim(db)

    assert db.write(lambda tx: follow_ups.unclaim(tx, OLGA, row.id))

    assert [again.id for again in claim(db)] == [row.id]


def test_what_is_open_is_listed_by_due_time_up_to_a_day(db: Database, ana: int) -> None:
    plan(db, ana, HELLO, PROMISE, planned(about=9, due=NOW + DAY))
    claim(db)

    listed = db.read(lambda tx: follow_ups.open_until(tx, OLGA, NOW + HOUR))

    assert [(row.follow_up.key, row.state) for row in listed] == [(PROMISE.key, "prompted"), (HELLO.key, "pending")]


def test_the_next_one_is_the_earliest_pending(db: Database, ana: int) -> None:
    plan(db, ana, HELLO, PROMISE)
    claim(db)

    following = db.read(lambda tx: follow_ups.next_due(tx, OLGA))

    assert following is not None
    assert following.follow_up.key == HELLO.key
    assert db.read(follow_ups.next_due_at) == HELLO.due
    assert db.read(lambda tx: follow_ups.next_due(tx, OLGA, after=HELLO.due)) is None


def test_while_the_owner_blocks_the_bot_nothing_is_due_and_then_all_of_it_is(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE, HELLO)

    db.write(lambda tx: owners.set_state(tx, OLGA, "blocked"))
    while_blocked = claim(db, NOW + timedelta(days=300))
    plan(db, ana, PROMISE, HELLO)  # The same plan again must not wake it.
    wake_at = db.read(follow_ups.next_due_at)
    db.write(lambda tx: owners.set_state(tx, OLGA, "active"))

    assert (while_blocked, wake_at) == ([], None)
    assert len(claim(db, NOW + DAY)) == 2


def test_the_draft_shown_is_remembered(db: Database, ana: int) -> None:
    plan(db, ana, PROMISE)
    follow_up_id = rows(db, ana)[PROMISE.key].id

    db.write(lambda tx: follow_ups.set_variant(tx, OLGA, follow_up_id, 2, Channel.LINKEDIN))
    db.write(lambda tx: follow_ups.set_outbox(tx, OLGA, follow_up_id, 5))

    row = rows(db, ana)[PROMISE.key]
    assert (row.variant, row.channel, row.outbox_id) == (2, Channel.LINKEDIN, 5)


KEYS = st.lists(st.integers(1, 6), unique=True, max_size=6)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans=st.lists(st.tuples(KEYS, st.integers(-3, 3), st.sampled_from(["claim", "settle", "nothing"])), max_size=6))
def test_after_any_history_what_is_open_is_what_is_planned(
    db: Database, plans: list[tuple[list[int], int, str]]
) -> None:
    make_owner(db)
    ana = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    for numbers, hours, act in plans:
        planned_now = [planned(about=number, due=NOW + hours * HOUR + number * MINUTE) for number in numbers]
        db.write(lambda tx, plan=planned_now: follow_ups.replan(tx, OLGA, ana, plan, NOW))  # type: ignore[misc]

        found = db.read(lambda tx: follow_ups.of_contact(tx, OLGA, ana))
        still_open = [row.follow_up for row in found if row.state in ("pending", "prompted")]
        assert sorted(still_open, key=lambda one: one.about) == sorted(planned_now, key=lambda one: one.about)

        if act == "claim":
            claim(db)
        elif act == "settle" and found:
            db.write(lambda tx, last=found[-1].id: follow_ups.settle(tx, OLGA, last, "done", NOW))  # type: ignore[misc]
    db.write(lambda tx: people.delete(tx, OLGA, ana, NOW))
