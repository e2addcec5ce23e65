"""read_note as a whole: the first example, any text, and where facts come from."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sincerely import read_note
from sincerely.model import Intent

NOW = datetime(2025, 12, 4, 18, 42, tzinfo=UTC)


def test_a_short_note_gives_the_person_the_place_the_hook_and_the_promise() -> None:
    reading = read_note("met Ana at AWS, loves sailing, send article Tue", NOW, "Europe/Lisbon")

    assert reading.intent is Intent.NOTE
    assert [p.contact.name for p in reading.people] == ["Ana"]
    assert reading.encounter is not None
    assert reading.encounter.place == "AWS"
    assert [h.text for h in reading.people[0].hooks] == ["loves sailing"]
    assert [(p.action, p.due) for p in reading.people[0].promises] == [("send article", date(2025, 12, 9))]


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        read_note("met Ana", datetime(2025, 12, 4, 18, 42), "Europe/Lisbon")  # noqa: DTZ001 - the naive one is the point


@given(st.text(max_size=600))
def test_any_text_is_safe_and_every_source_lies_in_it(text: str) -> None:
    reading = read_note(text, NOW, "America/New_York", known=["Ana Pereira"])

    for person in reading.people:
        facts = [*person.hooks, *person.promises, *person.milestones]
        for source in [*person.sources.values(), *(f.source for f in facts)]:
            assert source is not None
            assert 0 <= source.start <= source.end <= len(text)
