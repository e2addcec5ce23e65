"""From the library's updates to the house's own words (`handlers.incoming`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import telegram
from telegram.constants import ChatMemberStatus, ChatType, MessageEntityType
from telegram.ext import filters

from handlers.incoming import (
    Incoming,
    InlineQuery,
    Membership,
    Message,
    Press,
    Sender,
    SharedContact,
    SharedFile,
)

Check = Callable[[object], bool]

# The kinds of update the bot understands; Telegram is asked for no others.
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
INLINE = "inline_query"
# Ids fit into 64 bits, in Telegram as in the database.
LARGEST_ID = 2**63 - 1
# What a handler can read out of a document by itself.
READABLE = (".vcf", ".vcard", ".txt", ".csv", ".json")
# A phone's whole address book with small pictures stays below this.
READABLE_BYTES = 2_000_000


def allowed_updates(inline_mode: bool) -> list[str]:
    """The kinds of update to ask Telegram for."""
    return [*ALLOWED, INLINE] if inline_mode else [*ALLOWED]


def chat_and_user(raw: Mapping[str, Any]) -> tuple[int, int]:
    """Whose turn a raw update is: the chat that keeps its order, and who wrote. Zeros where it cannot be told.

    Works on any JSON, so that an update nobody can parse still lands in its chat's line.
    """
    for kind in (*ALLOWED, INLINE):
        body = raw.get(kind)
        if isinstance(body, Mapping):
            user = _id_in(body.get("from"))
            holder = body.get("message") if kind == "callback_query" else body
            chat = _id_in(holder.get("chat")) if isinstance(holder, Mapping) else 0
            return chat or user, user
    return 0, 0


def _id_in(value: object) -> int:
    found = value.get("id") if isinstance(value, Mapping) else None
    return found if isinstance(found, int) else 0


def to_incoming(update: telegram.Update) -> Incoming | None:
    """What came in, or None for what no handler answers (service messages, the bot's own inline drafts).

    Raises TypeError where a value is not what the Bot API says it is: the library takes anything.
    """
    incoming = _read(update)
    if incoming is not None and not fits(incoming, type(incoming)):
        raise TypeError("a value is of another kind than the Bot API says")
    return incoming


def fits(value: object, hint: Any) -> bool:
    """Whether a value, with everything inside it, is what its field declares."""
    return _check_of(hint)(value)


@cache
def _check_of(hint: Any) -> Check:
    """The check for one type, worked out once: a message has twenty fields."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (UnionType, Union):
        checks = [_check_of(each) for each in arguments]
        return lambda value: any(check(value) for check in checks)
    if origin is tuple and arguments[-1] is Ellipsis:
        each = _check_of(arguments[0])
        return lambda value: isinstance(value, tuple) and all(map(each, value))
    if origin is tuple:
        places = [_check_of(each) for each in arguments]
        return lambda value: isinstance(value, tuple) and len(value) == len(places) and all(map(_holds, places, value))
    if isinstance(hint, type) and is_dataclass(hint):
        fields = [(name, _check_of(each)) for name, each in get_type_hints(hint).items()]
        return lambda value: isinstance(value, hint) and all(check(getattr(value, name)) for name, check in fields)
    if hint is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_ID
    if hint is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool)
    return lambda value: isinstance(value, hint)


def _holds(check: Check, value: object) -> bool:
    return check(value)


def _read(update: telegram.Update) -> Incoming | None:
    if (query := update.callback_query) is not None:
        return _press(query)
    if (member := update.my_chat_member) is not None:
        return _membership(member)
    if (inline := update.inline_query) is not None:
        return InlineQuery(sender=_sender(inline.from_user), query_id=inline.id, text=inline.query)
    message = update.message or update.edited_message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    if message.via_bot is not None or (not message.text and filters.StatusUpdate.ALL.check_update(update)):
        return None  # A service message has no text.
    return _message(message, message.from_user, edited=update.edited_message is not None)


def _message(message: telegram.Message, author: telegram.User, *, edited: bool) -> Message:
    replied = message.reply_to_message
    return Message(
        sender=_sender(author),
        chat_id=message.chat.id,
        message_id=message.message_id,
        sent_at=message.date,
        text=message.text or message.caption or "",
        kind=_kind(message),
        private=message.chat.type == ChatType.PRIVATE,
        edited=edited,
        reply_to=replied.message_id if replied else None,
        reply_to_text=(replied.text or replied.caption) if replied else None,
        forwarded=message.forward_origin is not None,
        forwarded_from=_origin(message.forward_origin),
        contact=_contact(message.contact),
        location=(message.location.latitude, message.location.longitude) if message.location else None,
        place=message.venue.title if message.venue else None,
        file=_file(message),
        links=_links(message),
    )


def _press(query: telegram.CallbackQuery) -> Press | None:
    if query.data is None:
        return None
    message = query.message
    return Press(
        sender=_sender(query.from_user),
        chat_id=message.chat.id if message else query.from_user.id,
        query_id=query.id,
        data=query.data,
        message_id=message.message_id if message else None,
    )


def _membership(member: telegram.ChatMemberUpdated) -> Membership | None:
    if member.chat.type != ChatType.PRIVATE:
        return None
    gone = member.new_chat_member.status in {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}
    return Membership(sender=_sender(member.from_user), chat_id=member.chat.id, blocked=gone)


def _sender(user: telegram.User) -> Sender:
    return Sender(id=user.id, first_name=user.first_name, username=user.username, language=user.language_code)


def _kind(message: telegram.Message) -> str:
    if message.contact:
        return "contact"
    if message.location or message.venue:
        return "location"
    if message.animation:
        return "other"
    if message.document:
        return "document"
    if message.photo:
        return "photo"
    if message.voice or message.audio or message.video_note:
        return "voice"
    if message.sticker:
        return "sticker"
    return "text" if message.text else "other"


def _origin(origin: telegram.MessageOrigin | None) -> str | None:
    if isinstance(origin, telegram.MessageOriginUser):
        return origin.sender_user.full_name
    if isinstance(origin, telegram.MessageOriginChat):
        return origin.sender_chat.title
    if isinstance(origin, telegram.MessageOriginChannel):
        return origin.chat.title
    return None  # A hidden user: the author does not want to be found.


def _contact(contact: telegram.Contact | None) -> SharedContact | None:
    if contact is None:
        return None
    name = " ".join(part for part in (contact.first_name, contact.last_name) if part)
    return SharedContact(name=name, phone=contact.phone_number, user_id=contact.user_id, vcard=contact.vcard)


def _file(message: telegram.Message) -> SharedFile | None:
    if message.photo:
        largest = message.photo[-1]
        return SharedFile(file_id=largest.file_id, kind="photo", size=largest.file_size or 0)
    found = message.document or message.voice or message.audio or message.video
    if found is None:
        return None
    name = getattr(found, "file_name", None) or ""
    return SharedFile(file_id=found.file_id, kind=_kind(message), name=name, size=found.file_size or 0)


def _links(message: telegram.Message) -> tuple[str, ...]:
    entities = (*message.entities, *message.caption_entities)
    return tuple(e.url for e in entities if e.type == MessageEntityType.TEXT_LINK and e.url)


def readable(file: SharedFile) -> bool:
    """Whether the document is small text that a handler can read: address cards, templates, exports."""
    return file.name.lower().endswith(READABLE) and 0 < file.size <= READABLE_BYTES
