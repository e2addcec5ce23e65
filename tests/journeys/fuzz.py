"""Updates nobody would send, and what the bot says to them: every answer must be one that Telegram takes."""

from __future__ import annotations

import json
import random
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from telegram.ext import ExtBot

from bot import calls, markup
from bot.clock import Clock
from bot.config import Settings
from bot.handling import Handling
from bot.rehearsal.links import checked_link
from bot.rehearsal.markup import parse
from bot.rehearsal.refusals import Refused
from bot.translate import chat_and_user
from bot.words_alone import incoming_in
from handlers import commands, reminders, route
from handlers.incoming import Incoming, Message
from storage import inbox, tables
from storage.engine import Database, Transaction
from storage.inbox import InboxRow

OWNERS = range(100, 105)
STRANGER = 999

NOTES = (
    "met Ana at AWS, loves sailing, send article Tue",
    "Ben from Acme, raising a seed round, intro to Zoe by Friday",
    "who should I contact today",
    "Ana replied",
    "sent it",
    "called Ben yesterday",
    "https://example.org/a?b=c&d=<e>",
    "Ana's talk is on March 3rd",
    "what do I know about Ana",
    "Zoe isn't interested",
    "remind me about Ben in 2 weeks",
    "no, it's Anna",
    "my zone is Lisbon",
)
HOSTILE = (
    *("<b>", "</b>", "<script>alert(1)</script>", "&", "&amp;", "{{ 7*7 }}", "{% for x in y %}", "%s%d", "\\"),
    *("'; DROP TABLE owners;--", "\u202e", "\u0000", "👩‍👩‍👧‍👦", "ß", "İstanbul", "@", "#", "/", "“”"),
    *("a" * 5000, "\n" * 50, "🚀" * 3000, "met " * 900),
)
ALPHABET = "aeiou ABC<>&\"'{}%_-/\\,.;:!?0123456789éßłøđıÅ漢字🙂\n\t\u200b\u202e"


@dataclass(slots=True)
class Found:
    """What the fuzzing came to. `faults` must stay empty."""

    updates: int = 0
    unreadable: int = 0
    said: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def fault(self, what: str, raw: str) -> None:
        self.faults[what] += 1
        self.examples.setdefault(what, raw[:600])


class Fuzzer:
    """Makes updates, runs their turns in process, and holds every answer against what Telegram takes."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.clock = Clock()
        self.database = Database.open(None, path=folder / "fuzz.db")
        self.bot: ExtBot[Any] = _Named("42:fuzz")
        settings = Settings(bot_token="42:fuzz", allowed_users=frozenset(OWNERS))
        self.handling = Handling(self.bot, self.clock, settings, route.handle)
        self.found = Found()
        self.seen_data: list[str] = ["v1:x"]
        self.number = 0
        self.last_row = 0

    def run(self, count: int) -> Found:
        for _ in range(count):
            self.number += 1
            self._one()
            if self.number % 250 == 0:
                self.clock.moves_by(timedelta(hours=self.chance.randint(1, 60)))
                self._guarded("release", lambda tx: reminders.release_due(tx, self.clock.now()))
        self.database.close()
        return self.found

    def _one(self) -> None:
        update = self._update()
        if self.chance.random() < 0.1:
            update = self._corrupt(update)
        raw = json.dumps(update)
        self.found.updates += 1
        try:
            incoming = incoming_in(json.loads(raw), self.bot)
        except Exception:  # The runtime sets such an update aside.
            self.found.unreadable += 1
            return
        if isinstance(incoming, Message) and incoming.file is not None and self.chance.random() < 0.7:
            incoming = replace(incoming, file=replace(incoming.file, content=self._vcard()))
        self._guarded(raw, lambda tx: self._turn(tx, update, raw, incoming))

    def _turn(self, tx: Transaction, update: Mapping[str, Any], raw: str, incoming: Incoming | None) -> None:
        now = self.clock.now()
        chat, user = chat_and_user(update)
        inbox.put(tx, self.number, str(chat), user or None, raw, now)
        row = InboxRow(
            update_id=self.number, chat_key=str(chat), user_id=user, raw=raw, received_at=now, attempts=1, error=None,
            dead_at=None,
        )  # fmt: skip
        self.handling.turn(tx, row, incoming)

    def _guarded(self, raw: str, work: Callable[[Transaction], Any]) -> None:
        try:
            self.database.write(work)
        except Exception as error:  # What is looked for.
            frames = [f for f in traceback.extract_tb(error.__traceback__) if "site-packages" not in f.filename]
            where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames[-6:]))
            self.found.fault(f"{type(error).__name__} at {where}: {str(error)[:80]}", raw)
            return
        self._check(raw)

    def _check(self, raw: str) -> None:
        rows = select(tables.outbox).where(tables.outbox.c.id > self.last_row).execution_options(all_owners=True)
        for row in self.database.read(lambda tx: tx.rows(rows)):
            self.last_row = row.id
            self.found.said += 1
            problem = self._problem(row.kind, row.payload)
            if problem:
                self.found.fault(f"{row.kind}: {problem}", raw)

    def _problem(self, kind: str, payload: Mapping[str, Any]) -> str | None:
        if kind == "toast":
            return None if len(payload["text"]) <= 200 else "toast too long"
        if kind == "document":
            return None if payload["name"] and len(payload["caption"]) <= 1024 else "document"
        if kind not in {"message", "edit"}:
            return None
        try:
            parts = [parse(part)[0] for part in markup.split(payload["text"])]
        except Refused as refused:
            return str(refused)
        if not parts or max(map(markup.units, parts)) > markup.LIMIT:
            return "empty or too long"
        return self._keyboard_problem(payload["keyboard"])

    def _keyboard_problem(self, rows: list[list[dict[str, str]]]) -> str | None:
        keyboard = calls.to_keyboard(rows)
        kept = sum(map(len, keyboard["inline_keyboard"])) if keyboard else 0
        if kept != sum(map(len, rows)):
            return "a button Telegram refuses"
        if kept > 100:
            return "more than 100 buttons"
        for button in (button for row in rows for button in row):
            if data := button.get("data"):
                self.seen_data.append(data)
            if (url := button.get("url")) and checked_link(url) != url:
                return "a link Telegram rewrites"
        del self.seen_data[:-400]
        return None

    # What comes in.

    def _update(self) -> dict[str, Any]:
        person = {"id": self._who(), "is_bot": False, "first_name": self._text(20) or "X"}
        if self.chance.random() < 0.25:
            return self._press(person)
        if self.chance.random() < 0.01:
            return self._membership(person)
        body = self._message(person)
        kind = "edited_message" if self.chance.random() < 0.07 else "message"
        return {"update_id": self.number, kind: body}

    def _who(self) -> int:
        return STRANGER if self.chance.random() < 0.03 else self.chance.choice(OWNERS)

    def _message(self, person: dict[str, Any]) -> dict[str, Any]:
        group = self.chance.random() < 0.01
        chat = {"id": -5, "type": "group", "title": "G"} if group else {"id": person["id"], "type": "private"}
        body: dict[str, Any] = {
            "message_id": self.chance.randint(max(1, self.number - 40), self.number + 1),
            "date": int(self.clock.now().timestamp()),
            "chat": chat,
            "from": person,
        }
        if self.chance.random() < 0.1:
            body["reply_to_message"] = {
                **body,
                "message_id": self.chance.randint(1, self.number),
                "text": self._text(60),
            }
        if self.chance.random() < 0.05:
            body["forward_origin"] = {"type": "hidden_user", "date": 1, "sender_user_name": self._text(20)}
        return body | self._content()

    def _content(self) -> dict[str, Any]:
        file = {"file_id": "f", "file_unique_id": "u", "file_size": 100}
        roll = self.chance.random()
        if roll < 0.88:
            return {"text": self._text()}
        if roll < 0.91:
            contact = {"phone_number": self._text(15) or "1", "first_name": self._text(20) or "X"}
            return {"contact": contact | ({"vcard": self._vcard()} if roll < 0.9 else {})}
        if roll < 0.93:
            return {"location": {"latitude": self.chance.uniform(-90, 90), "longitude": self.chance.uniform(-180, 180)}}
        if roll < 0.96:
            return {"document": {**file, "file_name": self.chance.choice(["a.vcf", "t.txt", "x.pdf", "<b>.vcf"])}}
        return {"photo": [{**file, "width": 1, "height": 1}], "caption": self._text(100)}

    def _press(self, person: dict[str, Any]) -> dict[str, Any]:
        data = self.chance.choice(self.seen_data)
        if self.chance.random() < 0.3:
            place = self.chance.randrange(len(data) + 1)
            data = data[:place] + self.chance.choice("0123456789:-x~é") + data[place + 1 :]
        message = {
            "message_id": self.chance.randint(1, self.number),
            "date": 1,
            "chat": {"id": person["id"], "type": "private"},
        }
        query = {"id": str(self.number), "from": person, "chat_instance": "1", "data": data or "x"}
        return {
            "update_id": self.number,
            "callback_query": query | ({"message": message} if self.chance.random() < 0.9 else {}),
        }

    def _membership(self, person: dict[str, Any]) -> dict[str, Any]:
        bot = {"id": 42, "is_bot": True, "first_name": "S"}
        gone = self.chance.random() < 0.5
        new = {"user": bot, "status": "kicked", "until_date": 0} if gone else {"user": bot, "status": "member"}
        change = {"chat": {"id": person["id"], "type": "private"}, "from": person, "date": 1, "new_chat_member": new}
        return {
            "update_id": self.number,
            "my_chat_member": change | {"old_chat_member": {"user": bot, "status": "member"}},
        }

    def _text(self, most: int = 4000) -> str:
        roll = self.chance.random()
        if roll < 0.3:
            text = self.chance.choice(NOTES)
        elif roll < 0.45:
            text = f"/{self.chance.choice(commands.COMMANDS)[0]} {self.chance.choice(['', *NOTES, *HOSTILE])}"
        elif roll < 0.65:
            parts = [*self.chance.choice(NOTES).split(), self.chance.choice(HOSTILE)]
            self.chance.shuffle(parts)
            text = " ".join(parts)
        elif roll < 0.75:
            text = self.chance.choice(HOSTILE)
        else:
            text = "".join(self.chance.choices(ALPHABET, k=self.chance.randint(1, 80)))
        return text[:most]

    def _vcard(self) -> str:
        return (
            f"BEGIN:VCARD\nVERSION:3.0\nFN:{self._text(30)}\nTEL:{self._text(10)}\nEND:VCARD\n"
            * self.chance.randint(0, 4)
        )

    def _corrupt(self, update: dict[str, Any]) -> dict[str, Any]:
        """The same with one thing gone or turned into something else, somewhere inside."""
        found: list[tuple[Any, Any]] = []

        def walk(part: Any) -> None:
            pairs = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
            for key, value in list(pairs):
                found.append((part, key))
                walk(value)

        walk(update)
        part, key = self.chance.choice(found)
        if isinstance(part, dict) and self.chance.random() < 0.5:
            del part[key]
        else:
            part[key] = self.chance.choice([None, 0, -1, "", "x", [], {}, True, 2**70, {"id": "x"}, [1, 2]])
        return update


class _Named(ExtBot[Any]):
    """A bot that knows its name without asking Telegram."""

    @property
    def username(self) -> str:
        return "fuzz_bot"
