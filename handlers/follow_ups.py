"""Settles a follow-up by its buttons. Each is safe to press twice: the row changes once, a second press is told."""

from __future__ import annotations

from handlers import offers, pressed, settling, today
from handlers.buttons import Pressed
from handlers.turn import Turn
from sincerely.model import By, Decision, DecisionKind, Touch, TouchKind
from storage import shelf


def mark_sent(turn: Turn, press: Pressed) -> None:
    """The owner sent it: the follow-up is kept, the thread waits for an answer."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    owner, contact_id = turn.owner, found.row.contact_id
    assert owner is not None
    given = offers.by_id(turn.tx, owner, contact_id, int(press.detail)) if press.detail.isdigit() else None
    touch = settling.touch_of_sending(found.row.follow_up, turn.now, with_value=given is not None)
    if given is not None:
        shelf.mark_given(turn.tx, owner.id, given.shelf_id, contact_id, turn.now)
    settling.settle(turn, found, "done", touch, say="sent")


def mark_replied(turn: Turn, press: Pressed) -> None:
    """They answered: the thread is warm. Right even where the message was settled before (the answer came later)."""
    found = pressed.subject(turn, press)
    if found is None:
        return
    if settling.was_noted(found.seen.thread, TouchKind.REPLIED, found.row.follow_up.key):
        pressed.say_true_now(turn, found)
        return
    touch = Touch(kind=TouchKind.REPLIED, at=turn.now, by=By.THEM, answers=found.row.follow_up.key)
    settling.settle(turn, found, "done", touch, say="replied")


def mark_declined(turn: Turn, press: Pressed) -> None:
    """They said no: closed for good, kindly."""
    found = pressed.subject(turn, press)
    if found is None:
        return
    if settling.was_noted(found.seen.thread, TouchKind.DECLINED, found.row.follow_up.key):
        pressed.say_true_now(turn, found)
        return
    touch = Touch(kind=TouchKind.DECLINED, at=turn.now, by=By.THEM, answers=found.row.follow_up.key)
    settling.settle(turn, found, "cancelled", touch, say="declined")


def not_now(turn: Turn, press: Pressed) -> None:
    """This follow-up is dropped; the craft plans what takes its place."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    decision = Decision(kind=DecisionKind.SKIPPED, at=turn.now, follow_up=found.row.follow_up.key)
    if press.detail == today.LIST:
        settling.settle_quietly(turn, found, "cancelled", decision, say="not_now")
        today.show_again(turn)
    else:
        settling.settle(turn, found, "cancelled", decision, say="not_now")
