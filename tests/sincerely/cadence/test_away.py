"""The owner's holiday: the plan waits until he is back, and nothing of it is lost."""

from dataclasses import replace
from datetime import UTC, date, datetime

from sincerely.cadence import make_plan
from sincerely.model import (
    Contact,
    Decision,
    DecisionKind,
    Encounter,
    FollowUp,
    FollowUpKind,
    Milestone,
    Preferences,
    Promise,
    Thread,
)

NOW = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
BACK = datetime(2027, 1, 5, 9, tzinfo=UTC)
USUAL = Preferences(zone="Europe/Lisbon")
AWAY = replace(USUAL, away_from=NOW, away_until=BACK)
MET = Encounter(id=1, on=date(2026, 11, 24), noted_at=NOW, place="AWS")
ANA = Contact(name="Ana")


def promised(day: date, noted: datetime = NOW) -> Thread:
    before = noted.replace(hour=8)
    promise = Promise(id=2, action="send article", due=day, noted_at=before if noted == NOW else noted)
    return Thread(contact=ANA, encounters=(MET,), promises=(promise,))


def has_day(milestone: Milestone) -> Thread:
    return Thread(contact=ANA, encounters=(MET,), milestones=(milestone,))


def planned(thread: Thread, preferences: Preferences, kind: FollowUpKind, now: datetime = NOW) -> FollowUp | None:
    return next((one for one in make_plan(thread, now, preferences).follow_ups if one.kind is kind), None)


def test_what_falls_due_in_the_holiday_waits_for_its_end_and_says_why() -> None:
    promise = planned(promised(date(2026, 12, 1)), AWAY, FollowUpKind.PROMISE)

    assert promise is not None
    assert promise.due == BACK
    assert promise.reason == "Away until Tue 5 Jan. You promised Ana “send article” for Tue 1 Dec."


def test_what_is_due_before_or_after_it_stays() -> None:
    later = promised(date(2027, 1, 7))

    assert planned(later, AWAY, FollowUpKind.PROMISE) == planned(later, USUAL, FollowUpKind.PROMISE)


def test_what_waited_is_not_late_on_the_day_of_return() -> None:
    promise = planned(promised(date(2026, 12, 1)), AWAY, FollowUpKind.PROMISE, now=BACK)

    assert promise is not None
    assert not promise.late


def test_a_return_on_a_free_day_waits_for_the_next_working_one() -> None:
    saturday = replace(AWAY, away_until=datetime(2026, 12, 5, 9, tzinfo=UTC))
    hello = planned(Thread(contact=ANA, encounters=(MET,)), saturday, FollowUpKind.HELLO)

    assert hello is not None
    assert hello.due == datetime(2026, 12, 7, 9, tzinfo=UTC)


def test_a_day_named_while_away_is_kept() -> None:
    noted_away = promised(date(2026, 12, 1), noted=datetime(2026, 11, 28, 12, tzinfo=UTC))
    promise = planned(noted_away, AWAY, FollowUpKind.PROMISE)

    assert promise is not None
    assert promise.due == datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_a_snooze_into_the_holiday_is_kept_too() -> None:
    until = datetime(2026, 12, 10, 9, tzinfo=UTC)
    snooze = Decision(id=3, kind=DecisionKind.SNOOZED, at=NOW.replace(hour=12), follow_up="promise:2", until=until)
    promise = planned(replace(promised(date(2026, 12, 1)), decisions=(snooze,)), AWAY, FollowUpKind.PROMISE)

    assert promise is not None
    assert promise.due == until


def test_luck_has_no_point_afterwards_but_the_question_how_it_went_has() -> None:
    talk = has_day(Milestone(id=4, what="talk", on=date(2026, 12, 17), noted_at=NOW))

    assert planned(talk, AWAY, FollowUpKind.GOOD_LUCK) is None
    asked = planned(talk, AWAY, FollowUpKind.HOW_DID_IT_GO)
    assert asked is not None
    assert asked.due == BACK


def test_how_it_went_is_not_asked_a_month_later() -> None:
    talk = has_day(Milestone(id=4, what="talk", on=date(2026, 11, 26), noted_at=NOW))

    assert planned(talk, AWAY, FollowUpKind.HOW_DID_IT_GO) is None


def test_a_birthday_slept_through_comes_again_next_year() -> None:
    birthday = has_day(Milestone(id=4, what="birthday", on=date(2026, 12, 3), yearly=True, noted_at=NOW))

    again = planned(birthday, AWAY, FollowUpKind.CONGRATULATE)
    assert again is not None
    assert again.due == datetime(2027, 12, 3, 9, tzinfo=UTC)


def test_a_birthday_just_before_the_return_is_wished_belatedly() -> None:
    birthday = has_day(Milestone(id=4, what="birthday", on=date(2027, 1, 4), yearly=True, noted_at=NOW))

    belated = planned(birthday, AWAY, FollowUpKind.CONGRATULATE)
    assert belated is not None
    assert belated.due == BACK
