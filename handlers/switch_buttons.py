"""The button that swaps the place of meeting and the place of work, shown where only one of the two is known."""

from __future__ import annotations

from handlers.buttons import Action, button
from handlers.turn import Button, Turn
from sincerely.model import Thread

TO_PLACE, TO_WORK = "place", "organization"
TO_ROLE, FROM_ROLE = "role", "firm"


def switch_buttons(turn: Turn, contact_id: int, thread: Thread) -> list[Button]:
    """The swap that makes sense, or none."""
    place = thread.encounters[-1].place if thread.encounters else None
    work = thread.contact.organization
    if place and not work:
        return [button(turn.text("label.swap_to_organization", what=place), Action.SWITCH, contact_id, TO_WORK)]
    if work and not place:
        return [button(turn.text("label.swap_to_place", what=work), Action.SWITCH, contact_id, TO_PLACE)]
    return []


def role_buttons(turn: Turn, contact_id: int, thread: Thread) -> list[Button]:
    """Where only one of the two is known: is it what they do, or where they do it?"""
    work, role = thread.contact.organization, thread.contact.role
    if work and not role:
        return [button(turn.text("label.swap_to_role", what=work), Action.SWITCH, contact_id, TO_ROLE)]
    if role and not work:
        return [button(turn.text("label.swap_to_organization", what=role), Action.SWITCH, contact_id, FROM_ROLE)]
    return []
