"""Settings in words: "set my timezone to Madrid", "change the reminder time to 8am"."""

from __future__ import annotations

from handlers import preferring, setting_up, settings
from handlers.turn import Turn
from sincerely.places import zones_named
from sincerely.wished_day import hour_named


def set_hour(turn: Turn, words: str) -> None:
    """The hour at which the day's people come; an unreadable one is asked for with buttons."""
    assert turn.owner is not None
    hour = hour_named(words, turn.now, turn.owner.preferences.zone)
    if hour is None:
        settings.show_choices(turn, "hour")
        return
    preferring.remember(turn, "setting", "sending_hour")
    preferring.change(turn, sending_hour=hour)
    settings.show(turn)


def set_zone(turn: Turn, words: str) -> None:
    """Where the owner is, by the name of a city."""
    zones = zones_named(words)
    if not zones:
        turn.say(turn.text("settings.zone_unknown"))
        return
    preferring.remember(turn, "setting", "zone")
    preferring.set_zone(turn, zones[0])
    turn.say(turn.text("settings.zone_set", zone=zones[0], clock=setting_up.clock_there(turn)))
