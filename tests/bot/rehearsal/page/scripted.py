"""A bot of a few lines that plays its part by rote, so that the page can be tested without the real one."""

from __future__ import annotations

import json
import threading
from contextlib import suppress
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import Any

from bot.rehearsal import Rehearsal
from tests.bot.rehearsal.conftest import Api

FORMATS = (
    "<b>Bold</b>, <i>italic</i>, <u>underlined</u>, <s>struck</s>, <tg-spoiler>the butler did it</tg-spoiler>, "
    '<a href="https://example.org">a link</a>, <code>/today</code> and ana@example.org\n'
    "<blockquote>a short quote</blockquote>"
    "<blockquote expandable>" + "A long draft that does not fit in three lines. " * 8 + "</blockquote>"
    "<pre>Hi Ana,\n\nhere is the article.</pre>"
)


class ScriptedBot:
    """Notes become cards, planned entries become reminders when the clock passes them, Sent plans the next one."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.api = Api(rehearsal)
        self.rehearsal = rehearsal
        self.plans: dict[int, list[dict[str, Any]]] = {}
        self.cards: dict[int, int] = {}
        rehearsal.planned = self.planned
        rehearsal.clock.on_move(self.moved)
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def planned(self, user: int) -> list[dict[str, Any]]:
        return list(self.plans.get(user, []))

    def run(self) -> None:
        """Answer until the server is gone, in the middle of an answer if need be."""
        with suppress(OSError, HTTPException):
            self.api("setMyCommands", commands=[{"command": "today", "description": "Whom to contact today"}])
            offset = 0
            while True:
                for update in self.fetch(offset):
                    offset = update["update_id"] + 1
                    self.take(update)

    def fetch(self, offset: int) -> list[dict[str, Any]]:
        """The next updates, waited for."""
        body = {"offset": offset, "timeout": 30}
        status, answer = self.api.request(f"/bot{self.rehearsal.token}/getUpdates", body, timeout=40)
        return list(json.loads(answer)["result"]) if status == 200 else []

    def take(self, update: dict[str, Any]) -> None:
        if query := update.get("callback_query"):
            self.tapped(query)
        elif edited := update.get("edited_message"):
            card = self.cards[edited["message_id"]]
            self.api(
                "editMessageText", chat_id=edited["chat"]["id"], message_id=card, text=f"Noted anew: {edited['text']}"
            )
        elif asked := update.get("inline_query"):
            texts = [f"{asked['query']} {word}" for word in ("one", "two")]
            results = [
                {
                    "type": "article",
                    "id": text,
                    "title": text,
                    "input_message_content": {"message_text": f"Draft {text}"},
                }
                for text in texts
            ]
            self.api("answerInlineQuery", inline_query_id=asked["id"], results=results)
        elif message := update.get("message"):
            self.said(message)

    def said(self, message: dict[str, Any]) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if text == "/start":
            self.api("sendMessage", chat_id=chat, text="Hello. Tell me whom you met.")
        elif text == "formats":
            self.api("sendMessage", chat_id=chat, text=FORMATS, parse_mode="HTML")
        elif text == "buttons":
            row = [{"text": "Alert", "callback_data": "alert"}, {"text": "Toast", "callback_data": "toast"}]
            links = [
                {"text": "Copy subject", "copy_text": {"text": "The sailing article"}},
                {"text": "Open", "url": "https://t.me/ana"},
            ]
            self.api("sendMessage", chat_id=chat, text="Press", reply_markup={"inline_keyboard": [row, links]})
        elif text.startswith("https://"):
            self.api("sendMessage", chat_id=chat, text="A good thing to send.", reply_markup=self.sent())
        elif text:
            card = self.api(
                "sendMessage",
                chat_id=chat,
                text=f"Noted: {text}",
                reply_parameters={"message_id": message["message_id"]},
            )
            self.cards[message["message_id"]] = card["result"]["message_id"]
            self.plan(chat, 2, "promise", "You promised the article for Tuesday.")
        else:
            kind = next(
                name for name in ("contact", "location", "document", "photo", "voice", "sticker") if name in message
            )
            self.api("sendMessage", chat_id=chat, text=f"Got a {kind}.")

    def tapped(self, query: dict[str, Any]) -> None:
        chat = query["message"]["chat"]["id"]
        self.api(
            "answerCallbackQuery", callback_query_id=query["id"], text="Well done", show_alert=query["data"] == "alert"
        )
        if query["data"] == "sent":
            self.api(
                "editMessageText",
                chat_id=chat,
                message_id=query["message"]["message_id"],
                text="Sent. I keep an eye on it.",
            )
            self.plan(chat, 7, "nudge", "A week of silence.")

    def plan(self, chat: int, days: int, kind: str, reason: str) -> None:
        now: datetime = self.rehearsal.clock.now()
        due = (now + timedelta(days=days)).replace(hour=9, minute=0, second=0, microsecond=0)
        self.plans.setdefault(chat, []).append({"due": due, "name": "Ana", "kind": kind, "reason": reason})
        with self.rehearsal.world.lock:
            self.rehearsal.world.changes()

    def moved(self) -> None:
        now = self.rehearsal.clock.now()
        for chat, plans in self.plans.items():
            for plan in [plan for plan in plans if plan["due"] <= now]:
                plans.remove(plan)
                text = f"<b>{plan['name']}</b>: {plan['reason']}\n<pre>Hi Ana, here it is.</pre>"
                self.api("sendMessage", chat_id=chat, text=text, parse_mode="HTML", reply_markup=self.sent())

    @staticmethod
    def sent() -> dict[str, Any]:
        return {
            "inline_keyboard": [
                [
                    {"text": "Sent", "callback_data": "sent", "style": "success"},
                    {"text": "Not now", "callback_data": "skip"},
                ]
            ]
        }
