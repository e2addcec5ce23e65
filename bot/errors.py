"""What a failed call to the Bot API means for the message it carried.

The library's classes alone mislead: "the server did it and the answer was lost" arrives as a plain NetworkError. What
counts is what lies underneath (`__cause__`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import aiohttp
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.lines import AllLinesBusy
from bot.receiver import seconds_of


class Fate(StrEnum):
    """What became of the message."""

    UNSENT = "unsent"  # It certainly did not arrive: send it again.
    LIMITED = "limited"  # Too many: send it again after `wait` seconds, and nothing to that chat before.
    UNKNOWN = "unknown"  # It may have arrived: hold it.
    HARMLESS = "harmless"  # Nothing was left to do.
    INVALID = "invalid"  # Telegram will never take it as it is.
    BLOCKED = "blocked"  # The user does not want us.
    MOVED = "moved"  # The chat has a new id.
    REFUSED = "refused"  # The token or the method was refused: try later, and say so loudly.


@dataclass(frozen=True, slots=True)
class Verdict:
    """A fate with what goes with it."""

    fate: Fate
    wait: float = 0.0
    new_chat_id: int | None = None
    by_the_server: bool = False  # UNSENT in the server's own words: it will not change its mind for ever.


# No line was free, or no connection could be made: the request did not leave this machine.
_NEVER_LEFT = (
    AllLinesBusy,
    aiohttp.ClientConnectorError,
    aiohttp.ClientHttpProxyError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)

# 400s after which nothing is left to do: a double tap, a stale tap, a message the user deleted.
_HARMLESS = (
    "message is not modified",
    "query is too old",
    "query id is invalid",
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "message_id_invalid",
)
_GONE = ("chat not found", "user is deactivated", "user not found")
# 413 is Telegram's "too large": refused before anything was done with it.
_TOO_LARGE = "too large"


def judge(error: TelegramError) -> Verdict:
    """What `error` says about the message (the table "Resending" of the Bot API's behaviour)."""
    if isinstance(error, RetryAfter):
        return Verdict(Fate.LIMITED, wait=seconds_of(error))
    if isinstance(error, ChatMigrated):
        return Verdict(Fate.MOVED, new_chat_id=error.new_chat_id)
    if isinstance(error, Forbidden):
        return Verdict(Fate.BLOCKED)
    if isinstance(error, InvalidToken | Conflict):
        return Verdict(Fate.REFUSED)
    if isinstance(error, BadRequest):
        return _bad_request(str(error).lower())
    if isinstance(error.__cause__, _NEVER_LEFT):
        return Verdict(Fate.UNSENT)
    if isinstance(error, NetworkError) and error.__cause__ is None:
        # A status with an answer in Telegram's own words: it was refused, not done. A proxy's page has a cause.
        if _TOO_LARGE in str(error).lower():
            return Verdict(Fate.INVALID)
        return Verdict(Fate.UNSENT, by_the_server=True)
    return Verdict(Fate.UNKNOWN)


def _bad_request(words: str) -> Verdict:
    if any(phrase in words for phrase in _HARMLESS):
        return Verdict(Fate.HARMLESS)
    if any(phrase in words for phrase in _GONE):
        return Verdict(Fate.BLOCKED)
    return Verdict(Fate.INVALID)
