"""Meetings told by what was done together, whatever the verb: whoever is named right behind is who it was."""

import pytest

from tests.sincerely.notes.reading import hooks, names, place, read


@pytest.mark.parametrize(
    "did",
    [
        "came across",
        "stumbled upon",
        "crossed paths with",
        "shook hands with",
        "shared a cab with",
        "got stuck in a lift with",
        "queued behind",
        "was seated beside",
        "ended up next to",
        "got to know",
        "fell into conversation with",
        "rubbed shoulders with",
        "stood in line with",
        "had the pleasure of meeting",
        "Went for a walk with",
    ],
)
def test_whoever_something_was_done_with_was_met(did: str) -> None:
    text = f"{did} Oyelaran at the harbour fair, loves sailing"

    assert names(text) == ["Oyelaran"]
    assert place(text) == "harbour fair"
    assert hooks(text) == ["loves sailing"]


def test_the_day_of_such_a_meeting_is_the_day_they_met() -> None:
    encounter = read("yesterday I came across Oyelaran at the harbour fair, loves sailing").encounter

    assert encounter is not None
    assert encounter.on.isoformat() == "2026-03-17"


@pytest.mark.parametrize(
    "text",
    ["Oyelaran, baker. came across Lisbon by bike", "Oyelaran, baker. She shared a flat with Tom once"],
)
def test_what_somebody_already_named_did_with_others_is_no_meeting(text: str) -> None:
    assert names(text) == ["Oyelaran"]
