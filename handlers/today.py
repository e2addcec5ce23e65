"""Whom to write to today: at most five people, each with a reason in the owner's own words and a button to act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from handlers import candidates, days, time_away
from handlers.buttons import Action, Pressed, button
from handlers.heard import Heard
from handlers.turn import Button, Turn
from sincerely.model import Reading
from sincerely.today import AT_MOST, Candidate, rank, reason
from storage import follow_ups
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp

WEEK = timedelta(days=7)

# The detail of a button that stands in a list.
LIST = "list"


def answer(turn: Turn, said: Heard, reading: Reading) -> None:
    """ "Who should I contact today", in whatever words."""
    show(turn)


def show(turn: Turn, begin: int = 0, *, in_place: bool = False) -> None:
    """The list, from a place in it on."""
    assert turn.owner is not None
    found = candidates.due_today(turn.tx, turn.owner, turn.now)
    ranked = rank([one for one, _ in found], turn.now, turn.owner.preferences, len(found))
    chosen = ranked[begin : begin + AT_MOST]
    if not chosen:
        _nobody(turn, begin, in_place=in_place)
        return
    rows = {(one.contact_id, one.follow_up.key): row for one, row in found}
    lines = [{"name": one.name, "reason": reason(one, turn.now, turn.owner.preferences)} for one in chosen]
    more = len(ranked) - begin - len(chosen)
    heading = turn.text("today.heading_more" if begin else "today.heading_today")
    keyboard = [_person_row(turn, one, rows[one.contact_id, one.follow_up.key]) for one in chosen]
    if more:
        keyboard.append([button(turn.text("label.show_more"), Action.TODAY, begin + AT_MOST)])
    _put(turn, in_place)(turn.text("today.list", heading=heading, lines=lines, more=more), keyboard)


def show_again(turn: Turn) -> None:
    """The list in place of the one pressed, without whoever was just settled."""
    show(turn, in_place=True)


def show_more(turn: Turn, press: Pressed) -> None:
    """The next five."""
    show(turn, press.row)


def next_one(turn: Turn) -> dict[str, str] | None:
    """The next follow-up coming up, in words."""
    assert turn.owner is not None
    row = follow_ups.next_due(turn.tx, turn.owner_id)
    if row is None:
        return None
    due = days.moment_in_words(row.follow_up.due, turn.owner.preferences.zone, turn.now)
    return {"name": row.name, "due": due, "reason": row.follow_up.reason}


def calendar(tx: Transaction, owner_id: int, now: datetime) -> list[dict[str, Any]]:
    """What is planned for the weeks to come, for the rehearsal's page."""
    rows = follow_ups.open_until(tx, owner_id, now + 26 * WEEK)
    return [
        {
            "id": row.id,
            "name": row.name,
            "kind": row.follow_up.kind.value,
            "due": row.follow_up.due.isoformat(),
            "reason": row.follow_up.reason,
            "state": row.state,
        }
        for row in rows
    ]


def _nobody(turn: Turn, begin: int, *, in_place: bool) -> None:
    assert turn.owner is not None
    if begin:
        turn.toast(turn.text("today.nobody_more"))
        return
    coming = next_one(turn)
    keyboard = [[button(turn.text("label.this_week"), Action.WEEK)]] if coming else []
    _put(turn, in_place)(
        turn.text(
            "today.nobody",
            next=coming,
            empty=coming is None and candidates.is_empty(turn),
            away=time_away.until_in_words(turn) if time_away.is_on(turn) else None,
        ),
        keyboard,
    )


def _put(turn: Turn, in_place: bool) -> Callable[[str, list[list[Button]]], int]:
    return turn.answer if in_place else turn.say


def _person_row(turn: Turn, one: Candidate, row: StoredFollowUp) -> list[Button]:
    return [
        button(turn.text("label.draft_for", name=one.name), Action.SHOW_DRAFT, row.id),
        button(turn.text("label.not_now"), Action.NOT_NOW, row.id, LIST),
    ]
