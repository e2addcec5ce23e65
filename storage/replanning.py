"""Makes what is stored what is planned, and touches no row that is planned already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, literal_column, select

from sincerely.model import FollowUp
from storage import tables
from storage.records import fact_to_plain
from storage.statements import prepared
from storage.transaction import Transaction

t = tables.follow_ups

PLANNED = ("due_at", "local", "zone", "reason", "what", "needs_value", "late", "facts")


def replan(
    tx: Transaction,
    owner_id: int,
    contact_id: int,
    planned: Sequence[FollowUp],
    now: datetime,
    dropped: Mapping[str, str] | None = None,
) -> None:
    """Make the open follow-ups of a contact those that are planned.

    A row that is planned just so is not touched. One that is planned no longer is cancelled, with the reason
    `dropped` has for its key. A prompted one stays prompted, unless the plan moved it to a time still to come.
    """
    open_rows = {row.key: row for row in tx.rows(*_open_of(owner_id, contact_id))}
    wanted = {follow_up.key: follow_up for follow_up in planned}
    reasons = dropped or {}
    for key, row in open_rows.items():
        if key not in wanted:
            _change(tx, owner_id, row, _cancelled(now, reasons.get(key, "no longer planned")))
    new = [follow_up for key, follow_up in wanted.items() if key not in open_rows]
    tx.add_many(t, [_new_row(owner_id, contact_id, follow_up, now) for follow_up in new])
    for key in wanted.keys() & open_rows.keys():
        _update_row(tx, owner_id, open_rows[key], wanted[key], now)


@prepared()
def _open_of(owner_id: Any, contact_id: Any) -> Select[Any]:
    return select(t).where(
        t.c.owner_id == owner_id, t.c.contact_id == contact_id, literal_column(tables.OPEN_FOLLOW_UP)
    )


def _new_row(owner_id: int, contact_id: int, follow_up: FollowUp, now: datetime) -> dict[str, Any]:
    return {
        **_planned_values(follow_up),
        "owner_id": owner_id,
        "contact_id": contact_id,
        "key": follow_up.key,
        "kind": follow_up.kind.value,
        "about": follow_up.about,
        "round": follow_up.round,
        "state": "pending",
        "variant": 0,
        "created_at": now,
        "version": 1,
    }


def _planned_values(follow_up: FollowUp) -> dict[str, Any]:
    return {
        "due_at": follow_up.due,
        "local": follow_up.local.replace(tzinfo=None),
        "zone": follow_up.zone,
        "reason": follow_up.reason,
        "what": follow_up.what,
        "needs_value": follow_up.needs_value,
        "late": follow_up.late,
        "facts": [fact_to_plain(fact) for fact in follow_up.facts],
    }


def _update_row(tx: Transaction, owner_id: int, row: Row[Any], follow_up: FollowUp, now: datetime) -> None:
    values = _planned_values(follow_up)
    if all(getattr(row, name) == values[name] for name in PLANNED):
        return
    # A late one is "due now" whenever it is asked: that is no new time, and it was told already.
    moved_ahead = values["due_at"] != row.due_at and values["due_at"] > now and not follow_up.late
    if row.state == "prompted" and moved_ahead:
        values |= {"state": "pending", "prompted_at": None, "outbox_id": None}
    _change(tx, owner_id, row, values)


def _cancelled(now: datetime, reason: str) -> dict[str, Any]:
    return {"state": "cancelled", "state_reason": reason, "settled_at": now}


def _change(tx: Transaction, owner_id: int, row: Row[Any], values: Mapping[str, Any]) -> None:
    mine = t.update().where(t.c.owner_id == owner_id, t.c.id == row.id)
    tx.run(mine.values(**values, version=t.c.version + 1))
