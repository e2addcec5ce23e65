import json

import aiohttp
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.errors import Fate, judge
from bot.lines import AllLinesBusy


def caused(error: TelegramError, cause: Exception | None) -> TelegramError:
    error.__cause__ = cause
    return error


def unreachable() -> aiohttp.ClientConnectorError:
    return aiohttp.ClientConnectorError(None, OSError(111, "refused"))  # type: ignore[arg-type]  # Only said, not connected to.


CASES = [
    ("connection refused", caused(NetworkError("x"), unreachable()), Fate.UNSENT),
    ("connect timeout", caused(TimedOut(), aiohttp.ConnectionTimeoutError("x")), Fate.UNSENT),
    ("no free line", caused(TimedOut(), AllLinesBusy()), Fate.UNSENT),
    ("no answer", caused(TimedOut(), aiohttp.SocketTimeoutError("x")), Fate.UNKNOWN),
    ("too long on its way", caused(TimedOut(), TimeoutError()), Fate.UNKNOWN),
    ("cut after doing", caused(NetworkError("x"), aiohttp.ServerDisconnectedError()), Fate.UNKNOWN),
    ("connection broke", caused(NetworkError("x"), aiohttp.ClientOSError("x")), Fate.UNKNOWN),
    ("500 in Telegram's words", NetworkError("Internal Server Error"), Fate.UNSENT),
    ("502 in a proxy's words", caused(NetworkError("Bad Gateway"), TelegramError("Invalid")), Fate.UNKNOWN),
    ("413", NetworkError("Request Entity Too Large"), Fate.INVALID),
    ("401", InvalidToken("x"), Fate.REFUSED),
    ("403", Forbidden("bot was blocked by the user"), Fate.BLOCKED),
    ("deactivated", BadRequest("Forbidden: user is deactivated"), Fate.BLOCKED),
    ("no such chat", BadRequest("Chat not found"), Fate.BLOCKED),
    ("not modified", BadRequest("Message is not modified: specified new message content"), Fate.HARMLESS),
    ("too old", BadRequest("Query is too old and response timeout expired or query ID is invalid"), Fate.HARMLESS),
    ("edit of nothing", BadRequest("Message to edit not found"), Fate.HARMLESS),
    ("bad HTML", BadRequest("Can't parse entities: unsupported start tag"), Fate.INVALID),
    (
        "200 with no JSON",
        caused(TelegramError("Invalid server response"), json.JSONDecodeError("x", "", 0)),
        Fate.UNKNOWN,
    ),
]


@pytest.mark.parametrize(("error", "fate"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_error_says_what_became_of_the_message(error: TelegramError, fate: Fate):
    assert judge(error).fate is fate


def test_too_many_requests_says_how_long_to_wait():
    assert judge(RetryAfter(7)).wait == 7.0


def test_a_chat_that_moved_says_where_to():
    assert judge(ChatMigrated(-100)).new_chat_id == -100
