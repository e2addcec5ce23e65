"""Answers to "which Ana is it?": the kept note is read again, now with the person the owner chose."""

from __future__ import annotations

from handlers import adding, forwarding, heard, logs, pictures, taking_off, talking
from handlers.buttons import Pressed
from handlers.turn import Turn
from storage import notes, people


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
    if contact_id and (logs.told_shortly(turn, said, contact_id) or logs.told_of_a_thing(turn, said)):
        return
    if contact_id and note.kind == pictures.KIND:
        pictures.give(turn, note.id, contact_id)
    elif contact_id and note.kind == forwarding.KIND:
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
