"""Replaces what a card shows by what a reply says: the place of meeting, the firm, the role, a word of a detail."""

from __future__ import annotations

import re
from typing import Any

from handlers import contact_buttons, facts, note_cards, plans, settling, switching
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.corrections import Correction
from sincerely.model import Hook, Milestone, Promise, Thread
from storage import people
from storage.folding import fold

# Where a detail keeps its words.
WORDS_OF: dict[type[Hook | Promise | Milestone], str] = {Hook: "text", Promise: "action", Milestone: "what"}


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


def word(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "It was her arm, not her hip" of somebody who "broke her hip": the one word is put right, the rest stays."""
    assert turn.owner is not None
    if fold(correction.old) in fold(thread.contact.name).split():
        return False  # Whose name it is does not change with a detail.
    if swap(turn, contact_id, thread, correction, message):
        return True
    said = re.compile(rf"(?<!\w){re.escape(correction.old)}(?!\w)", re.IGNORECASE)
    told: tuple[Hook | Promise | Milestone, ...] = (*thread.hooks, *thread.promises, *thread.milestones)
    found = next((fact for fact in reversed(told) if said.search(facts.words_of(fact))), None)
    if found is None:
        return False
    # "She broke her arm, not her hip": behind a whole sentence it is its last words that count.
    new = correction.new.split()
    new = new[-len(correction.old.split()) :] if new[0].casefold() in ("she", "he", "they") else new
    undo_id = settling.remember(turn, "corrected", thread.contact.name, contact_id)
    words = said.sub(lambda _: " ".join(new), facts.words_of(found), count=1)
    changed: dict[str, Any] = {WORDS_OF[type(found)]: words}
    people.change_fact(turn.tx, turn.owner_id, facts.TABLE[type(found)], found.id, **changed)
    plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    note_cards.show_changed(turn, contact_id, undo_id, what=turn.text("page.fixed"))
    return True


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
