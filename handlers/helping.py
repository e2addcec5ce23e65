"""/help by topic, with examples that work when they are copied."""

from __future__ import annotations

from handlers.buttons import Action, Pressed, button
from handlers.turn import Button, Turn

TOPICS = ("notes", "happened", "asking", "later", "events", "drafts", "people", "privacy")
IN_A_ROW = 2


def show(turn: Turn, topic: str = "start") -> None:
    """A topic, with the others a tap away."""
    turn.answer(turn.text(f"help.{topic}"), topics(turn, topic))


def say(turn: Turn, key: str) -> None:
    """One plain answer to a usual question."""
    turn.say(turn.text(f"help.{key}"))


def show_privacy(turn: Turn) -> None:
    """/privacy, and "who can read this?"."""
    turn.say(turn.text("help.privacy_page"))


def open_topic(turn: Turn, press: Pressed) -> None:
    """The topic on the button."""
    show(turn, press.detail if press.detail in TOPICS else "start")


def skip(turn: Turn, press: Pressed) -> None:
    """A question that need not be answered."""
    turn.toast(turn.text("toast.skipped"))


def topics(turn: Turn, shown: str = "start") -> list[list[Button]]:
    """A button for each topic but the one shown."""
    others = [topic for topic in TOPICS if topic != shown]
    buttons = [button(turn.text(f"help.topic_{topic}"), Action.HELP, 0, topic) for topic in others]
    return [buttons[start : start + IN_A_ROW] for start in range(0, len(buttons), IN_A_ROW)]
