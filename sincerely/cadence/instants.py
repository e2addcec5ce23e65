"""One measure for all instants: UTC.

Python subtracts, adds to and compares two datetimes of the same zone by what the clock shows, so a day across a change
would be 24 hours long on paper and 23 in truth. In UTC an hour is an hour. A thread from storage is in UTC already.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from sincerely.model import Decision, Encounter, Hook, Milestone, Promise, Thread, Touch

Dated = TypeVar("Dated", Encounter, Hook, Promise, Milestone, Touch, Decision)


def in_utc(thread: Thread) -> Thread:
    """The same history with every instant in UTC."""
    return replace(
        thread,
        encounters=_all(thread.encounters, ("at", "noted_at")),
        hooks=_all(thread.hooks, ("noted_at",)),
        promises=_all(thread.promises, ("noted_at",)),
        milestones=_all(thread.milestones, ("noted_at",)),
        touches=_touches(thread.touches),
        decisions=_all(thread.decisions, ("at", "until")),
    )


def _touches(touches: tuple[Touch, ...]) -> tuple[Touch, ...]:
    """The same for the longest list, without a look at each field by its name."""
    if all(touch.at.tzinfo is UTC for touch in touches):
        return touches
    return _all(touches, ("at",))


def _all(facts: tuple[Dated, ...], names: tuple[str, ...]) -> tuple[Dated, ...]:
    return tuple(_one(fact, names) for fact in facts)


def _one(fact: Dated, names: tuple[str, ...]) -> Dated:
    changed: dict[str, datetime] = {}
    for name in names:
        moment: datetime | None = getattr(fact, name)
        if moment is not None and moment.tzinfo is not UTC:
            changed[name] = moment.astimezone(UTC)
    return replace(fact, **changed) if changed else fact  # type: ignore[arg-type]  # The names are those of the fact.
