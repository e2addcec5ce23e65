"""The user's side of a chat: what a person does in the app, and what they see. Safe to use from any thread."""

from __future__ import annotations

from typing import Any

from bot.rehearsal.shown import Shown, shown
from bot.rehearsal.sight import Sight
from bot.rehearsal.specification import Upload
from bot.rehearsal.texts import TEXT_LIMIT, formatted, found_entities
from bot.rehearsal.world import Message, Room, Tap, World

# What a user can send beside texts: the smallest record of each kind that a client library parses.
MEDIA: dict[str, dict[str, Any]] = {
    "voice": {"duration": 7, "mime_type": "audio/ogg"},
    "audio": {"duration": 7, "mime_type": "audio/mpeg"},
    "video": {"duration": 7, "width": 640, "height": 360},
    "video_note": {"duration": 7, "length": 240},
    "animation": {"duration": 7, "width": 640, "height": 360},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👋"},
}
# The smallest picture a browser shows.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f85f0f00028701805c9ba4090000000049454e44ae426082"
)


class Chat(Sight):
    """One user's chat with the bot. What the user does becomes updates; what the bot does becomes visible here."""

    def __init__(self, world: World, room: Room) -> None:
        super().__init__(world, room)
        self.opened: list[str] = []  # The links of the buttons this user pressed.
        self.clipboard: str | None = None  # What the last copy button copied.

    @property
    def id(self) -> int:
        """The chat's id; in a private chat the user's as well."""
        return self._room.id

    def says(self, text: str, *, reply_to: int | None = None, **more: Any) -> int:
        """Send a text, in parts where it is too long; `more` joins the message as the Bot API shows it."""
        sent = []
        for start in range(0, max(len(text), 1), TEXT_LIMIT):
            part = text[start : start + TEXT_LIMIT]
            entities = found_entities(part)
            content = {"text": part} | ({"entities": entities} if entities else {}) | more
            sent.append(self._sends(content, reply_to))
        return sent[0]

    def edits(self, message_id: int, text: str) -> None:
        """Change one's own message."""
        with self._world.lock:
            self._mark()
            message = self._own(message_id)
            name = "text" if "text" in message.content else "caption"
            message.content = {key: value for key, value in message.content.items() if "entities" not in key} | {
                name: text
            }
            if entities := found_entities(text):
                message.content["entities" if name == "text" else "caption_entities"] = entities
            message.edited_at = self._world.clock.now()
            self._world.alter(message)
            self._world.tell("edited_message", self._world.as_json(message), self._room)

    def deletes(self, message_id: int) -> None:
        """Delete a message on both sides. Telegram tells bots nothing of it."""
        with self._world.lock:
            self._mark()
            self._world.remove(self._room, message_id)

    def presses(self, label_or_data: str, message: Shown | int | None = None) -> str | None:
        """Press a button: of this message, or of the latest that has it. Gives the tap's id where it makes one.

        Raises AssertionError where there is no such button.
        """
        with self._world.lock:
            self._mark()
            found = self._find(label_or_data, message)
            if found is None:
                self._presses_key(label_or_data)
                return None
            shown_message, button = found, found.button(label_or_data)
            assert button is not None
            if button.url:
                self.opened.append(button.url)
            elif button.copy:
                self.clipboard = button.copy
            elif button.data is not None:
                return self._taps(self._room.messages[shown_message.id], button.data)
            return None

    def shares_contact(self, first_name: str, phone: str, *, user_id: int | None = None, **more: Any) -> int:
        """Share a contact from the address book."""
        contact = {"phone_number": phone, "first_name": first_name} | ({"user_id": user_id} if user_id else {}) | more
        return self._sends({"contact": contact})

    def shares_location(self, latitude: float, longitude: float, title: str | None = None) -> int:
        """Share a point on the map; with a title, a place that has a name."""
        point = {"latitude": latitude, "longitude": longitude}
        venue = {"venue": {"location": point, "title": title, "address": ""}} if title else {}
        return self._sends({"location": point} | venue)

    def shares_users(self, request_id: int, users: list[dict[str, Any]]) -> int:
        """Pick people in answer to a button that asks for them."""
        return self._sends({"users_shared": {"request_id": request_id, "users": users}})

    def sends_file(
        self, name: str, data: bytes, caption: str | None = None, content_type: str = "application/octet-stream"
    ) -> int:
        """Send a file, which the bot can download."""
        with self._world.lock:
            kept = self._world.keep(Upload(name, data, content_type), "documents")
        document = {"file_id": kept.id, "file_unique_id": kept.unique_id, "file_name": name, "file_size": len(data)}
        return self._sends({"document": document | {"mime_type": content_type}} | _caption(caption))

    def sends(self, kind: str, caption: str | None = None, data: bytes = b"") -> int:
        """Send media of a kind: "voice", "audio", "video", "video_note", "animation", "sticker" or "photo"."""
        with self._world.lock:
            kept = self._world.keep(Upload(f"{kind}.bin", data or PIXEL, "application/octet-stream"), kind)
        record: dict[str, Any] = {"file_id": kept.id, "file_unique_id": kept.unique_id, "file_size": len(kept.data)}
        media: Any = [record | {"width": 1, "height": 1}] if kind == "photo" else record | MEDIA[kind]
        return self._sends({kind: media} | _caption(caption))

    def forwards(self, text: str, *, from_name: str = "Ana", from_id: int | None = None, **more: Any) -> int:
        """Forward somebody's message; without `from_id` the sender hides their account."""
        origin: dict[str, Any] = {"type": "hidden_user", "sender_user_name": from_name}
        if from_id:
            origin = {"type": "user", "sender_user": {"id": from_id, "is_bot": False, "first_name": from_name}}
        origin["date"] = int(self._world.clock.now().timestamp())
        return self.says(text, forward_origin=origin, **more)

    def asks_inline(self, query: str) -> str:
        """Type the bot's name and a query in some chat. The answers come in `inline_answers` under the id returned."""
        with self._world.lock:
            self._mark()
            query_id = str(self._world.number())
            self._world.queries[query_id] = self._room.id
            payload = {"id": query_id, "from": self._room.user, "query": query, "offset": "", "chat_type": "private"}
            self._world.tell("inline_query", payload, self._room)
            return query_id

    def chooses(self, query_id: str, result_id: str) -> int:
        """Send one of the answers to an inline query, as its own message."""
        result = next(found for found in self.inline_answers[query_id] if found["id"] == result_id)
        content = result["input_message_content"]
        text = formatted(content | {"text": content["message_text"]}, "text", TEXT_LIMIT)
        return self._sends(text | {"via_bot": self._world.bot_as_user()})

    def blocks(self) -> None:
        """Block the bot: it hears of it and may not write any more."""
        self._turns(blocked=True)

    def unblocks(self) -> None:
        """Let the bot back in."""
        self._turns(blocked=False)

    def _sends(self, content: dict[str, Any], reply_to: int | None = None) -> int:
        with self._world.lock:
            assert not self._room.blocked, "the user blocked the bot; unblocks() first"
            self._mark()
            self._room.opened = True
            message = self._world.add(self._room, self._room.user["id"], content, reply_to=reply_to)
            self._world.tell("message", self._world.as_json(message), self._room)
            return message.id

    def _own(self, message_id: int) -> Message:
        message = self._room.messages[message_id]
        assert message.sender == self._room.user["id"], "one can only edit one's own messages"
        return message

    def _find(self, label_or_data: str, message: Shown | int | None) -> Shown | None:
        wanted = message.id if isinstance(message, Shown) else message
        if wanted is None:
            return next(
                (seen for seen in reversed(self.messages) if seen.from_bot and seen.button(label_or_data)), None
            )
        seen = shown(self._world, self._room.messages[wanted])
        assert seen.button(label_or_data), f"message {wanted} has no button {label_or_data!r}, only {seen.labels}"
        return seen

    def _presses_key(self, label: str) -> None:
        keys = [button for row in self._room.keyboard or [] for button in row]
        key = next((button for button in keys if label in button["text"]), None)
        assert key is not None, f"there is no button {label!r}; {self._sight()}"
        if key.get("request_location"):
            self.shares_location(38.72, -9.14)
        elif key.get("request_contact"):
            self.shares_contact(self._room.user["first_name"], "+351910000000", user_id=self._room.user["id"])
        else:
            self.says(key["text"])

    def _taps(self, message: Message, data: str) -> str:
        tap = Tap(str(self._world.number()), self._room.id, self._world.clock.now())
        self._world.taps[tap.id] = tap
        payload = {
            "id": tap.id,
            "from": self._room.user,
            "message": self._world.as_json(message),
            "chat_instance": str(self._room.id),
            "data": data,
        }
        self._world.tell("callback_query", payload, self._room)
        return tap.id

    def _turns(self, *, blocked: bool) -> None:
        with self._world.lock:
            self._mark()
            if self._room.blocked == blocked:
                return
            self._room.blocked = blocked
            bot = self._world.bot_as_user()
            was, now = {"status": "member", "user": bot}, {"status": "kicked", "user": bot, "until_date": 0}
            change = {
                "chat": self._room.as_json(),
                "from": self._room.user,
                "date": int(self._world.clock.now().timestamp()),
                "old_chat_member": was if blocked else now,
                "new_chat_member": now if blocked else was,
            }
            self._world.tell("my_chat_member", change, self._room)


def _caption(caption: str | None) -> dict[str, Any]:
    if not caption:
        return {}
    entities = found_entities(caption)
    return {"caption": caption} | ({"caption_entities": entities} if entities else {})
