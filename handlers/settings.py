"""/settings: everything the owner can choose, each with buttons; what is free text is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import days, preferring, setting_up, time_away
from handlers.buttons import Action, Pressed, button
from handlers.setting_choices import CHANGED, CHOICES, TYPED
from handlers.turn import Button, Turn
from sincerely.places import zones_named
from storage import talk

IN_A_ROW = 3

# A sign-off or a name longer than this is something else.
LONGEST_TYPED = 80


def show(turn: Turn) -> None:
    """Everything as it is set, and a button for each."""
    buttons = [button(turn.text(f"label.setting_{name}"), Action.SETTINGS, 0, name) for name in (*TYPED, *CHOICES)]
    rows = [buttons[start : start + IN_A_ROW] for start in range(0, len(buttons), IN_A_ROW)]
    turn.answer(turn.text("settings.page", **in_words(turn)), rows)


def open_page(turn: Turn, press: Pressed) -> None:
    """One setting: its choices, or a question to be answered by typing."""
    name = press.detail
    if name in CHOICES:
        show_choices(turn, name)
    elif name in TYPED:
        talk.save(turn.tx, turn.owner_id, awaiting={"what": "setting", "name": name})
        turn.answer(turn.text(f"settings.ask_{name}"), [_back(turn)])
    else:
        talk.save(turn.tx, turn.owner_id, awaiting=None)
        show(turn)


def show_choices(turn: Turn, name: str) -> None:
    """The values of one setting, each a tap."""
    choices = CHOICES[name]
    buttons = [_choice(turn, name, value) for value in choices.values]
    rows = [buttons[start : start + choices.in_a_row] for start in range(0, len(buttons), choices.in_a_row)]
    turn.answer(turn.text(f"settings.ask_{name}"), [*rows, _back(turn)])


def _back(turn: Turn) -> list[Button]:
    return [button(turn.text("label.back"), Action.SETTINGS, 0)]


def change(turn: Turn, press: Pressed) -> None:
    """A choice: "hour.9", "spelling.british"."""
    name, _, value = press.detail.partition(".")
    if name not in CHOICES or value not in CHOICES[name].values:
        turn.toast(turn.text("toast.forged"))
        return
    choices = CHOICES[name]
    if choices.says_so:
        choices.apply(turn, value)
        return
    preferring.remember(turn, "setting", *CHANGED.get(name, (name,)))
    choices.apply(turn, value)
    turn.toast(turn.text("toast.saved"))
    show(turn)


def typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """A typed setting; a command or a long text is heard as a message instead."""
    name, said = str(awaiting.get("name")), " ".join(words.split())
    if not said or len(said) > LONGEST_TYPED or said.startswith("/"):
        return False
    if name == "zone":
        return _zone_typed(turn, name, said)
    if name in ("sign_off", "name"):
        preferring.remember(turn, "setting", name)
        preferring.change_voice(turn, **{name: said})
        show(turn)
        return True
    return False


def in_words(turn: Turn) -> dict[str, Any]:
    """All settings as a person reads them."""
    assert turn.owner is not None
    preferences, voice = turn.owner.preferences, turn.owner.voice
    until = time_away.until_in_words(turn)
    working = [days.WEEKDAYS[day] for day in sorted(preferences.working_days)]
    return {
        "zone": preferences.zone,
        "clock": setting_up.clock_there(turn),
        "hour": days.clock(preferences.sending_hour),
        "working": ", ".join(working),
        "quiet_from": days.clock(preferences.quiet_from),
        "quiet_to": days.clock(preferences.quiet_to),
        "digest": days.clock(preferences.digest_at) if preferences.digest_at else turn.text("label.off"),
        "cap": preferences.daily_cap,
        "circle": turn.text(f"label.kept_{preferences.circle}"),
        "channel": turn.text(f"label.{preferences.channel or 'as_noted'}"),
        "away": (until and turn.text("settings.until", until=until)) or turn.text("label.no"),
        "voice": turn.text("label.formal" if voice.formal else "label.friendly"),
        "spelling": turn.text(f"label.{voice.spelling}"),
        "sign_off": voice.sign_off or turn.text("plain.sign_off_usual"),
        "name": voice.name or turn.owner.first_name,
        "premium": turn.text("label.yes" if voice.linkedin_premium else "label.no"),
    }


def _zone_typed(turn: Turn, name: str, said: str) -> bool:
    zones = zones_named(said)
    if not zones:
        return setting_up.ask_city_again(turn, said, {"what": "setting", "name": name})
    preferring.remember(turn, "setting", name)
    preferring.set_zone(turn, zones[0])
    turn.say(turn.text("settings.zone_set", zone=zones[0], clock=setting_up.clock_there(turn)))
    return True


def _choice(turn: Turn, name: str, value: str) -> Button:
    label = CHOICES[name].values[value]
    return button(turn.text(label) if label.startswith("label.") else label, Action.SET, 0, f"{name}.{value}")
