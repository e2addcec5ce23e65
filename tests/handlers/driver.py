"""A chat with the bot without Telegram: words and presses in, messages out; real handlers, a real database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import count
from re import sub
from typing import Any, TypeVar

from handlers import reminders, route
from handlers.buttons import pack  # noqa: F401 - tests forge data with it
from handlers.incoming import Incoming, Membership, Message, Press, Sender
from handlers.turn import Turn
from sincerely.model import Preferences
from storage import meta, outbox, owners
from storage.engine import Database, Transaction

T = TypeVar("T")
LEASE = timedelta(seconds=20)

# A Tuesday, mid-morning in Lisbon.
TUESDAY = datetime(2026, 11, 24, 10, 30, tzinfo=UTC)


@dataclass
class Shown:
    """A message as it stands in the chat now."""

    message_id: int
    html: str
    keyboard: list[list[dict[str, str]]]
    document: bytes | None = None
    picture: str | None = None

    @property
    def text(self) -> str:
        """The words, without markup."""
        return unescape(sub(r"<[^>]+>", "", self.html))

    @property
    def labels(self) -> list[str]:
        """What its buttons say."""
        return [button["label"] for row in self.keyboard for button in row]

    def data(self, label: str) -> str:
        """What the button whose label begins so carries."""
        found = [b for row in self.keyboard for b in row if b["label"].startswith(label) or label in b["label"]]
        assert found, f"no button {label!r} among {self.labels}"
        return found[0]["data"]


@dataclass
class Chat:
    """One person's chat with the bot."""

    database: Database
    user_id: int = 7
    now: datetime = TUESDAY
    messages: dict[int, Shown] = field(default_factory=dict)
    toasts: list[str] = field(default_factory=list)
    _ids: Any = field(default_factory=lambda: count(1000))
    _rows: dict[int, int] = field(default_factory=dict)

    def join(self, zone: str = "Europe/Lisbon", **preferences: Any) -> Chat:
        """Become an owner who has done the set-up."""

        def claim(tx: Transaction) -> None:
            owners.claim(tx, user_id=self.user_id, chat_id=self.user_id, first_name="Rui", username=None, now=self.now)
            owners.save_settings(tx, self.user_id, preferences=Preferences(zone=zone, **preferences), set_up=True)

        self.database.write(claim)
        return self

    def says(self, text: str, **more: Any) -> Shown:
        """Send words; the newest message afterwards."""
        self.send(self.message(text, **more))
        return self.last

    def message(self, text: str, **more: Any) -> Message:
        """Words as they come in."""
        return Message(
            sender=self.sender,
            chat_id=self.user_id,
            message_id=next(self._ids),
            sent_at=self.now,
            text=text,
            **more,
        )

    def edits(self, message_id: int, text: str) -> Shown:
        """Edit a message sent before."""
        self.send(
            Message(
                sender=self.sender,
                chat_id=self.user_id,
                message_id=message_id,
                sent_at=self.now,
                text=text,
                edited=True,
            )
        )
        return self.last

    def replies(self, to: Shown, text: str) -> Shown:
        """Reply to one of the bot's messages."""
        return self.says(text, reply_to=to.message_id)

    def presses(self, label: str, on: Shown | None = None) -> Shown:
        """Press a button by its label; the new message that came, or the one it stands on as it is now."""
        message = on or self.last
        return self.taps(message.data(label), message)

    def taps(self, data: str, on: Shown | None = None) -> Shown:
        """Press whatever carries this data."""
        message_id, newest = on.message_id if on else None, max(self.messages, default=0)
        self.send(
            Press(
                sender=self.sender,
                chat_id=self.user_id,
                query_id=f"q{next(self._ids)}",
                data=data,
                message_id=message_id,
            )
        )
        came_anew = max(self.messages, default=0) > newest
        return self.last if came_anew or not message_id else self.messages[message_id]

    def send_press(self, data: str) -> None:
        """Press a button on a message so old that Telegram no longer names it."""
        self.send(Press(sender=self.sender, chat_id=self.user_id, query_id=f"q{next(self._ids)}", data=data))

    def blocks(self, blocked: bool = True) -> None:
        """Block the bot, or come back."""
        self.send(Membership(sender=self.sender, chat_id=self.user_id, blocked=blocked))

    def waits(self, until: datetime, *, away: bool = False) -> list[Shown]:
        """Let time pass until then, waking the ticker whenever it wants to; the messages that came meanwhile.

        `away`: the bot was not running until now.
        """
        before = set(self.messages)
        for _ in range(500):
            following = self._ticks(away)
            if following is None or following > until:
                break
            self.now = max(self.now, following)
        self.now = until
        self._ticks(away)
        return [shown for message_id, shown in self.messages.items() if message_id not in before]

    def _ticks(self, away: bool) -> datetime | None:
        """One beat of the ticker; where the bot is at work the last one was half a minute ago."""
        beat = (self.now - timedelta(seconds=30)).isoformat()
        if not away:
            self.write(lambda tx: meta.put(tx, reminders.LAST_TICK, beat))
        following = self.write(lambda tx: reminders.release_due(tx, self.now))
        self.deliver()
        return following

    def send(self, incoming: Incoming) -> None:
        """One turn, as the runtime runs it."""

        def turn(tx: Transaction) -> None:
            route.handle(
                Turn(
                    now=self.now,
                    incoming=incoming,
                    tx=tx,
                    owner=owners.get(tx, incoming.sender.id),
                    chat_id=incoming.chat_id,
                    bot_username="SincerelyBot",
                )
            )

        self.write(turn)
        self.deliver()

    def deliver(self) -> None:
        """Send what lies in the outbox, in its order, the way the sender does."""
        while rows := self.write(lambda tx: outbox.claim(tx, "test", self.now, 50, LEASE)):
            for row in rows:
                self._deliver(row)

    def _deliver(self, row: outbox.OutboxRow) -> None:
        payload, message_id = row.payload, None
        if row.kind == "toast":
            self.toasts.append(payload["text"])
        elif row.kind == "document":
            message_id = next(self._ids)
            self.messages[message_id] = Shown(message_id, payload["caption"], [], bytes.fromhex(payload["content"]))
        elif row.kind == "kept":
            message_id = next(self._ids)
            self.messages[message_id] = Shown(message_id, payload["caption"], [], picture=payload["file_id"])
        elif row.kind == "edit":
            message_id = self._rows.get(row.edits) if row.edits else payload["message_id"]
            assert message_id in self.messages
            self.messages[message_id].html, self.messages[message_id].keyboard = payload["text"], payload["keyboard"]
        else:
            message_id = next(self._ids)
            self._rows[row.id] = message_id
            self.messages[message_id] = Shown(message_id, payload["text"], payload["keyboard"])
            check_html(payload["text"])
        self.write(lambda tx: outbox.start(tx, row.id, row.token or "", self.now))
        self.write(lambda tx: outbox.sent(tx, row.id, self.now, message_id if row.kind != "edit" else None))

    def write(self, function: Callable[[Transaction], T]) -> T:
        """One transaction."""
        return self.database.write(function)

    def read(self, function: Callable[..., T], *arguments: Any) -> T:
        """One of storage's functions, for this owner."""
        return self.database.read(lambda tx: function(tx, self.user_id, *arguments))

    @property
    def sender(self) -> Sender:
        """Who this is."""
        return Sender(id=self.user_id, first_name="Rui")

    @property
    def last(self) -> Shown:
        """The newest message."""
        return self.messages[max(self.messages)]


def check_html(html: str) -> None:
    """Only Telegram's tags, opened and closed in order; every other sign escaped."""
    from html.parser import HTMLParser

    allowed = {"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler", "tg-time"}
    stack: list[str] = []

    class Check(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            assert tag in allowed, f"<{tag}> in {html!r}"
            stack.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert stack, html
            assert stack.pop() == tag, html

    Check().feed(html)
    assert not stack, html
    assert len(sub(r"<[^>]+>", "", html)) <= 4096, "too long for one message"
