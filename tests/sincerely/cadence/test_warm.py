"""Rules 9 to 11: the answer I owe, keeping warm, moving it offline, giving before asking."""

import pytest

from sincerely.cadence import make_plan
from sincerely.model import By, Circle, Hook, Preferences, Touch, TouchKind
from tests.sincerely.cadence.threads import (
    LISBON,
    at,
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

FIRST = sent("2026-03-20 10:00")


@pytest.mark.parametrize(
    ("reply", "due"),
    [
        ("2026-03-24 08:30", "Tue 2026-03-24 09:00"),
        ("2026-03-24 10:00", "Wed 2026-03-25 09:00"),
        ("2026-03-27 10:00", "Mon 2026-03-30 09:00"),
    ],
)
def test_a_reply_waits_for_my_answer_at_the_next_sending_hour(reply: str, due: str) -> None:
    result = plan(thread(met(), FIRST, replied(reply)))

    assert result.status == "warm"
    assert planned(thread(met(), FIRST, replied(reply)))[0] == f"answer {due}"


def test_a_second_reply_does_not_move_the_answer() -> None:
    who = thread(met(), FIRST, replied("2026-03-24 10:00"), replied("2026-03-26 10:00", id=21))

    assert plan(who).follow_ups[0].key == "answer:20"


@pytest.mark.parametrize(
    "act",
    [sent("2026-03-24 12:00", id=11), touched(TouchKind.CALLED, "2026-03-24 12:00"), met("2026-03-24 12:00", id=2)],
)
def test_a_message_or_a_talk_is_the_answer(act: object) -> None:
    who = thread(met(), FIRST, replied("2026-03-24 10:00"), act)

    assert "answer" not in [f.kind for f in plan(who).follow_ups]


@pytest.mark.parametrize(
    ("circle", "due"),
    [
        (Circle.CLOSE, "Thu 2026-04-23 09:00"),
        (None, "Mon 2026-06-22 09:00"),
        (Circle.REGULAR, "Mon 2026-06-22 09:00"),
        (Circle.DISTANT, "Mon 2026-09-21 09:00"),  # 20 September is a Sunday.
    ],
)
def test_keeping_warm_comes_by_circle_from_the_last_touch(circle: Circle | None, due: str) -> None:
    who = thread(met(), touched(TouchKind.CALLED, "2026-03-24 18:00"), circle=circle)

    assert planned(who) == [f"keep_warm {due}"]
    assert plan(who).follow_ups[0].needs_value


def test_the_owners_default_circle_counts_where_the_contact_has_none() -> None:
    who = thread(met(), touched(TouchKind.CALLED, "2026-03-24 18:00"))
    close = Preferences(zone=LISBON, circle=Circle.CLOSE)

    assert make_plan(who, at("2026-03-25 10:00"), close).follow_ups[0].due == at("2026-04-23 09:00")


def test_my_own_message_is_a_touch_to_keep_warm_from() -> None:
    who = thread(met(), FIRST, replied("2026-03-24 10:00"), sent("2026-03-25 10:00", id=11))

    assert planned(who) == ["nudge Thu 2026-04-02 09:00", "keep_warm Tue 2026-06-23 09:00"]
    assert plan(who).status == "waiting"


def test_keeping_warm_passed_over_comes_again_a_circle_later() -> None:
    who = thread(met(), touched(TouchKind.CALLED, "2026-03-24 18:00"), skipped("keep_warm:30", "2026-06-22 10:00"))

    assert planned(who) == ["keep_warm Mon 2026-09-21 09:00"]
    assert plan(who).follow_ups[0].key == "keep_warm:30:1"


def test_after_two_replies_a_coffee_two_weeks_after_the_last_touch() -> None:
    sailing = Hook(text="loves sailing", id=3)
    replies = (replied("2026-03-24 10:00"), sent("2026-03-25 10:00", id=11), replied("2026-03-26 10:00", id=21))

    assert "coffee" not in [f.kind for f in plan(thread(met(), FIRST, *replies[:2])).follow_ups]
    assert "coffee Thu 2026-04-09 09:00" in planned(thread(met(), sailing, FIRST, *replies))
    coffee = next(f for f in plan(thread(met(), sailing, FIRST, *replies)).follow_ups if f.kind == "coffee")
    assert "loves sailing" in coffee.reason


@pytest.mark.parametrize(
    "end",
    [
        sent("2026-04-09 10:00", answers="coffee", id=12),
        skipped("coffee:21", "2026-04-09 10:00"),
        touched(TouchKind.MET, "2026-04-09 10:00"),
    ],
)
def test_the_coffee_is_suggested_once(end: object) -> None:
    replies = (replied("2026-03-24 10:00"), sent("2026-03-25 10:00", id=11), replied("2026-03-26 10:00", id=21))
    more = replied("2026-04-20 10:00", id=22)

    assert "coffee" not in [f.kind for f in plan(thread(met(), FIRST, *replies, end, more)).follow_ups]


@pytest.mark.parametrize("gave", [True, False])
def test_an_invitation_before_anything_was_given_asks_for_value_first(gave: bool) -> None:
    first = sent("2026-03-20 10:00", gave=gave)
    who = thread(met(), first, replied("2026-03-24 10:00"), replied("2026-03-26 10:00", id=21))
    coffee = next(f for f in plan(who).follow_ups if f.kind == "coffee")

    assert coffee.needs_value is not gave
    assert ("not given anything yet" in coffee.reason) is not gave


@pytest.mark.parametrize("kind", [TouchKind.CALLED, TouchKind.MET])
def test_real_life_resets_the_clock(kind: TouchKind) -> None:
    article = promised(due="2026-05-20")
    unsent_hello = thread(met(), article, touched(kind, "2026-03-19 10:00"))
    nudge_waits = thread(met(), article, FIRST, touched(kind, "2026-03-24 10:00"))

    assert planned(unsent_hello) == ["promise Wed 2026-05-20 09:00", "keep_warm Wed 2026-06-17 09:00"]
    assert planned(nudge_waits) == ["promise Wed 2026-05-20 09:00", "keep_warm Mon 2026-06-22 09:00"]


def test_words_of_theirs_count_whoever_logged_them() -> None:
    careless = Touch(kind=TouchKind.REPLIED, at=at("2026-03-24 10:00"), by=By.ME, id=20)

    assert plan(thread(met(), FIRST, careless)).status == "warm"


def test_somebody_noted_without_a_meeting_is_kept_warm_from_the_first_note() -> None:
    who = thread(Hook(text="loves sailing", id=3, noted_at=at("2026-03-18 14:30")))

    assert planned(who) == ["keep_warm Tue 2026-06-16 09:00"]


def test_somebody_of_whom_nothing_is_known_has_no_plan() -> None:
    assert plan(thread()).follow_ups == ()
    assert plan(thread()).status == "new"
