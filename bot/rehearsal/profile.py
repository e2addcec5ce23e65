"""The methods about the bot itself and its files: names, commands, descriptions, the menu button, downloads."""

from __future__ import annotations

import json
import re
from typing import Any

from bot.rehearsal.refusals import Refused, wrong
from bot.rehearsal.world import World

Params = dict[str, Any]

COMMAND = re.compile(r"^[a-z0-9_]{1,32}$")
MOST_COMMANDS = 100
DOWNLOAD_BYTES = 20 * 1024 * 1024


def get_me(world: World, _: Params) -> Any:
    return world.bot


def set_my_commands(world: World, params: Params) -> bool:
    commands = params["commands"]
    if len(commands) > MOST_COMMANDS:
        raise wrong("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.match(command["command"].removeprefix("/")):
            raise wrong("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise wrong("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile["commands"][_scope(params)] = commands
    world.changes()
    return True


def get_my_commands(world: World, params: Params) -> Any:
    return world.profile["commands"].get(_scope(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    world.profile["commands"].pop(_scope(params), None)
    world.changes()
    return True


def _scope(params: Params) -> str:
    return json.dumps([params.get("scope", {"type": "default"}), params.get("language_code", "")], sort_keys=True)


def commands_for(world: World, room_id: int) -> list[dict[str, Any]]:
    """The commands a user sees in a private chat: the narrowest scope wins."""
    for scope in ({"type": "chat", "chat_id": room_id}, {"type": "all_private_chats"}, {"type": "default"}):
        if found := world.profile["commands"].get(_scope({"scope": scope})):
            return list(found)
    return []


def _setter(name: str, limit: int, refusal: str) -> Any:
    def set_text(world: World, params: Params) -> bool:
        text = params.get(name, "")
        if len(text) > limit:
            raise wrong(refusal)
        world.profile[f"{name}:{params.get('language_code', '')}"] = text
        world.changes()
        return True

    return set_text


def _getter(name: str) -> Any:
    def get_text(world: World, params: Params) -> Any:
        own = world.profile.get(f"{name}:{params.get('language_code', '')}")
        return {name: own if own is not None else world.profile.get(f"{name}:", "")}

    return get_text


set_my_description = _setter("description", 512, "BOT_DESCRIPTION_TOO_LONG")
set_my_short_description = _setter("short_description", 120, "BOT_SHORT_DESCRIPTION_TOO_LONG")
set_my_name = _setter("name", 64, "BOT_NAME_TOO_LONG")
get_my_description = _getter("description")
get_my_short_description = _getter("short_description")
get_my_name = _getter("name")


def set_chat_menu_button(world: World, params: Params) -> bool:
    if "chat_id" in params:
        world.room(params["chat_id"])
    world.profile[f"menu:{params.get('chat_id', '')}"] = params.get("menu_button", {"type": "default"})
    return True


def get_chat_menu_button(world: World, params: Params) -> Any:
    default = world.profile.get("menu:", {"type": "default"})
    return world.profile.get(f"menu:{params.get('chat_id', '')}", default)


def get_file(world: World, params: Params) -> Any:
    kept = world.files.get(params["file_id"])
    if kept is None:
        raise Refused("invalid file_id")
    if len(kept.data) > DOWNLOAD_BYTES:
        raise Refused("file is too big")
    return {"file_id": kept.id, "file_unique_id": kept.unique_id, "file_size": len(kept.data), "file_path": kept.path}


def get_chat(world: World, params: Params) -> Any:
    room = world.room(params["chat_id"])
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), True
    )
    return room.as_json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}
