"""What the page is shown: one chat's changes since it last looked, and what is planned."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.rehearsal.profile import commands_for
from bot.rehearsal.world import Message, Room, World

if TYPE_CHECKING:
    from bot.rehearsal.server import Server


def state_of(server: Server, room_id: int, since: int, toasts: int) -> dict[str, Any]:
    """Everything of the chat that changed after version `since`, and the toasts after the first `toasts`."""
    world = server.world
    with world.lock:
        room = world.rooms[room_id]
        return {
            "version": world.version,
            "start": server.started,
            "now": world.clock.now().isoformat(),
            "offset": world.clock.offset.total_seconds(),
            "users": [_user(other) for other in world.rooms.values() if other.kind == "private"],
            "bot": _bot(world, room),
            "messages": [_message(world, message) for message in room.messages.values() if message.version > since],
            "gone": [message_id for version, message_id in room.gone if version > since],
            "toasts": [
                {"query": toast.query_id, "text": toast.text, "alert": toast.alert} for toast in room.toasts[toasts:]
            ],
            "doing": room.doing,
            "keyboard": room.keyboard,
            "inline": _latest_answers(room),
            "blocked": room.blocked,
        }


def planned_for(server: Server, user_id: int) -> list[dict[str, Any]]:
    """What the bot says is planned for this user, earliest first. Takes the bot's time; not for the event loop."""
    if server.planned is None:
        return []
    entries = [entry | {"due": _iso(entry["due"])} for entry in server.planned(user_id)]
    return sorted(entries, key=lambda entry: entry["due"])


def calls_of(server: Server) -> list[dict[str, Any]]:
    """Every call so far, for another process to look at."""
    return [
        {
            "method": call.method,
            "params": call.params,
            "at": call.at.isoformat(),
            "result": call.result,
            "error": call.error,
        }
        for call in tuple(server.calls)
    ]


def _iso(due: datetime | str) -> str:
    moment = datetime.fromisoformat(due) if isinstance(due, str) else due
    return moment.astimezone(UTC).isoformat()


def _user(room: Room) -> dict[str, Any]:
    return {"id": room.id, "first_name": room.user["first_name"]}


def _bot(world: World, room: Room) -> dict[str, Any]:
    return {
        "name": world.profile.get("name:") or world.bot["first_name"],
        "about": world.profile.get("description:", ""),
        "username": world.bot["username"],
        "commands": commands_for(world, room.id),
    }


def _latest_answers(room: Room) -> dict[str, Any] | None:
    if not room.inline_answers:
        return None
    query, results = list(room.inline_answers.items())[-1]
    shown = [{"id": found["id"], "title": found["title"], "about": found.get("description", "")} for found in results]
    return {"query": query, "results": shown}


def _message(world: World, message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "mine": message.sender != world.bot["id"],
        "at": message.at.isoformat(),
        "edited": message.edited_at is not None,
        "content": message.content,
        "buttons": (message.markup or {}).get("inline_keyboard", []),
        "reply_to": message.reply_to,
        "reactions": message.reactions,
    }
