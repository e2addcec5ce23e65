"""A plan in words: the standing first, then what is planned, then what is not and why."""

import pytest

from sincerely.cadence import explain
from sincerely.model import By, Contact, Decision, DecisionKind, Thread, TouchKind
from tests.sincerely.cadence.threads import LISBON_PREFERENCES, at, met, plan, promised, replied, sent, thread, touched

PAUSE = Decision(kind=DecisionKind.PAUSED, at=at("2026-03-19 10:00"), until=at("2026-05-04 09:00"))
ENDLESS = Decision(kind=DecisionKind.PAUSED, at=at("2026-03-19 10:00"))


def told(who: Thread, now: str = "2026-03-21 10:00") -> tuple[str, ...]:
    return explain(who, plan(who, now=now), at(now), LISBON_PREFERENCES)


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        ((met(),), "You have not written to Ana yet."),
        ((met(), sent("2026-03-20 10:00")), "The last word is yours: 1 message has no answer so far."),
        ((met(), sent("2026-03-20 10:00"), replied("2026-03-20 12:00")), "You and Ana are in touch."),
        (
            (met(), sent("2026-03-20 10:00"), sent("2026-03-20 12:00", id=11)),
            "Two thoughtful messages had no answer, so this rests until Thu 18 Jun.",
        ),
        ((met(), PAUSE), "You paused this until Mon 4 May."),
        ((met(), ENDLESS), "You paused this until you wake it."),
        (
            (met(), touched(TouchKind.DECLINED, "2026-03-20 10:00", By.THEM)),
            "Ana declined, so nothing is planned. Only you can reopen this.",
        ),
    ],
)
def test_the_standing_is_told_first(facts: tuple[object, ...], standing: str) -> None:
    assert told(thread(*facts))[0] == standing


def test_a_dropped_hello_and_the_promise_in_its_place_are_both_told() -> None:
    assert told(thread(met(), promised(due="2026-03-24"))) == (
        "You have not written to Ana yet.",
        "Tue 24 Mar, 09:00: You promised Ana “send article” for Tue 24 Mar.",
        "Not planned: the first message. Keeping your promise “send article” is the first message.",
    )


def test_what_is_late_is_called_late() -> None:
    assert told(thread(met()), now="2026-03-25 10:00")[1].startswith("Fri 20 Mar, 09:00 (late): You met Ana")


def test_an_empty_plan_says_so() -> None:
    assert told(thread())[-1] == "Nothing is planned."


def test_somebody_without_a_name_is_spoken_of_as_them() -> None:
    nameless = Thread(contact=Contact(name=""), encounters=(met(),))

    assert told(nameless)[0] == "You have not written to them yet."
