"""The door in: an update is stored before anybody is told that it arrived."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from typing import Any

from telegram.error import NetworkError

from bot.clock import Clock
from bot.logs import kind_of
from bot.translate import chat_and_user
from storage import inbox
from storage.engine import Database, Transaction

log = logging.getLogger(__name__)


class Inbox:
    """Keeps raw updates; an update that came before is kept once."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self.on_kept: Callable[[], None] = lambda: None
        self.kept_count = 0

    async def keep(self, updates: Sequence[dict[str, Any]]) -> None:
        """Store the updates in one transaction. Raises NetworkError where storage fails, so that they come again."""
        now = self._clock.now()

        def put(tx: Transaction) -> int:
            fresh = 0
            for raw in updates:
                chat, user = chat_and_user(raw)
                fresh += inbox.put(tx, raw["update_id"], str(chat), user or None, json.dumps(raw), now)
            return fresh

        try:
            fresh = await self._database.run(put)
        except Exception as error:  # Whatever storage met, Telegram must not be told that the updates arrived.
            log.error("%d updates could not be stored and will come again: %s", len(updates), kind_of(error))
            raise NetworkError("updates could not be stored") from error
        self.kept_count += fresh
        self.on_kept()
