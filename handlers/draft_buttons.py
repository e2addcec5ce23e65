"""Looks at a draft and at what else can be done with it: other wording, other channel, a link along, a mail file."""

from __future__ import annotations

import re

from handlers import drafting, offers, pressed, reminder_cards, who
from handlers.buttons import Action, Pressed, button
from handlers.offers import Offer
from handlers.pressed import Subject
from handlers.reminder_cards import Shown
from handlers.turn import Button, Turn
from sincerely.drafts.eml import eml
from storage import follow_ups


def open_draft(turn: Turn, press: Pressed) -> None:
    """The draft as a message of its own: the card or the list it was asked from stays."""
    found = pressed.open_subject(turn, press)
    if found is not None:
        html, keyboard = shown(turn, found, _offer(turn, found, press.detail))
        who.speak_of(turn, found.row.contact_id)
        turn.say(html, keyboard, about=found.row.contact_id)


def show(turn: Turn, press: Pressed) -> None:
    """The draft as it stands, in place of what was chosen from."""
    found = pressed.open_subject(turn, press)
    if found is not None:
        show_subject(turn, found, _offer(turn, found, press.detail))


def show_subject(turn: Turn, found: Subject, offer: Offer | None = None, *, ticks: bool = False) -> None:
    """The message of a follow-up, in place of the one pressed."""
    html, keyboard = shown(turn, found, offer, ticks=ticks)
    turn.answer(html, keyboard, about=found.row.contact_id)


def shown(turn: Turn, found: Subject, offer: Offer | None = None, *, ticks: bool = False) -> Shown:
    """The message of a follow-up as it stands."""
    assert turn.owner is not None
    return reminder_cards.reminder(
        turn.tx, turn.owner, found.row, found.seen.thread, turn.now, offer=offer, ticks=ticks
    )


def another(turn: Turn, press: Pressed) -> None:
    """A truly different wording; the craft never repeats one for a follow-up."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    assert turn.owner is not None
    variant = drafting.next_variant(turn.tx, turn.owner, found.row, found.seen.thread, turn.now)
    follow_ups.set_variant(turn.tx, turn.owner_id, found.row.id, variant, found.row.channel)
    turn.toast(turn.text("toast.another"))
    show(turn, press)


def take_along(turn: Turn, press: Pressed) -> None:
    """A link from the shelf goes along with this follow-up."""
    show(turn, press)


def show_ticks(turn: Turn, press: Pressed) -> None:
    """The linter's line of ticks under the draft."""
    found = pressed.open_subject(turn, press)
    if found is not None:
        show_subject(turn, found, _offer(turn, found, press.detail), ticks=True)


def show_more(turn: Turn, press: Pressed) -> None:
    """What is done less often with a follow-up."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    assert turn.owner is not None
    row, along = found.row, press.detail
    keyboard = [
        [
            labelled(turn, "channel", Action.CHANNELS, row.id, along),
            labelled(turn, "ticks", Action.TICKS, row.id, along),
        ],
        [labelled(turn, "eml", Action.EML, row.id, along), labelled(turn, "why", Action.WHY, row.contact_id)],
        [labelled(turn, "declined", Action.DECLINED, row.id), labelled(turn, "pause", Action.PAUSE, row.contact_id)],
        [labelled(turn, "back", Action.BACK, row.id, along)],
    ]
    turn.answer(reminder_cards.headline(turn.tx, turn.owner, row, turn.now), keyboard)


def send_eml(turn: Turn, press: Pressed) -> None:
    """The draft as a file that every mail program opens, ready to send."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    assert turn.owner is not None
    row, thread = found.row, found.seen.thread
    offer = _offer(turn, found, press.detail)
    draft = drafting.draft_of(turn.tx, turn.owner, row, thread, turn.now, offer.value if offer else None)
    if draft.ask is not None:
        show_subject(turn, found, offer)
        return
    turn.send_file(_file_name(thread.contact.name), eml(draft, thread.contact), turn.text("plain.eml"))


def _file_name(name: str) -> str:
    """A name for the file that no system refuses."""
    return ("-".join(re.findall(r"[\w\-]+", name))[:40] or "draft") + ".eml"


def _offer(turn: Turn, found: Subject, detail: str) -> Offer | None:
    assert turn.owner is not None
    return offers.by_id(turn.tx, turn.owner, found.row.contact_id, int(detail)) if detail.isdigit() else None


def labelled(turn: Turn, name: str, action: Action, row: int, detail: object = "") -> Button:
    """A button with a label of ours."""
    return button(turn.text(f"label.{name}"), action, row, detail)
