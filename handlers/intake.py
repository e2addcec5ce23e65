"""What is not plain words: contacts, forwards, captions, locations, files, voice. Nothing is silently ignored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers import forwarding, importing, places, talking
from handlers.incoming import Message
from handlers.turn import Turn


def take_in(turn: Turn, message: Message) -> None:
    """By what it carries; a caption is read like any text."""
    if message.forwarded and message.kind in ("text", "photo", "document") and message.text.strip():
        forwarding.keep(turn, message)
        return
    TAKE.get(message.kind, _kindly("other"))(turn, message)


def _photo(turn: Turn, message: Message) -> None:
    if message.text.strip():
        talking.hear(turn, replace(message, kind="text"))
    else:
        turn.say(turn.text("help.photo"))


def _kindly(key: str) -> Callable[[Turn, Message], None]:
    def answer(turn: Turn, message: Message) -> None:
        if message.text.strip():
            talking.hear(turn, replace(message, kind="text"))
        else:
            turn.say(turn.text(f"help.{key}"))

    return answer


TAKE: Mapping[str, Callable[[Turn, Message], None]] = {
    "text": _kindly("other"),
    "photo": _photo,
    "voice": _kindly("voice"),
    "sticker": _kindly("sticker"),
    "contact": importing.shared_contact,
    "document": importing.document,
    "location": places.location,
}
