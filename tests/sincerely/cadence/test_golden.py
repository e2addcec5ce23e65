"""Rules 1, 3 and 5: the golden window, LinkedIn the same evening, the hello that was skipped."""

from dataclasses import replace

import pytest

from sincerely.model import By, Channel, Encounter, Hook, Preferences, TouchKind
from tests.sincerely.cadence.threads import (
    LISBON,
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


@pytest.mark.parametrize(
    ("encounter", "hello"),
    [
        ("2026-03-18 14:30", "Fri 2026-03-20 09:00"),  # Thursday 09:00 would be too soon.
        ("2026-03-18 08:00", "Thu 2026-03-19 09:00"),
        ("2026-03-18 09:00", "Thu 2026-03-19 09:00"),  # Exactly 24 hours.
        ("2026-03-19 14:30", "Fri 2026-03-20 14:30"),  # Saturday's sending hour is a free day's: Friday afternoon.
        ("2026-03-19 22:00", "Mon 2026-03-23 09:00"),  # What is left of Friday is quiet.
        ("2026-03-20 14:30", "Mon 2026-03-23 09:00"),  # The whole window is free days.
        ("2026-03-21 14:30", "Mon 2026-03-23 09:00"),
    ],
)
def test_the_first_message_is_due_24_to_48_hours_after_the_encounter(encounter: str, hello: str) -> None:
    assert planned(thread(met(encounter))) == [f"hello {hello}"]


@pytest.mark.parametrize(
    ("noted", "hello", "late"),
    [
        ("2026-03-19 21:30", "Fri 2026-03-20 09:00", False),  # The typing does not move it.
        ("2026-03-20 10:15", "Fri 2026-03-20 10:15", False),  # Still inside the window: at once.
        ("2026-03-20 15:00", "Fri 2026-03-20 15:00", True),
        ("2026-03-20 22:00", "Mon 2026-03-23 09:00", True),
        ("2026-03-25 06:30", "Wed 2026-03-25 09:00", True),
        ("2026-03-28 12:00", "Mon 2026-03-30 09:00", True),
    ],
)
def test_a_note_after_the_window_makes_the_hello_due_at_once_and_late(noted: str, hello: str, late: bool) -> None:
    result = plan(thread(met("2026-03-18 14:30", noted=noted)), now=noted)

    assert planned(thread(met("2026-03-18 14:30", noted=noted)), now=noted) == [f"hello {hello}"]
    assert result.follow_ups[0].late is late
    assert ("late" in result.follow_ups[0].reason) is late


def test_a_note_on_the_free_weekend_is_not_late_for_monday() -> None:
    result = plan(thread(met("2026-03-20 14:30", noted="2026-03-22 20:00")), now="2026-03-22 20:00")

    assert not result.follow_ups[0].late
    assert result.follow_ups[0].due.isoformat() == "2026-03-23T09:00:00+00:00"


def test_an_encounter_of_which_only_the_day_is_known_counts_from_noon() -> None:
    assert planned(thread(Encounter(on=day("2026-03-18"), id=1))) == ["hello Fri 2026-03-20 09:00"]


@pytest.mark.parametrize(
    ("due", "kinds"),
    [
        ("2026-03-24", ["promise"]),
        ("2026-03-25", ["promise"]),  # Seven days: within a week.
        ("2026-03-26", ["hello", "promise"]),
        (None, ["promise"]),  # Without a day it is kept with the first message.
    ],
)
def test_a_promise_within_seven_days_is_the_first_message(due: str | None, kinds: list[str]) -> None:
    assert [f.kind for f in plan(thread(met(), promised(due=due))).follow_ups] == kinds


def test_their_promise_does_not_take_the_place_of_the_hello() -> None:
    kinds = [f.kind for f in plan(thread(met(), promised(due="2026-03-20", by=By.THEM))).follow_ups]

    assert kinds == ["hello", "their_promise"]


def test_a_dropped_hello_says_which_promise_takes_its_place() -> None:
    result = plan(thread(met(), promised("send the sailing article", due="2026-03-24")))

    assert [(d.kind, d.reason) for d in result.dropped] == [
        ("hello", "Keeping your promise “send the sailing article” is the first message.")
    ]


@pytest.mark.parametrize(
    "fact", [sent("2026-03-19 10:00"), touched(TouchKind.CALLED, "2026-03-19 10:00"), replied("2026-03-19 10:00")]
)
def test_a_message_a_talk_or_their_words_settle_the_hello(fact: object) -> None:
    assert "hello" not in [f.kind for f in plan(thread(met(), fact)).follow_ups]


def test_a_second_encounter_has_a_golden_window_of_its_own() -> None:
    again = met("2026-06-10 10:00", id=2)

    assert planned(thread(met(), sent("2026-03-20 09:00"), again)) == ["hello Fri 2026-06-12 09:00"]


def test_two_unsent_hellos_are_one_about_the_latest_encounter() -> None:
    result = plan(thread(met(), met("2026-03-19 10:00", id=2)))

    assert [f.key for f in result.follow_ups] == ["hello:2"]


@pytest.mark.parametrize(
    ("encounter", "noted", "note"),
    [
        ("2026-03-18 14:30", "2026-03-18 14:35", "Wed 2026-03-18 18:00"),
        ("2026-03-18 19:10", "2026-03-18 19:10", "Wed 2026-03-18 19:10"),  # Later, not quiet yet: at once.
        ("2026-03-18 14:30", "2026-03-18 20:59", "Wed 2026-03-18 20:59"),
        ("2026-03-18 14:30", "2026-03-18 21:30", "Thu 2026-03-19 09:00"),
        ("2026-03-21 12:00", "2026-03-21 12:00", "Sat 2026-03-21 18:00"),  # On any day.
        ("2026-03-20 22:00", "2026-03-20 22:00", "Sat 2026-03-21 09:00"),
        ("2026-03-18 14:30", "2026-03-19 11:00", "Thu 2026-03-19 11:00"),  # The evening is over.
        ("2026-03-18 14:30", "2026-03-19 07:00", "Thu 2026-03-19 09:00"),
    ],
)
def test_the_linkedin_note_is_due_the_same_evening(encounter: str, noted: str, note: str) -> None:
    who = thread(met(encounter, noted=noted), channel=Channel.LINKEDIN)

    assert planned(who, now=noted) == [f"linkedin_note {note}"]


def test_the_owners_channel_counts_where_the_contact_has_none() -> None:
    linkedin = Preferences(zone=LISBON, channel=Channel.LINKEDIN)

    assert [f.kind for f in plan(thread(met()), preferences=linkedin).follow_ups] == ["linkedin_note"]
    assert [f.kind for f in plan(thread(met(), channel=Channel.EMAIL), preferences=linkedin).follow_ups] == ["hello"]


def test_the_linkedin_note_does_not_wait_for_a_promise() -> None:
    who = thread(met(), promised(due="2026-03-24"), channel=Channel.LINKEDIN)

    assert planned(who) == ["linkedin_note Wed 2026-03-18 18:00", "promise Tue 2026-03-24 09:00"]


def test_a_connection_is_made_once() -> None:
    who = thread(met(), sent("2026-03-18 18:00"), met("2026-06-10 08:00", id=2), channel=Channel.LINKEDIN)

    assert planned(who) == ["hello Thu 2026-06-11 09:00"]


def test_a_skipped_hello_makes_room_for_value_a_week_after_the_encounter() -> None:
    sailing = Hook(text="loves sailing", id=3)
    result = plan(thread(met(), sailing, skipped("hello:1", "2026-03-20 09:05")))

    assert planned(thread(met(), sailing, skipped("hello:1", "2026-03-20 09:05"))) == ["value Wed 2026-03-25 09:00"]
    assert result.follow_ups[0].needs_value
    assert "loves sailing" in result.follow_ups[0].reason
    assert sailing in result.follow_ups[0].facts


def test_a_hello_skipped_after_that_week_waits_another_one() -> None:
    who = thread(met(), skipped("hello:1", "2026-03-30 10:00"))

    assert planned(who) == ["value Tue 2026-04-07 09:00"]


def test_a_skipped_promise_in_the_place_of_the_hello_counts_as_a_skipped_hello() -> None:
    who = thread(met(), promised(due="2026-03-20"), skipped("promise:40", "2026-03-20 09:05"))

    assert planned(who) == ["value Wed 2026-03-25 09:00"]


def test_when_the_value_is_skipped_too_keeping_warm_remains() -> None:
    who = thread(met(), skipped("hello:1", "2026-03-20 09:05"), skipped("value:1", "2026-03-25 09:05"))

    assert planned(who) == ["keep_warm Tue 2026-06-16 09:00"]


@pytest.mark.parametrize(
    ("place", "words"),
    [("AWS", "at AWS"), ("climate meetup", "at the climate meetup"), ("train to Porto", "on the train")],
)
def test_the_reason_says_where_as_a_person_would(place: str, words: str) -> None:
    first = plan(thread(replace(met(), place=place))).follow_ups[0]

    assert words in first.reason
    assert "“" not in first.reason
