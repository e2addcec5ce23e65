"""The ticker wakes when something is due, whatever the clock does."""

import asyncio
import time
from datetime import datetime, timedelta
from pathlib import Path

from telegram.ext import Application, JobQueue

from bot.clock import Clock
from bot.ticker import Alarm
from handlers.turn import Turn
from storage import outbox
from storage.engine import Transaction
from tests.bot.stage import Stage, eventually


class Reminder:
    """Something due at an instant, released once."""

    def __init__(self) -> None:
        self.due: datetime | None = None
        self.asked: list[datetime] = []

    def release(self, tx: Transaction, now: datetime) -> datetime | None:
        self.asked.append(now)
        if self.due is not None and self.due <= now:
            outbox.put(tx, 1001, 1001, "message", {"text": "due", "keyboard": []}, now=now, dedupe_key="due")
            return None
        return self.due


def staged(folder: Path) -> tuple[Stage, Reminder]:
    reminder = Reminder()
    return Stage(folder, hears, reminder.release), reminder


def hears(turn: Turn) -> None:
    turn.say("heard")


def test_what_is_due_in_two_seconds_comes_in_two_seconds(tmp_path: Path):
    stage, reminder = staged(tmp_path)
    with stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard")
        reminder.due = stage.clock.now() + timedelta(seconds=2)
        stage._loop.call_soon_threadsafe(stage.house.ticker.wake)
        began = time.monotonic()
        chat.waits_for("due")
        # Sooner than the next slow beat of half a minute.
        assert 1.5 < time.monotonic() - began < 20


def test_a_clock_moved_forward_brings_what_is_due_at_once(tmp_path: Path):
    stage, reminder = staged(tmp_path)
    with stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard")
        reminder.due = stage.clock.now() + timedelta(days=7)
        stage.clock.moves_by(timedelta(days=7, minutes=1))
        chat.waits_for("due", timeout=20)  # The next slow beat is half a minute off.


def test_a_clock_moved_back_and_forth_brings_it_once(tmp_path: Path):
    stage, reminder = staged(tmp_path)
    with stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard")
        reminder.due = stage.clock.now() + timedelta(minutes=30)
        for hours in (1, -1, 1):
            stage.clock.moves_by(timedelta(hours=hours))
            eventually(lambda: reminder.asked[-1] > stage.clock.now() - timedelta(seconds=5))
        eventually(lambda: any(message.text == "due" for message in chat.messages))
        chat.says("and now?")
        chat.waits_for("heard")
        assert [message.text for message in chat.messages if message.from_bot].count("due") == 1


def test_a_bot_that_was_away_brings_what_fell_due_meanwhile(tmp_path: Path):
    stage, reminder = staged(tmp_path)
    with stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard")
        stage.stop()
        reminder.due = stage.clock.now() + timedelta(hours=3)
        stage.clock.moves_by(timedelta(days=1))
        stage.start()
        chat.waits_for("due")


def test_an_alarm_set_again_while_it_rings_does_no_harm():
    async def rings_and_is_set() -> int:
        queue, clock, rung = JobQueue(), Clock(), []
        application = Application.builder().token("1:x").updater(None).job_queue(queue).build()
        await queue.start()
        alarm = Alarm(queue, clock, lambda: rung.append(1), "test")
        for _ in range(40):
            alarm.set(clock.now() + timedelta(seconds=0.05))
            await asyncio.sleep(0.049)
            alarm.clear()
            alarm.set(clock.now())
        await asyncio.sleep(0.2)
        await queue.stop()
        assert application.job_queue is queue
        return len(rung)

    assert asyncio.run(rings_and_is_set()) > 0
