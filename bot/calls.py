"""One outbox row as one call to the Bot API: HTML, no link previews, and only what Telegram takes."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from telegram import InlineQueryResultArticle, InputTextMessageContent
from telegram.constants import ParseMode
from telegram.ext import ExtBot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot import markup

log = logging.getLogger(__name__)

Payload = Mapping[str, Any]
# A preview would show what the draft only mentions.
NO_PREVIEW = {"is_disabled": True}
CALLBACK_BYTES = 64
COPY_CHARACTERS = 256


async def send_text(
    bot: ExtBot[Any], chat_id: int, html: str, keyboard: Sequence[Sequence[Payload]], reply_to: int | None
) -> int:
    """Send a message; returns its id."""
    # The owner may have deleted the note meanwhile; the answer is worth having all the same.
    reply = {"message_id": reply_to, "allow_sending_without_reply": True} if reply_to else None
    sent = await _call(bot, "sendMessage", chat_id=chat_id, reply_parameters=reply, **_shown(html, keyboard))
    return int(sent["message_id"])


async def edit_text(
    bot: ExtBot[Any], chat_id: int, message_id: int, html: str, keyboard: Sequence[Sequence[Payload]]
) -> int:
    """Change a message; returns its id."""
    await _call(bot, "editMessageText", chat_id=chat_id, message_id=message_id, **_shown(html, keyboard))
    return message_id


def _shown(html: str, keyboard: Sequence[Sequence[Payload]]) -> dict[str, Any]:
    return {
        "text": html,
        "parse_mode": ParseMode.HTML.value,
        "link_preview_options": NO_PREVIEW,
        "reply_markup": to_keyboard(keyboard),
    }


async def _call(bot: ExtBot[Any], method: str, **parameters: Any) -> Any:
    """The calls that make up nearly all traffic, through the library's HTTP layer and with its errors, but without an
    object for each part of the question and of the answer: those take longer than the rest of the call. Only
    `message_id` is read of the answer."""
    given = [RequestParameter(name, value, None) for name, value in parameters.items() if value is not None]
    return await bot.request.post(f"{bot.base_url}/{method}", RequestData(given))


async def send_document(bot: ExtBot[Any], chat_id: int, payload: Payload) -> int:
    """Send a file; returns the message's id."""
    caption = markup.split(payload.get("caption") or "", markup.CAPTION_LIMIT)
    sent = await bot.send_document(
        chat_id,
        bytes.fromhex(payload["content"]),
        filename=payload["name"],
        caption=caption[0] if caption else None,
        parse_mode=ParseMode.HTML,
    )
    return sent.message_id


async def send_kept(bot: ExtBot[Any], chat_id: int, payload: Payload) -> int:
    """Send a picture or file again that the owner once sent, by its name at Telegram; returns the message's id."""
    caption = markup.split(payload.get("caption") or "", markup.CAPTION_LIMIT)
    send = bot.send_photo if payload["as"] == "photo" else bot.send_document
    sent = await send(chat_id, payload["file_id"], caption=caption[0] if caption else None, parse_mode=ParseMode.HTML)
    return sent.message_id


async def answer_press(bot: ExtBot[Any], payload: Payload) -> None:
    """Show a toast (or a dialog) for a pressed button."""
    await bot.answer_callback_query(payload["query_id"], text=payload["text"] or None, show_alert=payload["alert"])


async def answer_inline(bot: ExtBot[Any], payload: Payload) -> None:
    """Offer drafts in another chat: personal and never cached, or Telegram would show them to others."""
    results = [
        InlineQueryResultArticle(
            id=found["id"],
            title=found["title"],
            description=found.get("description"),
            input_message_content=InputTextMessageContent(found["text"][: markup.LIMIT]),
        )
        for found in payload["results"]
    ]
    await bot.answer_inline_query(payload["query_id"], results, cache_time=0, is_personal=True)


def to_keyboard(rows: Sequence[Sequence[Payload]]) -> dict[str, Any] | None:
    """The keyboard, without buttons Telegram would refuse: one of them would fail the whole message."""
    built = [[button for each in row if (button := _button(each)) is not None] for row in rows]
    built = [row for row in built if row]
    return {"inline_keyboard": built} if built else None


def _button(fields: Payload) -> dict[str, Any] | None:
    label = fields["label"]
    does = _does(fields) if label else None
    if does is None:
        log.error("left a button out that Telegram would refuse")
        return None
    style = {"style": fields["style"]} if fields.get("style") else {}
    return {"text": label, **does, **style}


def _does(fields: Payload) -> dict[str, Any] | None:
    """What the button does, or None where Telegram would refuse it."""
    data, url, copy = fields.get("data"), fields.get("url"), fields.get("copy")
    if data and len(data.encode()) <= CALLBACK_BYTES:
        return {"callback_data": data}
    if url and _is_web(url):
        return {"url": url}
    if copy and len(copy) <= COPY_CHARACTERS:
        return {"copy_text": {"text": copy}}
    return None


def _is_web(url: str) -> bool:
    """https with a host that has a dot. mailto: and the like are refused, or rewritten into dead links."""
    parts = urlsplit(url)
    return parts.scheme == "https" and "." in (parts.hostname or "")
