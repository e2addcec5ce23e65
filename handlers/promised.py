"""Every promise still open, both ways: "what did I promise?"."""

from __future__ import annotations

from datetime import timedelta

from handlers import candidates, days, today, who
from handlers.turn import Turn
from sincerely.model import FollowUpKind
from storage import follow_ups

# Whoever plans further ahead than a year is shown it when it comes nearer.
AHEAD = timedelta(days=366)

# A list longer than this is not read; the rest comes on its day.
MOST = 20


def show_owed(turn: Turn) -> None:
    """ "Who do I owe": whoever is due today; on a quiet day the promises still to come."""
    assert turn.owner is not None
    quiet = not candidates.due_today(turn.tx, turn.owner, turn.now)
    if quiet and not candidates.is_empty(turn):
        show(turn)
    else:
        today.show(turn)


def show(turn: Turn, contact_id: int | None = None) -> None:
    """One line a promise, soonest first, with who keeps it and when it comes back; of one person, or of all."""
    assert turn.owner is not None
    if contact_id is not None:
        who.speak_of(turn, contact_id)
    zone, this_day = turn.owner.preferences.zone, days.today_in(turn.owner.preferences.zone, turn.now)
    kinds = (FollowUpKind.PROMISE, FollowUpKind.THEIR_PROMISE)
    rows = [
        row
        for row in follow_ups.open_until(turn.tx, turn.owner_id, turn.now + AHEAD)
        if row.follow_up.kind in kinds and contact_id in (None, row.contact_id)
    ]
    lines = [
        {
            "day": days.dated(max(days.today_in(zone, row.follow_up.due), this_day), this_day),
            "name": row.name,
            "what": row.follow_up.what or row.follow_up.reason,
            "mine": row.follow_up.kind is FollowUpKind.PROMISE,
        }
        for row in rows[:MOST]
    ]
    turn.say(turn.text("today.promises", lines=lines, more=len(rows) - len(lines)))
