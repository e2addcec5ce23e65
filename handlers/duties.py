"""What the owner set a time for: the morning's digest, and the evening's review of an event.

The next such instant is kept in one place, so that an ordinary tick reads one row and looks at nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from handlers import candidates, event_review, lists
from handlers.turn import message_payload
from sincerely.cadence.clock import Clock
from sincerely.today import rank
from storage import follow_ups, meta, outbox, owners, talk
from storage.engine import Transaction
from storage.owners import Owner

NEXT = "next_duty"
NEVER = "never"

# After dinner, before the quiet hours: everybody met today is still fresh.
REVIEW_AT = time(20, 0)

# A digest or review that could not be sent for longer than this has lost its point; the day goes on without it.
STALE = timedelta(hours=3)


def changed(tx: Transaction, now: datetime) -> None:
    """Somebody changed a time or went to an event: the next tick looks at everybody once."""
    meta.put(tx, NEXT, now.isoformat())


def next_at(tx: Transaction) -> datetime | None:
    """The next instant at which somebody expects something."""
    kept = meta.get(tx, NEXT)
    return None if kept in (None, NEVER) else datetime.fromisoformat(str(kept))


def fulfil(tx: Transaction, now: datetime) -> None:
    """Send what is expected now, and find out what is expected next."""
    due = next_at(tx)
    if due is None or due > now:
        return
    coming: list[datetime] = []
    at_events = talk.at_events(tx)
    for owner in owners.everybody(tx):
        coming += _digest(tx, owner, now)
        if owner.id in at_events:
            coming += _review(tx, owner, at_events[owner.id], now)
    meta.put(tx, NEXT, min(coming).isoformat() if coming else NEVER)


def _digest(tx: Transaction, owner: Owner, now: datetime) -> Iterator[datetime]:
    """The morning's list on working days; what it shows is not pushed again, save what has an hour of its own."""
    preferences = owner.preferences
    if preferences.digest_at is None or owner.state != "active":
        return
    clock = Clock(preferences)
    today = clock.day(now)
    at = clock.at(today, preferences.digest_at).due
    if at <= now < at + STALE and clock.is_working(today):
        _send_digest(tx, owner, today, now)
    yield at if at > now else clock.at(today + timedelta(days=1), preferences.digest_at).due


def _send_digest(tx: Transaction, owner: Owner, today: date, now: datetime) -> None:
    found = candidates.due_today(tx, owner, now)
    chosen = rank([one for one, _ in found], now, owner.preferences, owner.preferences.daily_cap)
    if not chosen:
        return
    rows = {(one.contact_id, one.follow_up.key): row for one, row in found}
    listed = [(one, rows[one.contact_id, one.follow_up.key]) for one in chosen]
    payload = message_payload(*lists.digest(owner, listed, now, late=False))
    outbox.put(tx, owner.id, owner.chat_id, "message", payload, now=now, dedupe_key=f"digest:{today}")
    for one, row in listed:
        if one.follow_up.local.time() == owner.preferences.sending_hour:
            follow_ups.settle(tx, owner.id, row.id, "prompted", now, expect=("pending",))


def _review(tx: Transaction, owner: Owner, at_event: talk.Talk, now: datetime) -> Iterator[datetime]:
    """One review of everybody met at today's event; after its day the event is over."""
    if at_event.event_on is None:
        return
    at = Clock(owner.preferences).at(at_event.event_on, REVIEW_AT).due
    if now < at:
        yield at
        return
    if now < at + STALE and owner.state == "active":
        event_review.send(tx, owner, at_event, now)
    talk.save(tx, owner.id, event_place=None, event_on=None)
