"""A simulated year with 300 people: what the cadence promises holds over all of it."""

from pathlib import Path

import pytest

from benchmarks.simulate import draw
from benchmarks.year import Year


@pytest.mark.soak
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_year_with_300_people_keeps_every_promise_of_the_cadence(seed: int, tmp_path: Path) -> None:
    year = Year(seed=seed).run()

    assert len(year.people) == 300
    _keeps_every_promise(year)
    draw(year, tmp_path / "year.png")
    assert (tmp_path / "year.png").stat().st_size > 10_000


def test_a_small_year_keeps_them_too() -> None:
    year = Year(seed=7, known=5, met=5).run()

    assert len(year.people) == 10
    _keeps_every_promise(year)


def _keeps_every_promise(year: Year) -> None:
    assert max(year.pushed.values()) <= year.preferences.daily_cap
    assert 0 < year.longest_wait <= 1.5
    assert year.empty_lists == 0
    assert year.third_messages == 0
