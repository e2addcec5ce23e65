"""The one question a card may ask: the most useful missing piece, skippable with one tap."""

from __future__ import annotations

from handlers import events
from handlers.buttons import Action, button
from handlers.card_words import Seen
from handlers.turn import Button, Turn
from sincerely.model import Channel
from sincerely.notes.firms import may_be_firm

# The three ways most people write; "Skip" is always beside them.
USUAL_CHANNELS = (Channel.EMAIL, Channel.LINKEDIN, Channel.WHATSAPP)


def missing_piece(turn: Turn, seen: Seen, *, is_new: bool) -> str | None:
    """The most useful missing piece: a reason to write again, else a way to. Nothing where both are known."""
    assert turn.owner is not None
    thread = seen.thread
    if not (thread.hooks or thread.promises or thread.milestones):
        return "hook"
    if events.is_on(turn):
        return None  # Between two talks nobody wants to be asked.
    contact = thread.contact
    reachable = contact.channel or contact.email or contact.phone or contact.handles
    return "reach" if is_new and not reachable and turn.owner.preferences.channel is None else None


def may_work_there(turn: Turn, seen: Seen) -> bool:
    """ "Met Ana at AWS" leaves open whether AWS is where they work; at an event it is the event."""
    assert turn.owner is not None
    met = seen.thread.encounters[-1] if seen.thread.encounters else None
    if met is None or not met.place or seen.thread.contact.organization or events.is_on(turn):
        return False
    return may_be_firm(met.place, turn.owner.locale)


def reach_buttons(turn: Turn, contact_id: int) -> list[Button]:
    """The usual ways to write to somebody, and a way out of the question."""
    row = [button(turn.text(f"label.{way}"), Action.REACH, contact_id, way) for way in USUAL_CHANNELS]
    return [*row, button(turn.text("label.skip"), Action.REACH, contact_id, "skip")]
