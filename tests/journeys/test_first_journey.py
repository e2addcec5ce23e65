"""The whole way once, over HTTP and with a file on disk; the process is restarted between every two steps."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.rehearsal import Chat, Clock, Rehearsal, Shown
from tests.journeys.process import BotProcess

FRIDAY_NOON_IN_NEW_YORK = "2026-11-20T17:00:00+00:00"
TUESDAY_NINE_IN_NEW_YORK = "2026-11-24T14:00:05+00:00"
WAIT = 20.0  # A restart under a loaded machine takes seconds.


class Journey:
    """An owner in New York, a chat, a clock, and a bot that is restarted before each step."""

    def __init__(self, telegram: Rehearsal, bot: BotProcess) -> None:
        self.telegram, self.bot = telegram, bot
        self.chat: Chat = telegram.chat()

    def says(self, text: str, answer: str) -> Shown:
        self.bot.restart()
        self.telegram.clock.moves_by(timedelta(seconds=1))  # Telegram's dates know whole seconds; nobody types so fast.
        self.chat.says(text)
        return self.chat.waits_for(answer, WAIT)

    def presses(self, button: str, answer: str) -> Shown:
        self.bot.restart()
        self.chat.presses(button)
        return self.chat.waits_for(answer, WAIT)

    def waits(self, answer: str, *, until: str | None = None, days: int = 0) -> Shown:
        self.bot.restart()
        if until is not None:
            self.telegram.clock.moves_to(until)
        else:
            self.telegram.clock.moves_by(timedelta(days=days))
        return self.chat.waits_for(answer, WAIT)

    def hears_nothing(self, *, days: int) -> None:
        before = len(self.chat.messages)
        self.bot.restart()
        self.telegram.clock.moves_by(timedelta(days=days))
        self.says("/today", "")
        assert [message.text for message in self.chat.messages[before:] if "Ana" in message.text.split("\n")[0]] == []


@pytest.fixture
def journey(tmp_path: Path) -> Iterator[Journey]:
    clock = Clock()
    clock.moves_to(FRIDAY_NOON_IN_NEW_YORK)
    with Rehearsal(clock=clock) as telegram, BotProcess(telegram, tmp_path) as bot:
        journey = Journey(telegram, bot)
        journey.says("/start", "where are you")
        journey.presses("New York", "2 of 2")
        yield journey
        assert telegram.violations == []


def test_a_note_becomes_a_card_a_reminder_with_its_draft_a_nudge_and_a_rest(journey: Journey):
    card = journey.says("met Ana at AWS, loves sailing, send article Tue", "Ana")
    assert "Tue 24 Nov" in card.text

    reminder = journey.waits("Hi Ana", until=TUESDAY_NINE_IN_NEW_YORK)
    assert all(word in reminder.text for word in ("Ana", "AWS", "sailing", "article"))

    journey.presses("Sent", "Sent to Ana")
    journey.waits("something new", days=8)
    journey.presses("Sent", "Sent to Ana")
    journey.hears_nothing(days=8)
    journey.waits("Ana", days=90)


def test_a_reply_ends_the_waiting(journey: Journey):
    journey.says("met Ana at AWS, loves sailing, send article Tue", "Ana")
    journey.waits("Hi Ana", until=TUESDAY_NINE_IN_NEW_YORK)
    journey.presses("Sent", "Sent to Ana")
    journey.says("Ana replied", "Ana")
    journey.waits("it is your turn", days=8)
    assert not any(message.text.startswith("Ana · No answer") for message in journey.chat.messages)
