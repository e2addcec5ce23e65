"""One outbox row as one call to the Bot API: HTML, no link previews, and only what Telegram takes."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from telegram import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot import markup

log = logging.getLogger(__name__)

Payload = Mapping[str, Any]
# A preview would show what the draft only mentions.
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
CALLBACK_BYTES = 64
COPY_CHARACTERS = 256


async def send_text(
    bot: ExtBot[Any], chat_id: int, html: str, keyboard: Sequence[Sequence[Payload]], reply_to: int | None
) -> int:
    """Send a message; returns its id."""
    sent = await bot.send_message(
        chat_id,
        html,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        reply_markup=to_keyboard(keyboard),
        # The owner may have deleted the note meanwhile; the answer is worth having all the same.
        reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
    )
    return sent.message_id


async def edit_text(
    bot: ExtBot[Any], chat_id: int, message_id: int, html: str, keyboard: Sequence[Sequence[Payload]]
) -> int:
    """Change a message; returns its id."""
    changed = await bot.edit_message_text(
        html,
        chat_id,
        message_id,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        reply_markup=to_keyboard(keyboard),
    )
    return changed.message_id if isinstance(changed, Message) else message_id


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


def to_keyboard(rows: Sequence[Sequence[Payload]]) -> InlineKeyboardMarkup | None:
    """The keyboard, without buttons Telegram would refuse: one of them would fail the whole message."""
    built = [[button for each in row if (button := _button(each)) is not None] for row in rows]
    built = [row for row in built if row]
    return InlineKeyboardMarkup(built) if built else None


def _button(fields: Payload) -> InlineKeyboardButton | None:
    label, style = fields["label"], fields.get("style")
    data, url, copy = fields.get("data"), fields.get("url"), fields.get("copy")
    if label and data and len(data.encode()) <= CALLBACK_BYTES:
        return InlineKeyboardButton(label, callback_data=data, style=style)
    if label and url and _is_web(url):
        return InlineKeyboardButton(label, url=url, style=style)
    if label and copy and len(copy) <= COPY_CHARACTERS:
        return InlineKeyboardButton(label, copy_text=CopyTextButton(copy), style=style)
    log.error("left a button out that Telegram would refuse")
    return None


def _is_web(url: str) -> bool:
    """https with a host that has a dot. mailto: and the like are refused, or rewritten into dead links."""
    parts = urlsplit(url)
    return parts.scheme == "https" and "." in (parts.hostname or "")
