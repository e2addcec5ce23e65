"""How fast messages may leave: Telegram's limits kept as deadlines, so that no answer in flight can lift a pause."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

# Telegram's FAQ: about one message a second to a chat, short bursts pass. A note's card, a toast and an edit are one.
CHAT_PER_SECOND = 1.0
CHAT_BURST = 4
# Telegram's FAQ: 30 a second over all chats. What is below it is for the calls that carry no message.
OVERALL_PER_SECOND = 25.0
OVERALL_BURST = 5
# A chat not written to for so long has its whole burst again; its record can go.
FORGET_AFTER_SECONDS = 60.0


@dataclass(slots=True)
class Gate:
    """One limit (the generic cell rate algorithm): `burst` at once, then `per_second`."""

    per_second: float
    burst: int
    full_at: float = 0.0  # When the allowance would be whole again.

    def wait(self, now: float) -> float:
        """Seconds until one more may pass."""
        return self.full_at - (self.burst - 1) / self.per_second - now

    def free(self, now: float) -> int:
        """How many may pass at once."""
        used = max(0.0, self.full_at - now) * self.per_second
        return max(0, self.burst - ceil(used - 1e-9))

    def take(self, now: float) -> None:
        """One has passed."""
        self.full_at = max(self.full_at, now) + 1 / self.per_second


class Limits:
    """Both limits and the pauses Telegram asked for. Monotonic seconds: a moved clock changes no limit."""

    def __init__(self, per_second: float = OVERALL_PER_SECOND, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._now = monotonic
        self._overall = Gate(per_second, OVERALL_BURST)
        self._chats: dict[int, Gate] = {}
        self._paused: dict[int, float] = {}
        self._all_paused_until = 0.0

    async def admit(self, chat_id: int) -> None:
        """Return when one message may go to this chat, and count it."""
        while (wait := self.wait(chat_id)) > 0:  # noqa: ASYNC110 - a deadline, not an event.
            await asyncio.sleep(wait)
        self.count(chat_id)

    def free(self) -> int:
        """How many messages may leave at once, whatever their chats."""
        now = self._now()
        if self._all_paused_until > now:
            return 0
        return self._overall.free(now)

    def take(self, chat_id: int) -> bool:
        """Whether a message may go to this chat at once; if so, it is counted."""
        if self.wait(chat_id) > 0:
            return False
        self.count(chat_id)
        return True

    def count(self, chat_id: int) -> None:
        """One message goes to this chat."""
        now = self._now()
        self._overall.take(now)
        self._chats.setdefault(chat_id, Gate(CHAT_PER_SECOND, CHAT_BURST)).take(now)
        if len(self._chats) > 1000:
            self._forget(now)

    def wait(self, chat_id: int) -> float:
        """Seconds until a message may go to this chat."""
        now = self._now()
        gate = self._chats.get(chat_id)
        return max(
            self._overall.wait(now),
            gate.wait(now) if gate else 0.0,
            self.pause_left(chat_id),
        )

    def pause_left(self, chat_id: int) -> float:
        """Seconds Telegram still wants nothing for this chat."""
        return max(self._paused.get(chat_id, 0.0), self._all_paused_until, 0.0) - self._now()

    def limited(self, chat_id: int, seconds: float) -> None:
        """Telegram said "too many" for a message to this chat.

        It does not say whether the chat or the bot is meant. One chat refused is that chat; a second one refused while
        the first still waits is the bot, and then nobody is written to until the last deadline has passed.
        """
        now = self._now()
        self._paused[chat_id] = max(self._paused.get(chat_id, 0.0), now + seconds)
        others = [until for chat, until in self._paused.items() if chat != chat_id and until > now]
        if others or chat_id == 0:
            self._all_paused_until = max(self._all_paused_until, now + seconds, *others)

    def _forget(self, now: float) -> None:
        self._chats = {c: g for c, g in self._chats.items() if now - g.full_at < FORGET_AFTER_SECONDS}
        self._paused = {c: until for c, until in self._paused.items() if until > now}
