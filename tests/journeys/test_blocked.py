"""Whoever blocks the bot hears nothing, and everything again once they are back."""

from datetime import timedelta
from pathlib import Path

from bot.talk import shipped
from tests.bot.stage import Stage, eventually


def test_what_falls_due_while_the_bot_is_blocked_comes_when_its_owner_is_back(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.talk = shipped()
        stage.clock.moves_to("2026-11-20T10:00:00+00:00")
        stage.start()
        chat = stage.telegram.chat()
        chat.says("met Ana at AWS, loves sailing, send article Tue")
        chat.waits_for("Ana")
        chat.blocks()
        eventually(lambda: stage.house.turns.handled_count == 2)
        stage.clock.moves_to("2026-11-24T09:00:05+00:00")
        before = len(chat.messages)
        stage.clock.moves_by(timedelta(hours=1))
        chat.unblocks()
        chat.says("/start")
        eventually(lambda: any("Hi Ana" in message.text for message in chat.messages[before:]))
        refused = [call for call in stage.telegram.calls if call.error and "blocked" in call.error]
        assert refused == []
