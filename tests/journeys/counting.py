"""Handlers whose every effect can be counted: one contact, one card and one reminder a note, no more and no less."""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from bot.talk import Talk
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Contact, FollowUp, FollowUpKind
from storage import follow_ups, outbox, people, tables
from storage.engine import Transaction

REMINDED_AFTER = timedelta(seconds=1)


def talk() -> Talk:
    return Talk(handle=handle, release_due=release_due)


def handle(turn: Turn) -> None:
    """A note "n17" becomes a contact "n17", a card and a follow-up that is due at once or soon."""
    if not isinstance(turn.incoming, Message) or turn.owner is None:
        return
    name = turn.incoming.text
    contact_id = people.add(turn.tx, turn.owner_id, Contact(name=name), turn.now)
    due = turn.now + REMINDED_AFTER
    plan = FollowUp(kind=FollowUpKind.HELLO, due=due, local=due.replace(tzinfo=None), zone="UTC", reason="counted")
    follow_ups.replan(turn.tx, turn.owner_id, contact_id, [plan], turn.now)
    turn.say(f"card {name}")


def release_due(tx: Transaction, now: datetime) -> datetime | None:
    for owner_id, due in follow_ups.claim_due(tx, now, 50):
        payload = {"text": f"reminder {due.name}", "keyboard": []}
        key = f"fu:{due.id}"
        outbox.put(tx, owner_id, owner_id, "message", payload, now=now, follow_up_id=due.id, dedupe_key=key)
    return follow_ups.next_due_at(tx)


def effects(tx: Transaction) -> dict[int, list[str]]:
    """Owner -> the names of their contacts in the order in which they were made."""
    found: dict[int, list[str]] = {}
    contacts = select(tables.contacts.c.owner_id, tables.contacts.c.name).order_by(tables.contacts.c.id)
    for owner_id, name in tx.rows(contacts.execution_options(all_owners=True)):
        found.setdefault(owner_id, []).append(name)
    return found


def messages(tx: Transaction) -> list[tuple[str, str]]:
    """(text, state) of every message in the outbox."""
    rows = tx.rows(select(tables.outbox.c.payload, tables.outbox.c.state).execution_options(all_owners=True))
    return [(row.payload["text"], row.state) for row in rows]


def stuck() -> Talk:
    """Handlers whose first turn never ends."""

    def hang(turn: Turn) -> None:
        (Path(os.environ["DATA_DIR"]) / "stuck").touch()
        time.sleep(60)

    return Talk(handle=hang, release_due=release_due)
