"""Owners: who uses the bot, how they want to hear from it, and how they leave without a trace."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypedDict, Unpack

from sqlalchemy import Row, Select, select

from sincerely.model import Preferences, Voice
from storage import tables
from storage.engine import Transaction
from storage.records import from_plain, to_plain
from storage.statements import prepared

t = tables.owners
State = Literal["active", "blocked"]

# 128 bits: the link is printed once and cannot be guessed.
INVITE_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A person who uses the bot. `set_up`: the first questions were answered."""

    id: int
    chat_id: int
    first_name: str
    username: str | None
    locale: str
    preferences: Preferences
    voice: Voice
    state: State
    set_up: bool
    inline: bool
    created_at: datetime
    last_seen_at: datetime


class Settings(TypedDict, total=False):
    """What `save_settings` can change; what is not named stays."""

    preferences: Preferences
    voice: Voice
    locale: str
    set_up: bool
    inline: bool


def get(tx: Transaction, owner_id: int) -> Owner | None:
    """The owner, or None for a stranger."""
    row = tx.row(*_by_id(owner_id))
    return None if row is None else _owner(row)


@prepared()
def _by_id(owner_id: Any) -> Select[Any]:
    return select(t).where(t.c.id == owner_id)


def claim(
    tx: Transaction, *, user_id: int, chat_id: int, first_name: str, username: str | None, now: datetime
) -> Owner:
    """Make this person an owner, or take note that the owner was seen (names and chat may have changed)."""
    seen = {"chat_id": chat_id, "first_name": first_name, "username": username, "last_seen_at": now}
    new = {
        "id": user_id,
        "locale": "en",
        "preferences": to_plain(Preferences()),
        "voice": to_plain(Voice()),
        "state": "active",
        "set_up": False,
        "inline": False,
        "created_at": now,
    }
    return _owner(tx.put(t, {**new, **seen}, key=("id",), changed=tuple(seen)))


def save_settings(tx: Transaction, owner_id: int, **settings: Unpack[Settings]) -> None:
    """Change what is named. Follow-ups are not moved by this: whoever changes the hours plans anew."""
    values: dict[str, Any] = dict(settings)
    for name in ("preferences", "voice"):
        if name in values:
            values[name] = to_plain(values[name])
    if values:
        tx.run(t.update().where(t.c.id == owner_id).values(values))


def set_state(tx: Transaction, owner_id: int, state: State) -> None:
    """Blocked: nothing is sent any more and the ticker no longer sees what is due. Active: all of it comes back."""
    tx.run(t.update().where(t.c.id == owner_id).values(state=state))
    follow_ups, outbox = tables.follow_ups, tables.outbox
    was, becomes = ("pending", "held") if state == "blocked" else ("held", "pending")
    tx.run(
        follow_ups.update().where(follow_ups.c.owner_id == owner_id, follow_ups.c.state == was).values(state=becomes)
    )
    if state == "blocked":
        queued = outbox.update().where(outbox.c.owner_id == owner_id, outbox.c.state == "queued")
        tx.run(queued.values(state="cancelled", error="blocked"))


def erase(tx: Transaction, owner_id: int) -> None:
    """Forget the owner completely: every row, the raw updates, and after the commit what is left in the file.

    Backups made before still hold it until they age out (`storage.backup.KEPT_DAYS`).
    """
    outbox, inbox = tables.outbox, tables.inbox
    tx.run(outbox.delete().where(outbox.c.owner_id == owner_id))
    handled = inbox.c.done_at.is_not(None) | inbox.c.dead_at.is_not(None)
    tx.run(inbox.delete().where(inbox.c.user_id == owner_id, handled))
    # The update that asks for this is still being handled: its words go, its id stays until it is done.
    tx.run(inbox.update().where(inbox.c.user_id == owner_id, inbox.c.worker.is_not(None)).values(raw="", user_id=None))
    tx.run(t.delete().where(t.c.id == owner_id))
    tx.compact_after_commit = True


def everybody(tx: Transaction) -> list[Owner]:
    """All owners, oldest first. Declared: this looks at everyone."""
    return [
        _owner(row) for row in tx.rows(select(t).order_by(t.c.created_at, t.c.id).execution_options(all_owners=True))
    ]


def make_invite(tx: Transaction, now: datetime) -> str:
    """A code that makes one person an owner. Only its hash is kept."""
    code = secrets.token_urlsafe(INVITE_BYTES)
    tx.run(tables.invites.insert().values(code_hash=_hash(code), made_at=now))
    return code


def redeem_invite(tx: Transaction, code: str, now: datetime) -> bool:
    """True once for each code."""
    invites = tables.invites
    unused = invites.update().where(invites.c.code_hash == _hash(code), invites.c.redeemed_at.is_(None))
    return tx.changed(unused.values(redeemed_at=now)) == 1


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _owner(row: Row[Any]) -> Owner:
    values = dict(row._mapping)
    values["preferences"] = from_plain(Preferences, values["preferences"])
    values["voice"] = from_plain(Voice, values["voice"])
    return Owner(**values)
