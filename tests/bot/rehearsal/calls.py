"""Good calls of every method that takes parameters, and the ways to spoil them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

KEYBOARD = {
    "inline_keyboard": [
        [
            {"text": "Sent", "callback_data": "v1:sent:7", "style": "success"},
            {"text": "Not now", "callback_data": "v1:skip:7"},
        ],
        [{"text": "Open chat", "url": "https://t.me/ana?text=Hi%20Ana"}],
        [{"text": "Copy subject", "copy_text": {"text": "The sailing article I mentioned"}}],
    ]
}
Params = dict[str, Any]

# Message 2 is the bot's own text with a keyboard, message 1 the user's; the tests make them before they call.
GOOD: list[tuple[str, Params]] = [
    ("sendMessage", {"chat_id": 1001, "text": "<b>Ana</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD}),
    ("sendMessage", {"chat_id": 1001, "text": "plain", "link_preview_options": {"is_disabled": True}}),
    ("sendMessage", {"chat_id": 1001, "text": "bold", "entities": [{"type": "bold", "offset": 0, "length": 4}]}),
    (
        "sendMessage",
        {"chat_id": 1001, "text": "see", "reply_parameters": {"message_id": 1}, "disable_notification": True},
    ),
    (
        "sendMessage",
        {"chat_id": 1001, "text": "?", "reply_markup": {"force_reply": True, "input_field_placeholder": "link"}},
    ),
    (
        "sendMessage",
        {
            "chat_id": 1001,
            "text": "where?",
            "reply_markup": {"keyboard": [[{"text": "Here", "request_location": True}]]},
        },
    ),
    ("sendMessage", {"chat_id": 1001, "text": "ok", "reply_markup": {"remove_keyboard": True}}),
    ("editMessageText", {"chat_id": 1001, "message_id": 2, "text": "changed", "reply_markup": KEYBOARD}),
    ("editMessageReplyMarkup", {"chat_id": 1001, "message_id": 2, "reply_markup": {"inline_keyboard": []}}),
    ("deleteMessage", {"chat_id": 1001, "message_id": 2}),
    ("sendChatAction", {"chat_id": 1001, "action": "typing"}),
    (
        "setMessageReaction",
        {"chat_id": 1001, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "✍"}], "is_big": False},
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "today", "description": "Whom to contact today"}], "scope": {"type": "default"}},
    ),
    ("setMyDescription", {"description": "Remembers whom you met."}),
    ("setMyShortDescription", {"short_description": "Follow up like a human."}),
    ("setChatMenuButton", {"menu_button": {"type": "commands"}}),
    ("getUpdates", {"offset": 0, "limit": 10, "timeout": 0, "allowed_updates": ["message", "callback_query"]}),
    ("deleteWebhook", {"drop_pending_updates": False}),
    ("getChat", {"chat_id": 1001}),
]

# For each sort of value something it must not be.
WRONG: dict[type, list[Any]] = {
    str: [7, ["text"], {"text": "x"}],
    int: ["soon", 1.5, [1]],
    bool: ["maybe", 2, {}],
    dict: ["text", [], 3],
    list: ["text", {}, 3],
}


def mutants(params: Params, required: set[str]) -> Iterator[tuple[str, Params]]:
    """The call spoilt in one place each time: unknown, missing, null and wrong values, at every depth."""
    for path in _paths(params):
        holder: Any = params
        for step in path[:-1]:
            holder = holder[step]
        value = holder[path[-1]]
        name = ".".join(map(str, path))
        yield f"{name} is null", _with(params, path, None)
        for wrong in WRONG[type(value)]:
            if not (path == ("chat_id",) and isinstance(wrong, str)):  # A chat may have a name.
                yield f"{name} is {wrong!r}", _with(params, path, wrong)
        if isinstance(value, dict):
            yield f"{name} has an unknown field", _with(params, path, value | {"colour": "red"})
    yield "an unknown parameter", params | {"colour": "red"}
    for name in required:
        yield f"{name} is missing", {key: value for key, value in params.items() if key != name}


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*path, step)
        yield from _paths(inner, (*path, step))


def _with(params: Params, path: tuple[Any, ...], value: Any) -> Params:
    changed = copy.deepcopy(params)
    holder: Any = changed
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return changed
