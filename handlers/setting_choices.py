"""The settings that have a few sensible values, as data: each value with its label, and what choosing it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time

from handlers import duties, preferring, time_away
from handlers.turn import Turn
from sincerely.model import Channel, Circle

# What is typed, because there are too many answers.
TYPED = ("zone", "name", "sign_off")

# The preferences behind a setting, where they are called otherwise.
CHANGED = {
    "hour": ("sending_hour",),
    "working": ("working_days",),
    "quiet": ("quiet_from", "quiet_to"),
    "digest": ("digest_at",),
    "cap": ("daily_cap",),
    "voice": ("formal",),
    "premium": ("linkedin_premium",),
}

WORKING = {
    "weekdays": frozenset(range(5)),
    "with_saturday": frozenset(range(6)),
    "sunday_to_thursday": frozenset({6, 0, 1, 2, 3}),
    "every_day": frozenset(range(7)),
}
QUIET = {
    "21-8": (time(21), time(8)),
    "22-7": (time(22), time(7)),
    "20-9": (time(20), time(9)),
    "none": (time(0), time(0)),
}
HOURS = tuple(range(6, 20))
CAPS = (1, 2, 3, 5, 8, 12)
DIGESTS = (7, 8, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A setting's values (value -> label or the name of one) and how one is applied."""

    values: Mapping[str, str]
    apply: Callable[[Turn, str], None]
    in_a_row: int = 2
    says_so: bool = False  # It has an answer of its own, and a way back.


def _digest(turn: Turn, value: str) -> None:
    preferring.change(turn, digest_at=None if value == "off" else time(int(value)))
    duties.changed(turn.tx, turn.now)


def _quiet(turn: Turn, value: str) -> None:
    quiet_from, quiet_to = QUIET[value]
    preferring.change(turn, quiet_from=quiet_from, quiet_to=quiet_to)


def _channel(turn: Turn, value: str) -> None:
    preferring.change(turn, channel=None if value == "none" else Channel(value))


CHOICES: Mapping[str, Choices] = {
    "hour": Choices(
        values={str(hour): f"{hour:02}:00" for hour in HOURS},
        apply=lambda turn, value: preferring.change(turn, sending_hour=time(int(value))),
        in_a_row=4,
    ),
    "working": Choices(
        values={name: f"label.{name}" for name in WORKING},
        apply=lambda turn, value: preferring.change(turn, working_days=WORKING[value]),
    ),
    "quiet": Choices(
        values={
            name: "label.no_quiet" if name == "none" else f"{ends[0]:%H:%M} to {ends[1]:%H:%M}"
            for name, ends in QUIET.items()
        },
        apply=_quiet,
    ),
    "digest": Choices(values={**{str(hour): f"{hour:02}:00" for hour in DIGESTS}, "off": "label.off"}, apply=_digest),
    "cap": Choices(
        values={str(cap): str(cap) for cap in CAPS},
        apply=lambda turn, value: preferring.change(turn, daily_cap=int(value)),
        in_a_row=3,
    ),
    "away": Choices(
        values={**{length: f"label.away_{length}" for length in time_away.LENGTHS}, "none": "label.away_none"},
        apply=time_away.choose,
        says_so=True,
    ),
    "circle": Choices(
        values={circle.value: f"label.{circle}" for circle in Circle},
        apply=lambda turn, value: preferring.change(turn, circle=Circle(value)),
        in_a_row=1,
    ),
    "channel": Choices(
        values={**{channel.value: f"label.{channel}" for channel in Channel}, "none": "label.none"}, apply=_channel
    ),
    "voice": Choices(
        values={"friendly": "label.friendly", "formal": "label.formal"},
        apply=lambda turn, value: preferring.change_voice(turn, formal=value == "formal"),
    ),
    "spelling": Choices(
        values={"british": "label.british", "american": "label.american"},
        apply=lambda turn, value: preferring.change_voice(turn, spelling=value),
    ),
    "premium": Choices(
        values={"yes": "label.yes", "no": "label.no"},
        apply=lambda turn, value: preferring.change_voice(turn, linkedin_premium=value == "yes"),
    ),
}
