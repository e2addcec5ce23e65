"""Rule 2: a promise sets its own day, and what settles it."""

from dataclasses import replace
from datetime import time

import pytest

from sincerely.cadence import make_plan
from sincerely.model import By, Preferences, Touch, TouchKind
from tests.sincerely.cadence.threads import (
    LISBON,
    LISBON_PREFERENCES,
    at,
    met,
    plan,
    planned,
    promised,
    replied,
    sent,
    skipped,
    thread,
    told,
    touched,
)

ARTICLE = promised("send article", due="2026-03-24", id=40)
INTRO = promised("intro to Ben", due="2026-03-20", id=41)


def test_a_promise_is_due_on_its_day_at_the_sending_hour() -> None:
    assert planned(thread(met(), promised(due="2026-03-24"))) == ["promise Tue 2026-03-24 09:00"]


def test_a_named_day_is_kept_even_if_it_is_a_saturday() -> None:
    assert planned(thread(met(), promised(due="2026-03-21"))) == ["promise Sat 2026-03-21 09:00"]


def test_a_stated_time_is_kept_even_in_quiet_hours() -> None:
    who = thread(met(), promised(due="2026-03-24", time=time(22, 15)))

    assert planned(who) == ["promise Tue 2026-03-24 22:15"]


@pytest.mark.parametrize(
    ("noted", "due", "expected"),
    [
        ("2026-03-18 14:30", "2026-03-18", "Wed 2026-03-18 14:30"),  # "Today", in the afternoon: at once.
        ("2026-03-18 07:00", "2026-03-18", "Wed 2026-03-18 09:00"),
        ("2026-03-21 12:00", "2026-03-21", "Sat 2026-03-21 12:00"),
        ("2026-03-18 22:00", "2026-03-18", "Thu 2026-03-19 09:00"),
        ("2026-03-27 22:00", "2026-03-24", "Mon 2026-03-30 09:00"),  # Long over when it was noted.
    ],
)
def test_a_promise_noted_after_its_hour_is_due_at_once_in_sending_hours(noted: str, due: str, expected: str) -> None:
    who = thread(met("2026-03-18 06:00"), promised(due=due, noted_at=at(noted)))

    assert planned(who, now=noted) == [f"promise {expected}"]


def test_a_promise_without_a_day_is_kept_in_the_golden_window() -> None:
    assert planned(thread(met("2026-03-18 14:30"), promised())) == ["promise Fri 2026-03-20 09:00"]


def test_a_promise_made_after_the_first_message_has_a_window_of_its_own() -> None:
    later = promised(noted_at=at("2026-04-15 11:00"))
    who = thread(met(), sent("2026-03-20 09:00"), replied("2026-04-15 10:00"), later)

    assert "promise Fri 2026-04-17 09:00" in planned(who)


@pytest.mark.parametrize(
    ("due", "asked"), [("2026-03-27", "Mon 2026-03-30 09:00"), ("2026-03-24", "Wed 2026-03-25 09:00")]
)
def test_their_promise_is_asked_after_on_the_next_working_day(due: str, asked: str) -> None:
    who = thread(met(), sent("2026-03-20 09:00"), promised("send the deck", due=due, by=By.THEM))

    assert f"their_promise {asked}" in planned(who)


def test_their_promise_without_a_day_has_a_week() -> None:
    who = thread(met(), promised("send the deck", by=By.THEM))

    assert "their_promise Thu 2026-03-26 09:00" in planned(who)


def test_a_sent_that_answers_a_promise_settles_the_one_that_was_due_first() -> None:
    who = thread(met(), ARTICLE, INTRO, sent("2026-03-20 10:00", answers="promise"))

    assert [f.what for f in plan(who).follow_ups if f.kind == "promise"] == ["send article"]


def test_a_sent_that_names_a_promise_settles_that_one() -> None:
    who = thread(met(), ARTICLE, INTRO, sent("2026-03-20 10:00", answers="promise:40"))

    assert [f.what for f in plan(who).follow_ups if f.kind == "promise"] == ["intro to Ben"]


def test_one_sent_settles_one_promise() -> None:
    debts = [promised(f"thing {n}", due=f"2026-03-2{n}", id=40 + n) for n in range(4)]
    who = thread(met(), *debts, sent("2026-03-20 10:00", "promise"), sent("2026-03-20 11:00", "promise", id=11))

    assert [p.action for p in plan(who).stays_open] == ["thing 2", "thing 3"]


@pytest.mark.parametrize(
    ("message", "open_after"),
    [
        (sent("2026-03-24 10:00"), []),  # Sent once it was due: taken for it.
        (sent("2026-03-23 10:00"), ["send article"]),
        (sent("2026-03-24 10:00", answers="hello"), ["send article"]),  # It said what it was.
        (touched(TouchKind.CALLED, "2026-03-24 10:00"), ["send article"]),  # A talk leaves promises open.
    ],
)
def test_a_message_that_names_nothing_settles_only_what_was_due(message: Touch, open_after: list[str]) -> None:
    result = plan(thread(met(), promised(due="2026-03-24"), message))

    assert [f.what for f in result.follow_ups if f.kind == "promise"] == open_after


def test_the_first_message_keeps_the_promise_that_had_no_day() -> None:
    result = plan(thread(met(), promised(), sent("2026-03-19 20:00")))

    assert "promise" not in [f.kind for f in result.follow_ups]


def test_a_promise_noted_after_a_message_is_not_settled_by_it() -> None:
    later = promised(due="2026-03-30", noted_at=at("2026-03-26 10:00"))
    result = plan(thread(met(), sent("2026-03-25 10:00", answers="promise"), later))

    assert [f.what for f in result.follow_ups if f.kind == "promise"] == ["send article"]


def test_what_they_send_settles_their_promise() -> None:
    theirs = Touch(kind=TouchKind.SENT, at=at("2026-03-23 10:00"), by=By.THEM, id=30)
    result = plan(thread(met(), promised("send the deck", due="2026-03-27", by=By.THEM), theirs))

    assert [f.kind for f in result.follow_ups] == ["answer", "keep_warm"]


def test_a_skipped_promise_is_not_planned_and_says_so() -> None:
    result = plan(thread(met(), promised(due="2026-03-24"), skipped("promise:40", "2026-03-24 09:30")))

    assert "promise" not in [f.kind for f in result.follow_ups]
    assert ("promise:40", "You said not now on Tue 24 Mar.") in [(d.key, d.reason) for d in result.dropped]


def test_travel_moves_wishes_but_not_instants_promised_with_a_time() -> None:
    article = promised(due="2026-03-24")
    call = promised("call", due="2026-03-24", time=time(15), zone=LISBON, id=41)
    in_tokyo = Preferences(zone="Asia/Tokyo")

    at_home = told(make_plan(thread(met(), article, call), at("2026-03-19 10:00"), LISBON_PREFERENCES).follow_ups)
    away = make_plan(thread(met(), article, call), at("2026-03-19 10:00"), in_tokyo).follow_ups

    assert at_home == ["promise Tue 2026-03-24 09:00", "promise Tue 2026-03-24 15:00"]
    assert told(away, "Asia/Tokyo") == ["promise Tue 2026-03-24 09:00", "promise Wed 2026-03-25 00:00"]
    assert told(away)[1] == "promise Tue 2026-03-24 15:00"


def test_a_late_promise_is_marked_late_on_the_next_day_only() -> None:
    who = thread(met(), promised(due="2026-03-24"))

    assert not plan(who, now="2026-03-24 23:00").follow_ups[0].late
    assert plan(who, now="2026-03-25 00:30").follow_ups[0].late


def test_the_reason_quotes_the_promise_and_names_the_day() -> None:
    reason = plan(thread(met(), promised(due="2026-03-24"))).follow_ups[0].reason

    assert reason == "You promised Ana “send article” for Tue 24 Mar."


def test_a_promise_known_without_any_encounter_is_planned() -> None:
    alone = replace(promised(due="2026-03-24"), noted_at=None)

    assert planned(thread(alone)) == ["promise Tue 2026-03-24 09:00"]
