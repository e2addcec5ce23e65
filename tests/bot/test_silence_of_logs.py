"""At the loudest level no log line holds the token or a word anybody wrote, whatever goes wrong."""

import logging
from pathlib import Path

import pytest

from bot.rehearsal import Clock, Rehearsal
from bot.talk import Talk
from handlers.incoming import Message
from handlers.turn import Turn
from tests.bot.stage import eventually, nothing_due
from tests.journeys.process import BotProcess

SECRET_WORDS = ("Zebulon", "aardvark")


def talk() -> Talk:
    return Talk(handle=clumsy, release_due=nothing_due)


def clumsy(turn: Turn) -> None:
    """Quotes the note in everything it does, also in its faults."""
    assert isinstance(turn.incoming, Message)
    if "fail" in turn.incoming.text:
        raise ValueError(turn.incoming.text)
    turn.say(f"<br>{turn.incoming.text}" if "broken" in turn.incoming.text else turn.incoming.text)


@pytest.mark.refused
def test_debug_logs_hold_no_token_and_no_word(tmp_path: Path):
    with Rehearsal(clock=Clock(), token="42:averysecrettoken") as telegram:
        for fault in ({"status": 401}, {"raw": b"Zebulon"}, {"status": 500}, {"drop_after_doing": True}):
            telegram.faults.next("getUpdates", **fault)
        talk_name = "tests.bot.test_silence_of_logs:talk"
        with BotProcess(telegram, tmp_path, talk_name, LOG_LEVEL="DEBUG") as bot:
            chat = telegram.chat()
            telegram.faults.next("sendMessage", raw=b'{"ok": "Zebulon the aardvark"')
            for note in ("met Zebulon", "aardvark fail", "broken Zebulon", "the aardvark"):
                chat.says(note)
            chat.waits_for("the aardvark", 30)
            eventually(lambda: b"plain text" in bot.log.read_bytes())
        lines = bot.log.read_text()
    assert "DEBUG" in lines or "INFO" in lines
    assert "averysecrettoken" not in lines
    assert not [word for word in SECRET_WORDS if word in lines]
    assert logging.getLogger("httpx").level != logging.DEBUG
