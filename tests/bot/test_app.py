from pathlib import Path

from tests.bot.stage import Stage


def test_a_message_is_answered_and_a_tap_as_well(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        chat = stage.telegram.chat()
        chat.says("hello")
        chat.waits_for("heard: hello")
        chat.presses("Tap")
        chat.waits_for_toast("tapped")
        assert stage.stop() < 3
        assert stage.exit_code == 0
        assert stage.telegram.violations == []


def test_what_was_written_while_the_bot_was_away_is_answered_when_it_is_back(tmp_path: Path):
    with Stage(tmp_path) as stage:
        stage.start()
        stage.stop()
        chat = stage.telegram.chat()
        chat.says("are you there?")
        stage.start()
        chat.waits_for("heard: are you there?")
