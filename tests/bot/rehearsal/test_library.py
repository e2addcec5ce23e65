"""The library the bot is built with, against the server: a small bot with a keyboard, over real HTTP."""

from __future__ import annotations

import asyncio

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.rehearsal import Chat, Rehearsal

Context = ContextTypes.DEFAULT_TYPE


async def _echo(update: Update, _: Context) -> None:
    assert update.message is not None
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Sent", callback_data="v1:sent:1")]])
    await update.message.reply_html(f"<b>You said</b> {update.message.text}", reply_markup=keyboard)


async def _tapped(update: Update, _: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Noted")
    await query.edit_message_text("It is sent.")


def _bot(rehearsal: Rehearsal) -> Application:  # type: ignore[type-arg]  # Six type parameters that say nothing here.
    built = ApplicationBuilder().token(rehearsal.token).base_url(f"{rehearsal.base_url}/bot").build()
    built.add_handler(MessageHandler(filters.TEXT, _echo))
    built.add_handler(CallbackQueryHandler(_tapped))
    return built


def test_a_bot_answers_a_note_and_a_tap(rehearsal: Rehearsal) -> None:
    async def journey(chat: Chat) -> None:
        async with _bot(rehearsal) as bot:
            assert bot.updater is not None
            await bot.updater.start_polling()
            await bot.start()
            chat.says("met Ana")
            card = await asyncio.to_thread(chat.waits_for, "met Ana")
            assert card.html == "<b>You said</b> met Ana"
            assert card.labels == ["Sent"]
            chat.presses("Sent")
            assert (await asyncio.to_thread(chat.waits_for_toast)).text == "Noted"
            assert (await asyncio.to_thread(chat.waits_for, "It is sent.")).edited
            await bot.updater.stop()
            await bot.stop()

    asyncio.run(journey(rehearsal.chat()))
    assert rehearsal.violations == []
