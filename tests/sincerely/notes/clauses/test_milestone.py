"""Dated things in their life."""

import pytest

from sincerely.model import By
from tests.sincerely.notes.reading import hooks, milestones, promises


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ana, nurse. Launch is May 14", [("Launch", "2026-05-14")]),
        ("Ana, nurse. retiring july 10", [("retiring", "2026-07-10")]),
        ("Ana, nurse. she is moving to Ghent in September", [("moving to Ghent", "2026-09-01")]),
        ("Ana, nurse. baby due 9 Aug", [("baby due", "2026-08-09")]),
        ("Ana, nurse. test it before she flies to Hobart on the 22nd", [("flies to Hobart", "2026-03-22")]),
    ],
)
def test_a_day_to_come_dates_what_is_told(text: str, what: list[tuple[str, str]]) -> None:
    assert milestones(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. sold her firm in June",
        "Ana, nurse. sails to Tioman every Christmas",
        "Ana, nurse. wants playtesters in three weeks",
        "Ana, nurse. send her the deck on Friday",
    ],
)
def test_the_past_habits_wishes_and_promises_are_none(text: str) -> None:
    assert milestones(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ana, nurse. needs a bouncy castle for fete 13 june", [("fete", "2026-06-13")]),
        ("Ana, nurse. needs 40 folding chairs for nov 13 concert", [("concert", "2026-11-13")]),
        ("Ana, nurse. no call until their round closes (end of May)", [("their round closes", "2026-05-31")]),
        ("Ana, nurse. no resumes until the freeze lifts which is 5 October", [("the freeze lifts", "2026-10-05")]),
        ("Ana, nurse. buy her a beer before 2 May thats when she leaves Lisbon", [("leaves Lisbon", "2026-05-02")]),
        ("Ana, nurse. visits the factory 25 March", [("visits the factory", "2026-03-25")]),
    ],
)
def test_an_event_inside_another_fact_is_a_milestone_too(text: str, what: list[tuple[str, str]]) -> None:
    assert milestones(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. her kid just got into Berklee",
        "Ana, nurse. knows how to do a visa in two days",
        "Ana, nurse. delivers in six hours flat",
        "Ana, nurse. nothing will move before 12 May",
        "Ana, nurse. looking for a flat for September",
        "Ana, nurse. hopes to retire in May",
        "Ana, nurse. asked for our sourdough starter, drop some off on Sunday",
        "Ana, nurse. I fly to Rome on Friday",
        "Ana, nurse. wants us for a talk on 11 June",
    ],
)
def test_how_long_it_takes_and_what_they_hope_for_is_no_milestone(text: str) -> None:
    assert milestones(text) == []


def test_a_thing_named_with_by_when_is_promised() -> None:
    assert promises("Ana, nurse. mine to share: the offsite costs, by friday") == ["send the offsite costs"]


def test_what_might_come_is_a_detail() -> None:
    assert milestones("Ana, nurse. might come to Berlin in May") == []


def test_a_day_alone_dates_what_is_under_way() -> None:
    assert milestones("Ana is getting married!!! 19 September") == [("getting married", "2026-09-19")]


def test_what_must_be_waited_for_is_a_milestone() -> None:
    assert milestones("Ana, nurse: no follow-up before her board exam on 20 May") == [("her board exam", "2026-05-20")]


@pytest.mark.parametrize("text", ["Ana, nurse. answers within a day", "Ana, nurse. budget frozen til May"])
def test_how_fast_and_how_long_something_is_so_is_no_milestone(text: str) -> None:
    assert milestones(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ana, nurse. says the pool closes in May", [("the pool closes", "2026-05-01")]),
        ("Ana, nurse. Her club reads my book on 16 April", [("Her club reads my book", "2026-04-16")]),
    ],
)
def test_what_is_reported_with_a_day_is_a_milestone(text: str, what: list[tuple[str, str]]) -> None:
    assert milestones(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. Her compressor has packed up three times this month",
        "Ana, nurse. She can't start before 9 April",
        "Ana, nurse. the room isn't available in April",
        "Ana, nurse. budget is frozen until May",
        "Ana, nurse. our demo day is 9 April",
        "Ana, nurse. my wedding is in May",
    ],
)
def test_what_has_been_what_cannot_be_and_what_is_mine_is_none(text: str) -> None:
    assert milestones(text) == []


def test_an_absence_is_a_detail_and_its_end_a_day_to_come() -> None:
    text = "Ana, nurse. she is on leave until 4 May"

    assert milestones(text) == [("on leave", "2026-05-04")]
    assert hooks(text) == ["on leave until 4 May"]


def test_the_day_of_what_they_get_ready_for_is_that_of_the_event() -> None:
    text = "Ana, nurse. training for the marathon, it's on 3 May"

    assert milestones(text) == [("the marathon", "2026-05-03")]
    assert hooks(text) == ["training for the marathon"]


def test_the_day_of_it_is_the_day_of_what_was_told_before() -> None:
    assert milestones("Ana, nurse. her son has a recital, its 3 May") == [("her son has a recital", "2026-05-03")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ana, nurse. she will sing at the Proms on 6 June", [("will sing at the Proms", "2026-06-06")]),
        ("Ana, nurse. she'll give a talk on burnout on 6 June", [("She'll give a talk on burnout", "2026-06-06")]),
        ("Ana, nurse. she'll give me a tour on 6 June", []),
    ],
)
def test_what_they_will_do_in_public_is_theirs_and_no_promise(text: str, what: list[tuple[str, str]]) -> None:
    assert [(w.casefold(), on) for w, on in milestones(text)] == [(w.casefold(), on) for w, on in what]


def test_what_will_be_done_with_on_a_day_is_to_come() -> None:
    assert milestones("Ana, nurse. done w/ residency 30 June") == [("done w/ residency", "2026-06-30")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. still writes to every family at Christmas",
        "Ana, nurse. she swims in the lake even in January",
        "Ana, nurse. she always sails in July",
        "Ana, nurse. sails with a crew, broke her wrist in April",
        "Ana, nurse. runs for charity because his mum died in the autumn",
        "Ana, nurse. his daughter got married in May",
        "Ana, nurse. wont budge before 30 June",
        "Ana, nurse. He quit smoking in January",
        "Ana, nurse. tore her calf in January",
        "Ana, nurse. on call till Monday",
        "Ana, nurse. she's in the Tuesday run club",
    ],
)
def test_habits_and_what_is_over_by_its_own_verb_are_none(text: str) -> None:
    assert milestones(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ana, nurse. her lease is up 9/4 and she wants a garden", [("her lease is up", "2026-04-09")]),
        ("Ana, nurse. his daughter is getting married in May", [("his daughter is getting married", "2026-05-01")]),
        ("Ana, nurse. having his knee done on 9 April", [("having his knee done", "2026-04-09")]),
        ("Ana, nurse. husband got a job in Cork so moving end of June", [("moving", "2026-06-30")]),
        ("Ana, nurse. she still moves to Cork in June", []),
        ("Ana, nurse. book comes out in September", [("book comes out", "2026-09-01")]),
        ("Ana, nurse. show opens 5 May", [("show opens", "2026-05-05")]),
        ("Ana, nurse. court date 5 May", [("court date", "2026-05-05")]),
        ("Ana, nurse. offer deadline 5 May", [("offer deadline", "2026-05-05")]),
        ("Met Ana, last day at Acme is 30 April", [("last day at Acme", "2026-04-30")]),
        ("Ana, nurse. she broke up with him so she's moving out end of June", [("moving out", "2026-06-30")]),
        ("Ana, nurse. twins due (june)", [("twins due", "2026-06-01")]),
        ("Ana, nurse. wants work til she moves to Dubai on 14 April", [("moves to Dubai", "2026-04-14")]),
        ("Ana, nurse. her landlord raises the rent in June", [("her landlord raises the rent", "2026-06-01")]),
    ],
)
def test_what_is_still_to_come_in_such_words(text: str, what: list[tuple[str, str]]) -> None:
    found = milestones(text)

    assert [day for _, day in found] == [day for _, day in what]
    assert all(said.casefold() in told.casefold() for (told, _), (said, _) in zip(found, what, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "Ana, nurse. She invited me to the shearing on 20 September",
        "Ana, nurse. she asked us all to the shearing on 20 September",
        "Ana, nurse. I'm invited to the shearing on 20 September",
        "Ana, nurse. We're all invited to the shearing on 20 September",
    ],
)
def test_what_i_am_invited_to_is_their_milestone(text: str) -> None:
    assert milestones(text) == [("the shearing", "2026-09-20")]


def test_two_weekdays_are_those_of_every_week() -> None:
    assert milestones("Ana, nurse. She fasts Mon and Thu so no lunch meetings") == []


def test_over_belongs_to_a_season_and_not_to_a_weekday() -> None:
    assert milestones("Ana, nurse. Moving the lab to Uppsala over the summer")[0][0] == "Moving the lab to Uppsala"
    assert milestones("Ana, nurse. Her sister flies over on Saturday")[0][0] == "Her sister flies over"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Ana, nurse. she's got a 5k on the 12th of April and her husband's from Leeds",
            [("got a 5k", "2026-04-12")],
        ),
        (
            "Ana, nurse. he pitches and they play Baylor on April 3rd wants to know",
            [("play Baylor", "2026-04-03")],
        ),
        ("Ana, nurse. Makes tamales for the unit at Xmas", []),
    ],
)
def test_what_is_told_behind_the_day_is_another_thought(text: str, what: list[tuple[str, str]]) -> None:
    assert milestones(text) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ana, nurse. her knee op moved to 3 April", [("her knee op moved", "2026-04-03")]),
        ("Ana, nurse. the exam has been moved to 9 April", [("the exam has been moved", "2026-04-09")]),
        ("Ana, nurse. she moved to Berlin in May", []),
        ("Ana, nurse. wedding's in June (the 6th)", [("wedding's", "2026-06-06")]),
        ("Ana, nurse. Left my charger there, she posts it Monday", []),
    ],
)
def test_what_was_put_off_is_still_to_come(text: str, what: list[tuple[str, str]]) -> None:
    assert milestones(text) == what


def test_a_visit_of_theirs_is_no_milestone_called_comes() -> None:
    assert milestones("gerald comes on tuesday") == []
    assert promises("gerald comes on tuesday", By.THEM) == ["come"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Anna invites me to tea on Friday", "tea"),
        ("Anna invites us to her wedding on 3 May", "her wedding"),
    ],
)
def test_what_they_invite_to_is_told_and_not_that_they_invite(text: str, what: str) -> None:
    assert [told for told, _ in milestones(text)] == [what]


def test_what_is_being_done_stays_a_detail_beside_its_day() -> None:
    text = "Ana, nurse. daughter doing dentistry at otago, graduates in may"
    assert hooks(text) == ["daughter doing dentistry at otago"]
    assert milestones(text) == [("graduates", "2026-05-01")]
