"""A location: the owner's clock, after asking, or the place of the next note."""

from __future__ import annotations

from handlers import preferring, setting_up
from handlers.buttons import Action, Pressed, button
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.places import zone_at
from storage import talk


def location(turn: Turn, message: Message) -> None:
    """Ask what it is for. The point itself is not kept, only the zone it lies in."""
    if message.location is None:
        turn.say(turn.text("help.other"))
        return
    zone = zone_at(*message.location)
    awaiting = talk.get(turn.tx, turn.owner_id).awaiting or {}
    talk.save(turn.tx, turn.owner_id, awaiting={"what": "zone", "zone": zone, "step": awaiting.get("step")})
    rows = [
        [button(turn.text("label.set_zone", zone=zone), Action.PLACE_OR_ZONE, 0, "zone")],
        [button(turn.text("label.met_here"), Action.PLACE_OR_ZONE, 0, "place")],
        [button(turn.text("label.no_thanks"), Action.PLACE_OR_ZONE, 0, "no")],
    ]
    turn.say(turn.text("card.location", zone=zone), rows)


def choose(turn: Turn, press: Pressed) -> None:
    """The owner says what the location is for."""
    awaiting = talk.get(turn.tx, turn.owner_id).awaiting or {}
    zone = awaiting.get("zone")
    talk.save(turn.tx, turn.owner_id, awaiting=None)
    if press.detail == "place":
        turn.answer(turn.text("card.location_place"))
    elif press.detail != "zone":
        turn.answer(turn.text("card.location_left"))
    elif not isinstance(zone, str):
        turn.answer(turn.text("card.stale_button"))
    else:
        preferring.set_zone(turn, zone)
        turn.toast(turn.text("toast.saved"))
        if awaiting.get("step") == "set_up":
            setting_up.ask_hour(turn)
        else:
            turn.answer(turn.text("settings.zone_set", zone=zone, clock=setting_up.clock_there(turn)))
