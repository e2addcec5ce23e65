"""Threads and follow-ups for the tests of drafts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sincerely.model import (
    By,
    Channel,
    Contact,
    Draft,
    Encounter,
    Fact,
    FollowUp,
    FollowUpKind,
    Hook,
    HookKind,
    Milestone,
    Promise,
    Thread,
    Value,
    Voice,
)

MET = datetime(2026, 3, 18, 18, 0, tzinfo=UTC)  # A Wednesday.
NEXT_DAY = MET + timedelta(days=1, hours=-9)
SAM = Voice(name="Sam")
REGATTA = Value(title="How the Ocean Race is won", url="https://example.org/race?a=1&b=2")


def follow_up(kind: FollowUpKind, what: str | None = None, about: int = 0, facts: tuple[Fact, ...] = ()) -> FollowUp:
    return FollowUp(kind=kind, due=MET, local=MET, zone="UTC", reason="", what=what, about=about, facts=facts)


def thread(
    name: str = "Ana Silva",
    hook: str | None = "loves sailing",
    *,
    kind: HookKind = HookKind.INTEREST,
    place: str | None = "AWS Summit",
    promise: str | None = None,
    by: By = By.ME,
    milestone: str | None = None,
    on: date | None = None,
) -> Thread:
    return Thread(
        contact=Contact(name=name),
        encounters=(Encounter(on=MET.date(), at=MET, place=place),),
        hooks=(Hook(text=hook, kind=kind, noted_at=MET, id=1),) if hook else (),
        promises=(Promise(action=promise, by=by, noted_at=MET, id=1),) if promise else (),
        milestones=(Milestone(what=milestone, on=on or MET.date(), noted_at=MET, id=1),) if milestone else (),
    )


__all__ = ["MET", "NEXT_DAY", "REGATTA", "SAM", "Channel", "Draft", "follow_up", "thread"]
