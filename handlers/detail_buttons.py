"""A person's details, each with a button that removes it; everything else is put right by replying."""

from __future__ import annotations

from handlers import cards, facts, note_cards, plans, settling
from handlers.buttons import Action, Pressed, button
from handlers.contact_buttons import contact
from handlers.questions import channel_buttons
from handlers.switch_buttons import role_buttons, switch_buttons
from handlers.turn import Button, Turn
from storage import people

# More details than this are edited one reply at a time.
MOST_DETAILS = 12


def offer_edits(turn: Turn, press: Pressed) -> None:
    """Every detail with a button that removes it; the rest is done by replying."""
    seen = contact(turn, press.row)
    if seen is None:
        return
    assert turn.owner is not None
    details = facts.of(seen.thread)[-MOST_DETAILS:]
    rows: list[list[Button]] = [
        [
            button(
                turn.text("label.remove", what=facts.words_of(fact)),
                Action.REMOVE_FACT,
                press.row,
                f"{facts.TABLE[type(fact)]}.{fact.id}",
            )
        ]
        for fact in details
    ]
    rows.append([*switch_buttons(turn, press.row, seen.thread), *role_buttons(turn, press.row, seen.thread)])
    rows.append(channel_buttons(turn, press.row, seen.thread))
    rows.append([button(turn.text("label.back"), Action.PERSON, press.row)])
    turn.answer(turn.text("page.edit", person=cards.person(seen, turn.owner, turn.now)), rows)


def remove_fact(turn: Turn, press: Pressed) -> None:
    """Remove one detail."""
    table, _, fact_id = press.detail.partition(".")
    seen = contact(turn, press.row)
    if seen is None:
        return
    stored = (
        people.get_fact(turn.tx, turn.owner_id, table, int(fact_id))
        if table in facts.TABLES and fact_id.isdigit()
        else None
    )
    if stored is None or stored.contact_id != press.row:
        turn.toast(turn.text("toast.gone"))
        return
    assert turn.owner is not None
    undo_id = settling.remember(turn, "corrected", seen.thread.contact.name, press.row)
    people.remove_fact(turn.tx, turn.owner_id, table, stored.id)
    plans.replan(turn.tx, turn.owner, press.row, turn.now)
    turn.toast(turn.text("toast.saved"))
    note_cards.show_changed(turn, press.row, undo_id, what=turn.text("page.removed"))
