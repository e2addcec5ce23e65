"""Answers to "which Ana is it?": the kept note is read again, now with the person the owner chose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import adding, forwarding, heard, taking_off, talking, who
from handlers.buttons import Pressed
from handlers.turn import Turn
from sincerely.model import Contact
from storage import notes, people

# More words than this are a sentence.
MOST_OF_A_NAME = 4


def choose_who(turn: Turn, press: Pressed) -> None:
    """One of the people a name may mean, or somebody new. A second press finds the note settled."""
    note = notes.get(turn.tx, turn.owner_id, press.row)
    place, contact_id = _choice(press)
    if note is None or place is None:
        _gone(turn)
        return
    stored = people.get(turn.tx, turn.owner_id, contact_id) if contact_id else None
    if contact_id and (stored is None or stored.deleted):
        _gone(turn)
        return
    if contact_id in note.contact_ids:
        turn.toast(turn.text("toast.already"))
        return
    said = heard.from_note(note).choosing(place, contact_id)
    if contact_id and note.kind == forwarding.KIND:
        adding.quote(turn, said, contact_id)
    elif contact_id and adding.names_nobody(turn, said):
        adding.add(turn, said, contact_id, heard.read(turn, said))
    else:
        talking.listen(turn, said)


def someone_else(turn: Turn, press: Pressed) -> None:
    """ "Not this Ana": the note is taken off that contact and goes to somebody new."""
    note = notes.get(turn.tx, turn.owner_id, press.row)
    place, contact_id = _choice(press)
    if note is None or place is None or contact_id not in note.contact_ids:
        turn.toast(turn.text("toast.already"))
        return
    taking_off.take_off(turn, note, contact_id)
    talking.listen(turn, heard.from_note(note).choosing(place, heard.SOMEBODY_NEW))


def leave(turn: Turn, press: Pressed) -> None:
    """The words stay kept as a note about nobody."""
    if notes.get(turn.tx, turn.owner_id, press.row) is None:
        _gone(turn)
        return
    turn.toast(turn.text("toast.kept"))
    turn.answer(turn.text("card.left_alone"))


def _choice(press: Pressed) -> tuple[int | None, int]:
    """The place of the name in the note, and the contact chosen."""
    place, _, contact_id = press.detail.partition(".")
    return (int(place), int(contact_id)) if place.isdigit() and contact_id.isdigit() else (None, 0)


def _gone(turn: Turn) -> None:
    turn.toast(turn.text("toast.gone"))
    turn.answer(turn.text("card.stale_button"))


def whose_typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """A name, as the answer to "who is it about?"; anything longer is heard as a message of its own."""
    note = notes.get(turn.tx, turn.owner_id, int(awaiting["note"]))
    name = " ".join(words.split())
    if note is None or not _is_a_name(name):
        return False
    matches = people.named(turn.tx, turn.owner_id, name)
    if len(matches) > 1:
        who.ask_which(turn, heard.from_note(note), 0, name, matches, may_be_new=False)
        return True
    contact_id = matches[0].contact_id if matches else people.add(turn.tx, turn.owner_id, Contact(name=name), turn.now)
    said = heard.from_note(note).choosing(0, contact_id)
    if note.kind == forwarding.KIND:
        adding.quote(turn, said, contact_id)
    else:
        adding.add(turn, said, contact_id, heard.read(turn, said))
    return True


def _is_a_name(words: str) -> bool:
    """One to four words, each beginning with a capital (or a letter that knows none)."""
    parts = words.split()
    return 0 < len(parts) <= MOST_OF_A_NAME and all(part[0].isalpha() and not part[0].islower() for part in parts)
