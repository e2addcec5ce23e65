"""One act on a contact: remembered for undo, written as a touch or a decision, planned anew, and said."""

from __future__ import annotations

from datetime import datetime

from handlers import cards, plans, pressed, who
from handlers.buttons import Action, button
from handlers.card_words import Seen
from handlers.pressed import Subject
from handlers.turn import Turn
from sincerely.cadence.story import is_reply
from sincerely.model import By, Decision, FollowUp, FollowUpKind, Thread, Touch, TouchKind
from storage import follow_ups, people, undo
from storage.follow_ups import State

# What such a message carries is worth something to them (CRAFT, When 11: give before ask).
GIVING = frozenset({FollowUpKind.PROMISE, FollowUpKind.VALUE})


def touch_of_sending(follow_up: FollowUp, now: datetime, *, with_value: bool) -> Touch:
    """The touch that a sent follow-up is."""
    gave = with_value or follow_up.kind in GIVING or follow_up.needs_value
    return Touch(kind=TouchKind.SENT, at=now, by=By.ME, gave=gave, answers=follow_up.key)


def was_noted(thread: Thread, kind: TouchKind, key: str) -> bool:
    """Was this press counted already?"""
    return any(touch.kind is kind and touch.answers == key for touch in thread.touches)


def settle(turn: Turn, found: Subject, state: State, happened: Touch | Decision, *, say: str) -> None:
    """Settle a follow-up once, keep what happened, and show the new state."""
    undo_id, seen = _settle(turn, found, state, happened, say=say)
    show(turn, say, seen, found.row.contact_id, undo_id)


def settle_quietly(turn: Turn, found: Subject, state: State, happened: Touch | Decision, *, say: str) -> None:
    """The same from a list, which stays: only a toast."""
    _settle(turn, found, state, happened, say=say)
    turn.toast(turn.text(f"toast.{say}"))


def _settle(turn: Turn, found: Subject, state: State, happened: Touch | Decision, *, say: str) -> tuple[int, Seen]:
    contact_id = found.row.contact_id
    undo_id = remember(turn, say, found.row.name, contact_id)
    if found.is_open:
        follow_ups.settle(
            turn.tx, turn.owner_id, found.row.id, state, turn.now, reason=turn.text(f"plain.because_{say}")
        )
    who.speak_of(turn, contact_id)
    return undo_id, keep(turn, contact_id, happened)


def remember(turn: Turn, act: str, name: str, contact_id: int) -> int:
    """Make an act undoable: everything of the contact as it is now is kept for at least a day."""
    return undo.remember(turn.tx, turn.owner_id, turn.text(f"plain.act_{act}", name=name), [contact_id], turn.now)


def keep(turn: Turn, contact_id: int, happened: Touch | Decision) -> Seen:
    """Write a touch or a decision and plan anew."""
    assert turn.owner is not None
    people.add_fact(turn.tx, turn.owner_id, contact_id, happened)
    seen = plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    assert seen is not None
    return seen


def they_sent(turn: Turn, contact_id: int, seen: Seen) -> None:
    """ "Tiago sent the deck": their first open promise is kept; with none, they wrote all the same."""
    rows = follow_ups.of_contact(turn.tx, turn.owner_id, contact_id)
    owed = [row for row in rows if row.state in plans.OPEN and row.follow_up.kind is FollowUpKind.THEIR_PROMISE]
    last = seen.thread.touches[-1] if seen.thread.touches else None
    if not owed and last is not None and is_reply(last) and turn.now - last.at <= who.STILL_SPEAKING_OF:
        what = turn.text("plain.counted_they_sent", name=seen.thread.contact.name)
        html = turn.text("follow_up.already", what=what, next=pressed.next_of(turn, seen))
        turn.answer(html, pressed.next_buttons(turn, contact_id), about=contact_id)
        return
    undo_id = remember(turn, "they_sent", seen.thread.contact.name, contact_id)
    for row in owed[:1]:
        reason = turn.text("plain.because_they_sent")
        follow_ups.settle(turn.tx, turn.owner_id, row.id, "done", turn.now, reason=reason)
    answers = owed[0].follow_up.key if owed else None
    happened = Touch(kind=TouchKind.SENT, at=turn.now, by=By.THEM, gave=True, answers=answers)
    who.speak_of(turn, contact_id)
    show(turn, "they_sent", keep(turn, contact_id, happened), contact_id, undo_id)


def show(turn: Turn, say: str, seen: Seen, contact_id: int, undo_id: int | None, **more: object) -> None:
    """The message after an act: what happened, what comes next, and the way back."""
    assert turn.owner is not None
    html = turn.text(
        f"follow_up.{say}",
        name=seen.thread.contact.name,
        moment=pressed.now_in_words(turn),
        next=cards.next_step(seen.plan, turn.owner, turn.now),
        **more,
    )
    turn.toast(turn.text(f"toast.{say}", **more))
    keyboard = pressed.next_buttons(turn, contact_id, undo_id)
    if say == "declined":
        keyboard.append([button(turn.text("label.let_go"), Action.LET_GO, contact_id)])
    turn.answer(html, keyboard, about=contact_id)
