"""The rehearsal's Telegram: users, chats, messages, files, one bot, the clock. In memory, guarded by one lock."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.rehearsal.refusals import Refused
from bot.rehearsal.specification import Upload
from bot.rehearsal.updates import TAP_QUEUE, Updates


@dataclass(frozen=True, slots=True)
class Button:
    """One button as the user sees it. Of `data`, `url`, `copy` and `inline` one is set; none: it sends its label."""

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None
    inline: str | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """What answered a tap: a line that fades, or an alert to be closed."""

    query_id: str
    text: str
    alert: bool
    at: datetime


@dataclass(slots=True)
class Message:
    """One message. `content` holds its text or media in the Bot API's own words."""

    id: int
    chat: int
    sender: int
    at: datetime
    content: dict[str, Any]
    markup: dict[str, Any] | None = None
    reply_to: int | None = None
    edited_at: datetime | None = None
    reactions: list[str] = field(default_factory=list)
    version: int = 0


@dataclass(slots=True)
class Room:
    """One chat and what only it knows. In a private chat its id is the user's."""

    id: int
    user: dict[str, Any]
    kind: str = "private"
    opened: bool = False  # The user wrote once: before that a bot may not write.
    blocked: bool = False
    keyboard: list[list[dict[str, Any]]] | None = None
    doing: str | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    gone: list[tuple[int, int]] = field(default_factory=list)  # (version, id) of what was deleted.
    toasts: list[Toast] = field(default_factory=list)
    inline_answers: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        if self.kind == "private":
            names: dict[str, Any] = {key: self.user[key] for key in ("first_name", "username") if key in self.user}
            return {"id": self.id, "type": "private"} | names
        return {"id": self.id, "type": self.kind, "title": f"{self.user['first_name']}'s group"}


@dataclass(slots=True)
class Tap:
    """A callback query that waits for its answer."""

    id: str
    room: int
    at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """Bytes in a message, from either side."""

    id: str
    path: str
    name: str
    data: bytes
    content_type: str

    @property
    def unique_id(self) -> str:
        return f"U{self.id}"


class World:
    """The state. Every method must be called with `lock` held; the lock may be taken again by its holder."""

    def __init__(self, clock: Clock, bot: dict[str, Any], first_id: int, reactions: frozenset[str]) -> None:
        self.clock = clock
        self.bot = bot
        self.reactions = reactions
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.version = 0
        self.rooms: dict[int, Room] = {}
        self.files: dict[str, File] = {}
        self.taps: dict[str, Tap] = {}
        self.queries: dict[str, int] = {}  # Inline queries: id -> room.
        self.profile: dict[str, Any] = {"commands": {}}
        self.updates = Updates(first_id)
        self._next_id = first_id
        self._waker: Callable[[], None] = lambda: None

    def wake_with(self, waker: Callable[[], None]) -> None:
        """Call `waker` after each change; it must not block."""
        self._waker = waker

    def changes(self) -> int:
        """Something changed: count it and wake everybody who waits."""
        self.version += 1
        self.changed.notify_all()
        self._waker()
        return self.version

    def number(self) -> int:
        """The next id for a message, a tap or a file."""
        self._next_id += 1
        return self._next_id - 1

    def room(self, chat_id: int | str) -> Room:
        """The chat of that id or @name. Raises Refused."""
        number = str(chat_id).removeprefix("-")
        if number.isdecimal() and (room := self.rooms.get(int(chat_id))):
            return room
        named = (room for room in self.rooms.values() if chat_id == f"@{room.user.get('username')}")
        if room := next(named, None):
            return room
        raise Refused("chat not found")

    def writable(self, chat_id: int | str) -> Room:
        """The chat, if the bot may write there. Raises Refused."""
        room = self.room(chat_id)
        if room.blocked:
            raise Refused("bot was blocked by the user", 403)
        if not room.opened:
            raise Refused("bot can't initiate conversation with a user", 403)
        return room

    def add(self, room: Room, sender: int, content: dict[str, Any], **more: Any) -> Message:
        """A new message in the chat, from the bot or the user."""
        message = Message(id=self.number(), chat=room.id, sender=sender, at=self.clock.now(), content=content, **more)
        room.messages[message.id] = message
        if sender == self.bot["id"]:
            room.doing = None
        message.version = self.changes()
        return message

    def alter(self, message: Message) -> None:
        """Count a change of a message."""
        message.version = self.changes()

    def remove(self, room: Room, message_id: int) -> None:
        """Delete a message for both sides."""
        del room.messages[message_id]
        room.gone.append((self.changes(), message_id))

    def keep(self, upload: Upload, folder: str) -> File:
        """Store a file."""
        file_id = f"F{self.number()}"
        suffix = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        kept = File(file_id, f"{folder}/file_{len(self.files)}.{suffix}", upload.name, upload.data, upload.content_type)
        self.files[file_id] = kept
        return kept

    def tell(self, kind: str, payload: dict[str, Any], room: Room) -> None:
        """Queue an update for the bot."""
        queue = room.user["id"] + TAP_QUEUE if kind in ("callback_query", "inline_query") else room.id
        self.updates.add(kind, payload, now=self.clock.now(), queue=queue)
        self.changes()

    def as_json(self, message: Message, *, with_reply: bool = True) -> dict[str, Any]:
        """The message as the Bot API shows it."""
        room = self.rooms[message.chat]
        body: dict[str, Any] = {
            "message_id": message.id,
            "from": self.bot_as_user() if message.sender == self.bot["id"] else room.user,
            "chat": room.as_json(),
            "date": int(message.at.timestamp()),
        }
        if message.edited_at:
            body["edit_date"] = int(message.edited_at.timestamp())
        if with_reply and message.reply_to in room.messages:
            body["reply_to_message"] = self.as_json(room.messages[message.reply_to], with_reply=False)
        body |= message.content
        if message.markup and "inline_keyboard" in message.markup:
            body["reply_markup"] = message.markup
        return body

    def bot_as_user(self) -> dict[str, Any]:
        return {name: self.bot[name] for name in ("id", "is_bot", "first_name", "username")}
