"""What happened and was not fetched yet: Telegram's queue of updates, with confirmation, redelivery and expiry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

MESSAGE_LIFETIME = timedelta(hours=24)
# Telegram keeps a tap for two and a half minutes only: after a longer downtime it is gone.
TAP_LIFETIME = timedelta(seconds=150)
# These come only when allowed_updates names them.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# Taps queue by user, apart from messages, which queue by chat; the number keeps the two kinds of keys apart.
TAP_QUEUE = 3 << 33


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """One update as it waits: `queue` is the line it stands in under a webhook."""

    id: int
    kind: str
    payload: dict[str, Any]
    expires: datetime
    queue: int

    def as_json(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.payload}


class Updates:
    """First in, first out. Guarded by the world's lock."""

    def __init__(self, first_id: int) -> None:
        self._next = first_id
        self._waiting: list[Update] = []
        self.allowed: frozenset[str] | None = None  # None: all but those on request.

    def add(self, kind: str, payload: dict[str, Any], *, now: datetime, queue: int) -> None:
        """Queue an update, unless the bot did not ask for its kind."""
        wanted = kind not in ON_REQUEST if self.allowed is None else kind in self.allowed
        if not wanted:
            return
        lifetime = TAP_LIFETIME if kind == "callback_query" else MESSAGE_LIFETIME
        self._waiting.append(Update(id=self._next, kind=kind, payload=payload, expires=now + lifetime, queue=queue))
        self._next += 1

    def allow(self, kinds: list[str] | None) -> None:
        """Remember allowed_updates: None leaves them as they are, an empty list means the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm(self, offset: int) -> None:
        """Forget what lies before `offset`; a negative one keeps only that many from the end."""
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset > 0:
            self._waiting = [update for update in self._waiting if update.id >= offset]

    def waiting(self, now: datetime) -> list[Update]:
        """What is waiting still, oldest first; what expired is dropped."""
        self._waiting = [update for update in self._waiting if update.expires > now]
        return list(self._waiting)

    def remove(self, update: Update) -> None:
        """One was delivered by webhook."""
        self._waiting = [other for other in self._waiting if other.id != update.id]

    def clear(self) -> None:
        self._waiting.clear()
