"""kill -9 at random moments: nothing lost, nothing doubled, everything in order, and what is uncertain is known."""

from pathlib import Path

import pytest

from tests.journeys.kill_loop import run


def test_ten_kills_right_after_notes_were_handed_over(tmp_path: Path):
    counted = run(tmp_path, kills=10)
    assert counted.faults() == {}
    assert counted.held <= counted.kills


@pytest.mark.soak
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
def test_sixty_kills_on_sqlite(tmp_path: Path, webhook: bool):
    counted = run(tmp_path, kills=60, webhook=webhook)
    print(counted)
    assert counted.faults() == {}
    assert counted.held <= counted.kills


@pytest.mark.soak
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
@pytest.mark.parametrize("replicas", [1, 3])
def test_twenty_five_kills_on_postgresql(tmp_path: Path, postgres_url: str, webhook: bool, replicas: int):
    counted = run(tmp_path, kills=25, replicas=replicas, webhook=webhook, url=postgres_url)
    print(counted)
    assert counted.faults() == {}
    assert counted.held <= counted.kills
