"""The evening's review of an event: everybody met there, each with the next step."""

from __future__ import annotations

from datetime import datetime

from handlers import days, texts
from handlers.buttons import Action, button
from handlers.reminder_cards import Shown
from handlers.turn import message_payload
from sincerely.model import Encounter
from storage import follow_ups, outbox, people
from storage.engine import Transaction
from storage.owners import Owner
from storage.talk import Talk

# More than anybody can talk to in a day.
MOST_MET = 60


def review(tx: Transaction, owner: Owner, at_event: Talk, now: datetime) -> Shown:
    """Everybody met on the event's day: the coffee queue is a part of it."""
    place = at_event.event_place or ""
    ids = people.recent_ids(tx, owner.id, MOST_MET)
    met = [
        one
        for one in people.get_many(tx, owner.id, ids)
        if any(met.on == at_event.event_on and not _is_supposed(met) for met in one.thread.encounters)
    ]
    if not met:
        return Shown(texts.text("event.review_empty", owner.locale, place=place), [])
    lines = [
        {
            "name": one.thread.contact.name,
            "hook": next((told.text for told in one.thread.hooks), None)
            or next((told.what for told in one.thread.milestones), ""),
            "next": _next(tx, owner, one.contact_id, now),
        }
        for one in met
    ]
    keyboard = [
        [button(texts.text("label.open", owner.locale, name=one.thread.contact.name), Action.PERSON, one.contact_id)]
        for one in met
    ]
    pairs = [row + (keyboard[place + 1] if place + 1 < len(keyboard) else []) for place, row in enumerate(keyboard)]
    return Shown(texts.text("event.review", owner.locale, place=place, lines=lines), pairs[::2])


def _is_supposed(met: Encounter) -> bool:
    """Somebody noted that day of whom no meeting was told: most likely they were not there."""
    return met.place is None and met.source is not None and met.source.guessed


def send(tx: Transaction, owner: Owner, at_event: Talk, now: datetime) -> None:
    """The review unasked, once an event."""
    shown = review(tx, owner, at_event, now)
    payload = message_payload(shown.html, shown.keyboard)
    outbox.put(tx, owner.id, owner.chat_id, "message", payload, now=now, dedupe_key=f"review:{at_event.event_on}")


def _next(tx: Transaction, owner: Owner, contact_id: int, now: datetime) -> str:
    rows = [row for row in follow_ups.of_contact(tx, owner.id, contact_id) if row.state == "pending"]
    if not rows:
        return ""
    due = days.moment_in_words(rows[0].follow_up.due, owner.preferences.zone, now)
    return texts.text("event.next", owner.locale, due=due, what=rows[0].follow_up.what or "")
