"""A follow-up's message: whom, why in the owner's own words, the draft, and what can be done with it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from handlers import days, drafting, facts, offers, texts
from handlers.buttons import Action, button
from handlers.offers import Offer
from handlers.turn import Button
from sincerely.model import Encounter, Fact, FollowUp, Thread, Touch
from storage import notes
from storage.engine import Transaction
from storage.follow_ups import StoredFollowUp
from storage.owners import Owner


class Shown(NamedTuple):
    """A message and its buttons."""

    html: str
    keyboard: list[list[Button]]


def reminder(
    tx: Transaction,
    owner: Owner,
    row: StoredFollowUp,
    thread: Thread,
    now: datetime,
    *,
    offer: Offer | None = None,
    ticks: bool = False,
) -> Shown:
    """The whole message of a follow-up, as it stands now; without the value it needs it asks for one."""
    if row.follow_up.needs_value and offer is None:
        return _asking_for_value(tx, owner, row, thread, now)
    draft = drafting.draft_of(tx, owner, row, thread, now, offer.value if offer else None)
    html = _framed(tx, owner, row, now, drafting.in_html(draft, owner, ticks=ticks))
    settle = drafting.settle_buttons(row, owner, offer.shelf_id if offer else None)
    return Shown(html, drafting.act_buttons(draft, thread, owner) + settle)


def headline(tx: Transaction, owner: Owner, row: StoredFollowUp, now: datetime) -> str:
    """Whom and why, without the draft: what stays above a choice."""
    return _framed(tx, owner, row, now, "")


def quote_of(follow_up: FollowUp) -> str:
    """The owner's own words behind a follow-up: a detail or a promise. Where they met alone is no reason to write."""
    told = [fact for fact in follow_up.facts if not isinstance(fact, Touch | Encounter)]
    return next((_source_of(fact) for fact in told if _source_of(fact)), facts.words_of(told[0]) if told else "")


def _source_of(fact: Fact) -> str:
    source = getattr(fact, "source", None)
    return source.quote if source is not None else ""


def note_behind(tx: Transaction, owner: Owner, row: StoredFollowUp) -> str:
    """The note a follow-up came from, as it was typed; else the detail it is about."""
    words = quote_of(row.follow_up) or "".join(_source_of(fact) for fact in row.follow_up.facts[:1])
    written = notes.of_contact(tx, owner.id, row.contact_id)
    return next((note.text for note in reversed(written) if words and words in note.text), words)


def _asking_for_value(tx: Transaction, owner: Owner, row: StoredFollowUp, thread: Thread, now: datetime) -> Shown:
    fitting = offers.fitting(tx, owner, row.contact_id, thread)
    lines = [{"title": one.value.title, "hook": one.why} for one in fitting]
    body = texts.text("follow_up.needs_value", owner.locale, name=row.name, fitting=lines)
    keyboard = [
        [
            button(
                texts.text("label.take_along", owner.locale, title=one.value.title), Action.VALUE, row.id, one.shelf_id
            )
        ]
        for one in fitting
    ]
    return Shown(_framed(tx, owner, row, now, body), keyboard + drafting.settle_buttons(row, owner, wordless=True))


def _framed(tx: Transaction, owner: Owner, row: StoredFollowUp, now: datetime, body: str) -> str:
    zone, follow_up = owner.preferences.zone, row.follow_up
    late = days.today_in(zone, follow_up.due) < days.today_in(zone, now)
    return texts.text(
        "follow_up.reminder",
        owner.locale,
        name=row.name,
        reason=follow_up.reason,
        quote=note_behind(tx, owner, row),
        held_back=late,
        due=days.moment_in_words(follow_up.due, zone, now),
        draft=body,
    )
