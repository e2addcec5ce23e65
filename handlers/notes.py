"""Saves a note: each person in it becomes a contact or finds their own, and the card says what was understood."""

from __future__ import annotations

from collections.abc import Mapping

from handlers import adding, events, heard, introducing, keeping, note_cards, who, whose
from handlers.heard import Heard
from handlers.turn import Turn
from handlers.who import Who
from sincerely.model import Person, Reading
from sincerely.small_talk import is_of_somebody_else
from storage import people, undo


def save_note(turn: Turn, said: Heard, reading: Reading) -> None:
    """Keep a note with everybody in it, and show the card; ask where a name may mean several."""
    last = said.about or _spoken_of(turn, said, reading)
    if last is None and not said.chosen and not any(person.contact.name for person in reading.people):
        note_cards.ask_whose(turn, heard.kept(turn, said))
        return
    if not reading.people and last is not None and people.get(turn.tx, turn.owner_id, last) is not None:
        adding.add(turn, said, last, reading)
        return
    said = heard.kept(turn, said)
    meant = {place: whose.whose(turn, said, place, person) for place, person in people_of(said, reading)}
    unclear = [place for place, one in meant.items() if one.unclear or whose.is_nameless(reading.people[place], one)]
    _save_clear(turn, said, reading, {place: one for place, one in meant.items() if place not in unclear})
    for place in unclear:
        name = reading.people[place].contact.name
        matches = meant[place].matches or tuple(people.page(turn.tx, turn.owner_id, who.MOST_CHOICES, 0))
        who.ask_which(turn, said, place, name, matches, may_be_new=bool(name))
    if not meant:
        note_cards.ask_whose(turn, said)


def _spoken_of(turn: Turn, said: Heard, reading: Reading) -> int | None:
    """Whom words are about that introduce nobody: somebody they name, else the last person, where it can be them."""
    assert turn.owner is not None
    named = None if reading.people else who.named_in(turn, said.text)
    if named is not None or not is_of_somebody_else(said.text, turn.owner.locale):
        return named or who.last_spoken_of(turn)
    return None


def _save_clear(turn: Turn, said: Heard, reading: Reading, clear: Mapping[int, Who]) -> None:
    """Everybody of whom it is clear who they are, as one act that undo takes back."""
    if not clear:
        return
    reading = events.at_the_same_place(turn, reading)
    there, again = events.placed(turn, reading), events.met_again(turn, said, reading)
    known = [one.contact_id for one in clear.values() if one.contact_id]
    undo_id = undo.remember(turn.tx, turn.owner_id, said.text, known, turn.now)
    saved = [
        keeping.save_person(turn, said, again if one.contact_id else there, place, one.contact_id)
        for place, one in clear.items()
    ]
    undo.note_created(turn.tx, turn.owner_id, undo_id, [one.contact_id for one in saved if one.is_new])
    note_cards.show_saved(turn, said, saved, undo_id)
    for one in saved:
        introducing.suggest(turn, one.contact_id, one.person)


def people_of(said: Heard, reading: Reading) -> list[tuple[int, Person]]:
    """The people of a note still to be kept, each with its place in it."""
    return [(place, person) for place, person in enumerate(reading.people) if said.only in (None, place)]
