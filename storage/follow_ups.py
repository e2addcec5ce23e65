"""Follow-ups: the schedule itself. Rows are what is planned; whoever wakes asks which are due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Row, Select, func, literal_column, select

from sincerely.model import Channel, FollowUp, FollowUpKind
from storage import tables
from storage.engine import Transaction
from storage.records import fact_from_plain
from storage.replanning import replan
from storage.statements import prepared

__all__ = [
    "State",
    "StoredFollowUp",
    "cancel_all",
    "claim_due",
    "contacts_with_open",
    "first_open",
    "get",
    "next_due",
    "next_due_at",
    "of_contact",
    "open_until",
    "postpone",
    "prompted_between",
    "replan",
    "set_outbox",
    "set_variant",
    "settle",
    "unclaim",
]

t = tables.follow_ups
State = Literal["pending", "held", "prompted", "done", "cancelled"]

# Said as constants, word for word as the partial indexes have them: bound, PostgreSQL could not use those
# (301 ms instead of 1.9).
DUE: ColumnElement[bool] = literal_column(tables.DUE_FOLLOW_UP)
LISTED: ColumnElement[bool] = literal_column(tables.LISTED_FOLLOW_UP)
OPEN: ColumnElement[bool] = literal_column(tables.OPEN_FOLLOW_UP)

# Whoever comes back to hundreds due at once gets one list; what is beyond these is claimed a moment later.
MOST_CLAIMED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFollowUp:
    """A follow-up with what became of it. `held`: pending, while the owner blocks the bot."""

    id: int
    contact_id: int
    name: str
    follow_up: FollowUp
    state: State
    state_reason: str | None
    variant: int
    channel: Channel | None
    prompted_at: datetime | None
    outbox_id: int | None
    version: int


def get(tx: Transaction, owner_id: int, follow_up_id: int) -> StoredFollowUp | None:
    """A follow-up in whatever state; None where this owner has none of that id."""
    row = tx.row(*_by_id(owner_id, follow_up_id))
    return None if row is None else _stored(row)


@prepared()
def _by_id(owner_id: Any, follow_up_id: Any) -> Select[Any]:
    return _with_name(owner_id).where(t.c.id == follow_up_id)


def of_contact(tx: Transaction, owner_id: int, contact_id: int) -> list[StoredFollowUp]:
    """All follow-ups of a contact, also the settled ones, by due time."""
    return [_stored(row) for row in tx.rows(*_of_contact(owner_id, contact_id))]


@prepared()
def _of_contact(owner_id: Any, contact_id: Any) -> Select[Any]:
    return _with_name(owner_id).where(t.c.contact_id == contact_id).order_by(t.c.due_at, t.c.id)


def first_open(tx: Transaction, owner_id: int, contact_id: int) -> int | None:
    """The id of the contact's follow-up that is pending or prompted and due first."""
    found: int | None = tx.value(*_first_open(owner_id, contact_id))
    return found


@prepared()
def _first_open(owner_id: Any, contact_id: Any) -> Select[Any]:
    theirs = select(t.c.id).where(t.c.owner_id == owner_id, t.c.contact_id == contact_id, LISTED)
    return theirs.order_by(t.c.due_at, t.c.id).limit(1)


def open_until(tx: Transaction, owner_id: int, until: datetime, limit: int = 200) -> list[StoredFollowUp]:
    """What is pending or prompted and due by then, the earliest first."""
    return [_stored(row) for row in tx.rows(*_listed(owner_id, until, limit))]


@prepared()
def _listed(owner_id: Any, until: Any, limit: Any) -> Select[Any]:
    return _with_name(owner_id).where(LISTED, t.c.due_at <= until).order_by(t.c.due_at, t.c.id).limit(limit)


def next_due(tx: Transaction, owner_id: int, after: datetime | None = None) -> StoredFollowUp | None:
    """The pending follow-up that is due next (with `after`: later than that)."""
    pending = _with_name(owner_id).where(DUE, LISTED)
    if after is not None:
        pending = pending.where(t.c.due_at > after)
    row = tx.row(pending.order_by(t.c.due_at, t.c.id).limit(1))
    return None if row is None else _stored(row)


def next_due_at(tx: Transaction) -> datetime | None:
    """When the next follow-up of anybody is due: when the ticker must wake."""
    due: datetime | None = tx.value(*_next_due())
    return due


@prepared()
def _next_due() -> Select[Any]:
    return select(func.min(t.c.due_at)).where(DUE).execution_options(all_owners=True)


def prompted_between(tx: Transaction, owner_id: int, start: datetime, end: datetime) -> int:
    """How many follow-ups the owner was shown unasked from `start` until before `end`: for the daily cap."""
    shown = select(func.count()).select_from(t).where(t.c.owner_id == owner_id, t.c.prompted_at >= start)
    return int(tx.value(shown.where(t.c.prompted_at < end)))


def contacts_with_open(tx: Transaction, owner_id: int) -> list[int]:
    """The contacts for whom something is still planned: those whom a change of the owner's hours concerns."""
    planned = select(t.c.contact_id).where(t.c.owner_id == owner_id, OPEN).distinct().order_by(t.c.contact_id)
    return [contact_id for (contact_id,) in tx.rows(planned)]


def settle(
    tx: Transaction,
    owner_id: int,
    follow_up_id: int,
    state: State,
    now: datetime,
    reason: str | None = None,
    expect: Sequence[State] = ("pending", "prompted"),
) -> bool:
    """Move a follow-up to a state if it is in one of the expected ones; False where it was not (a second press)."""
    ended = state in ("done", "cancelled")
    values = {"state": state, "state_reason": reason, "settled_at": now if ended else None, "version": t.c.version + 1}
    if state == "prompted":
        values["prompted_at"] = now
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == follow_up_id, t.c.state.in_(expect))
    return tx.changed(mine.values(values)) == 1


def cancel_all(tx: Transaction, owner_id: int, contact_id: int, now: datetime, reason: str) -> None:
    """Cancel whatever is still planned for a contact."""
    values = {"state": "cancelled", "state_reason": reason, "settled_at": now, "version": t.c.version + 1}
    tx.run(t.update().where(t.c.owner_id == owner_id, t.c.contact_id == contact_id, OPEN).values(values))


def set_variant(tx: Transaction, owner_id: int, follow_up_id: int, variant: int, channel: Channel | str | None) -> bool:
    """Remember which draft is shown for it, on which channel; False where there is no such follow-up."""
    values = {"variant": variant, "channel": None if channel is None else Channel(channel).value}
    return tx.changed(t.update().where(t.c.owner_id == owner_id, t.c.id == follow_up_id).values(values)) == 1


def set_outbox(tx: Transaction, owner_id: int, follow_up_id: int, outbox_id: int) -> bool:
    """Remember which message tells of it; False where there is no such follow-up."""
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == follow_up_id)
    return tx.changed(mine.values(outbox_id=outbox_id)) == 1


def postpone(tx: Transaction, owner_id: int, follow_up_id: int, until: datetime) -> bool:
    """Let an open follow-up be due (again) at `until`: quiet hours, the daily cap, a snooze. False if it is settled."""
    values = {"state": "pending", "due_at": until, "prompted_at": None, "version": t.c.version + 1}
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == follow_up_id, OPEN)
    return tx.changed(mine.values(values)) == 1


def unclaim(tx: Transaction, owner_id: int, follow_up_id: int) -> bool:
    """Give a claimed follow-up back, due as before; False if it is not prompted."""
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == follow_up_id, t.c.state == "prompted")
    return tx.changed(mine.values(state="pending", prompted_at=None)) == 1


def claim_due(tx: Transaction, now: datetime, limit: int) -> list[tuple[int, StoredFollowUp]]:
    """Take what is due, of all owners: the `limit` longest due, and with them whatever else is due of the same
    owners, for that belongs into one message. Each is now prompted, and no one else can take it.

    The message must be written in the same transaction. Pairs of owner id and follow-up, the longest due first.
    """
    rows = sorted(tx.rows(*_claim(now, limit)), key=lambda row: (row.due_at, row.id))
    return [(row.owner_id, _stored(row)) for row in rows]


@prepared()
def _claim(now: Any, limit: Any) -> Any:
    first = t.alias("first")
    theirs: ColumnElement[bool] = literal_column(f"first.{tables.DUE_FOLLOW_UP}")
    longest = select(first.c.owner_id).where(theirs, first.c.due_at <= now).order_by(first.c.due_at, first.c.id)
    due = select(t.c.id).where(DUE, LISTED, t.c.due_at <= now, t.c.owner_id.in_(longest.limit(limit)))
    picked = due.order_by(t.c.due_at, t.c.id).limit(MOST_CLAIMED).with_for_update(skip_locked=True, of=t).cte("picked")
    claim = t.update().where(t.c.id.in_(select(picked.c.id)))
    values = {"state": "prompted", "prompted_at": now, "version": t.c.version + 1}
    return claim.values(values).returning(t, _name()).execution_options(all_owners=True)


def _name() -> ColumnElement[str]:
    contacts = tables.contacts
    mine = (contacts.c.owner_id == t.c.owner_id, contacts.c.id == t.c.contact_id)
    return select(contacts.c.name).where(*mine).correlate(t).scalar_subquery().label("name")


def _with_name(owner_id: Any) -> Select[Any]:
    contacts = tables.contacts
    theirs = (contacts.c.owner_id == owner_id) & (contacts.c.id == t.c.contact_id)
    return select(t, contacts.c.name).join(contacts, theirs).where(t.c.owner_id == owner_id)


def _stored(row: Row[Any]) -> StoredFollowUp:
    follow_up = FollowUp(
        kind=FollowUpKind(row.kind),
        due=row.due_at,
        local=row.local,
        zone=row.zone,
        reason=row.reason,
        what=row.what,
        about=row.about,
        round=row.round,
        needs_value=row.needs_value,
        late=row.late,
        facts=tuple(map(fact_from_plain, row.facts)),
    )
    return StoredFollowUp(
        id=row.id,
        contact_id=row.contact_id,
        name=row.name,
        follow_up=follow_up,
        state=row.state,
        state_reason=row.state_reason,
        variant=row.variant,
        channel=None if row.channel is None else Channel(row.channel),
        prompted_at=row.prompted_at,
        outbox_id=row.outbox_id,
        version=row.version,
    )
