"""A location: the owner's clock, after asking, or the place of the next note."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from handlers import heard, preferring, setting_up
from handlers.buttons import Action, Pressed, button
from handlers.heard import Heard
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Encounter, Intent
from sincerely.places import zone_at
from storage import finding, people, talk

# The detail of a button that names a place, and what the talk waits for then: a note from there.
HERE = "here"

# A thumb's choice; any other place is typed.
MOST_PLACES = 4
MOST_OF_A_PLACE = 6

# What only a note has.
_SENTENCE = re.compile(r"[,;:!?]|^(?:i |we |met |talked |spoke )", re.IGNORECASE)


def location(turn: Turn, message: Message) -> None:
    """Ask what it is for. The point itself is not kept, only the zone it lies in."""
    if message.location is None:
        turn.say(turn.text("help.other"))
        return
    zone = zone_at(*message.location)
    awaiting = talk.get(turn.tx, turn.owner_id).awaiting or {}
    asked = {"what": "zone", "zone": zone, "step": awaiting.get("step"), "place": message.place}
    talk.save(turn.tx, turn.owner_id, awaiting=asked)
    rows = [
        [button(turn.text("label.set_zone", zone=zone), Action.PLACE_OR_ZONE, 0, "zone")],
        [button(turn.text("label.met_here", place=message.place), Action.PLACE_OR_ZONE, 0, "place")],
        [button(turn.text("label.no_thanks"), Action.PLACE_OR_ZONE, 0, "no")],
    ]
    turn.say(turn.text("card.location", zone=zone, place=message.place), rows)


def choose(turn: Turn, press: Pressed) -> None:
    """The owner says what the location is for."""
    awaiting = talk.get(turn.tx, turn.owner_id).awaiting or {}
    zone = awaiting.get("zone")
    talk.save(turn.tx, turn.owner_id, awaiting=None)
    if press.detail == HERE:
        _choose_known(turn, press.row)
    elif press.detail == "place" and isinstance(awaiting.get("place"), str):
        _be_at(turn, str(awaiting["place"]))
    elif press.detail == "place":
        _ask_where(turn)
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


def _ask_where(turn: Turn) -> None:
    """The places of late, a tap away; any other is typed."""
    known = finding.places_lately(turn.tx, turn.owner_id, MOST_PLACES)
    rows = [[button(one.place, Action.PLACE_OR_ZONE, one.encounter_id, HERE)] for one in known]
    talk.save(turn.tx, turn.owner_id, awaiting={"what": "place"})
    turn.answer(turn.text("card.location_where", places=known), rows)


def _choose_known(turn: Turn, encounter_id: int) -> None:
    met = people.get_fact(turn.tx, turn.owner_id, "encounters", encounter_id)
    place = met.fact.place if met is not None and isinstance(met.fact, Encounter) else None
    if place is None:
        turn.answer(turn.text("card.stale_button"))
    else:
        _be_at(turn, place)


def place_typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """The place's name. A sentence, or somebody's name, is heard as a message of its own."""
    place = " ".join(words.split())
    if not place or len(place.split()) > MOST_OF_A_PLACE or _SENTENCE.search(place):
        return False
    if people.named(turn.tx, turn.owner_id, place):
        return False
    _be_at(turn, place)
    return True


def note_from_here(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """The next note is from the place shared; a question in between does not use it up."""
    said = Heard(text=words, sent_at=turn.now, message_id=0)
    if heard.read(turn, said).intent in (Intent.NOTE, Intent.OTHER):
        turn.here = str(awaiting["place"])
    else:
        talk.save(turn.tx, turn.owner_id, awaiting=awaiting)
    return False


def _be_at(turn: Turn, place: str) -> None:
    talk.save(turn.tx, turn.owner_id, awaiting={"what": HERE, "place": place})
    turn.answer(turn.text("card.location_here", place=place))
