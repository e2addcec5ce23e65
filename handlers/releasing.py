"""One owner's due follow-ups: sent alone, as one list, or put off, as the craft decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

from handlers import candidates, lists, reminder_cards
from handlers.turn import message_payload
from sincerely.cadence.clock import Clock
from sincerely.cadence.release import Release, release
from sincerely.model import Thread
from sincerely.today import Candidate
from storage import follow_ups, outbox
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp
from storage.owners import Owner

# What came a little late is not worth an apology.
LATE = timedelta(hours=1)


def release_for(
    tx: Transaction, owner: Owner, rows: Sequence[StoredFollowUp], now: datetime, away_since: datetime | None
) -> None:
    """The owner's due follow-ups: sent alone, sent as one list, or put off until the craft wants to look again."""
    day_begins = Clock(owner.preferences).at(Clock(owner.preferences).day(now), time(0)).due
    shown = follow_ups.prompted_between(tx, owner.id, day_begins, now)
    found = candidates.of_rows(tx, owner, rows)
    decided = release([one for one, _, _ in found], now, owner.preferences, away_since, shown)
    by_key = {(one.contact_id, one.follow_up.key): (row, thread) for one, row, thread in found}
    for candidate in decided.alone:
        row, thread = by_key[candidate.contact_id, candidate.follow_up.key]
        _remind(tx, owner, row, thread, now)
    if decided.listed:
        late = away_since is not None and any(now - one.follow_up.due > LATE for one in decided.listed)
        _send_list(tx, owner, decided, by_key, now, late=late)
    later = decided.until or now + timedelta(days=1)
    for candidate in decided.waiting:
        follow_ups.postpone(tx, owner.id, by_key[candidate.contact_id, candidate.follow_up.key][0].id, later)
    _give_back(tx, owner, rows, found, now)


def _give_back(
    tx: Transaction,
    owner: Owner,
    rows: Sequence[StoredFollowUp],
    found: Sequence[tuple[Candidate, StoredFollowUp, Thread]],
    now: datetime,
) -> None:
    """A claimed row that the plan wants later is due then, and one whose contact is gone is settled."""
    known = {row.id: one for one, row, _ in found}
    for row in rows:
        if row.id not in known:
            follow_ups.settle(tx, owner.id, row.id, "cancelled", now, reason="deleted")
        elif known[row.id].follow_up.due > now:
            follow_ups.postpone(tx, owner.id, row.id, known[row.id].follow_up.due)


def _remind(tx: Transaction, owner: Owner, row: StoredFollowUp, thread: Thread, now: datetime) -> None:
    """One follow-up, as a message of its own."""
    shown = reminder_cards.reminder(tx, owner, row, thread, now)
    payload = message_payload(shown.html, shown.keyboard, about=row.contact_id)
    key = f"follow_up:{row.id}:{row.follow_up.due.isoformat()}"
    sent = outbox.put(tx, owner.id, owner.chat_id, "message", payload, now=now, follow_up_id=row.id, dedupe_key=key)
    follow_ups.set_outbox(tx, owner.id, row.id, sent)


def _send_list(
    tx: Transaction,
    owner: Owner,
    decided: Release,
    rows: Mapping[tuple[int, str], tuple[StoredFollowUp, Thread]],
    now: datetime,
    *,
    late: bool,
) -> None:
    """Several follow-ups as one message with a button each."""
    chosen: list[tuple[Candidate, StoredFollowUp]] = [
        (one, rows[one.contact_id, one.follow_up.key][0]) for one in decided.listed
    ]
    shown = lists.digest(owner, chosen, now, late=late)
    key = f"list:{now.isoformat()}"
    sent = outbox.put(tx, owner.id, owner.chat_id, "message", message_payload(*shown), now=now, dedupe_key=key)
    for _, row in chosen:
        follow_ups.set_outbox(tx, owner.id, row.id, sent)
