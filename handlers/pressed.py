"""Loads what a press on a follow-up's button speaks of, and says what is true now where it lost its meaning."""

from __future__ import annotations

from dataclasses import dataclass

from handlers import cards, days, plans
from handlers.buttons import Action, Pressed, button
from handlers.card_words import Seen
from handlers.turn import Button, Turn
from storage import follow_ups
from storage.follow_ups import StoredFollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A follow-up and its contact as they stand now."""

    row: StoredFollowUp
    seen: Seen

    @property
    def is_open(self) -> bool:
        """Can it still be settled?"""
        return self.row.state in plans.OPEN


def subject(turn: Turn, pressed: Pressed) -> Subject | None:
    """The follow-up a button is bound to, or None (and the owner is told) where it or its contact is gone."""
    found = by_id(turn, pressed.row)
    if found is None:
        turn.toast(turn.text("toast.gone"))
        turn.answer(turn.text("card.gone"))
    return found


def by_id(turn: Turn, follow_up_id: int) -> Subject | None:
    """A follow-up with its contact as they stand; None where either is gone."""
    assert turn.owner is not None
    row = follow_ups.get(turn.tx, turn.owner_id, follow_up_id)
    seen = plans.look_at(turn.tx, turn.owner, row.contact_id, turn.now) if row else None
    return Subject(row=row, seen=seen) if row and seen else None


def open_subject(turn: Turn, pressed: Pressed) -> Subject | None:
    """The same, only while it is open; a settled one is answered with what is true now."""
    found = subject(turn, pressed)
    if found is not None and not found.is_open:
        say_true_now(turn, found)
        return None
    return found


def say_true_now(turn: Turn, found: Subject) -> None:
    """A second press, or one on an old message: nothing happens, and the message shows how things stand."""
    turn.toast(turn.text("toast.stale"))
    what = turn.text(
        "plain.settled_" + ("done" if found.row.state == "done" else "dropped"),
        name=found.row.name,
        why=found.row.state_reason,
    )
    turn.answer(
        turn.text("follow_up.already", what=what, next=next_of(turn, found.seen)),
        next_buttons(turn, found.row.contact_id),
    )


def next_of(turn: Turn, seen: Seen) -> str:
    """What comes next for the contact, in a line."""
    assert turn.owner is not None
    return cards.next_step(seen.plan, turn.owner, turn.now)


def next_buttons(turn: Turn, contact_id: int, undo_id: int | None = None) -> list[list[Button]]:
    """Below a settled message: take it back, or see the person."""
    row = [button(turn.text("label.undo"), Action.UNDO, undo_id)] if undo_id else []
    return [[*row, button(turn.text("label.open_page"), Action.PERSON, contact_id)]]


def now_in_words(turn: Turn) -> str:
    """This moment on the owner's clock."""
    assert turn.owner is not None
    local = days.local(turn.now, turn.owner.preferences.zone)
    return f"{days.plain(local.date(), local.date())}, {days.clock(local.time())}"
