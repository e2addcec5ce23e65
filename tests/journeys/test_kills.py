"""kill -9 at random moments: nothing lost, nothing doubled, everything in order, and what is uncertain is known."""

import random
import sqlite3
import time
from pathlib import Path

import pytest

from bot.rehearsal import Chat, Clock, Rehearsal
from tests.bot.stage import eventually
from tests.journeys.kill_loop import run
from tests.journeys.process import BotProcess

NAMES = ("Ana", "Ben", "Chloe", "Dan", "Eve", "Frank", "Grace", "Henry", "Ines", "Jack")


def test_killed_right_after_a_note_was_handed_over_ten_times_each_note_has_one_card_and_one_contact(tmp_path: Path):
    chance = random.Random(10)
    with Rehearsal(clock=Clock()) as telegram, BotProcess(telegram, tmp_path) as bot:
        chat = telegram.chat()
        chat.says("/start")
        chat.waits_for("where are you", 30)
        for name in NAMES:
            chat.says(f"met {name} at AWS, loves sailing")
            time.sleep(chance.uniform(0.0, 0.6))
            bot.kill()
            bot.start()
        chat.says("who should I contact today")
        eventually(lambda: any(message.from_bot for message in chat.messages[-2:]), 30)
        eventually(lambda: cards_and_held(chat, tmp_path) == dict.fromkeys(NAMES, 1), 60)
        with sqlite3.connect(tmp_path / "sincerely.db") as database:
            contacts = [name for (name,) in database.execute("SELECT name FROM contacts")]
        assert sorted(contacts) == sorted(NAMES)


def cards_and_held(chat: Chat, folder: Path) -> dict[str, int]:
    """How often each name's card arrived, or is known to have been cut off on its way."""
    with sqlite3.connect(folder / "sincerely.db") as database:
        unknown = [text for (text,) in database.execute("SELECT payload FROM outbox WHERE state = 'unknown'")]
    arrived = {name: sum(message.text.startswith(f"{name}\n") for message in chat.messages) for name in NAMES}
    return {name: count or sum(f'"<b>{name}' in text for text in unknown) for name, count in arrived.items()}


@pytest.mark.soak
def test_ten_kills_under_traffic(tmp_path: Path):
    counted = run(tmp_path, kills=10)
    assert counted.faults() == {}


@pytest.mark.soak
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
def test_sixty_kills_on_sqlite(tmp_path: Path, webhook: bool):
    counted = run(tmp_path, kills=60, webhook=webhook)
    print(counted)
    assert counted.faults() == {}


@pytest.mark.soak
@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
@pytest.mark.parametrize("replicas", [1, 3])
def test_twenty_five_kills_on_postgresql(tmp_path: Path, postgres_url: str, webhook: bool, replicas: int):
    counted = run(tmp_path, kills=25, replicas=replicas, webhook=webhook, url=postgres_url)
    print(counted)
    assert counted.faults() == {}


def test_a_stop_that_hangs_is_ended_in_time(tmp_path: Path):
    with Rehearsal(clock=Clock()) as telegram:
        with BotProcess(telegram, tmp_path, "tests.journeys.counting:stuck") as bot:
            chat = telegram.chat()
            chat.says("n1")
            eventually(lambda: b"working" in bot.log.read_bytes(), 30)
            eventually(lambda: (tmp_path / "stuck").exists(), 30)
            code, seconds = bot.stop()
        assert code == 0
        assert seconds < 8
        with BotProcess(telegram, tmp_path, "tests.journeys.counting:talk"):
            chat.waits_for("card n1", 30)
