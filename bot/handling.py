"""One turn: what an update says is answered in the book of whoever sent it, and both are there together."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from telegram.ext import ExtBot

from bot.clock import Clock
from bot.config import Settings
from handlers.incoming import Incoming, Message
from handlers.turn import Turn
from storage import inbox, outbox, owners
from storage.engine import Transaction
from storage.inbox import InboxRow
from storage.owners import Owner

Handle = Callable[[Turn], None]

SORRY = (
    "Something on my side failed on this message three times. Your words are kept, nothing is lost, "
    "and whoever runs me can replay it."
)


class TakenOver(Exception):
    """Another worker handled the update after this one's lease was over: nothing of this turn may stay."""


class Handling:
    """Lets the handler answer an update, for whoever may use this bot."""

    def __init__(self, bot: ExtBot[Any], clock: Clock, settings: Settings, handle: Handle) -> None:
        self._bot = bot
        self._clock = clock
        self._settings = settings
        self._handle = handle

    def turn(self, tx: Transaction, row: InboxRow, incoming: Incoming | None) -> None:
        """Everything the turn does is there with "this update is done", or not at all."""
        now = self._clock.now()
        inbox.alone(tx, row.chat_key)
        owner = None if incoming is None else self._owner_of(tx, incoming)
        if incoming is not None:
            turn = Turn(
                now=now,
                incoming=incoming,
                tx=tx,
                owner=owner,
                chat_id=incoming.chat_id,
                rehearsal=self._settings.rehearsal,
                bot_username=self._bot.username,
            )
            self._handle(turn)
        if not inbox.done(tx, row.update_id, now):
            raise TakenOver
        if incoming is not None and owner is None and owners.get(tx, incoming.sender.id) is None:
            inbox.forget(tx, row.update_id)

    def _owner_of(self, tx: Transaction, incoming: Incoming) -> Owner | None:
        """Whose book this is. None for a stranger; those on the list need no invitation."""
        sender = incoming.sender
        owner = owners.get(tx, sender.id)
        private = not isinstance(incoming, Message) or incoming.private
        if owner is not None or not private or not self._is_welcome(sender.id):
            return owner
        return owners.claim(
            tx,
            user_id=sender.id,
            chat_id=incoming.chat_id or sender.id,
            first_name=sender.first_name,
            username=sender.username,
            now=self._clock.now(),
        )

    def _is_welcome(self, user_id: int) -> bool:
        settings = self._settings
        return settings.rehearsal or settings.everybody_allowed or user_id in settings.allowed_users

    def apologise(self, tx: Transaction, row: InboxRow) -> None:
        """Tell whoever sent a dead letter that it is kept."""
        if row.user_id is None or not row.chat_key:
            return
        owner = owners.get(tx, row.user_id)
        if owner is not None or self._is_welcome(row.user_id):
            payload: dict[str, Any] = {"text": SORRY, "keyboard": [], "reply_to": _message_id(row)}
            outbox.put(tx, owner.id if owner else None, int(row.chat_key), "message", payload, now=self._clock.now())


def _message_id(row: InboxRow) -> int | None:
    found = json.loads(row.raw)
    message = found.get("message") or found.get("edited_message") or {}
    return message.get("message_id")
