"""The HTTP client: what goes wrong on a line is told as what it was, and the token stands in none of it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Message
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot import lines
from bot.errors import Fate, judge
from bot.lines import Lines, proxy_for
from bot.pulse import Pulse
from bot.rehearsal import Clock, Rehearsal
from storage.outbox import SENDING_LEASE
from tests.ports import free_port

TOKEN = "42:averysecrettoken"


@pytest.fixture
def telegram() -> Iterator[Rehearsal]:
    with Rehearsal(clock=Clock(), token=TOKEN) as running:
        running.chat(7, "Ana", "ana").says("/start")
        yield running


def bot_at(address: str, read_seconds: float = 5.0, count: int = 1) -> ExtBot[None]:
    request = Lines(address, read_seconds, count)
    return ExtBot(TOKEN, base_url=f"{address}/bot", request=request, get_updates_request=Lines(address, 5.0, 1))


@asynccontextmanager
async def called(address: str, **more: Any) -> AsyncIterator[ExtBot[None]]:
    bot = bot_at(address, **more)
    await bot.request.initialize()
    try:
        yield bot
    finally:
        await bot.request.shutdown()


def failing(address: str, **more: Any) -> TelegramError:
    """What a message to somebody fails with."""

    async def send() -> None:
        async with called(address, **more) as bot:
            await bot.send_message(7, "Good morning")

    with pytest.raises(TelegramError) as raised:
        asyncio.run(send())
    return raised.value


def test_a_server_that_is_not_there_got_nothing_and_the_bot_knows_itself_offline():
    error = failing(f"http://127.0.0.1:{free_port()}")
    pulse = Pulse()
    pulse.poll_failed(error)
    assert judge(error).fate is Fate.UNSENT
    assert pulse.offline


def test_silence_and_a_cut_line_leave_it_open_whether_the_message_arrived(telegram: Rehearsal):
    telegram.faults.next("sendMessage", hang=True)
    silent = failing(telegram.base_url, read_seconds=0.3)
    telegram.faults.next("sendMessage", drop_after_doing=True)
    cut = failing(telegram.base_url)
    assert isinstance(silent, TimedOut)
    assert isinstance(cut, NetworkError)
    assert [judge(error).fate for error in (silent, cut)] == [Fate.UNKNOWN, Fate.UNKNOWN]


def test_a_call_that_waits_too_long_for_a_line_has_not_left(telegram: Rehearsal, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(lines, "WAIT_SECONDS", 0.1)
    telegram.faults.next("getMe", hang=True)

    async def wait_behind_another() -> None:
        async with called(telegram.base_url) as bot:
            first = asyncio.create_task(bot.get_me())
            await asyncio.sleep(0)
            try:
                await bot.get_me()
            finally:
                first.cancel()
                await asyncio.gather(first, return_exceptions=True)

    with pytest.raises(TimedOut) as raised:
        asyncio.run(wait_behind_another())
    assert judge(raised.value).fate is Fate.UNSENT


def test_the_line_of_a_call_that_failed_or_was_given_up_is_free_again(telegram: Rehearsal):
    telegram.faults.next("getMe", hang=True)
    telegram.faults.next("getMe", drop_after_doing=True)

    async def call_again() -> str:
        async with called(telegram.base_url) as bot:
            given_up = asyncio.create_task(bot.get_me())
            await asyncio.sleep(0.1)
            given_up.cancel()
            await asyncio.gather(given_up, return_exceptions=True)
            with pytest.raises(NetworkError):
                await bot.get_me()
            return (await bot.get_me()).first_name

    assert asyncio.run(call_again())


@pytest.mark.refused
def test_no_error_tells_the_token(telegram: Rehearsal):
    telegram.faults.next("sendMessage", drop_after_doing=True)
    telegram.faults.next("sendMessage", hang=True)
    gone = f"http://127.0.0.1:{free_port()}"
    addresses = [telegram.base_url, telegram.base_url, gone, "http://no such host", "ftp://127.0.0.1"]
    told = [str(failing(address, read_seconds=0.3)) for address in addresses]
    assert not [words for words in told if "averysecret" in words]


def test_a_message_is_asked_for_once_even_where_the_line_breaks(telegram: Rehearsal):
    telegram.faults.next("sendMessage", drop_after_doing=True)

    async def send() -> None:
        async with called(telegram.base_url) as bot:
            await bot.get_me()  # The line is an old one, of the kind that HTTP clients like to try again.
            await bot.send_message(7, "Good morning")

    with pytest.raises(NetworkError):
        asyncio.run(send())
    assert [call.method for call in telegram.calls].count("sendMessage") == 1


def test_a_file_arrives_with_its_name_and_its_words(telegram: Rehearsal):

    async def send() -> Message:
        async with called(telegram.base_url) as bot:
            return await bot.send_document(7, "Grüße".encode(), filename="Zoë & Ana.txt", caption="für dich & mich")

    sent = asyncio.run(send())
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("Zoë & Ana.txt", 7)
    assert sent.caption == "für dich & mich"


def test_a_send_is_over_before_it_counts_as_cut_off():
    longest = lines.WAIT_SECONDS + lines.READ_SECONDS + lines.SEND_SECONDS
    assert longest < SENDING_LEASE.total_seconds()


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://proxy:3128"}, "http://proxy:3128"),
        ({"ALL_PROXY": "http://any:3128"}, "http://any:3128"),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "telegram.org"}, None),
        ({"HTTP_PROXY": "http://proxy:3128"}, None),
    ],
)
def test_the_environments_proxy_is_used(
    environment: dict[str, str], proxy: str | None, monkeypatch: pytest.MonkeyPatch
):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        for spelling in (name, name.lower()):
            monkeypatch.delenv(spelling, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxy_for("https://api.telegram.org") == proxy
