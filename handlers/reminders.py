"""What comes without being asked for: due follow-ups, one by one or as one list, as the craft decides."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from handlers import duties, plans, releasing
from storage import follow_ups, meta, owners
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp

# So many owners' reminders are one transaction's worth; where more is due the ticker comes back at once. A note's way
# leads through five transactions, and each may have to wait for one of these: fifty made it wait for seconds.
BATCH = 10

# The bot counts as away when its ticker was silent for longer than this; a beat is half a minute.
AWAY = timedelta(minutes=10)
LAST_TICK = "last_tick"


def release_due(tx: Transaction, now: datetime) -> datetime | None:
    """Claim what is due and write its messages; the next instant to wake. Claim and messages are one transaction."""
    away_since = _away_since(tx, now)
    duties.fulfil(tx, now)
    claimed = follow_ups.claim_due(tx, now, BATCH)
    by_owner: dict[int, list[StoredFollowUp]] = defaultdict(list)
    for owner_id, row in claimed:
        by_owner[owner_id].append(row)
    for owner_id, rows in by_owner.items():
        owner = owners.get(tx, owner_id)
        if owner is not None:
            releasing.release_for(tx, owner, rows, now, away_since)
    return min((moment for moment in (follow_ups.next_due_at(tx), duties.next_at(tx)) if moment), default=None)


def daily(tx: Transaction, now: datetime) -> None:
    """Once a day: where the world's clocks have changed their rules, everybody is planned anew."""
    if meta.get(tx, plans.ZONE_DATA) == plans.zone_data_version():
        return
    for owner in owners.everybody(tx):
        for contact_id in follow_ups.contacts_with_open(tx, owner.id):
            plans.replan(tx, owner, contact_id, now)
        tx.forget()  # Ten thousand people's threads would be looked through at every change.
    meta.put(tx, plans.ZONE_DATA, plans.zone_data_version())


def _away_since(tx: Transaction, now: datetime) -> datetime | None:
    """When the ticker was last at work, if that is long ago; None on a first start, when nobody was waiting."""
    last = meta.get(tx, LAST_TICK)
    before = datetime.fromisoformat(last) if last else None
    if before is None or now - before > AWAY / 2 or now < before:
        meta.put(tx, LAST_TICK, now.isoformat())
    return before if before is not None and now - before > AWAY else None
