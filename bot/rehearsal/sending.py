"""The methods that send, edit and delete, with Telegram's refusals."""

from __future__ import annotations

import struct
from datetime import timedelta
from typing import Any

from bot.rehearsal.keyboards import checked_markup
from bot.rehearsal.refusals import Refused, wrong
from bot.rehearsal.specification import Upload
from bot.rehearsal.texts import CAPTION_LIMIT, TEXT_LIMIT, formatted
from bot.rehearsal.world import File, Message, Room, World

Params = dict[str, Any]

DELETABLE_FOR = timedelta(hours=48)
PHOTO_BYTES = 10 * 1024 * 1024
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)
UPLOADS = ("photo", "video", "voice", "document", "video_note")
RECORDINGS = ("video", "voice", "video_note")
ACTIONS = frozenset(
    ["typing", "choose_sticker", "find_location"]
    + [f"upload_{kind}" for kind in UPLOADS]
    + [f"record_{kind}" for kind in RECORDINGS]
)


def send_message(world: World, params: Params) -> Any:
    return _deliver(world, params, formatted(params, "text", TEXT_LIMIT))


def send_document(world: World, params: Params) -> Any:
    caption = formatted(params, "caption", CAPTION_LIMIT)
    kept = _file(world, params["document"], "documents")
    document = {
        "file_id": kept.id,
        "file_unique_id": kept.unique_id,
        "file_name": kept.name,
        "file_size": len(kept.data),
    }
    return _deliver(world, params, {"document": document | {"mime_type": kept.content_type}} | caption)


def send_photo(world: World, params: Params) -> Any:
    caption = formatted(params, "caption", CAPTION_LIMIT)
    given = params["photo"]
    if isinstance(given, Upload):
        if len(given.data) > PHOTO_BYTES:
            raise wrong("file is too big")
        if not given.data.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")):
            raise wrong("IMAGE_PROCESS_FAILED")
    kept = _file(world, given, "photos")
    width, height = _size(kept.data)
    size = {
        "file_id": kept.id,
        "file_unique_id": kept.unique_id,
        "width": width,
        "height": height,
        "file_size": len(kept.data),
    }
    return _deliver(world, params, {"photo": [size]} | caption)


def send_chat_action(world: World, params: Params) -> bool:
    if params["action"] not in ACTIONS:
        raise wrong("wrong parameter action in request")
    world.writable(params["chat_id"]).doing = params["action"]
    world.changes()
    return True


def edit_message_text(world: World, params: Params) -> Any:
    room, message = _own(world, params)
    if "text" not in message.content:
        raise Refused("there is no text in the message to edit")
    return _alter(world, room, message, formatted(params, "text", TEXT_LIMIT), params)


def edit_message_reply_markup(world: World, params: Params) -> Any:
    room, message = _own(world, params)
    return _alter(world, room, message, message.content, params)


def delete_message(world: World, params: Params) -> bool:
    room = world.room(params["chat_id"])
    message = room.messages.get(params["message_id"])
    if message is None:
        raise Refused("message to delete not found")
    if world.clock.now() - message.at > DELETABLE_FOR:
        raise Refused("message can't be deleted for everyone")
    world.remove(room, message.id)
    return True


def set_message_reaction(world: World, params: Params) -> bool:
    room = world.writable(params["chat_id"])
    message = room.messages.get(params["message_id"])
    if message is None:
        raise Refused("message to react not found")
    kinds = params.get("reaction", [])
    if len(kinds) > 1:
        raise wrong("REACTIONS_TOO_MANY")
    if any(kind["type"] != "emoji" or kind["emoji"] not in world.reactions for kind in kinds):
        raise wrong("REACTION_INVALID")
    message.reactions = [kind["emoji"] for kind in kinds]
    world.alter(message)
    return True


def _deliver(world: World, params: Params, content: dict[str, Any]) -> Any:
    markup = checked_markup(params.get("reply_markup"))
    room = world.writable(params["chat_id"])
    reply_to = _replied(room, params.get("reply_parameters"))
    _take_keyboard(room, markup)
    message = world.add(room, world.bot["id"], content, markup=markup, reply_to=reply_to)
    return world.as_json(message)


def _replied(room: Room, reply: dict[str, Any] | None) -> int | None:
    if reply is None or reply["message_id"] in room.messages:
        return reply["message_id"] if reply else None
    if reply.get("allow_sending_without_reply"):
        return None
    raise Refused("message to be replied not found")


def _take_keyboard(room: Room, markup: dict[str, Any] | None) -> None:
    """A reply keyboard belongs to the chat, not to the message: it stays until another or its removal comes."""
    if markup and "keyboard" in markup:
        room.keyboard = [
            [{"text": button} if isinstance(button, str) else button for button in row] for row in markup["keyboard"]
        ]
    elif markup and "remove_keyboard" in markup:
        room.keyboard = None


def _own(world: World, params: Params) -> tuple[Room, Message]:
    if "chat_id" not in params or "message_id" not in params:
        raise wrong("MESSAGE_ID_INVALID" if "inline_message_id" in params else "message identifier is not specified")
    room = world.writable(params["chat_id"])
    message = room.messages.get(params["message_id"])
    if message is None:
        raise Refused("message to edit not found")
    if message.sender != world.bot["id"]:
        raise Refused("message can't be edited")
    return room, message


def _alter(world: World, room: Room, message: Message, content: dict[str, Any], params: Params) -> Any:
    markup = checked_markup(params.get("reply_markup"), inline_only=True)
    if (content, markup) == (message.content, message.markup):
        raise Refused(NOT_MODIFIED)
    if content != message.content:
        message.edited_at = world.clock.now()
    message.content, message.markup = content, markup
    world.alter(message)
    return world.as_json(message)


def _file(world: World, given: Upload | str, folder: str) -> File:
    if isinstance(given, Upload):
        if not given.data:
            raise wrong("file must be non-empty")
        return world.keep(given, folder)
    if given in world.files:
        return world.files[given]
    if given.startswith(("http://", "https://")):
        raise wrong("failed to get HTTP URL content")
    raise wrong("wrong file identifier/HTTP URL specified")


def _size(image: bytes) -> tuple[int, int]:
    """Width and height of a PNG, from its header; a fair guess for the rest."""
    if image.startswith(b"\x89PNG\r\n") and len(image) >= 24:
        width, height = struct.unpack(">II", image[16:24])
        return width, height
    return 1280, 720
