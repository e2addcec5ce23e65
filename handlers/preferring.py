"""Changes how and when the owner wants to hear from the bot, and plans everybody anew where hours moved."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from handlers import duties, plans
from handlers.turn import Turn
from storage import follow_ups, owners, undo


def change(turn: Turn, **changed: Any) -> None:
    """Change preferences. Wishes ("09:00") move with them; what was promised at a time keeps its instant."""
    assert turn.owner is not None
    preferences = replace(turn.owner.preferences, **changed)
    if preferences == turn.owner.preferences:
        return
    owners.save_settings(turn.tx, turn.owner_id, preferences=preferences)
    turn.owner = replace(turn.owner, preferences=preferences)
    plan_anew(turn)


def remember(turn: Turn, what: str, *names: str) -> int:
    """Make a change of these settings undoable; the id of the undo entry."""
    return undo.remember_settings(turn.tx, turn.owner_id, turn.text(f"plain.act_{what}"), names, turn.now)


def take_up_again(turn: Turn) -> None:
    """The settings were put back as they were: take them up, and plan everybody by them."""
    turn.owner = owners.get(turn.tx, turn.owner_id)
    duties.changed(turn.tx, turn.now)
    plan_anew(turn)


def plan_anew(turn: Turn) -> None:
    """Everybody with something open."""
    assert turn.owner is not None
    for contact_id in follow_ups.contacts_with_open(turn.tx, turn.owner_id):
        plans.replan(turn.tx, turn.owner, contact_id, turn.now)


def set_zone(turn: Turn, zone: str) -> None:
    """The owner's clock: a wish for 09:00 is 09:00 there from now on."""
    change(turn, zone=zone)


def change_voice(turn: Turn, **changed: Any) -> None:
    """How the owner writes; drafts already shown stay as they were."""
    assert turn.owner is not None
    voice = replace(turn.owner.voice, **changed)
    owners.save_settings(turn.tx, turn.owner_id, voice=voice)
    turn.owner = replace(turn.owner, voice=voice)
