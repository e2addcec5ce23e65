"""Whom today: at most five people, in the craft's order, each with one reason quoting the owner's note."""

import random
from datetime import timedelta

import pytest

from sincerely.model import FollowUp, FollowUpKind
from sincerely.today import Candidate, rank, reason
from tests.sincerely.cadence.threads import LISBON, LISBON_PREFERENCES, at

NOW = at("2026-03-18 10:00")


def candidate(
    contact: int,
    kind: FollowUpKind,
    due: str = "2026-03-18 09:00",
    last: str | None = None,
    value: bool = False,
    what: str | None = None,
    quote: str | None = None,
) -> Candidate:
    moment = at(due)
    follow_up = FollowUp(
        kind=kind, due=moment, local=moment.replace(tzinfo=None), zone=LISBON, reason="Because.", what=what
    )
    return Candidate(
        contact_id=contact,
        name=f"Person {contact}",
        follow_up=follow_up,
        last_touch=at(last) if last else None,
        has_value=value,
        quote=quote,
    )


def in_order() -> list[Candidate]:
    return [
        candidate(1, FollowUpKind.PROMISE, "2026-03-17 09:00"),
        candidate(2, FollowUpKind.PROMISE),
        candidate(3, FollowUpKind.GOOD_LUCK),
        candidate(4, FollowUpKind.HELLO),
        candidate(5, FollowUpKind.ANSWER),
        candidate(6, FollowUpKind.NUDGE, value=True),
        candidate(7, FollowUpKind.RE_ENGAGE),
        candidate(8, FollowUpKind.KEEP_WARM),
        candidate(9, FollowUpKind.NUDGE),
    ]


def test_the_order_is_the_crafts_whatever_order_the_candidates_come_in() -> None:
    shuffled = in_order()
    random.Random(4).shuffle(shuffled)

    assert [c.contact_id for c in rank(shuffled, NOW, LISBON_PREFERENCES, limit=9)] == list(range(1, 10))


def test_there_are_at_most_five() -> None:
    assert len(rank(in_order(), NOW, LISBON_PREFERENCES)) == 5


def test_each_person_is_named_once_with_the_best_reason() -> None:
    twice = [candidate(1, FollowUpKind.KEEP_WARM), candidate(1, FollowUpKind.PROMISE)]

    assert [c.follow_up.kind for c in rank(twice, NOW, LISBON_PREFERENCES)] == ["promise"]


def test_ties_go_to_the_longer_silence() -> None:
    tied = [
        candidate(1, FollowUpKind.KEEP_WARM, "2026-03-16 09:00", last="2026-01-10 10:00"),
        candidate(2, FollowUpKind.KEEP_WARM, "2026-03-17 09:00", last="2025-10-10 10:00"),
        candidate(3, FollowUpKind.KEEP_WARM),
    ]

    assert [c.contact_id for c in rank(tied, NOW, LISBON_PREFERENCES)] == [3, 2, 1]


def test_what_is_due_later_today_counts_and_tomorrow_does_not() -> None:
    people = [
        candidate(1, FollowUpKind.HELLO, "2026-03-18 20:00"),
        candidate(2, FollowUpKind.HELLO, "2026-03-19 00:10"),
    ]

    assert [c.contact_id for c in rank(people, NOW, LISBON_PREFERENCES)] == [1]


def test_the_day_is_the_owners() -> None:
    late_evening = at("2026-03-18 23:30") + timedelta(hours=1)

    ranked = rank([candidate(1, FollowUpKind.PROMISE, "2026-03-19 09:00")], late_evening, LISBON_PREFERENCES)

    assert len(ranked) == 1


def test_nobody_due_is_a_fine_answer() -> None:
    assert rank([], NOW, LISBON_PREFERENCES) == ()


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (candidate(1, FollowUpKind.PROMISE, what="send article"), "You promised “send article” for today."),
        (
            candidate(1, FollowUpKind.PROMISE, "2026-03-17 09:00", what="send article"),
            "You promised “send article” for yesterday.",
        ),
        (
            candidate(1, FollowUpKind.PROMISE, "2026-03-10 09:00", what="send article"),
            "You promised “send article” for Tue 10 Mar.",
        ),
        (candidate(1, FollowUpKind.GOOD_LUCK, what="presenting at PyCon"), "Wish luck today: “presenting at PyCon”."),
        (
            candidate(1, FollowUpKind.KEEP_WARM, last="2025-12-09 10:00", quote="loves sailing"),
            "You were last in touch on Tue 9 Dec: “loves sailing”.",
        ),
        (
            candidate(1, FollowUpKind.ANSWER, last="2026-03-17 10:00"),
            "Wrote yesterday and waits for you.",
        ),
        (candidate(1, FollowUpKind.HELLO, quote="met Ana at AWS"), "Time for the first message: “met Ana at AWS”."),
    ],
)
def test_the_reason_is_one_sentence_that_quotes_the_note(who: Candidate, sentence: str) -> None:
    assert reason(who, NOW, LISBON_PREFERENCES) == sentence


@pytest.mark.parametrize("kind", list(FollowUpKind))
def test_every_kind_has_a_place_and_a_reason(kind: FollowUpKind) -> None:
    who = candidate(1, kind, what="something")

    assert rank([who], NOW, LISBON_PREFERENCES) == (who,)
    assert reason(who, NOW, LISBON_PREFERENCES).endswith(".")
