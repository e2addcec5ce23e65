"""The methods that answer what a user started: a tap, an inline query."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.rehearsal.keyboards import checked_markup
from bot.rehearsal.refusals import Refused, wrong
from bot.rehearsal.texts import TEXT_LIMIT, formatted
from bot.rehearsal.world import Toast, World

Params = dict[str, Any]

# Bots report refusals 15 to 20 seconds after the tap; Telegram names no figure.
ANSWERABLE_FOR = timedelta(seconds=15)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
MOST_RESULTS = 50
RESULT_ID_BYTES = 64


def answer_callback_query(world: World, params: Params) -> bool:
    text = params.get("text", "")
    if len(text) > 200:
        raise wrong("MESSAGE_TOO_LONG")
    tap = world.taps.get(params["callback_query_id"])
    if tap is None or tap.answered or world.clock.now() - tap.at > ANSWERABLE_FOR:
        raise Refused(TOO_OLD)
    tap.answered = True
    toast = Toast(query_id=tap.id, text=text, alert=params.get("show_alert", False), at=world.clock.now())
    world.rooms[tap.room].toasts.append(toast)
    world.changes()
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    results = params["results"]
    ids = [result["id"] for result in results]
    if len(results) > MOST_RESULTS:
        raise wrong("RESULTS_TOO_MUCH")
    if len(set(ids)) != len(ids):
        raise wrong("RESULT_ID_DUPLICATE")
    if any(not 1 <= len(own.encode()) <= RESULT_ID_BYTES for own in ids):
        raise wrong("RESULT_ID_INVALID")
    for result in results:
        formatted(
            result["input_message_content"] | {"text": result["input_message_content"]["message_text"]},
            "text",
            TEXT_LIMIT,
        )
        checked_markup(result.get("reply_markup"), inline_only=True)
    room_id = world.queries.pop(params["inline_query_id"], None)
    if room_id is None:
        raise Refused(TOO_OLD)
    world.rooms[room_id].inline_answers[params["inline_query_id"]] = results
    world.changes()
    return True
