"""Threads for the tests of the cadence: 2026-03-18 is a Wednesday, Lisbon is on UTC until 29 March."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sincerely.cadence import Plan, make_plan
from sincerely.model import (
    By,
    Circle,
    Contact,
    Decision,
    DecisionKind,
    Encounter,
    FollowUp,
    Hook,
    Milestone,
    Preferences,
    Promise,
    Thread,
    Touch,
    TouchKind,
)

LISBON = "Europe/Lisbon"
LISBON_PREFERENCES = Preferences(zone=LISBON)


def at(text: str, zone: str = LISBON) -> datetime:
    """An instant, as "2026-03-18 14:30" on the clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def day(text: str) -> date:
    return date.fromisoformat(text)


def met(when: str = "2026-03-18 14:30", noted: str | None = None, id: int = 1, zone: str = LISBON) -> Encounter:
    moment = at(when, zone)
    return Encounter(
        on=moment.date(), at=moment, place="AWS Summit", noted_at=at(noted, zone) if noted else moment, id=id
    )


def sent(when: str, answers: str | None = None, id: int = 10, gave: bool = False) -> Touch:
    return Touch(kind=TouchKind.SENT, at=at(when), answers=answers, id=id, gave=gave)


def replied(when: str, id: int = 20) -> Touch:
    return Touch(kind=TouchKind.REPLIED, at=at(when), by=By.THEM, id=id)


def touched(kind: TouchKind, when: str, by: By = By.ME, id: int = 30) -> Touch:
    return Touch(kind=kind, at=at(when), by=by, id=id)


def promised(action: str = "send article", due: str | None = None, id: int = 40, **more: object) -> Promise:
    noted = more.pop("noted_at", at("2026-03-18 14:30"))
    return Promise(action=action, due=day(due) if due else None, id=id, noted_at=noted, **more)  # type: ignore[arg-type]


def skipped(key: str, when: str) -> Decision:
    return Decision(kind=DecisionKind.SKIPPED, at=at(when), follow_up=key)


def thread(*facts: object, circle: Circle | None = None, **contact: object) -> Thread:
    """Ana and what is known of her, whatever the order it is given in."""
    kinds: dict[type, list[object]] = {Encounter: [], Hook: [], Promise: [], Milestone: [], Touch: [], Decision: []}
    for fact in facts:
        kinds[type(fact)].append(fact)
    return Thread(
        contact=Contact(name="Ana", circle=circle, **contact),  # type: ignore[arg-type]
        encounters=tuple(kinds[Encounter]),  # type: ignore[arg-type]
        hooks=tuple(kinds[Hook]),  # type: ignore[arg-type]
        promises=tuple(kinds[Promise]),  # type: ignore[arg-type]
        milestones=tuple(kinds[Milestone]),  # type: ignore[arg-type]
        touches=tuple(kinds[Touch]),  # type: ignore[arg-type]
        decisions=tuple(kinds[Decision]),  # type: ignore[arg-type]
    )


def plan(who: Thread, now: str = "2026-03-18 15:00", preferences: Preferences = LISBON_PREFERENCES) -> Plan:
    return make_plan(who, at(now, preferences.zone), preferences)


def told(follow_ups: Sequence[FollowUp], zone: str = LISBON) -> list[str]:
    """Follow-ups as "hello Fri 2026-03-20 09:00", which is how a person checks a plan."""
    return [f"{f.kind} {f.due.astimezone(ZoneInfo(zone)):%a %Y-%m-%d %H:%M}" for f in follow_ups]


def planned(who: Thread, now: str = "2026-03-18 15:00", preferences: Preferences = LISBON_PREFERENCES) -> list[str]:
    return told(plan(who, now, preferences).follow_ups, preferences.zone)


NINE = time(9)
