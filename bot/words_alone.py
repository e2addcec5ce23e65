"""The short way in for what nearly every update is: a person's words to the bot, and nothing else with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import telegram
from telegram.constants import ChatType

from bot.translate import fits, to_incoming
from handlers.incoming import Incoming, Message, Sender

# All there is to such a message. What has any part more is read by the library.
PARTS = frozenset({"message_id", "from", "chat", "date", "text"})
# The end of 32 bits: up to there every system knows the date.
LATEST = 2**31


def incoming_in(raw: dict[str, Any], bot: telegram.Bot | None) -> Incoming | None:
    """What a raw update says (`to_incoming`). Raises whatever the library does where it cannot read it."""
    return words_alone(raw) or to_incoming(telegram.Update.de_json(raw, bot))


def words_alone(raw: Mapping[str, Any]) -> Message | None:
    """The words, read without the library's objects for each part of a message. None for every other update, and for
    one that is not as the Bot API says."""
    message = raw.get("message")
    if raw.keys() != {"update_id", "message"} or not isinstance(message, dict) or message.keys() != PARTS:
        return None
    author, chat = message["from"], message["chat"]
    if not isinstance(author, dict) or not isinstance(chat, dict):
        return None
    private = "id" in author and "id" in chat and author.get("is_bot") is False and chat.get("type") == ChatType.PRIVATE
    if not private or not message["text"] or type(message["date"]) is not int or not 0 < message["date"] < LATEST:
        return None
    read = _message(message, author, chat)
    return read if fits(read, Message) else None


def _message(message: Mapping[str, Any], author: Mapping[str, Any], chat: Mapping[str, Any]) -> Message:
    name: Any = author.get("first_name")
    sender = Sender(
        id=author["id"],
        first_name=name,
        username=author.get("username"),
        language=author.get("language_code"),
    )
    return Message(
        sender=sender,
        chat_id=chat["id"],
        message_id=message["message_id"],
        sent_at=datetime.fromtimestamp(message["date"], UTC),
        text=message["text"],
    )
