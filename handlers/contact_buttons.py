"""What is done with a person by a button: pause, wake, how often, channel, remove a detail."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from handlers import days, note_cards, plans, settling, who
from handlers.buttons import Action, Pressed, button
from handlers.card_words import Seen
from handlers.turn import Turn
from sincerely.cadence.clock import Clock
from sincerely.model import Channel, Circle, Decision, DecisionKind
from sincerely.wishes import FOR_NOW
from storage import people


def contact(turn: Turn, contact_id: int) -> Seen | None:
    """The person on the button, or None (and the owner is told) where they are gone."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    if seen is None:
        turn.toast(turn.text("toast.gone"))
        turn.answer(turn.text("card.gone"))
    return seen


def pause(turn: Turn, press: Pressed) -> None:
    """Nothing comes about them for a season, or until woken."""
    seen = contact(turn, press.row)
    if seen is not None:
        pause_until(turn, press.row, seen, None)


def pause_until(turn: Turn, contact_id: int, seen: Seen, until: datetime | None) -> None:
    """Nothing comes about them before then; with no day said, for a season: every pause has an end."""
    assert turn.owner is not None
    clock = Clock(turn.owner.preferences)
    until = until or clock.sending_hour(turn.now + FOR_NOW).due
    words = days.dated(clock.day(until), clock.day(turn.now))
    decision = Decision(kind=DecisionKind.PAUSED, at=turn.now, until=until)
    decide(turn, contact_id, seen, decision, say="paused", until=words)


def wake(turn: Turn, press: Pressed) -> None:
    """A pause, a rest or a close ends by the owner's hand."""
    seen = contact(turn, press.row)
    if seen is not None:
        decide(turn, press.row, seen, Decision(kind=DecisionKind.WOKEN, at=turn.now), say="woken")


def decide(turn: Turn, contact_id: int, seen: Seen, decision: Decision, *, say: str, **more: object) -> None:
    """Keep a decision about a person, plan anew, say so."""
    undo_id = settling.remember(turn, say, seen.thread.contact.name, contact_id)
    changed = settling.keep(turn, contact_id, decision)
    who.speak_of(turn, contact_id)
    settling.show(turn, say, changed, contact_id, undo_id, **more)


def offer_circles(turn: Turn, press: Pressed) -> None:
    """How often a warm thread comes back."""
    seen = contact(turn, press.row)
    if seen is not None:
        rows = [[button(turn.text(f"label.{circle}"), Action.CIRCLE, press.row, circle)] for circle in Circle]
        rows.append([button(turn.text("label.back"), Action.PERSON, press.row)])
        turn.answer(turn.text("page.circles", name=seen.thread.contact.name), rows)


def change_circle(turn: Turn, press: Pressed) -> None:
    """The chosen circle."""
    if press.detail in set(Circle):
        words = turn.text("page.circle_set", circle=turn.text(f"label.kept_{press.detail}"))
        change(turn, press.row, what=words, circle=Circle(press.detail))


def set_channel(turn: Turn, press: Pressed) -> None:
    """The answer to "How do you reach them?"; or no answer, which is fine too."""
    if press.detail in set(Channel):
        change(turn, press.row, channel=Channel(press.detail))
        _offer_as_usual(turn, Channel(press.detail))
    elif contact(turn, press.row) is not None:
        turn.toast(turn.text("toast.skipped"))
        note_cards.show_changed(turn, press.row, None)


def _offer_as_usual(turn: Turn, channel: Channel) -> None:
    """Asked once for all instead of once a card."""
    assert turn.owner is not None
    if turn.owner.preferences.channel is None:
        label = turn.text("label.as_usual", channel=turn.text(f"label.{channel}"))
        turn.say(turn.text("settings.as_usual"), [[button(label, Action.SET, 0, f"channel.{channel}")]])


def change(turn: Turn, contact_id: int, *, what: str = "", **fields: Any) -> None:
    """Change a field of a contact by hand, plan anew and show the card."""
    seen = contact(turn, contact_id)
    if seen is None:
        return
    assert turn.owner is not None
    undo_id = settling.remember(turn, "corrected", seen.thread.contact.name, contact_id)
    people.update(turn.tx, turn.owner_id, contact_id, turn.now, **fields)
    plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    who.speak_of(turn, contact_id)
    turn.toast(turn.text("toast.saved"))
    note_cards.show_changed(turn, contact_id, undo_id, what=what)
