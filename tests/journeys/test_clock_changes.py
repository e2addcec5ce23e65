"""Nights in which the clocks change, and clocks that jump: each reminder comes once, at the hour it was meant for."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.rehearsal import Chat
from handlers import reminders, route
from sincerely.model import Preferences
from storage import owners
from storage.engine import Transaction
from tests.bot.stage import Stage, eventually

UNSENT = text("SELECT count(*) FROM outbox WHERE state IN ('queued', 'leased')").execution_options(all_owners=True)
SECONDS = timedelta(seconds=20)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


class Released:
    """The real release of what is due, and when it was last asked for."""

    def __init__(self) -> None:
        self.last: datetime | None = None

    def __call__(self, tx: Transaction, now: datetime) -> datetime | None:
        following = reminders.release_due(tx, now)
        self.last = now
        return following


@pytest.fixture
def night(tmp_path: Path) -> Iterator[tuple[Stage, Released]]:
    released = Released()
    with Stage(tmp_path, route.handle, released) as stage:
        yield stage, released
        assert stage.telegram.violations == []


def begin(stage: Stage, zone: str, now: str) -> Chat:
    """An owner in that zone, at that moment."""
    stage.clock.moves_to(now)
    stage.start()
    chat = stage.telegram.chat()
    chat.says("/start")
    chat.waits_for("1 of 2")
    wishes = Preferences(zone=zone)
    stage.house.database.write(lambda tx: owners.save_settings(tx, chat.id, preferences=wishes, set_up=True))
    return chat


def moves_to(night: tuple[Stage, Released], when: str | datetime) -> None:
    """Move the clock, and wait until the ticker has looked and the sender has nothing left."""
    stage, released = night
    released.last = None
    stage.clock.moves_to(when)
    eventually(lambda: released.last is not None)
    # As a writer: behind the transaction in which the ticker looked.
    eventually(lambda: stage.house.database.write(lambda tx: tx.value(UNSENT)) == 0)


def told(chat: Chat) -> int:
    """How often the promise was brought."""
    return sum(
        message.from_bot and "You promised" in message.text and "Hi Ana" in message.text for message in chat.messages
    )


# Zone, the morning before, the hour on the wall, the instant it means, and when the same hour would come again.
NIGHTS = [
    ("Europe/Lisbon", "2026-10-24T10:00+00:00", "1:30am", "2026-10-25T00:30+00:00", "2026-10-25T01:30+00:00"),
    ("Europe/Lisbon", "2027-03-27T10:00+00:00", "1:30am", "2027-03-28T01:30+00:00", "2027-03-28T02:30+00:00"),
    ("America/New_York", "2026-10-31T15:00+00:00", "1:30am", "2026-11-01T05:30+00:00", "2026-11-01T06:30+00:00"),
    ("America/New_York", "2027-03-13T15:00+00:00", "2:30am", "2027-03-14T07:30+00:00", "2027-03-14T08:30+00:00"),
]


@pytest.mark.parametrize(("zone", "before", "hour", "due", "again"), NIGHTS, ids=lambda value: value)
def test_an_hour_that_comes_twice_or_not_at_all_brings_its_reminder_once(
    night: tuple[Stage, Released], zone: str, before: str, hour: str, due: str, again: str
) -> None:
    chat = begin(night[0], zone, before)
    chat.says(f"met Ana at AWS, loves sailing, send article tomorrow at {hour}")
    chat.waits_for("Ana")

    moves_to(night, datetime.fromisoformat(due) - MINUTE)
    early = told(chat)
    moves_to(night, datetime.fromisoformat(due) + SECONDS)
    on_time = told(chat)
    for offset in (SECONDS, HOUR + SECONDS, 6 * HOUR):
        moves_to(night, datetime.fromisoformat(again) + offset)

    assert (early, on_time, told(chat)) == (0, 1, 1)


@pytest.mark.parametrize(
    ("zone", "before", "nine"),
    [
        ("Europe/Lisbon", "2026-10-24T10:00+00:00", "2026-10-25T09:00+00:00"),
        ("Europe/Lisbon", "2027-03-27T10:00+00:00", "2027-03-28T08:00+00:00"),
        ("Australia/Lord_Howe", "2026-10-03T00:00+00:00", "2026-10-03T22:00+00:00"),
    ],
)
def test_nine_in_the_morning_after_such_a_night_is_nine_on_the_wall(
    night: tuple[Stage, Released], zone: str, before: str, nine: str
) -> None:
    chat = begin(night[0], zone, before)
    chat.says("met Ana at AWS, loves sailing, send article tomorrow")
    chat.waits_for("Ana")

    moves_to(night, datetime.fromisoformat(nine) - MINUTE)
    early = told(chat)
    moves_to(night, datetime.fromisoformat(nine) + SECONDS)

    assert (early, told(chat)) == (0, 1)


def test_a_clock_put_back_and_forth_by_an_hour_brings_a_reminder_once(night: tuple[Stage, Released]) -> None:
    chat = begin(night[0], "Europe/Lisbon", "2026-11-23T10:00+00:00")
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    chat.waits_for("Ana")
    due = datetime.fromisoformat("2026-11-24T09:00+00:00")

    counts = []
    for offset in (-HOUR / 2, HOUR / 2, -HOUR / 2, HOUR / 2, -HOUR / 2, 2 * HOUR):
        moves_to(night, due + offset)
        counts.append(told(chat))

    assert counts == [0, 1, 1, 1, 1, 1]
