"""Nothing that comes in makes a handler fail or the bot say something Telegram would refuse."""

from pathlib import Path

import pytest

from tests.journeys.fuzz import Fuzzer


def test_a_few_hundred_strange_updates(tmp_path: Path):
    found = Fuzzer(tmp_path, seed=1).run(300)
    assert found.examples == {}
    assert found.said > 150


@pytest.mark.soak
def test_twenty_thousand_strange_updates(tmp_path: Path):
    found = Fuzzer(tmp_path, seed=2).run(20_000)
    print(f"{found.updates} updates, {found.unreadable} unreadable, {found.said} answers, faults {dict(found.faults)}")
    assert found.examples == {}
