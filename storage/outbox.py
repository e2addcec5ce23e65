"""The outbox: every message to be sent, written with what caused it, sent once.

What may or may not have arrived is `unknown`: it is held and told later, never sent again blindly.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Update, and_, bindparam, func, literal_column, or_, select

from storage import tables
from storage.engine import Transaction
from storage.statements import Prepared, prepared

t = tables.outbox

# As constants, as the partial indexes have them.
QUEUED: ColumnElement[bool] = literal_column(f"outbox.{tables.QUEUED}")
LEASED: ColumnElement[bool] = literal_column(f"outbox.{tables.LEASED}")
UNTOLD: ColumnElement[bool] = literal_column("state = 'unknown' AND told_at IS NULL")

# From "started" a send has this long before it counts as cut off: longer than any timeout of the HTTP client.
SENDING_LEASE = timedelta(seconds=60)

# A toast answers a tap; it is not part of the conversation, so it neither waits nor lets wait.
TOAST = "toast"

# The kind of a row whose words are gone.
FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """One thing to send. `token` proves the claim; `edits` is the outbox row whose message it changes."""

    id: int
    owner_id: int | None
    chat_id: int
    kind: str
    payload: Mapping[str, Any]
    dedupe_key: str | None
    follow_up_id: int | None
    edits: int | None
    state: str
    send_after: datetime
    expires_at: datetime | None
    token: str | None
    attempts: int
    error: str | None
    message_id: int | None
    created_at: datetime
    started_at: datetime | None


def put(
    tx: Transaction,
    owner_id: int | None,
    chat_id: int,
    kind: str,
    payload: Mapping[str, Any],
    *,
    now: datetime,
    follow_up_id: int | None = None,
    dedupe_key: str | None = None,
    edits: int | None = None,
    send_after: datetime | None = None,
    expires_at: datetime | None = None,
) -> int:
    """Queue a message; the id of its row. Where the owner has one of this dedupe_key: its id, and nothing is added."""
    after = send_after or now
    row = {
        "owner_id": owner_id,
        "chat_id": chat_id,
        "kind": kind,
        "payload": dict(payload),
        "dedupe_key": dedupe_key,
        "follow_up_id": follow_up_id,
        "edits": edits,
        "state": "queued",
        "not_before": after,
        "send_after": after,
        "expires_at": expires_at,
        "attempts": 0,
        "created_at": now,
    }
    if dedupe_key is None:
        return tx.add(t, row)
    added = tx.add_once(t, row, key=("owner_id", "dedupe_key"))
    if added is None:
        added = tx.value(select(t.c.id).where(t.c.owner_id == owner_id, t.c.dedupe_key == dedupe_key))
    return int(added)


def claim(
    tx: Transaction, worker: str, now: datetime, limit: int, lease: timedelta, *, reminders: int | None = None
) -> list[OutboxRow]:
    """Take what may be sent now, for a while: toasts first, then answers, then what came due by itself (it has a
    dedupe_key), so that nobody waits behind ten thousand reminders. Of each chat the first unsent message alone, so
    that one which must be tried again holds back what comes after it in its own chat; an answer overtakes reminders.

    `reminders`: at most so many of what came due by itself (else `limit`)."""
    values = {"this_worker": worker, "now": now, "until": now + lease, "this_token": secrets.token_hex(8)}
    rows: list[Any] = []
    for answers in (True, False):
        most = limit - len(rows)
        if not answers and reminders is not None:
            most = min(most, reminders)
        if most > 0:
            rows.extend(tx.rows(_claiming(answers), {**values, "most": most}))
    return sorted(map(_stored, rows), key=lambda row: (row.kind != TOAST, row.dedupe_key is not None, row.id))


@cache
def _claiming(answers: bool) -> Prepared:
    """The statement of `claim`, put together once: that takes longer than running it."""
    now = bindparam("now", type_=t.c.send_after.type)
    earlier = t.alias("earlier")
    unsent: ColumnElement[bool] = literal_column(f"earlier.{tables.UNSENT}")
    alive = or_(earlier.c.expires_at.is_(None), earlier.c.expires_at > now)
    before_it = and_(
        earlier.c.chat_id == t.c.chat_id, earlier.c.id < t.c.id, unsent, earlier.c.not_before <= now, alive
    )
    if answers:
        before_it = and_(before_it, earlier.c.dedupe_key.is_(None))
    free = ~select(1).where(before_it, earlier.c.kind != TOAST).correlate(t).exists()
    mine = t.c.dedupe_key.is_(None) if answers else t.c.dedupe_key.is_not(None)
    ready = (
        select(t.c.id)
        .where(QUEUED, mine, t.c.send_after <= now, or_(t.c.expires_at.is_(None), t.c.expires_at > now))
        .where(or_(t.c.kind == TOAST, free))
        .order_by((t.c.kind == TOAST).desc() if answers else t.c.send_after, t.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True, of=t)
        .cte("ready")
    )
    lease = {
        "state": "leased",
        "worker": bindparam("this_worker"),
        "lease_until": bindparam("until", type_=t.c.lease_until.type),
        "token": bindparam("this_token"),
    }
    change = t.update().where(t.c.id.in_(select(ready.c.id))).values(**lease, attempts=t.c.attempts + 1)
    return Prepared(lambda: change.returning(t).execution_options(all_owners=True))


def start(tx: Transaction, outbox_id: int, token: str, now: datetime) -> bool:
    """Mark a claimed message as being sent, just before it is; False where the claim is no longer ours."""
    return tx.changed(*_starting(outbox_id, token, now, now + SENDING_LEASE)) == 1


@prepared()
def _starting(outbox_id: Any, token: Any, now: Any, until: Any) -> Update:
    mine = t.update().where(t.c.id == outbox_id, LEASED, t.c.token == token, t.c.started_at.is_(None))
    return mine.values(started_at=now, lease_until=until).execution_options(all_owners=True)


def start_all(tx: Transaction, outbox_ids: Sequence[int], now: datetime) -> None:
    """The same for messages claimed in this very transaction, which are surely ours."""
    if outbox_ids:
        tx.run(*_starting_all(list(outbox_ids), now, now + SENDING_LEASE))


@prepared()
def _starting_all(outbox_ids: Any, now: Any, until: Any) -> Update:
    mine = t.update().where(t.c.id.in_(outbox_ids), LEASED)
    return mine.values(started_at=now, lease_until=until).execution_options(all_owners=True)


def sent(tx: Transaction, outbox_id: int, now: datetime, message_id: int | None = None) -> bool:
    """It arrived."""
    return tx.changed(*_sent(outbox_id, now, message_id)) == 1


def sent_all(tx: Transaction, arrived: Mapping[int, int | None], now: datetime) -> None:
    """These arrived: outbox id -> Telegram's id of the message."""
    rows = [_sent(outbox_id, now, message_id) for outbox_id, message_id in arrived.items()]
    if rows:
        tx.run(rows[0][0], [values for _, values in rows])


@prepared()
def _sent(outbox_id: Any, now: Any, message_id: Any) -> Update:
    mine = t.update().where(t.c.id == outbox_id, LEASED)
    values = {"state": "sent", "message_id": message_id, "settled_at": now, "error": None, "lease_until": None}
    return mine.values(values).execution_options(all_owners=True)


def again(tx: Transaction, outbox_id: int, send_after: datetime, error: str) -> bool:
    """It surely did not arrive (429, no connection): queue it again, in its old place."""
    fresh = {"started_at": None, "worker": None, "token": None, "lease_until": None}
    return _change(tx, _row(outbox_id).where(LEASED), state="queued", send_after=send_after, error=error, **fresh)


def unknown(tx: Transaction, outbox_id: int, error: str, now: datetime) -> bool:
    """It may or may not have arrived: held."""
    return _end(tx, outbox_id, now, state="unknown", error=error)


def failed(tx: Transaction, outbox_id: int, error: str, now: datetime) -> bool:
    """It was refused and will be again."""
    return _end(tx, outbox_id, now, state="failed", error=error)


def release(tx: Transaction, worker: str) -> int:
    """Give back what this worker claimed and has not started; how many."""
    mine = t.update().where(LEASED, t.c.worker == worker, t.c.started_at.is_(None))
    values = {"state": "queued", "worker": None, "token": None, "lease_until": None, "attempts": t.c.attempts - 1}
    return tx.changed(mine.values(values).execution_options(all_owners=True))


def reap(tx: Transaction, now: datetime) -> int:
    """Clean up after senders that died: what was not started is queued again, what was is unknown; what nobody wants
    any more is cancelled. How many rows."""
    over = t.update().where(LEASED, t.c.lease_until <= now).execution_options(all_owners=True)
    back = over.where(t.c.started_at.is_(None))
    count = tx.changed(back.values(state="queued", worker=None, token=None, lease_until=None))
    cut_off = over.where(t.c.started_at.is_not(None))
    count += tx.changed(cut_off.values(state="unknown", error="cut off while sending", settled_at=now))
    stale = t.update().where(QUEUED, t.c.expires_at <= now).execution_options(all_owners=True)
    return count + tx.changed(stale.values(state="cancelled", error="expired", settled_at=now))


def take_over(tx: Transaction, worker: str, now: datetime) -> int:
    """What a worker that is surely dead had claimed: queued again where not started, else unknown. How many rows."""
    count = release(tx, worker)
    cut_off = t.update().where(LEASED, t.c.worker == worker).execution_options(all_owners=True)
    values = {"state": "unknown", "error": "cut off while sending", "settled_at": now, "lease_until": None}
    return count + tx.changed(cut_off.values(values))


def message_of(tx: Transaction, outbox_id: int) -> int | None:
    """Telegram's id of the message a row became; None while it is not sent. For the sender, who serves all owners."""
    message: int | None = tx.value(select(t.c.message_id).where(t.c.id == outbox_id).execution_options(all_owners=True))
    return message


def by_message(tx: Transaction, owner_id: int, chat_id: int, message_id: int) -> OutboxRow | None:
    """The row that became this message."""
    mine = select(t).where(t.c.owner_id == owner_id, t.c.chat_id == chat_id, t.c.message_id == message_id)
    row = tx.row(mine.order_by(t.c.id).limit(1))
    return None if row is None else _stored(row)


def get(tx: Transaction, owner_id: int, outbox_id: int) -> OutboxRow | None:
    """A row by its id."""
    row = tx.row(select(t).where(t.c.owner_id == owner_id, t.c.id == outbox_id))
    return None if row is None else _stored(row)


def untold_unknown(tx: Transaction, owner_id: int) -> list[OutboxRow]:
    """Messages of unknown fate that the owner has not been told of."""
    held = select(t).where(t.c.owner_id == owner_id, UNTOLD)
    return [_stored(row) for row in tx.rows(held.order_by(t.c.id))]


def owners_with_untold(tx: Transaction) -> frozenset[int]:
    """The owners of messages of unknown fate that they have not been told of: mostly nobody."""
    return frozenset(row.owner_id for row in tx.rows(*_with_untold()))


@prepared()
def _with_untold() -> Select[Any]:
    return select(t.c.owner_id).where(UNTOLD).distinct().execution_options(all_owners=True)


def told(tx: Transaction, owner_id: int, outbox_ids: Iterable[int], now: datetime) -> int:
    """The owner was told of these; how many."""
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id.in_(list(outbox_ids)), t.c.told_at.is_(None))
    return tx.changed(mine.values(told_at=now))


def proved(
    tx: Transaction, owner_id: int, chat_id: int, message_id: int, now: datetime, *, follow_up_id: int | None = None
) -> bool:
    """A tap on the message proves that it arrived: a row of unknown fate about this follow-up becomes `sent`."""
    held = t.update().where(t.c.owner_id == owner_id, t.c.chat_id == chat_id, t.c.state == "unknown")
    about = held.where(t.c.follow_up_id == follow_up_id, t.c.message_id.is_(None))
    return tx.changed(about.values(state="sent", message_id=message_id, settled_at=now, error=None)) > 0


def next_send_at(tx: Transaction) -> datetime | None:
    """When the next queued message may be sent: when the sender must wake."""
    moment: datetime | None = tx.value(*_next())
    return moment


@prepared()
def _next() -> Select[Any]:
    return select(func.min(t.c.send_after)).where(QUEUED).execution_options(all_owners=True)


def oldest_unsent(tx: Transaction, now: datetime) -> datetime | None:
    """Since when the message that waits longest could have been sent: for the health page."""
    waiting = select(func.min(t.c.not_before)).where(QUEUED, t.c.not_before <= now)
    moment: datetime | None = tx.value(waiting.execution_options(all_owners=True))
    return moment


def purge(tx: Transaction, before: datetime) -> int:
    """Forget the words of messages settled before then; how many. Their ids stay: buttons live for months."""
    old = t.update().where(t.c.settled_at < before, t.c.kind != FORGOTTEN)
    return tx.changed(old.values(payload={}, kind=FORGOTTEN, error=None).execution_options(all_owners=True))


def _row(outbox_id: int) -> Any:
    return t.update().where(t.c.id == outbox_id).execution_options(all_owners=True)


def _change(tx: Transaction, statement: Any, **values: Any) -> bool:
    return tx.changed(statement.values(values)) == 1


def _end(tx: Transaction, outbox_id: int, now: datetime, **values: Any) -> bool:
    return _change(tx, _row(outbox_id).where(LEASED), settled_at=now, lease_until=None, **values)


def _stored(row: Row[Any]) -> OutboxRow:
    return OutboxRow(**{name: getattr(row, name) for name in OutboxRow.__dataclass_fields__})
