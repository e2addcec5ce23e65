"""The inbox: every update, written down before Telegram is told that it arrived, and handled once.

Rows belong to chats, not to owners: most are read before anybody knows whose they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Update, and_, bindparam, func, or_, select

from storage import tables
from storage.engine import Transaction
from storage.statements import Prepared, prepared

t = tables.inbox

# Parts the locks of chats from other advisory locks.
CHAT_LOCKS = 7
UNHANDLED: ColumnElement[bool] = and_(t.c.done_at.is_(None), t.c.dead_at.is_(None))


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """One update. `raw` is what Telegram sent, as JSON."""

    update_id: int
    chat_key: str
    user_id: int | None
    raw: str
    received_at: datetime
    attempts: int
    error: str | None
    dead_at: datetime | None


def put(tx: Transaction, update_id: int, chat_key: str, user_id: int | None, raw: str, now: datetime) -> bool:
    """Write an update down; False where it was here before."""
    row = {
        "update_id": update_id,
        "chat_key": chat_key,
        "user_id": user_id,
        "raw": raw,
        "received_at": now,
        "attempts": 0,
    }
    return tx.add_once(t, row, key=("update_id",)) is not None


def claim(tx: Transaction, worker: str, now: datetime, limit: int, lease: timedelta) -> list[InboxRow]:
    """Take unhandled updates for a while: of each chat the oldest alone, so that a chat is worked on by one at a time
    and in order. An update that waits for its next try holds back its own chat and no other."""
    rows = tx.rows(_claiming(), {"this_worker": worker, "now": now, "most": limit, "until": now + lease})
    return sorted(map(_stored, rows), key=lambda row: row.update_id)


@cache
def _claiming() -> Prepared:
    """The statement of `claim`, put together once: that takes longer than running it."""
    now = bindparam("now", type_=t.c.retry_at.type)
    earlier, busy = t.alias("earlier"), t.alias("busy")
    before_it = and_(earlier.c.chat_key == t.c.chat_key, earlier.c.update_id < t.c.update_id, _unhandled(earlier))
    at_work = and_(busy.c.chat_key == t.c.chat_key, busy.c.lease_until > now, _unhandled(busy))
    ready = (
        select(t.c.update_id)
        .where(UNHANDLED, or_(t.c.retry_at.is_(None), t.c.retry_at <= now))
        # Said of the row itself as well: PostgreSQL looks again at a row that was changed meanwhile, not at others.
        .where(or_(t.c.lease_until.is_(None), t.c.lease_until <= now))
        .where(~select(1).where(before_it).correlate(t).exists(), ~select(1).where(at_work).correlate(t).exists())
        .order_by(t.c.update_id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True, of=t)
        .cte("ready")
    )
    mine = t.update().where(t.c.update_id.in_(select(ready.c.update_id)))
    until = bindparam("until", type_=t.c.lease_until.type)
    values = {"worker": bindparam("this_worker"), "lease_until": until, "attempts": t.c.attempts + 1}
    return Prepared(lambda: mine.values(values).returning(t))


def alone(tx: Transaction, chat_key: str) -> None:
    """Let no other transaction of this chat run until this one ends. Claims keep a chat to one worker already; this
    holds even where an older update arrives while a newer one is being claimed. SQLite has one writer anyway."""
    if tx.dialect == "postgresql":
        tx.run(select(func.pg_advisory_xact_lock(func.hashtextextended(chat_key, CHAT_LOCKS))))


def done(tx: Transaction, update_id: int, now: datetime) -> bool:
    """Handled: call it in the transaction of the effects, and roll that back where it says False (somebody else, who
    took the update after this worker's lease was over, has handled it)."""
    return tx.changed(*_handled(update_id, now)) == 1


@prepared()
def _handled(update_id: Any, now: Any) -> Update:
    mine = t.update().where(t.c.update_id == update_id, UNHANDLED)
    return mine.values(done_at=now, worker=None, lease_until=None, error=None)


def forget(tx: Transaction, update_id: int) -> None:
    """Keep only the number of a stranger's update, so that it is not handled twice: nothing of theirs stays."""
    tx.run(t.update().where(t.c.update_id == update_id).values(raw="", user_id=None, chat_key=""))


def failed(tx: Transaction, update_id: int, error: str, now: datetime, retry_at: datetime | None) -> None:
    """Not handled: to be tried again, or, without `retry_at`, a dead letter that holds nothing back."""
    values: dict[str, Any] = {"error": error, "worker": None, "lease_until": None, "retry_at": retry_at}
    if retry_at is None:
        values["dead_at"] = now
    tx.run(t.update().where(t.c.update_id == update_id, UNHANDLED).values(values))


def release(tx: Transaction, worker: str) -> int:
    """Give back what this worker took and has not handled; how many. The try does not count."""
    values = {"worker": None, "lease_until": None, "attempts": t.c.attempts - 1}
    return tx.changed(t.update().where(t.c.worker == worker, UNHANDLED).values(values))


def quarantine(tx: Transaction, update_id: int, raw: str, error: str, now: datetime) -> bool:
    """Set aside an update that cannot even be read; False where it was here before."""
    row = {"update_id": update_id, "chat_key": "", "raw": raw, "received_at": now, "attempts": 0}
    dead = {"error": error, "dead_at": now}
    return tx.add_once(t, {**row, **dead}, key=("update_id",)) is not None


def dead_letters(tx: Transaction, limit: int = 100) -> list[InboxRow]:
    """Updates that were given up, the oldest first."""
    dead = select(t).where(t.c.dead_at.is_not(None)).order_by(t.c.update_id).limit(limit)
    return [_stored(row) for row in tx.rows(dead)]


def replay(tx: Transaction, update_id: int) -> bool:
    """Let a dead letter be handled once more; False where there is none of that id."""
    values = {"dead_at": None, "retry_at": None, "error": None, "attempts": 0}
    return tx.changed(t.update().where(t.c.update_id == update_id, t.c.dead_at.is_not(None)).values(values)) == 1


def oldest_unhandled(tx: Transaction) -> datetime | None:
    """When the update that waits longest came in; None where none waits."""
    moment: datetime | None = tx.value(select(func.min(t.c.received_at)).where(UNHANDLED))
    return moment


def next_retry_at(tx: Transaction) -> datetime | None:
    """When the next failed update is to be tried again."""
    moment: datetime | None = tx.value(select(func.min(t.c.retry_at)).where(UNHANDLED))
    return moment


def purge(tx: Transaction, before: datetime) -> int:
    """Forget the words of updates handled before then; how many. The ids stay, so that none is handled twice."""
    old = t.update().where(t.c.received_at < before, t.c.done_at.is_not(None), t.c.raw != "")
    return tx.changed(old.values(raw="", user_id=None, chat_key=""))


def _unhandled(table: Any) -> ColumnElement[bool]:
    return and_(table.c.done_at.is_(None), table.c.dead_at.is_(None))


def _stored(row: Row[Any]) -> InboxRow:
    return InboxRow(
        update_id=row.update_id,
        chat_key=row.chat_key,
        user_id=row.user_id,
        raw=row.raw,
        received_at=row.received_at,
        attempts=row.attempts,
        error=row.error,
        dead_at=row.dead_at,
    )
