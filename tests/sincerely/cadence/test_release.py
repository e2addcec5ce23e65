"""Rules 12 and 13: what is sent alone, what becomes one list, what waits; and never more than the cap."""

from datetime import timedelta

import pytest

from sincerely.cadence.release import release
from sincerely.model import FollowUp, FollowUpKind
from sincerely.today import Candidate
from tests.sincerely.cadence.threads import LISBON, LISBON_PREFERENCES, at


def due(when: str, kind: FollowUpKind = FollowUpKind.KEEP_WARM, contact: int = 1) -> Candidate:
    moment = at(when)
    follow_up = FollowUp(kind=kind, due=moment, local=moment.replace(tzinfo=None), zone=LISBON, reason="because")
    return Candidate(contact_id=contact, name=f"Person {contact}", follow_up=follow_up)


def mornings(count: int, kind: FollowUpKind = FollowUpKind.KEEP_WARM, first: int = 1) -> list[Candidate]:
    return [due("2026-03-18 09:00", kind, contact) for contact in range(first, first + count)]


def test_what_falls_due_in_the_day_is_sent_alone() -> None:
    sent = release(mornings(2), at("2026-03-18 09:00"), LISBON_PREFERENCES)

    assert (len(sent.alone), sent.listed, sent.waiting, sent.until) == (2, (), (), None)


def test_what_is_not_due_is_left_out() -> None:
    sent = release([due("2026-03-18 10:00")], at("2026-03-18 09:00"), LISBON_PREFERENCES)

    assert sent.pushed == sent.waiting == ()


@pytest.mark.parametrize(
    ("now", "until"),
    [("2026-03-18 21:00", "2026-03-19 08:00"), ("2026-03-19 03:00", "2026-03-19 08:00")],
)
def test_quiet_hours_hold_back_until_they_end(now: str, until: str) -> None:
    held = release(mornings(2), at(now), LISBON_PREFERENCES)

    assert held.pushed == ()
    assert len(held.waiting) == 2
    assert held.until == at(until)


def test_what_the_night_held_back_comes_as_one_digest() -> None:
    held = [due("2026-03-18 20:59", contact=1), due("2026-03-18 21:30", contact=2)]

    morning = release(held, at("2026-03-19 08:00"), LISBON_PREFERENCES)

    assert len(morning.listed) == 2
    assert morning.alone == ()


def test_an_hour_the_owner_named_is_kept_in_the_quiet_ones_but_not_long_after_it() -> None:
    named = [due("2026-03-18 22:15", FollowUpKind.PROMISE)]

    assert len(release(named, at("2026-03-18 22:15"), LISBON_PREFERENCES).alone) == 1
    assert release(named, at("2026-03-19 02:00"), LISBON_PREFERENCES).pushed == ()


def test_never_more_than_the_daily_cap_and_promises_always_first() -> None:
    crowd = [*mornings(5), due("2026-01-12 09:00", contact=6), *mornings(2, FollowUpKind.PROMISE, first=7)]

    sent = release(crowd, at("2026-03-18 09:30"), LISBON_PREFERENCES)

    assert len(sent.pushed) == 5
    assert [c.contact_id for c in sent.pushed] == [7, 8, 6, 1, 2]
    assert sent.until == at("2026-03-19 09:00")


def test_behind_a_full_day_the_order_is_that_of_whom_today() -> None:
    crowd = [
        *mornings(5),
        due("2026-03-18 09:00", FollowUpKind.ANSWER, 6),
        due("2026-03-18 09:00", FollowUpKind.HELLO, 7),
    ]

    sent = release(crowd, at("2026-03-18 10:00"), LISBON_PREFERENCES)

    assert [c.contact_id for c in sent.pushed] == [7, 6, 1, 2, 3]


@pytest.mark.parametrize(("kind", "due_on"), [(FollowUpKind.KEEP_WARM, "11"), (FollowUpKind.RE_ENGAGE, "10")])
def test_who_waited_long_behind_full_days_moves_up(kind: FollowUpKind, due_on: str) -> None:
    month = "03" if kind is FollowUpKind.KEEP_WARM else "02"
    crowd = [*mornings(6, FollowUpKind.ANSWER), due(f"2026-{month}-{due_on} 09:00", kind, 7)]

    assert release(crowd, at("2026-03-18 10:00"), LISBON_PREFERENCES).pushed[0].contact_id == 7


def test_on_a_free_day_comes_only_what_was_meant_for_it_or_promised() -> None:
    saturday = [
        due("2026-03-20 09:00", contact=1),
        due("2026-03-20 09:00", FollowUpKind.PROMISE, contact=2),
        due("2026-03-21 09:00", FollowUpKind.GOOD_LUCK, contact=3),
    ]

    sent = release(saturday, at("2026-03-21 09:00"), LISBON_PREFERENCES)

    assert [c.contact_id for c in sent.pushed] == [2, 3]
    assert sent.until == at("2026-03-23 09:00")


def test_after_a_downtime_the_next_chance_may_be_a_saturday() -> None:
    sent = release(
        [due("2026-03-20 09:00")], at("2026-03-21 12:00"), LISBON_PREFERENCES, away_since=at("2026-03-20 08:00")
    )

    assert len(sent.alone) == 1


def test_what_was_pushed_earlier_in_the_day_counts_towards_the_cap() -> None:
    assert len(release(mornings(5), at("2026-03-18 09:30"), LISBON_PREFERENCES, pushed_today=3).pushed) == 2
    assert release(mornings(5), at("2026-03-18 09:30"), LISBON_PREFERENCES, pushed_today=7).pushed == ()


@pytest.mark.parametrize(("missed", "alone", "listed"), [(3, 3, 0), (4, 0, 4)])
def test_after_a_downtime_more_than_three_come_as_one_list(missed: int, alone: int, listed: int) -> None:
    sent = release(mornings(missed), at("2026-03-18 12:00"), LISBON_PREFERENCES, away_since=at("2026-03-18 08:30"))

    assert (len(sent.alone), len(sent.listed)) == (alone, listed)
    assert all(candidate.follow_up.late for candidate in sent.pushed)


def test_after_a_downtime_the_oldest_promise_comes_first_and_all_are_late() -> None:
    missed = [
        due("2026-03-16 09:00", contact=1),
        due("2026-03-17 09:00", FollowUpKind.PROMISE, contact=2),
        due("2026-03-16 09:00", FollowUpKind.PROMISE, contact=3),
    ]

    sent = release(missed, at("2026-03-18 12:00"), LISBON_PREFERENCES, away_since=at("2026-03-15 12:00"))

    assert [c.contact_id for c in sent.pushed] == [3, 2, 1]
    assert all(candidate.follow_up.late for candidate in sent.pushed)


def test_nothing_is_marked_late_for_a_downtime_that_came_after_it() -> None:
    sent = release(mornings(1), at("2026-03-18 12:00"), LISBON_PREFERENCES, away_since=at("2026-03-18 11:00"))

    assert not sent.pushed[0].follow_up.late


def test_whatever_waits_comes_within_the_next_days() -> None:
    waiting: tuple[Candidate, ...] = tuple(mornings(12))
    now, days = at("2026-03-18 09:00"), 0

    while waiting:
        waiting = release(waiting, now, LISBON_PREFERENCES).waiting
        now, days = now + timedelta(days=1), days + 1

    assert days == 3
