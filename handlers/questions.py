"""The one question a card may ask: the most useful missing piece, skippable with one tap."""

from __future__ import annotations

from dataclasses import dataclass

from handlers import events, who
from handlers.buttons import Action, button
from handlers.card_words import Seen
from handlers.turn import Button, Turn
from sincerely.lookalikes import may_be_one
from sincerely.model import Channel, Thread
from sincerely.notes.firms import may_be_firm
from storage import people
from storage.folding import fold
from storage.people import Match

# The three ways most people write; "Skip" is always beside them.
USUAL_CHANNELS = (Channel.EMAIL, Channel.LINKEDIN, Channel.WHATSAPP)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked below a card, and the buttons that answer it."""

    html: str
    row: list[Button]


def missing_piece(turn: Turn, contact_id: int, seen: Seen, *, is_new: bool) -> Question | None:
    """The most useful missing piece: who it is, else a reason to write again, else a way to; None: all is known."""
    assert turn.owner is not None
    thread, name = seen.thread, seen.thread.contact.name
    alike = _lookalike(turn, seen) if is_new and not events.is_on(turn) else None
    if alike is not None:
        text = turn.text("card.ask_same", name=name, other=alike.name, hint=who.hint(alike))
        return Question(text, _same_buttons(turn, contact_id, alike))
    if not (thread.hooks or thread.promises or thread.milestones):
        return Question(turn.text("card.ask_hook", name=name), [])
    if events.is_on(turn):
        return None  # Between two talks nobody wants to be asked.
    contact = thread.contact
    reachable = contact.channel or contact.email or contact.phone or contact.handles
    if not is_new or reachable or turn.owner.preferences.channel is not None:
        return None
    return Question(turn.text("card.ask_reach", name=name), _reach_buttons(turn, contact_id))


def _lookalike(turn: Turn, seen: Seen) -> Match | None:
    """Somebody known whose name is one slip away, unless they work elsewhere."""
    name, work = seen.thread.contact.name, seen.thread.contact.organization
    alike = next((known for known in people.names(turn.tx, turn.owner_id) if may_be_one(name, known)), None)
    found = next(iter(people.named(turn.tx, turn.owner_id, alike)), None) if alike else None
    elsewhere = found is not None and work and found.organization and fold(work) != fold(found.organization)
    return None if elsewhere else found


def _same_buttons(turn: Turn, contact_id: int, alike: Match) -> list[Button]:
    same = button(turn.text("label.same_as", name=alike.name), Action.MERGE_WITH, alike.contact_id, contact_id)
    return [same, button(turn.text("label.somebody_else"), Action.REACH, contact_id, "skip")]


def may_work_there(turn: Turn, seen: Seen) -> bool:
    """ "Met Ana at AWS" leaves open whether AWS is where they work; at an event it is the event."""
    assert turn.owner is not None
    met = seen.thread.encounters[-1] if seen.thread.encounters else None
    if met is None or not met.place or seen.thread.contact.organization or events.is_on(turn):
        return False
    return may_be_firm(met.place, turn.owner.locale)


def channel_buttons(turn: Turn, contact_id: int, thread: Thread) -> list[Button]:
    """The usual ways to write to somebody, but the one they prefer already."""
    others = [way for way in (*USUAL_CHANNELS, Channel.TELEGRAM) if way is not thread.contact.channel]
    return [button(turn.text(f"label.{way}"), Action.REACH, contact_id, way) for way in others]


def _reach_buttons(turn: Turn, contact_id: int) -> list[Button]:
    """The usual ways to write to somebody, and a way out of the question."""
    row = [button(turn.text(f"label.{way}"), Action.REACH, contact_id, way) for way in USUAL_CHANNELS]
    return [*row, button(turn.text("label.skip"), Action.REACH, contact_id, "skip")]
