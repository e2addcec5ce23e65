"""Remarks are set aside, never lost."""

import pytest

from tests.sincerely.notes.reading import read


@pytest.mark.parametrize(
    "remark", ["great chat", "very sharp", "nothing promised", "no follow-up needed", "lovely guy"]
)
def test_a_remark_is_kept_as_rest(remark: str) -> None:
    reading = read(f"met Ana. {remark}")

    assert reading.people[0].hooks == ()
    assert remark in reading.rest


def test_a_remark_with_a_fact_in_it_is_read() -> None:
    reading = read("met Ana. great chat about bees, keeps forty hives")

    assert any("hives" in hook.text for hook in reading.people[0].hooks)
