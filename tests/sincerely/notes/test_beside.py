"""A log is news and may bring a fact: what its later clauses tell of the person is kept; what only answers is not."""

from datetime import UTC, date, datetime

import pytest

from sincerely import read_note
from sincerely.model import Happening, Intent, Person, TouchKind

NOW = datetime(2026, 3, 24, 11, 0, tzinfo=UTC)
KNOWN = ("Ana", "Ben")


def told(text: str) -> Person:
    reading = read_note(text, NOW, "Europe/Lisbon", known=KNOWN)
    assert reading.intent is Intent.LOG
    (person,) = reading.people
    return person


def happened(text: str) -> list[tuple[TouchKind, date]]:
    happenings: tuple[Happening, ...] = read_note(text, NOW, "Europe/Lisbon", known=KNOWN).happenings
    return [(happening.kind, happening.on) for happening in happenings]


@pytest.mark.parametrize(
    ("text", "hook"),
    [
        ("called Ben yesterday, he's moving to Berlin", "moving to Berlin"),
        ("phoned Ana this morning, loves jazz", "loves jazz"),
        ("Ana wrote back, she's hiring a designer", "hiring a designer"),
        ("called Ben, he just got promoted", "got promoted"),
        ("called Ben and he got a puppy", "got a puppy"),
    ],
)
def test_a_fact_told_beside_what_happened_is_kept_with_its_words(text: str, hook: str) -> None:
    (found,) = told(text).hooks

    assert found.text == hook
    assert found.source is not None
    assert text[found.source.start : found.source.end].endswith(hook)


def test_a_dated_fact_told_beside_is_a_milestone() -> None:
    (milestone,) = told("called Ben yesterday. He's moving to Berlin in June").milestones

    assert (milestone.what, milestone.on, milestone.whole_month) == ("moving to Berlin", date(2026, 6, 1), True)


@pytest.mark.parametrize(
    "text",
    [
        "Ana replied, she's fine with the new date",
        "sent Ana the article, she loved it",
        "Ana got back to me, she can do the 14th",
        "Ana said no, her budget is frozen",
        "emailed Ana the deck, no reply yet",
    ],
)
def test_what_only_answers_or_declines_is_no_fact(text: str) -> None:
    person = told(text)

    assert (person.hooks, person.milestones) == ((), ())


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("spoke to Ana on Monday, she wants the deck by Friday", date(2026, 3, 23)),
        ("talked with Ana, promised her the slides by Friday", date(2026, 3, 24)),
        ("had a call with Ana yesterday", date(2026, 3, 23)),
        ("zoomed with Ana", date(2026, 3, 24)),
        ("called Ana, she's moving to Berlin in May", date(2026, 3, 24)),  # May is hers, not the day of the call.
        ("Ana called me", date(2026, 3, 24)),
    ],
)
def test_a_talk_with_somebody_known_is_a_talk_whoever_dialled(text: str, on: date) -> None:
    assert happened(text) == [(TouchKind.CALLED, on)]


@pytest.mark.parametrize("text", ["call with Ana Friday 3pm", "spoke to Ana at FOSDEM", "talked to Leo yesterday"])
def test_a_call_to_come_or_a_first_meeting_is_no_talk(text: str) -> None:
    assert happened(text) == []


def test_a_day_alone_is_no_detail() -> None:
    (ana,) = read_note("talked to Ana on Monday", NOW, "Europe/Lisbon", known=KNOWN).people

    assert ana.hooks == ()
