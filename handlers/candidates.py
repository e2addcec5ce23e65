"""Who may be due today, read by index: what is due, never everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers import reminder_cards
from handlers.turn import Turn
from sincerely.cadence.clock import Clock
from sincerely.matching import whom_it_fits
from sincerely.model import FollowUp, Thread, TouchKind
from sincerely.today import Candidate
from storage import follow_ups, people, shelf
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp
from storage.owners import Owner

# Far more than are ever shown; keeps a year's absence from becoming a long list to rank.
MOST_LOOKED_AT = 100
PUT_OFF = timedelta(days=1)


def due_today(tx: Transaction, owner: Owner, now: datetime) -> list[tuple[Candidate, StoredFollowUp]]:
    """Everything due until the end of the owner's day, as candidates for the ranking."""
    clock = Clock(owner.preferences)
    ends = clock.end_of(clock.day(now))
    # What the daily cap put off until tomorrow was due today: asked for, it is shown.
    rows = follow_ups.open_until(tx, owner.id, ends + PUT_OFF, MOST_LOOKED_AT)
    found = of_rows(tx, owner, rows)
    return [(one, row) for one, row, _ in found if one.follow_up.due <= ends]


def of_rows(
    tx: Transaction, owner: Owner, rows: Sequence[StoredFollowUp]
) -> list[tuple[Candidate, StoredFollowUp, Thread]]:
    """Rows as candidates, each with its thread; whoever was deleted meanwhile is left out."""
    ids = list({row.contact_id for row in rows})
    threads = {one.contact_id: one.thread for one in people.get_many(tx, owner.id, ids) if not one.deleted}
    titles = [item.title for item in shelf.recent(tx, owner.id)]
    there = [(row, threads[row.contact_id]) for row in rows if row.contact_id in threads]
    return [(_candidate(row, thread, titles), row, thread) for row, thread in there]


def as_wished(follow_up: FollowUp) -> FollowUp:
    """A follow-up at the time the plan wants: quiet hours and the daily cap put off the row, never the wish."""
    return replace(follow_up, due=follow_up.local.replace(tzinfo=ZoneInfo(follow_up.zone)).astimezone(UTC))


def is_empty(turn: Turn) -> bool:
    """Does the owner know nobody yet?"""
    return people.count(turn.tx, turn.owner_id) == 0


def _candidate(row: StoredFollowUp, thread: Thread, titles: list[str]) -> Candidate:
    touches = thread.touches
    last = touches[-1] if touches else None
    waiting = last.at if last and last.kind is TouchKind.REPLIED else None
    return Candidate(
        contact_id=row.contact_id,
        name=row.name,
        follow_up=as_wished(row.follow_up),
        last_touch=last.at if last else None,
        quote=reminder_cards.quote_of(row.follow_up) or None,
        has_value=any(whom_it_fits(title, [thread]) for title in titles),
        waiting_since=waiting,
    )
