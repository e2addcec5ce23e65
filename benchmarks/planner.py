"""How long the plan of one contact takes as the history grows. Target: 1,000 touches in under 5 ms."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

from sincerely.cadence import make_plan
from sincerely.model import (
    By,
    Contact,
    Decision,
    DecisionKind,
    Encounter,
    Hook,
    Milestone,
    Preferences,
    Promise,
    Thread,
    Touch,
    TouchKind,
)

START = datetime(2020, 1, 6, 10, tzinfo=UTC)
TARGET_MS = 5.0
ROUNDS = 30
ACTS = (
    (TouchKind.SENT, By.ME, None),
    (TouchKind.REPLIED, By.THEM, None),
    (TouchKind.SENT, By.ME, "promise"),
    (TouchKind.SENT, By.ME, "good_luck"),
    (TouchKind.CALLED, By.ME, None),
)


def long_history(touches: int) -> Thread:
    """A talkative acquaintance: a touch a day, a promise and a milestone every twentieth, some "Not now"."""
    moments = [START + timedelta(days=number) for number in range(touches)]
    told = tuple(
        Touch(kind=ACTS[n % len(ACTS)][0], by=ACTS[n % len(ACTS)][1], answers=ACTS[n % len(ACTS)][2], at=at, id=n + 1)
        for n, at in enumerate(moments)
    )
    return Thread(
        contact=Contact(name="Ana"),
        encounters=(Encounter(on=date(2020, 1, 3), at=START - timedelta(days=3), place="AWS", id=1),),
        hooks=(Hook(text="loves sailing", id=1),),
        promises=tuple(
            Promise(action=f"thing {n}", due=at.date(), noted_at=at, id=n + 1) for n, at in enumerate(moments[::20])
        ),
        milestones=tuple(
            Milestone(what=f"talk {n}", on=at.date(), noted_at=at, id=n + 1) for n, at in enumerate(moments[::20])
        ),
        touches=told,
        decisions=tuple(
            Decision(kind=DecisionKind.SKIPPED, at=at, follow_up=f"keep_warm:{n}") for n, at in enumerate(moments[::50])
        ),
    )


def milliseconds(touches: int, rounds: int = ROUNDS) -> float:
    """The best time of one plan: what it costs when nothing else wants the processor."""
    thread, preferences = long_history(touches), Preferences(zone="Europe/Lisbon")
    now = START + timedelta(days=touches)
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        make_plan(thread, now, preferences)
        times.append((time.perf_counter() - began) * 1000)
    return min(times)


def main() -> None:
    """Print a small table."""
    print(f"{'touches':>8}  {'ms a plan':>9}")
    for touches in (1, 10, 100, 1000, 5000):
        print(f"{touches:>8}  {milliseconds(touches):>9.3f}")
    print(f"target: 1,000 touches in under {TARGET_MS:.0f} ms")


if __name__ == "__main__":
    main()
