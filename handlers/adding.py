"""Adds what a reply says to the person of the card."""

from __future__ import annotations

from dataclasses import replace

from handlers import heard, keeping, note_cards, plans, who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Hook, Intent, Reading
from sincerely.wishes import read_wish
from storage import notes, people, undo


def add(turn: Turn, said: Heard, contact_id: int, reading: Reading) -> None:
    """Keep the words' facts; words that hold none the craft knows become a detail as they stand."""
    assert turn.owner is not None
    said = heard.kept(turn, said)
    if not (reading.people and keeping.says_something(reading.people[0])):
        reading = heard.read_about(turn, said, contact_id)
    undo_id = undo.remember(turn.tx, turn.owner_id, said.text, [contact_id], turn.now)
    if reading.people and keeping.says_something(reading.people[0]):
        keeping.save_person(turn, said, reading, 0, contact_id)
    else:
        hook = Hook(text=" ".join(said.text.split()), noted_at=said.sent_at)
        people.add_fact(turn.tx, turn.owner_id, contact_id, hook, note_id=said.note_id)
        notes.link(turn.tx, turn.owner_id, said.note_id, [contact_id])
        plans.replan(turn.tx, turn.owner, contact_id, turn.now)
        who.speak_of(turn, contact_id)
    row = note_cards.show_changed(turn, contact_id, undo_id, what=turn.text("page.added"))
    notes.set_card(turn.tx, turn.owner_id, said.note_id, note_cards.card_row(turn, row))


def words(turn: Turn, said: Heard, contact_id: int, text: str) -> None:
    """ "add: two kids": the words after the colon, read as a note about them."""
    said = replace(said, text=text)
    add(turn, said, contact_id, heard.read(turn, said))


def quote(turn: Turn, said: Heard, contact_id: int) -> None:
    """A forwarded message: their words, kept on their page as they stand; a detail only where it is short."""
    undo_id = undo.remember(turn.tx, turn.owner_id, said.text, [contact_id], turn.now)
    people.add_rest(turn.tx, turn.owner_id, contact_id, f"“{' '.join(said.text.split())}”")
    notes.link(turn.tx, turn.owner_id, said.note_id, [contact_id])
    who.speak_of(turn, contact_id)
    note_cards.show_changed(turn, contact_id, undo_id, what=turn.text("page.added"))


def names_nobody(turn: Turn, said: Heard) -> bool:
    """Words in which nobody was found: they are wholly about whoever the owner picks."""
    assert turn.owner is not None
    if read_wish(said.text, turn.owner.locale) is not None:
        return False
    reading = heard.read(turn, said)
    return reading.intent in (Intent.NOTE, Intent.OTHER) and not any(one.contact.name for one in reading.people)
