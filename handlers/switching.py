"""The one mistake names invite: was it where they work or where you met? One tap swaps the two."""

from __future__ import annotations

from datetime import date

from handlers import contact_buttons, days, note_cards, plans, settling
from handlers.buttons import Pressed
from handlers.switch_buttons import FROM_ROLE, TO_ROLE, TO_WORK, role_buttons, switch_buttons
from handlers.turn import Turn
from sincerely.model import Encounter, Thread
from storage import people


def switch(turn: Turn, press: Pressed) -> None:
    """Swap; a second press finds it done."""
    seen = contact_buttons.contact(turn, press.row)
    if seen is None:
        return
    thread = seen.thread
    offered = (*switch_buttons(turn, press.row, thread), *role_buttons(turn, press.row, thread))
    if press.detail not in [str(one.data).rpartition(":")[2] for one in offered]:
        turn.toast(turn.text("toast.already"))
        return
    assert turn.owner is not None
    undo_id = settling.remember(turn, "corrected", thread.contact.name, press.row)
    if press.detail == TO_WORK:
        met = thread.encounters[-1]
        people.update(turn.tx, turn.owner_id, press.row, turn.now, organization=met.place)
        people.change_fact(turn.tx, turn.owner_id, "encounters", met.id, place=None)
    elif press.detail == TO_ROLE:
        work = thread.contact.organization
        people.update(turn.tx, turn.owner_id, press.row, turn.now, role=work, organization=None)
    elif press.detail == FROM_ROLE:
        people.update(turn.tx, turn.owner_id, press.row, turn.now, organization=thread.contact.role, role=None)
    else:
        set_place(turn, press.row, thread, thread.contact.organization or "")
        people.update(turn.tx, turn.owner_id, press.row, turn.now, organization=None)
    plans.replan(turn.tx, turn.owner, press.row, turn.now)
    turn.toast(turn.text("toast.saved"))
    note_cards.show_changed(turn, press.row, undo_id)


def set_place(turn: Turn, contact_id: int, thread: Thread, place: str) -> None:
    """Where you met: on the last encounter, or on one of today where none is known."""
    if thread.encounters:
        people.change_fact(turn.tx, turn.owner_id, "encounters", thread.encounters[-1].id, place=place)
        return
    met = Encounter(on=_today(turn), place=place, noted_at=turn.now)
    people.add_fact(turn.tx, turn.owner_id, contact_id, met)


def _today(turn: Turn) -> date:
    assert turn.owner is not None
    return days.today_in(turn.owner.preferences.zone, turn.now)
