"""The week ahead, by day, one line a person."""

from __future__ import annotations

from handlers import days, today
from handlers.buttons import Pressed
from handlers.turn import Turn
from storage import follow_ups
from storage.follow_ups import StoredFollowUp

# A week's list longer than this is not read; the rest comes on its day.
MOST_OF_A_WEEK = 15


def show_week(turn: Turn) -> None:
    """Seven days ahead, by day, one line a person."""
    assert turn.owner is not None
    zone, this_day = turn.owner.preferences.zone, days.today_in(turn.owner.preferences.zone, turn.now)
    rows = one_a_person(follow_ups.open_until(turn.tx, turn.owner_id, turn.now + today.WEEK))
    lines = [
        {
            "day": days.dated(max(days.today_in(zone, row.follow_up.due), this_day), this_day),
            "name": row.name,
            "reason": row.follow_up.reason,
        }
        for row in rows[:MOST_OF_A_WEEK]
    ]
    more = len(rows) - len(lines)
    turn.say(turn.text("today.week", lines=lines, more=more, next=None if rows else today.next_one(turn)))


def show_week_press(turn: Turn, press: Pressed) -> None:
    """The button "This week"."""
    show_week(turn)


def one_a_person(rows: list[StoredFollowUp]) -> list[StoredFollowUp]:
    """The first follow-up of each person, in the order given."""
    first: dict[int, StoredFollowUp] = {}
    for row in rows:
        first.setdefault(row.contact_id, row)
    return list(first.values())
