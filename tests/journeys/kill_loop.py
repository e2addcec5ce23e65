"""The kill loop: processes die at random moments under traffic, and then everything is counted."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine, text

from bot.rehearsal import Clock, Rehearsal
from storage.engine import Database
from tests.journeys import counting
from tests.journeys.balancer import Balancer
from tests.journeys.process import BotProcess

# Telegram's one message a second and chat is kept to: many chats with a little traffic each.
CHATS = 30
SETTLED_WITHIN = 120.0  # Without any progress. A dead replica's last message is held for its lease at the longest.
WORK_LEFT = """
    SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL AND dead_at IS NULL)
         + (SELECT count(*) FROM outbox WHERE state IN ('queued', 'leased'))
         + (SELECT count(*) FROM follow_ups WHERE state = 'pending')
         + (SELECT CASE WHEN count(*) < :notes THEN 1 ELSE 0 END FROM contacts)
"""
TALK = "tests.journeys.counting:talk"


@dataclass(slots=True)
class Counted:
    """What a run came to. All but `kills`, `notes` and `held` must be nought."""

    kills: int
    notes: int
    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0
    cards_doubled: int = 0
    reminders_doubled: int = 0
    unaccounted: int = 0
    held: int = 0
    violations: list[str] = field(default_factory=list)

    def faults(self) -> dict[str, Any]:
        harmless = {"kills", "notes", "held"}
        return {name: value for name in self.__slots__ if name not in harmless and (value := getattr(self, name))}


def run(
    folder: Path, *, kills: int, replicas: int = 1, webhook: bool = False, url: str = "", a_second: float = 8.0
) -> Counted:
    """Kill and count. Each kill hits a random replica at a random moment while notes come in."""
    chance = random.Random(kills)
    with Rehearsal(clock=Clock()) as telegram:
        balancer = Balancer(replicas) if webhook else None
        bots = [_bot(telegram, folder, number, url, balancer) for number in range(replicas)]
        sent: dict[int, list[str]] = {}
        done = threading.Event()
        writer = threading.Thread(target=_write, args=(telegram, sent, done, a_second))
        try:
            for bot in bots:
                bot.start()
            writer.start()
            for _ in range(kills):
                victim = chance.choice(bots)
                _wait_for_work(telegram)
                time.sleep(chance.uniform(0.0, 0.7))
                victim.kill()
                victim.start()
            done.set()
            writer.join()
            _settle(folder, url, sum(map(len, sent.values())))
        finally:
            done.set()
            for bot in bots:
                bot.kill()
            if balancer is not None:
                balancer.close()
        return _count(folder, url, telegram, sent, kills)


def _wait_for_work(telegram: Rehearsal) -> None:
    """A process that is still starting has nothing to lose: wait until something is sent (or give up waiting)."""
    before = len(telegram.calls)
    ends = time.monotonic() + 20  # A machine that does other things as well starts a bot in ten.
    while time.monotonic() < ends and not any(call.method == "sendMessage" for call in telegram.calls[before:]):
        time.sleep(0.005)


def _bot(telegram: Rehearsal, folder: Path, number: int, url: str, balancer: Balancer | None) -> BotProcess:
    own = folder / f"replica-{number}"
    own.mkdir()
    environ = {"DATABASE_URL": url} if url else {"DATA_DIR": str(folder)}
    if balancer is not None:
        environ |= {"WEBHOOK_URL": balancer.url, "WEBHOOK_PORT": str(balancer.ports[number])}
    return BotProcess(telegram, own, TALK, **environ)


def _write(telegram: Rehearsal, sent: dict[int, list[str]], done: threading.Event, a_second: float) -> None:
    chats = [telegram.chat(100 + n, f"User{n}", f"user{n}") for n in range(CHATS)]
    number = 0
    while not done.is_set():
        chat = chats[number % CHATS]
        name = f"n{number}"
        sent.setdefault(chat.id, []).append(name)
        chat.says(name)
        number += 1
        done.wait(1 / a_second)


def _settle(folder: Path, url: str, notes: int) -> None:
    """Wait until every note was handled and nothing is left to send, looked at from outside."""
    engine = create_engine(url or f"sqlite:///file:{folder}/sincerely.db?mode=ro&uri=true", poolclass=NullPool)
    before, ends = -1, 0.0
    with engine.connect() as connection:
        while left := connection.scalar(text(WORK_LEFT), {"notes": notes}):
            connection.rollback()
            if left != before:
                before, ends = left, time.monotonic() + SETTLED_WITHIN
            if time.monotonic() > ends:
                return  # Nothing moves any more; the count will say what is missing.
            time.sleep(0.3)


def _count(folder: Path, url: str, telegram: Rehearsal, sent: dict[int, list[str]], kills: int) -> Counted:
    database = Database.open(url or None, path=folder / "sincerely.db")
    try:
        made = database.read(counting.effects)
        states = dict(database.read(counting.messages))
    finally:
        database.close()
    notes = [name for names in sent.values() for name in names]
    counted = Counted(kills, len(notes), violations=telegram.violations)
    for chat, names in sent.items():
        there = Counter(made.get(chat, []))
        counted.lost += sum(there[name] == 0 for name in names)
        counted.doubled += sum(there[name] > 1 for name in names)
        counted.out_of_order += made.get(chat, []) != [name for name in names if there[name]]
        counted.out_of_order += not _in_order(telegram, chat)
    arrived = _arrived(telegram)
    counted.cards_doubled = sum(arrived[f"card {name}"] > 1 for name in notes)
    counted.reminders_doubled = sum(arrived[f"reminder {name}"] > 1 for name in notes)
    for words in [f"{kind} {name}" for kind in ("card", "reminder") for name in notes]:
        state = states.get(words, "missing")
        counted.held += state == "unknown"
        accounted = (state == "sent" and arrived[words] == 1) or state == "unknown"
        counted.unaccounted += not accounted
    return counted


def _in_order(telegram: Rehearsal, chat_id: int) -> bool:
    """Whether the cards stand in the chat in the order of their notes."""
    shown = [message.text.split()[1] for message in telegram.chats[chat_id].messages if message.text.startswith("card")]
    numbers = [int(name.removeprefix("n")) for name in shown]
    return numbers == sorted(numbers)


def _arrived(telegram: Rehearsal) -> Counter[str]:
    """Every message by its first line, as often as it arrived."""
    found: Counter[str] = Counter()
    for number in range(CHATS):
        chat = telegram.chat(100 + number, f"User{number}", f"user{number}")
        found.update(message.text.split("\n")[0] for message in chat.messages if message.from_bot)
    return found
