"""The commands: the text twins of what can be said and tapped. Their descriptions are registered with Telegram."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers import (
    erasing,
    events,
    heard,
    helping,
    pages,
    settings,
    start,
    talking,
    templating,
    time_away,
    today,
    undoing,
    week,
)
from handlers.incoming import Message
from handlers.texts import text
from handlers.turn import Turn

Obey = Callable[[Turn, str], None]

# In the order in which Telegram's menu shows them.
LISTED = (
    "today",
    "week",
    "people",
    "find",
    "why",
    "at",
    "done",
    "undo",
    "pause",
    "resume",
    "settings",
    "template",
    "help",
    "privacy",
    "export",
    "forget_me",
)

COMMANDS: tuple[tuple[str, str], ...] = tuple((name, text(f"command.{name}")) for name in LISTED)


def obey(turn: Turn, message: Message) -> None:
    """Do what a command says. An unknown one is answered kindly."""
    command, _, words = message.text.strip().partition(" ")
    name = command.removeprefix("/").partition("@")[0].casefold()
    if name in SPOKEN and words:
        talking.listen(turn, heard.from_message(message, SPOKEN[name].format(words)))
        return
    if name not in DO:
        turn.say(turn.text("help.unknown_command", command=command))
        return
    DO[name](turn, words.strip())


def _find(turn: Turn, words: str) -> None:
    if words:
        pages.find(turn, words)
    else:
        turn.say(turn.text("page.find_what"))


def _help(turn: Turn, words: str) -> None:
    helping.show(turn, words if words in helping.TOPICS else "start")


def _why(turn: Turn, words: str) -> None:
    turn.say(turn.text("page.why_whom"))


def _privacy(turn: Turn, words: str) -> None:
    helping.show_privacy(turn)


# Commands that are a sentence in short.
SPOKEN: Mapping[str, str] = {
    "why": "why {}",
    "snooze": "snooze {}",
    "pause": "pause {}",
    "resume": "resume {}",
    "away": "away {}",
    "draft": "draft {}",
}

DO: Mapping[str, Obey] = {
    "start": lambda turn, words: start.greet(turn),
    "help": _help,
    "today": lambda turn, words: today.show(turn),
    "week": lambda turn, words: week.show_week(turn),
    "people": lambda turn, words: pages.show_list(turn),
    "find": _find,
    "why": _why,
    "at": events.begin,
    "done": lambda turn, words: events.end(turn),
    "undo": lambda turn, words: undoing.undo_last(turn),
    "pause": lambda turn, words: time_away.begin(turn, ""),
    "away": lambda turn, words: time_away.begin(turn, ""),
    "resume": lambda turn, words: time_away.end(turn),
    "settings": lambda turn, words: settings.show(turn),
    "template": templating.template,
    "privacy": _privacy,
    "export": erasing.export,
    "forget_me": lambda turn, words: erasing.ask(turn),
}
