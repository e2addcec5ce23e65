"""What Telegram shows of the bot before anybody writes: commands, menu button, descriptions; set where they differ."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from telegram import BotCommand, MenuButtonCommands
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.logs import kind_of

log = logging.getLogger(__name__)

DESCRIPTION = (
    "I remember whom you met, what you talked about and what you promised.\n\n"
    "Text me “met Ana at AWS, loves sailing, send article Tue”, and on Tuesday morning I bring the draft "
    "that keeps the promise. You send it yourself; I never write to anybody but you."
)
SHORT_DESCRIPTION = "Remembers whom you met and what you promised, and helps you follow up like a human."
PAUSES = (5.0, 60.0, 600.0)  # It is decoration: worth a few tries, not worth a fuss.


async def announce(bot: ExtBot[Any], commands: Sequence[tuple[str, str]]) -> None:
    """Bring what Telegram shows up to date; a failure is tried again a few times and then left."""
    for pause in (*PAUSES, None):
        try:
            await _set(bot, [BotCommand(name, words) for name, words in commands])
            return
        except TelegramError as error:
            log.warning("commands and descriptions could not be set: %s", kind_of(error))
            if pause is not None:
                await asyncio.sleep(pause)


async def _set(bot: ExtBot[Any], commands: Sequence[BotCommand]) -> None:
    if list(await bot.get_my_commands()) != list(commands):
        await bot.set_my_commands(commands)
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    if (await bot.get_my_description()).description != DESCRIPTION:
        await bot.set_my_description(DESCRIPTION)
    if (await bot.get_my_short_description()).short_description != SHORT_DESCRIPTION:
        await bot.set_my_short_description(SHORT_DESCRIPTION)
