"""Another day for what a card promises: tomorrow, a day of this week, next week, or one typed in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from handlers import cards, days, days_typed, note_cards, plans, pressed, settling, snooze
from handlers.buttons import Action, Pressed, button
from handlers.pressed import Subject
from handlers.turn import Button, Turn
from sincerely.cadence.clock import Clock
from sincerely.model import Decision, DecisionKind, FollowUpKind
from storage import people, talk
from storage.follow_ups import StoredFollowUp

OTHER = "other"
PROMISES = (FollowUpKind.PROMISE, FollowUpKind.THEIR_PROMISE)

# Three days in a row fit a phone.
IN_A_ROW = 3


def offer_days(turn: Turn, press: Pressed) -> None:
    """Show the days below the card."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    assert turn.owner is not None
    card = cards.person(found.seen, turn.owner, turn.now)
    turn.answer(turn.text("card.choose_day", card=card), _keyboard(turn, found))


def change_day(turn: Turn, press: Pressed) -> None:
    """A day was chosen, or one is to be typed."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    if press.detail == OTHER:
        turn.toast(turn.text("toast.type_day"))
        ask_day(turn, found.row)
        return
    try:
        day = date.fromisoformat(press.detail)
    except ValueError:
        turn.toast(turn.text("toast.forged"))
        return
    set_day(turn, found, day)


def ask_day(turn: Turn, row: StoredFollowUp) -> None:
    """Ask for the day in words."""
    talk.save(turn.tx, turn.owner_id, awaiting={"what": "day", "follow_up": row.id})
    turn.answer(turn.text("card.type_day", name=row.name), about=row.contact_id)


def typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """A day in words; anything else is no answer."""
    when = days_typed.read(turn, words)
    found = pressed.by_id(turn, int(awaiting["follow_up"]))
    if when is None or found is None or not found.is_open:
        return False
    if not days_typed.is_over(turn, when):
        set_day(turn, found, when.day, when.hour)
    return True


def set_day(turn: Turn, found: Subject, day: date, hour: time | None = None) -> None:
    """A promise gets its new day, by hand, so that no re-reading changes it; anything else is moved there."""
    follow_up, contact_id = found.row.follow_up, found.row.contact_id
    if follow_up.kind not in PROMISES:
        snooze.move_to_day(turn, found, day, hour)
        return
    assert turn.owner is not None
    undo_id = settling.remember(turn, "day", found.row.name, contact_id)
    zone = turn.owner.preferences.zone
    stated: dict[str, Any] = {"time": hour, "zone": zone} if hour else {}
    people.change_fact(turn.tx, turn.owner_id, "promises", follow_up.about, due=day, **stated)
    if any(one.follow_up == follow_up.key for one in found.seen.thread.decisions):
        # It was put off before: the day said last counts.
        until = Clock(turn.owner.preferences).at(day, hour).due
        decision = Decision(kind=DecisionKind.SNOOZED, at=turn.now, follow_up=follow_up.key, until=until)
        people.add_fact(turn.tx, turn.owner_id, contact_id, decision)
    plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    today = days.today_in(zone, turn.now)
    turn.toast(turn.text("toast.day", day=days.dated(day, today)))
    note_cards.show_changed(turn, contact_id, undo_id)


def _keyboard(turn: Turn, found: Subject) -> list[list[Button]]:
    assert turn.owner is not None
    today = days.today_in(turn.owner.preferences.zone, turn.now)
    row_id = found.row.id
    choices = [
        button(_label(day, today), Action.DAY, row_id, day)
        for day in dict.fromkeys([*days.coming_days(today, 5), days.next_monday(today)])
    ]
    rows = [choices[start : start + IN_A_ROW] for start in range(0, len(choices), IN_A_ROW)]
    last = [
        button(turn.text("label.other"), Action.DAY, row_id, OTHER),
        button(turn.text("label.back"), Action.PERSON, found.row.contact_id),
    ]
    return [*rows, last]


def _label(day: date, today: date) -> str:
    words = days.in_words(day, today)
    return words[:1].upper() + words[1:]  # A button begins like its neighbours.
