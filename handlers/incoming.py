"""What came in, in the house's own words: no handler touches the library's update objects."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who wrote or tapped, as Telegram names them."""

    id: int
    first_name: str = ""
    username: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedContact:
    """A contact card somebody shared from their phone or from Telegram."""

    name: str
    phone: str | None = None
    user_id: int | None = None
    vcard: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedFile:
    """A document or picture. `content` is there only for small text files the bot can read (.vcf, templates)."""

    file_id: str
    kind: str = "document"  # Or: photo, voice, other.
    name: str = ""
    size: int = 0
    content: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message from the owner. `text` is the text or the caption; `kind` says what else it carries.

    `kind` is one of: text, contact, location, document, photo, voice, sticker, other.
    """

    sender: Sender
    chat_id: int
    message_id: int
    sent_at: datetime
    text: str = ""
    kind: str = "text"
    private: bool = True
    edited: bool = False
    reply_to: int | None = None  # The message id it answers.
    reply_to_text: str | None = None
    forwarded: bool = False
    forwarded_from: str | None = None  # None although forwarded: the author hides.
    contact: SharedContact | None = None
    location: tuple[float, float] | None = None  # Latitude, longitude.
    place: str | None = None  # What the shared place is called, where it has a name.
    file: SharedFile | None = None
    links: tuple[str, ...] = ()  # Addresses hidden behind words (text_link entities).


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A tap on a button: `data` is what the button carried."""

    sender: Sender
    chat_id: int
    query_id: str
    data: str
    message_id: int | None = None  # None: the message is too old for Telegram to name it.


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The owner blocked the bot, or came back."""

    sender: Sender
    chat_id: int
    blocked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineQuery:
    """Words typed after the bot's name in some other chat."""

    sender: Sender
    query_id: str
    text: str
    chat_id: int = field(default=0)


Incoming = Message | Press | Membership | InlineQuery
