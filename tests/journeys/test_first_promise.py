"""From the first note to the rest, and to the answer that ends it, with a restart between every two steps."""

from datetime import UTC, datetime, timedelta

from tests.bot.stage import Stage

PROMISED = datetime(2026, 12, 1, 9, 0, 30, tzinfo=UTC)
A_WEEK_LATER = datetime(2026, 12, 9, 9, 0, 30, tzinfo=UTC)


def restart(stage: Stage) -> None:
    stage.stop()
    stage.start()


def test_a_promise_is_kept_nudged_rested_and_answered(stage: Stage) -> None:
    chat = stage.telegram.chat()
    chat.says("met Ana at AWS, loves sailing, send article Tue")
    card = chat.waits_for("Ana")
    assert all(words in card.text for words in ("AWS", "loves sailing", "send article", "Tue 1 Dec"))

    restart(stage)
    stage.clock.moves_to(PROMISED)
    reminder = chat.waits_for("You promised")
    assert all(words in reminder.text for words in ("Ana", "AWS", "sailing", "article"))

    restart(stage)
    chat.presses("Sent", reminder)
    chat.waits_for("Sent to Ana")

    restart(stage)
    stage.clock.moves_to(A_WEEK_LATER)
    nudge = chat.waits_for("something new")
    chat.says("https://sail.example/regatta-calendar", reply_to=nudge.id)
    draft = chat.waits_for("regatta-calendar")

    restart(stage)
    chat.presses("Sent", draft)
    chat.waits_for("Resting until")

    restart(stage)
    before = len(chat.messages)
    stage.clock.moves_to(A_WEEK_LATER + timedelta(days=60))
    restart(stage)
    assert len(chat.messages) == before

    chat.says("Ana replied")
    assert "it is your turn" in chat.waits_for("Ana replied").text
