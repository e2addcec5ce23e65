"""Rule 4, and the days that come back each year."""

import pytest

from sincerely.model import Hook, HookKind, Milestone, TouchKind
from tests.sincerely.cadence.threads import (
    at,
    day,
    met,
    plan,
    planned,
    replied,
    sent,
    skipped,
    thread,
    touched,
)

NOTED = at("2026-03-18 14:30")
GREETED = (met(), sent("2026-03-20 09:00"), replied("2026-03-20 10:00"), sent("2026-03-20 11:00", id=11))


def milestone(what: str, on: str, **more: object) -> Milestone:
    facts = {"noted_at": NOTED, "id": 50, **more}
    return Milestone(what=what, on=day(on), **facts)  # type: ignore[arg-type]


def around(fact: Milestone, *more: object, now: str = "2026-03-21 10:00") -> list[str]:
    """What is planned about milestones only."""
    kinds = ("good_luck", "how_did_it_go", "congratulate")
    return [line for line in planned(thread(*GREETED, fact, *more), now=now) if line.split()[0] in kinds]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-03-26", ["good_luck Thu 2026-03-26 09:00", "how_did_it_go Fri 2026-03-27 09:00"]),
        ("2026-03-27", ["good_luck Fri 2026-03-27 09:00", "how_did_it_go Mon 2026-03-30 09:00"]),
        ("2026-03-28", ["good_luck Sat 2026-03-28 09:00", "how_did_it_go Mon 2026-03-30 09:00"]),
    ],
)
def test_luck_on_the_morning_whatever_weekday_and_the_question_on_the_next_working_day(
    on: str, expected: list[str]
) -> None:
    assert around(milestone("presenting at PyCon", on)) == expected


def test_a_month_without_a_day_is_asked_about_on_its_first_working_day() -> None:
    assert around(milestone("launch", "2026-08-01", whole_month=True)) == ["how_did_it_go Mon 2026-08-03 09:00"]


def test_a_month_noted_when_it_had_begun_is_asked_about_in_the_next() -> None:
    assert around(milestone("launch", "2026-03-01", whole_month=True), now="2026-03-21 10:00") == [
        "how_did_it_go Wed 2026-04-01 09:00"
    ]


def test_a_milestone_of_several_days_is_asked_about_after_the_last() -> None:
    assert around(milestone("the regatta", "2026-05-06", until=day("2026-05-08"))) == [
        "good_luck Wed 2026-05-06 09:00",
        "how_did_it_go Mon 2026-05-11 09:00",
    ]


@pytest.mark.parametrize(
    ("trip", "asked"),
    [
        (milestone("trip to Japan", "2026-04-06", until=day("2026-04-17")), "Mon 2026-04-20 09:00"),
        (milestone("trip to Japan", "2026-04-06"), "Mon 2026-04-20 09:00"),
        (milestone("vacation in Crete", "2026-04-04"), "Mon 2026-04-20 09:00"),  # Two weeks on is a Saturday.
        (milestone("travelling to Peru", "2026-05-01", whole_month=True), "Mon 2026-06-01 09:00"),
        (milestone("going to Iceland", "2026-07-01", whole_month=True), "Mon 2026-08-03 09:00"),
    ],
)
def test_nobody_is_wished_luck_for_a_trip_and_it_is_asked_about_when_it_is_over(trip: Milestone, asked: str) -> None:
    assert around(trip) == [f"how_did_it_go {asked}"]


def test_a_trip_may_be_known_by_its_hook_alone() -> None:
    hook = Hook(text="Patagonia with the kids", kind=HookKind.TRIP, id=60)

    assert around(milestone("Patagonia", "2026-04-06"), hook) == ["how_did_it_go Mon 2026-04-20 09:00"]


def test_moving_house_is_no_trip() -> None:
    assert [line.split()[0] for line in around(milestone("moving to Berlin", "2026-04-06"))] == [
        "good_luck",
        "how_did_it_go",
    ]


def test_luck_is_not_wished_when_the_day_is_over() -> None:
    talk = milestone("presenting", "2026-03-26")

    assert around(talk, now="2026-03-26 23:00")[0] == "good_luck Thu 2026-03-26 09:00"
    assert around(talk, now="2026-03-27 08:00") == ["how_did_it_go Fri 2026-03-27 09:00"]


@pytest.mark.parametrize(
    ("noted", "luck"),
    [
        ("2026-03-21 07:00", ["good_luck Sat 2026-03-21 09:00"]),
        ("2026-03-21 12:00", ["good_luck Sat 2026-03-21 12:00"]),
        ("2026-03-21 21:30", []),  # Tomorrow morning it is over.
        ("2026-03-22 12:00", []),
    ],
)
def test_luck_noted_on_the_day_is_wished_at_once_or_not_at_all(noted: str, luck: list[str]) -> None:
    assert around(milestone("presenting", "2026-03-21", noted_at=at(noted)), now=noted)[:-1] == luck


def test_nobody_asks_a_month_later_how_it_went() -> None:
    assert around(milestone("presenting", "2026-03-26"), now="2026-04-27 10:00") == []


def test_a_milestone_noted_when_it_was_over_is_still_asked_about() -> None:
    talk = milestone("presented at PyCon", "2026-03-16")

    assert planned(thread(met(), talk)) == ["how_did_it_go Wed 2026-03-18 14:30", "hello Fri 2026-03-20 09:00"]


def test_a_message_on_the_day_settles_the_luck_but_not_the_question() -> None:
    talk = milestone("presenting", "2026-03-26")

    assert around(talk, sent("2026-03-26 09:10", id=12), replied("2026-03-26 12:00", id=21)) == [
        "how_did_it_go Fri 2026-03-27 09:00"
    ]


def test_a_message_that_names_the_luck_settles_the_nearest_of_two() -> None:
    talk, launch = milestone("presenting", "2026-03-26"), milestone("the launch", "2026-03-31", id=51)
    wished = sent("2026-03-25 18:00", answers="good_luck", id=12)

    assert around(talk, launch, wished, replied("2026-03-25 19:00", id=21)) == [
        "how_did_it_go Fri 2026-03-27 09:00",
        "good_luck Tue 2026-03-31 09:00",
        "how_did_it_go Wed 2026-04-01 09:00",
    ]


def test_a_talk_after_the_day_answers_how_it_went() -> None:
    talk = milestone("presenting", "2026-03-26")

    assert around(talk, touched(TouchKind.CALLED, "2026-03-27 18:00"), now="2026-03-26 12:00") == [
        "good_luck Thu 2026-03-26 09:00"
    ]


def test_a_birthday_comes_back_each_year_on_its_own_key() -> None:
    birthday = milestone("birthday", "1984-06-20", yearly=True)

    assert around(birthday) == ["congratulate Sat 2026-06-20 09:00"]
    assert around(birthday, now="2026-06-24 10:00") == ["congratulate Sun 2027-06-20 09:00"]
    assert [f.key for f in plan(thread(*GREETED, birthday)).follow_ups if f.kind == "congratulate"] == [
        "congratulate:50:2026"
    ]


def test_a_birthday_passed_over_or_congratulated_comes_back_next_year() -> None:
    birthday = milestone("birthday", "1984-06-20", yearly=True)
    next_year = ["congratulate Sun 2027-06-20 09:00"]

    assert around(birthday, skipped("congratulate:50:2026", "2026-06-20 09:10")) == next_year
    assert around(birthday, sent("2026-06-20 09:10", id=12), replied("2026-06-20 12:00", id=21)) == next_year


def test_who_was_born_on_29_february_celebrates_on_the_28th_in_other_years() -> None:
    assert around(milestone("birthday", "1984-02-29", yearly=True), now="2027-01-10 10:00") == [
        "congratulate Sun 2027-02-28 09:00"
    ]
    assert around(milestone("birthday", "1984-02-29", yearly=True), now="2028-01-10 10:00") == [
        "congratulate Tue 2028-02-29 09:00"
    ]


def test_an_achievement_noted_later_asks_for_congratulation() -> None:
    award = Hook(text="won the design award", kind=HookKind.ACHIEVEMENT, id=61, noted_at=at("2026-04-15 18:00"))

    assert "congratulate Thu 2026-04-16 09:00" in planned(thread(*GREETED, award), now="2026-04-15 18:00")


def test_an_achievement_goes_into_the_first_message_while_that_waits() -> None:
    award = Hook(text="won the design award", kind=HookKind.ACHIEVEMENT, id=61, noted_at=NOTED)
    result = plan(thread(met(), award))

    assert [f.kind for f in result.follow_ups] == ["hello"]
    assert award in result.follow_ups[0].facts


def test_an_achievement_is_congratulated_once() -> None:
    award = Hook(text="won the design award", kind=HookKind.ACHIEVEMENT, id=61, noted_at=at("2026-04-15 18:00"))
    thanked = replied("2026-04-16 12:00", id=21)
    who = thread(*GREETED, award, sent("2026-04-16 09:10", answers="congratulate", id=12), thanked)

    assert plan(who).status == "warm"
    assert "congratulate" not in [f.kind for f in plan(who).follow_ups]
