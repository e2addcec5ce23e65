"""What is not plain words: contacts, forwards, captions, locations, files, voice. Nothing is silently ignored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers import forwarding, importing, pictures, places, replies, talking
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
        _read_caption(turn, message)
    else:
        pictures.keep(turn, message)


def _document(turn: Turn, message: Message) -> None:
    """Contacts and templates are taken for what they are; of any other file the caption is read."""
    if message.text.strip() and not importing.is_readable(message):
        _read_caption(turn, message)
    else:
        importing.document(turn, message)


def _kindly(key: str) -> Callable[[Turn, Message], None]:
    def answer(turn: Turn, message: Message) -> None:
        if message.text.strip():
            _read_caption(turn, message)
        else:
            turn.say(turn.text(f"help.{key}"))

    return answer


def _read_caption(turn: Turn, message: Message) -> None:
    """Like any text, also where it replies to a card."""
    words = replace(message, kind="text")
    if message.reply_to is None or not replies.answer_card(turn, words):
        talking.hear(turn, words)


TAKE: Mapping[str, Callable[[Turn, Message], None]] = {
    "text": _kindly("other"),
    "photo": _photo,
    "voice": _kindly("voice"),
    "sticker": _kindly("sticker"),
    "contact": importing.shared_contact,
    "document": _document,
    "location": places.location,
}
