"""What a button carries: a version, an action, a row's id and at most one detail, in 64 bytes.

Buttons live in old messages for months. An action's code is therefore never changed and never given to another action;
a retired action keeps its member and answers with what is true now.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from handlers.turn import Button

# Telegram refuses a keyboard whose data is longer (bytes, not characters).
MOST_BYTES = 64
VERSION = "v1"

_DATA = re.compile(r"v1:([a-z]{2}):(\d{1,18})(?::([A-Za-z0-9_.\-/]{1,36}))?", re.ASCII)


class Action(StrEnum):
    """What a press asks for; the comment names the row it carries, and its detail."""

    # A follow-up.
    SENT = "se"
    REPLIED = "re"
    SNOOZE = "sz"  # Shows the days.
    SNOOZE_UNTIL = "su"  # Detail: a day (2026-12-01) or "other".
    ANOTHER_DRAFT = "an"
    NOT_NOW = "nn"  # Detail: "list", where it is pressed in a list of several.
    DECLINED = "de"
    SHOW_DRAFT = "dr"
    CHANNELS = "cs"  # Shows the channels.
    CHANNEL = "ch"  # Detail: the channel.
    VALUE = "va"  # Detail: the shelf row to send along.
    TICKS = "ti"
    EML = "em"
    BACK = "bk"
    MORE = "mo"  # Shows what is done less often.
    DAYS = "dy"  # Shows the days of a promise.
    DAY = "ds"  # Detail: a day, or "other".
    # A contact.
    PERSON = "pe"
    PAUSE = "pa"
    WAKE = "wk"
    CIRCLES = "cc"
    CIRCLE = "ci"  # Detail: the circle.
    REACH = "rc"  # Detail: the channel, or "skip".
    EDIT = "ed"
    REMOVE_FACT = "fr"  # Detail: table and fact, "hooks.12".
    SWITCH = "sw"  # Detail: what becomes what, "place" or "organization" or "role".
    RENAME = "rn"
    DELETE = "dl"
    DELETE_SURELY = "dx"
    MERGE = "mg"
    MERGE_WITH = "mw"  # Detail: the other contact.
    WHY = "wy"
    LET_GO = "lg"
    INTRODUCE = "in"  # Detail: the other contact.
    PICTURES = "pt"
    # A note.
    WHO = "wh"  # Detail: person's place in the note and contact ("0.12"; "0.0": somebody new).
    SOMEONE_ELSE = "op"  # Detail: as above.
    IMPORT = "im"
    DROP_NOTE = "dn"
    PLACE_OR_ZONE = "lz"  # Detail: "zone", "place" or "no".
    # An act that can be undone.
    UNDO = "un"
    # Lists; the row is where to begin.
    TODAY = "td"
    WEEK = "we"
    PEOPLE = "pp"
    # The shelf.
    SHELF_DRAFT = "sd"  # Detail: the contact.
    # Settings; the row is 0.
    SETTINGS = "st"  # Detail: the page.
    SET = "sv"  # Detail: "hour.9".
    SET_UP = "sp"  # Detail: the step.
    # Everything else; the row is 0.
    HELP = "hp"  # Detail: the topic.
    EVENT_DONE = "ev"
    FORGET_ME = "fm"
    KEEP_ME = "km"
    EXPORT = "ex"  # Detail: the format.
    SKIP = "sk"


_CODES = frozenset(action.value for action in Action)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press as parsed: what is asked for, of which row, with which detail."""

    action: Action
    row: int
    detail: str = ""


def pack(action: Action, row: int = 0, detail: object = "") -> str:
    """The data of a button; refuses what could not be read back."""
    data = f"{VERSION}:{action}:{row}" + (f":{detail}" if str(detail) else "")
    if len(data.encode()) > MOST_BYTES or parse(data) is None:
        raise ValueError(f"not a button's data: {data!r}")
    return data


def parse(data: str) -> Pressed | None:
    """What a press carries, or None for anything this bot never wrote (forged, or of a version to come)."""
    match = _DATA.fullmatch(data)
    if match is None or match[1] not in _CODES:
        return None
    return Pressed(Action(match[1]), int(match[2]), match[3] or "")


def button(label: str, action: Action, row: int = 0, detail: object = "", *, style: str | None = None) -> Button:
    """A button whose press comes back as `Pressed`."""
    return Button(label=label, data=pack(action, row, detail), style=style)
