"""Replaces the place of meeting, the firm or the role that a card shows by what a reply says."""

from __future__ import annotations

from handlers import contact_buttons, note_cards, plans, settling, switching
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.corrections import Correction
from sincerely.model import Thread
from storage import people
from storage.folding import fold


def swap(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "She's at Google not AWS": whichever of the two the card shows is replaced."""
    old, contact = fold(correction.old), thread.contact
    for field in ("organization", "role"):
        if old and old == fold(getattr(contact, field) or ""):
            contact_buttons.change(turn, contact_id, what=turn.text("page.fixed"), **{field: correction.new})
            return True
    met = next((one for one in reversed(thread.encounters) if one.place and old in fold(one.place)), None)
    if not old or met is None:
        return False
    # "She's at Google not AWS" about somebody met at AWS: the new word is where they work, the old no longer stands.
    if correction.new and message.text.casefold().lstrip().startswith(("she", "he", "they", "works")):
        people.change_fact(turn.tx, turn.owner_id, "encounters", met.id, place=None)
        contact_buttons.change(turn, contact_id, what=turn.text("page.fixed"), organization=correction.new)
        return True
    return _change_place(turn, contact_id, thread, correction.new)


def place(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Met at Web Summit": where you met."""
    return _change_place(turn, contact_id, thread, correction.new)


def _change_place(turn: Turn, contact_id: int, thread: Thread, place: str) -> bool:
    assert turn.owner is not None
    undo_id = settling.remember(turn, "corrected", thread.contact.name, contact_id)
    switching.set_place(turn, contact_id, thread, place)
    plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    note_cards.show_changed(turn, contact_id, undo_id, what=turn.text("page.fixed"))
    return True
