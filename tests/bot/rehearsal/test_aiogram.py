"""A client that is not ours works against the server: an aiogram bot with keyboards, by polling and by webhook."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from bot.rehearsal import Chat, Rehearsal


def _router() -> Router:
    router = Router()

    @router.message(F.text == "keys")
    async def keys(message: Message) -> None:
        keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Yes"), KeyboardButton(text="No")]])
        await message.answer("Which?", reply_markup=keyboard)

    @router.message(F.text == "file")
    async def file(message: Message) -> None:
        await message.answer_document(BufferedInputFile(b"BEGIN:VCARD", "ana.vcf"), caption="<i>Ana</i>")

    @router.message()
    async def echo(message: Message) -> None:
        button = InlineKeyboardButton(text="Sent", callback_data="v1:sent:1")
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[button]])
        await message.reply(f"<b>{message.html_text}</b>", reply_markup=keyboard)

    @router.callback_query()
    async def tapped(query: CallbackQuery) -> None:
        await query.answer("Noted")
        assert isinstance(query.message, Message)
        await query.message.edit_text("It is sent.")

    return router


@asynccontextmanager
async def _polling(bot: Bot, dispatcher: Dispatcher) -> AsyncIterator[None]:
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, polling_timeout=5))
    yield
    with suppress(RuntimeError):  # It had not started yet.
        await dispatcher.stop_polling()
    await polling


@asynccontextmanager
async def _webhook(bot: Bot, dispatcher: Dispatcher) -> AsyncIterator[None]:
    application = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token="s3cret").register(application, path="/hook")
    setup_application(application, dispatcher, bot=bot)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    await bot.set_webhook(f"http://{host}:{port}/hook", secret_token="s3cret")
    yield
    await bot.delete_webhook()
    await runner.cleanup()


async def _journey(chat: Chat) -> None:
    chat.says("met <Ana>")
    card = await asyncio.to_thread(chat.waits_for, "met <Ana>")
    assert (card.html, card.labels, card.reply_to) == ("<b>met &lt;Ana&gt;</b>", ["Sent"], chat.messages[0].id)
    chat.presses("Sent")
    assert (await asyncio.to_thread(chat.waits_for_toast)).text == "Noted"
    assert (await asyncio.to_thread(chat.waits_for, "It is sent.")).edited
    chat.says("keys")
    await asyncio.to_thread(chat.waits_for, "Which?")
    assert chat.keyboard == [["Yes", "No"]]
    chat.presses("Yes")
    await asyncio.to_thread(chat.waits_for, "Yes")
    chat.says("file")
    sent = await asyncio.to_thread(chat.waits_for, lambda message: message.document is not None)
    assert sent.document is not None
    assert (sent.document.name, sent.document.data, sent.html) == ("ana.vcf", b"BEGIN:VCARD", "<i>Ana</i>")


@pytest.mark.parametrize("transport", [_polling, _webhook])
# aiogram and aiohttp name their own deprecations; they are not ours to mend.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_aiogram_bot_works(rehearsal: Rehearsal, transport) -> None:  # type: ignore[no-untyped-def]  # Two context managers.
    async def play() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(rehearsal.base_url))
        bot = Bot(rehearsal.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
        dispatcher = Dispatcher()
        dispatcher.include_router(_router())
        async with transport(bot, dispatcher):
            await _journey(rehearsal.chat())
        await session.close()

    asyncio.run(play())
    assert rehearsal.violations == []
