"""The first two taps: where the owner is, and when the day's people shall come. Both can be skipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from handlers import days, preferring
from handlers.buttons import Action, Pressed, button
from handlers.turn import Button, Turn
from sincerely.places import zones_named
from sincerely.small_talk import is_small_talk
from sincerely.wishes import read_wish
from storage import owners, people, talk

# One well-known place for each part of the world; everybody else types a city or sends a location.
CITIES = ("London", "Lisbon", "Berlin", "New York", "Chicago", "Los Angeles", "Mumbai", "Singapore", "Sydney")
HOURS = (8, 9, 10, 18)

SKIP_IN_WORDS = frozenset({"skip", "later", "not now", "no", "next", "skip it"})

# "New York City"; a longer text is a message.
MOST_OF_A_CITY = 3


def ask_zone(turn: Turn) -> None:
    """The first tap."""
    talk.save(turn.tx, turn.owner_id, awaiting={"what": "city", "step": "set_up"})
    turn.answer(turn.text("start.set_up_zone"), _zone_keyboard(turn))


def ask_hour(turn: Turn) -> None:
    """The second tap."""
    assert turn.owner is not None
    zone = turn.owner.preferences.zone
    clock = days.clock(days.local(turn.now, zone).time())
    hours = [button(f"{hour:02}:00", Action.SET_UP, 0, f"hour.{hour}") for hour in HOURS]
    turn.answer(turn.text("start.set_up_hour", zone=zone, clock=clock), [hours, [_skip(turn)]])


def step(turn: Turn, press: Pressed) -> None:
    """One tap of the set-up: "city.3", "hour.9" or "skip"."""
    what, _, value = press.detail.partition(".")
    if what == "city" and value.isdigit() and int(value) < len(CITIES):
        talk.save(turn.tx, turn.owner_id, awaiting=None)
        preferring.set_zone(turn, zones_named(CITIES[int(value)])[0])
        ask_hour(turn)
    elif what == "hour" and value.isdigit() and int(value) < 24:
        preferring.change(turn, sending_hour=time(int(value)))
        finish(turn, "start.set_up_done")
    else:
        talk.save(turn.tx, turn.owner_id, awaiting=None)
        finish(turn, "start.set_up_skipped")


def finish(turn: Turn, key: str) -> None:
    """From now on /start only greets."""
    assert turn.owner is not None
    owners.save_settings(turn.tx, turn.owner_id, set_up=True)
    turn.owner = replace(turn.owner, set_up=True)
    preferences = turn.owner.preferences
    turn.answer(turn.text(key, zone=preferences.zone, hour=days.clock(preferences.sending_hour)))


def _zone_keyboard(turn: Turn) -> list[list[Button]]:
    cities = [button(city, Action.SET_UP, 0, f"city.{place}") for place, city in enumerate(CITIES)]
    return [cities[0:3], cities[3:6], cities[6:9], [_skip(turn)]]


def _skip(turn: Turn) -> Button:
    return button(turn.text("label.skip"), Action.SET_UP, 0, "skip")


def city_typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """A city in words. What is no city is heard as a message: the first note may come before the set-up is done."""
    if words.strip(" .!").casefold() in SKIP_IN_WORDS:
        finish(turn, "start.set_up_skipped")
        return True
    zones = zones_named(words)
    if not zones:
        return ask_city_again(turn, words, awaiting)
    preferring.set_zone(turn, zones[0])
    if awaiting.get("step") == "set_up":
        ask_hour(turn)
    else:
        turn.say(turn.text("settings.zone_set", zone=zones[0], clock=clock_there(turn)))
    return True


def city_in_between(turn: Turn, words: str) -> bool:
    """A city typed after something else was said first: the two taps wait for as long as they take."""
    zones = zones_named(words)
    if not zones or people.named(turn.tx, turn.owner_id, words):
        return False
    return city_typed(turn, words, {"step": "set_up"})


def ask_city_again(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """ "Lisbonn": what can only be a mistyped place is asked for again; False for what may be a message."""
    assert turn.owner is not None
    can_be = 0 < len(words.split()) <= MOST_OF_A_CITY and all(sign.isalpha() or sign in " -.'/" for sign in words)
    if not can_be or is_small_talk(words, turn.owner.locale) or read_wish(words, turn.owner.locale):
        return False
    if people.named(turn.tx, turn.owner_id, words):
        return False
    talk.save(turn.tx, turn.owner_id, awaiting=awaiting)
    turn.say(turn.text("settings.zone_unknown"))
    return True


def clock_there(turn: Turn) -> str:
    """What the owner's clock shows now: the surest way to see that the zone is right."""
    assert turn.owner is not None
    return days.clock(days.local(turn.now, turn.owner.preferences.zone).time())
