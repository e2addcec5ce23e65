"""One message on its way: in parts where it is too long, and as plain words where its form is refused."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import calls, held, markup
from bot.errors import Fate, Verdict, judge
from bot.limits import Limits
from bot.logs import kind_of
from storage.outbox import OutboxRow

log = logging.getLogger(__name__)

# A part that is told to wait longer than this is better held: the chat should not hang on half a message.
LONGEST_WAIT_BETWEEN_PARTS = 30.0


@dataclass(frozen=True, slots=True)
class Start:
    """What was learnt as the row was marked started."""

    message_id: int | None = None  # Of the message to edit.
    held: held.Held | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the new message's id, or a verdict with the error's name."""

    message_id: int | None = None
    verdict: Verdict | None = None
    reason: str = ""


class Delivery:
    """Turns rows into calls and errors into verdicts."""

    def __init__(self, bot: ExtBot[Any], limits: Limits) -> None:
        self._bot = bot
        self._limits = limits

    async def answer(self, row: OutboxRow) -> Outcome:
        """Answer a press or an inline query."""
        call = calls.answer_press if row.kind == "toast" else calls.answer_inline
        try:
            await call(self._bot, row.payload)
        except TelegramError as error:
            return Outcome(verdict=judge(error), reason=kind_of(error))
        return Outcome()

    async def message(self, row: OutboxRow, start: Start) -> Outcome:
        """Send, edit or upload; where the form is refused, the words alone."""
        outcome = await self._try(row, start)
        if outcome.verdict is not None and outcome.verdict.fate is Fate.INVALID and row.kind != "document":
            log.error("outbox=%d was refused for its form and is sent as plain text", row.id)
            return await self._plainly(row, start)
        return outcome

    async def _try(self, row: OutboxRow, start: Start) -> Outcome:
        try:
            if row.kind == "document":
                return Outcome(await calls.send_document(self._bot, row.chat_id, row.payload))
            if row.kind == "kept":
                return Outcome(await calls.send_kept(self._bot, row.chat_id, row.payload))
            if row.kind == "edit" and start.message_id is not None:
                return Outcome(await self._edit(row, start.message_id))
        except TelegramError as error:
            return Outcome(verdict=judge(error), reason=kind_of(error))
        # An edit of a message that never got an id is sent as a message of its own: it carries the newest state.
        return await self._parts(row, start)

    async def _edit(self, row: OutboxRow, message_id: int) -> int:
        shown = markup.split(row.payload["text"])[0]
        return await calls.edit_text(self._bot, row.chat_id, message_id, shown, row.payload.get("keyboard") or ())

    async def _parts(self, row: OutboxRow, start: Start) -> Outcome:
        parts = markup.split(row.payload["text"] + (start.held.line if start.held else ""))
        message_id = None
        place = 0
        while place < len(parts):
            last = place == len(parts) - 1
            keyboard = row.payload.get("keyboard") or () if last else ()
            reply_to = row.payload.get("reply_to") if place == 0 else None
            try:
                message_id = await calls.send_text(self._bot, row.chat_id, parts[place], keyboard, reply_to)
                place += 1
                if not last:
                    await self._limits.admit(row.chat_id)
            except TelegramError as error:
                verdict = judge(error)
                if place == 0:
                    return Outcome(verdict=verdict, reason=kind_of(error))
                if verdict.fate is not Fate.LIMITED or verdict.wait > LONGEST_WAIT_BETWEEN_PARTS:
                    # What went before has arrived: the whole must not be sent again.
                    return Outcome(verdict=Verdict(Fate.UNKNOWN), reason=kind_of(error))
                self._limits.limited(row.chat_id, verdict.wait)
                await asyncio.sleep(verdict.wait)
        return Outcome(message_id)

    async def _plainly(self, row: OutboxRow, start: Start) -> Outcome:
        text = markup.plain(row.payload["text"])[: markup.LIMIT // 2] or "…"
        try:
            if row.kind == "edit" and start.message_id is not None:
                await self._bot.edit_message_text(text, row.chat_id, start.message_id)
                return Outcome(start.message_id)
            return Outcome((await self._bot.send_message(row.chat_id, text)).message_id)
        except TelegramError as error:
            return Outcome(verdict=judge(error), reason=kind_of(error))
