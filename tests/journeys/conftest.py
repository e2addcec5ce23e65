"""The whole bot over HTTP: the real library, a SQLite file, the rehearsal's Bot API, a clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from bot.rehearsal import Chat
from handlers import reminders, route
from tests.bot.stage import Stage

# A Tuesday, mid-morning in Lisbon.
TUESDAY = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)
users = count(5001)  # Where many tests share one bot, each is somebody else.


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """The bot at work, with its owner's clock set to Lisbon; the test ends with every request found valid."""
    with Stage(tmp_path, handle=route.handle, release_due=reminders.release_due) as opened:
        opened.clock.moves_to(TUESDAY)
        opened.start()
        chat = opened.telegram.chat()
        chat.says("/start")
        chat.waits_for("1 of 2")
        chat.presses("Lisbon")
        chat.waits_for("2 of 2")
        chat.presses("09:00")
        chat.waits_for("All set")
        yield opened
        assert opened.telegram.violations == []


@pytest.fixture
def chat(bot: Stage) -> Iterator[Chat]:
    """An owner of their own with the module's `bot`; the test ends with every request found valid."""
    number = next(users)
    yield bot.telegram.chat(number, f"Owner{number}", f"owner{number}")
    assert bot.telegram.violations == []


def taps(bot: Stage, chat: Chat, data: str, message: dict[str, object]) -> None:
    """A tap as Telegram tells of it, on whatever message, with whatever data."""
    room = bot.telegram.world.rooms[chat.id]
    number = str(bot.telegram.world.number())
    payload = {"id": number, "from": room.user, "message": message, "chat_instance": "1", "data": data}
    with bot.telegram.world.lock:
        bot.telegram.world.tell("callback_query", payload, room)
