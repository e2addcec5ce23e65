"""Rules 6, 7 and 8: one nudge, then rest, then an end; and a decline is a decline."""

import pytest

from sincerely.cadence import explain
from sincerely.model import By, Decision, DecisionKind, Milestone, Touch, TouchKind
from tests.sincerely.cadence.threads import (
    LISBON_PREFERENCES,
    at,
    day,
    met,
    plan,
    planned,
    promised,
    replied,
    sent,
    skipped,
    thread,
    touched,
)

FIRST, SECOND = sent("2026-03-20 10:00"), sent("2026-03-30 10:00", id=11)


@pytest.mark.parametrize(
    ("message", "nudge"),
    [
        ("2026-03-20 08:30", "Fri 2026-03-27 09:00"),
        ("2026-03-20 09:00", "Fri 2026-03-27 09:00"),  # Exactly seven full days.
        ("2026-03-20 10:00", "Mon 2026-03-30 09:00"),  # On Friday it is not yet seven.
        ("2026-03-24 10:00", "Wed 2026-04-01 09:00"),
    ],
)
def test_the_nudge_comes_at_the_first_sending_hour_after_seven_full_days(message: str, nudge: str) -> None:
    result = plan(thread(met(), sent(message)))

    assert planned(thread(met(), sent(message))) == [f"nudge {nudge}"]
    assert result.follow_ups[0].needs_value
    assert result.status == "waiting"
    assert result.unanswered == 1


def test_a_skipped_nudge_does_not_come_back_but_the_circle_goes_on() -> None:
    who = thread(met(), FIRST, skipped("nudge:10", "2026-03-30 09:05"))

    assert planned(who) == ["keep_warm Thu 2026-06-18 09:00"]


@pytest.mark.parametrize("sign", [replied("2026-03-23 10:00"), touched(TouchKind.CALLED, "2026-03-23 10:00", By.THEM)])
def test_a_sign_of_life_drops_the_nudge(sign: Touch) -> None:
    assert "nudge" not in [f.kind for f in plan(thread(met(), FIRST, sign)).follow_ups]


def test_after_two_unanswered_messages_it_rests_for_90_days_from_the_second() -> None:
    result = plan(thread(met(), FIRST, SECOND), now="2026-04-10 10:00")

    assert (result.status, result.unanswered, result.resting_until) == ("resting", 2, day("2026-06-28"))
    assert planned(thread(met(), FIRST, SECOND), now="2026-04-10 10:00") == ["re_engage Mon 2026-06-29 09:00"]
    assert result.follow_ups[0].needs_value


def test_a_rest_that_ended_leaves_one_fresh_start() -> None:
    result = plan(thread(met(), FIRST, SECOND), now="2026-07-15 10:00")

    assert (result.status, result.resting_until) == ("waiting", None)
    assert [f.key for f in result.follow_ups] == ["re_engage:11"]


def test_unanswered_again_it_rests_for_180_days_and_so_on_for_ever() -> None:
    third, fourth = sent("2026-06-29 10:00", id=12), sent("2026-12-28 10:00", id=13)

    assert plan(thread(met(), FIRST, SECOND, third), now="2026-07-01 10:00").resting_until == day("2026-12-26")
    assert planned(thread(met(), FIRST, SECOND, third)) == ["re_engage Mon 2026-12-28 09:00"]
    assert planned(thread(met(), FIRST, SECOND, third, fourth)) == ["re_engage Mon 2027-06-28 09:00"]


def test_promises_and_milestones_are_not_planned_inside_a_rest_and_the_owner_is_told() -> None:
    talk = Milestone(what="presenting", on=day("2026-05-14"), id=50, noted_at=at("2026-03-18 14:30"))
    article = promised(due="2026-05-20")
    result = plan(thread(met(), FIRST, SECOND, article, talk), now="2026-04-10 10:00")

    assert [f.kind for f in result.follow_ups] == ["re_engage"]
    assert result.stays_open == (article,)
    assert {d.kind for d in result.dropped} == {"promise", "good_luck", "how_did_it_go"}
    assert "“send article”" in result.follow_ups[0].reason


def test_everything_that_stays_open_is_named() -> None:
    several = [promised(action, due="2026-05-20", id=40 + n) for n, action in enumerate(("call", "write", "intro"))]
    four = [*several, promised("sing", due="2026-05-21", id=49)]

    def reason(count: int) -> str:
        return plan(thread(met(), FIRST, SECOND, *four[:count]), now="2026-04-10 10:00").follow_ups[0].reason

    assert reason(2).endswith("You still owe “call” and “write”.")
    assert reason(3).endswith("You still owe “call”, “write” and “intro”.")
    assert reason(4).endswith("You still owe “call”, “write”, “intro” and 1 more.")


def test_what_is_promised_for_after_the_rest_is_planned() -> None:
    result = plan(thread(met(), FIRST, SECOND, promised(due="2026-07-20")), now="2026-04-10 10:00")

    assert [f.kind for f in result.follow_ups] == ["re_engage", "promise"]
    assert result.stays_open == ()


@pytest.mark.parametrize(
    "sign",
    [
        replied("2026-04-10 10:00"),
        touched(TouchKind.CALLED, "2026-04-10 10:00", By.ME),
        touched(TouchKind.CALLED, "2026-04-10 10:00", By.THEM),
        touched(TouchKind.MET, "2026-04-10 10:00"),
        met("2026-04-10 10:00", id=2),
    ],
)
def test_a_reply_a_talk_or_a_meeting_clears_the_rest_at_once(sign: object) -> None:
    result = plan(thread(met(), FIRST, SECOND, promised(due="2026-05-20"), sign), now="2026-04-10 11:00")

    assert (result.status, result.unanswered, result.resting_until) == ("warm", 0, None)
    assert "promise" in [f.kind for f in result.follow_ups]
    assert "re_engage" not in [f.kind for f in result.follow_ups]


def test_no_snooze_brings_a_follow_up_forward_into_a_rest() -> None:
    forward = Decision(
        kind=DecisionKind.SNOOZED, at=at("2026-04-02 10:00"), follow_up="re_engage:11", until=at("2026-04-03 09:00")
    )

    assert planned(thread(met(), FIRST, SECOND, forward)) == ["re_engage Mon 2026-06-29 09:00"]


def test_a_fresh_start_passed_over_comes_again_after_another_rest() -> None:
    who = thread(met(), FIRST, SECOND, skipped("re_engage:11", "2026-06-29 09:30"))

    assert planned(who) == ["re_engage Mon 2026-09-28 09:00"]
    assert plan(who).follow_ups[0].key == "re_engage:11:1"


def test_the_owners_hand_ends_a_rest() -> None:
    woken = Decision(kind=DecisionKind.WOKEN, at=at("2026-04-10 12:00"))
    result = plan(thread(met(), FIRST, SECOND, promised(due="2026-05-20"), woken), now="2026-04-10 12:00")

    assert result.status == "waiting"
    assert [f.kind for f in result.follow_ups] == ["re_engage", "promise"]
    assert result.follow_ups[0].due == at("2026-04-13 09:00")


def test_a_decline_closes_for_good() -> None:
    declined = touched(TouchKind.DECLINED, "2026-04-10 10:00", By.THEM)
    birthday = Milestone(what="birthday", on=day("1984-06-20"), yearly=True, id=50)
    later = replied("2026-05-10 10:00")
    result = plan(thread(met(), FIRST, promised(due="2026-05-20"), birthday, declined, later), now="2030-01-01 10:00")

    assert (result.status, result.follow_ups, result.unanswered) == ("closed", (), 0)


def test_only_the_owners_hand_reopens_a_declined_contact() -> None:
    declined = touched(TouchKind.DECLINED, "2026-04-10 10:00", By.THEM)
    woken = Decision(kind=DecisionKind.WOKEN, at=at("2027-04-10 12:00"))
    result = plan(thread(met(), FIRST, declined, woken), now="2027-04-10 12:00")

    assert result.status == "warm"
    assert [f.kind for f in result.follow_ups] == ["keep_warm"]
    assert result.follow_ups[0].due == at("2027-04-12 09:00")


def test_a_pause_holds_everything_back_until_its_end() -> None:
    spring = Decision(kind=DecisionKind.PAUSED, at=at("2026-03-19 10:00"), until=at("2026-05-04 09:00"))
    talk = Milestone(what="presenting", on=day("2026-04-14"), id=50, noted_at=at("2026-03-18 14:30"))
    result = plan(thread(met(), talk, spring), now="2026-03-19 10:00")

    assert (result.status, result.resting_until) == ("resting", day("2026-05-04"))
    assert planned(thread(met(), talk, spring)) == ["hello Mon 2026-05-04 09:00"]


def test_whom_to_ping_again_in_spring_is_suggested_in_spring() -> None:
    spring = Decision(kind=DecisionKind.PAUSED, at=at("2026-03-24 10:00"), until=at("2026-04-20 09:00"))
    who = thread(met(), touched(TouchKind.CALLED, "2026-03-23 10:00"), spring)

    assert planned(who) == ["keep_warm Mon 2026-04-20 09:00"]
    assert plan(who).follow_ups[0].reason.startswith("You put Ana off until Mon 20 Apr. You were last in touch")


def test_a_pause_without_an_end_lasts_until_woken() -> None:
    pause = Decision(kind=DecisionKind.PAUSED, at=at("2026-03-19 10:00"))
    woken = Decision(kind=DecisionKind.WOKEN, at=at("2026-03-19 12:00"))

    assert plan(thread(met(), pause)).follow_ups == ()
    assert plan(thread(met(), pause)).status == "resting"
    assert planned(thread(met(), pause, woken)) == ["hello Fri 2026-03-20 09:00"]


def test_a_reply_ends_a_pause() -> None:
    pause = Decision(kind=DecisionKind.PAUSED, at=at("2026-03-21 10:00"))

    assert [f.kind for f in plan(thread(met(), FIRST, pause, replied("2026-03-23 10:00"))).follow_ups] == [
        "answer",
        "keep_warm",
    ]


def test_a_pause_never_shortens_a_rest() -> None:
    pause = Decision(kind=DecisionKind.PAUSED, at=at("2026-04-10 10:00"), until=at("2026-04-20 09:00"))

    assert planned(thread(met(), FIRST, SECOND, pause)) == ["re_engage Mon 2026-06-29 09:00"]


def test_the_plan_is_explained_in_words() -> None:
    who = thread(met(), FIRST, SECOND, promised(due="2026-05-20"))
    result = plan(who, now="2026-04-10 10:00")

    lines = explain(who, result, at("2026-04-10 10:00"), LISBON_PREFERENCES)

    assert lines[0] == "Two thoughtful messages had no answer, so this rests until Sun 28 Jun."
    assert lines[1].startswith("Mon 29 Jun, 09:00: Two messages had no answer, the last of Mon 30 Mar;")
    assert lines[2] == "Not planned: a promise (“send article”). Two messages had no answer; it rests until Sun 28 Jun."
    assert lines[3] == "Stays open meanwhile: your promise “send article”."
