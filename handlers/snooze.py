"""Moves a follow-up to another day: by a button, or by a day typed in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from handlers import days, days_typed, pressed, reminder_cards, settling, who
from handlers.buttons import Action, Pressed, button
from handlers.pressed import Subject
from handlers.turn import Button, Turn
from sincerely.cadence import snooze_until
from sincerely.cadence.clock import Clock
from sincerely.model import Decision, DecisionKind
from storage import follow_ups, talk

OTHER = "other"

# What the craft calls the choices, and the labels of their buttons.
CHOICES = {"tomorrow": "tomorrow", "3days": "three_days", "nextweek": "next_week"}


def offer_days(turn: Turn, press: Pressed) -> None:
    """Show the days a follow-up can move to, in place of its buttons."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    assert turn.owner is not None
    shown = reminder_cards.headline(turn.tx, turn.owner, found.row, turn.now)
    turn.answer(turn.text("follow_up.when", shown=shown), snooze_keyboard(turn, found))


def snooze_keyboard(turn: Turn, found: Subject) -> list[list[Button]]:
    """Tomorrow, three days, next week, another day, and back."""
    row_id = found.row.id
    buttons = [
        button(turn.text(f"label.{name}"), Action.SNOOZE_UNTIL, row_id, choice) for choice, name in CHOICES.items()
    ]
    last = [
        button(turn.text("label.other"), Action.SNOOZE_UNTIL, row_id, OTHER),
        button(turn.text("label.back"), Action.BACK, row_id),
    ]
    return [buttons, last]


def snooze(turn: Turn, press: Pressed) -> None:
    """Move the follow-up to the chosen day, or ask for one in words."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    if press.detail == OTHER:
        talk.save(turn.tx, turn.owner_id, awaiting={"what": "snooze", "follow_up": found.row.id})
        turn.toast(turn.text("toast.type_day"))
        turn.answer(
            turn.text("follow_up.type_when", name=found.row.name),
            [[button(turn.text("label.back"), Action.BACK, found.row.id)]],
        )
        return
    assert turn.owner is not None
    if press.detail in CHOICES:
        move_to(turn, found, snooze_until(press.detail, turn.now, turn.owner.preferences))
    else:
        turn.toast(turn.text("toast.forged"))


def move_to_day(turn: Turn, found: Subject, day: date, hour: time | None = None) -> None:
    """Move one follow-up to a day the owner named; it comes back at that hour, or at the sending hour."""
    assert turn.owner is not None
    move_to(turn, found, Clock(turn.owner.preferences).at(day, hour).due)


def move_to(turn: Turn, found: Subject, until: datetime) -> None:
    """Move one follow-up to a moment."""
    undo_id = settling.remember(turn, "snoozed", found.row.name, found.row.contact_id)
    decision = Decision(kind=DecisionKind.SNOOZED, at=turn.now, follow_up=found.row.follow_up.key, until=until)
    seen = settling.keep(turn, found.row.contact_id, decision)
    who.speak_of(turn, found.row.contact_id)
    # The plan has the last word: nothing moves to before its day, or into quiet hours.
    row = follow_ups.get(turn.tx, turn.owner_id, found.row.id)
    due = row.follow_up.due if row else until
    settling.show(turn, "snoozed", seen, found.row.contact_id, undo_id, until=in_words(turn, due), moved=due == until)


def in_words(turn: Turn, moment: datetime) -> str:
    """An instant on the owner's clock."""
    assert turn.owner is not None
    return days.moment_in_words(moment, turn.owner.preferences.zone, turn.now)


def typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """A day in words, as the answer to "when shall it come back?"; anything else is no answer."""
    when = days_typed.read(turn, words)
    found = pressed.by_id(turn, int(awaiting["follow_up"]))
    if when is None or found is None or not found.is_open:
        return False
    if not days_typed.is_over(turn, when):
        move_to_day(turn, found, when.day, when.hour)
    return True
