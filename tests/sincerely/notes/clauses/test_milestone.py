"""Dated things in their life."""

import pytest

from tests.sincerely.notes.reading import milestones


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
