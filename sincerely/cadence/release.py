"""What is sent of what is due: alone, as one list, or later (CRAFT, When 12 and 13).

Quiet hours hold back; what they held comes as one digest, not as a flood. What fell due while the bot was away comes
once, marked late, oldest promise first, as one list if there are more than three. Never more than the daily cap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sincerely.cadence.clock import DAY, Clock
from sincerely.model import FollowUp, FollowUpKind, Preferences
from sincerely.today import Candidate, urgency

LIST_ABOVE = 3  # Up to three are read one by one; more at once would be a flood.
ON_THE_HOUR = timedelta(minutes=15)  # An hour the owner named in the quiet ones: then, or in the morning.

# Behind full days a warm contact moves up after half of the slack a close circle has (30 days may stretch to 45),
# everything else after a month: the cap must not make anybody wait for ever.
FORGOTTEN = timedelta(days=30)
FORGOTTEN_WARM = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What to send now, each alone or all as one list, and what waits until when."""

    alone: tuple[Candidate, ...] = ()
    listed: tuple[Candidate, ...] = ()
    waiting: tuple[Candidate, ...] = ()
    until: datetime | None = None  # When to look at the waiting ones again.

    @property
    def pushed(self) -> tuple[Candidate, ...]:
        """Everything that reaches the owner now; each counts towards the daily cap."""
        return (*self.alone, *self.listed)


def release(
    due: Sequence[Candidate],
    now: datetime,
    preferences: Preferences,
    away_since: datetime | None = None,
    pushed_today: int = 0,
) -> Release:
    """Decide what of the due follow-ups is sent now. What is not due yet is left out.

    `away_since`: when the bot was last at work, if it was away until now. `pushed_today`: how many follow-ups the owner
    was already shown unasked on this day of his.
    """
    clock = Clock(preferences)
    quiet = clock.is_quiet(clock.local(now).time())
    ready = [candidate for candidate in due if candidate.follow_up.due <= now]
    ready.sort(key=lambda candidate: _order(candidate, now, clock))
    free = [candidate for candidate in ready if _may_come(candidate.follow_up, now, clock, quiet, away_since)]
    chosen = free[: max(0, preferences.daily_cap - pushed_today)]
    waiting = tuple(candidate for candidate in ready if candidate not in chosen)
    until = _next_look(clock, now, quiet) if waiting else None
    marked = tuple(_marked(candidate, away_since) for candidate in chosen)
    if len(chosen) > LIST_ABOVE or _held_overnight(chosen, now, clock) > 1:
        return Release(listed=marked, waiting=waiting, until=until)
    return Release(alone=marked, waiting=waiting, until=until)


def _order(candidate: Candidate, now: datetime, clock: Clock) -> tuple[int, int, datetime, int, str]:
    """Promises always first, then whoever would be forgotten, then in the order of "Whom today", the oldest first."""
    follow_up = candidate.follow_up
    patience = FORGOTTEN_WARM if follow_up.kind is FollowUpKind.KEEP_WARM else FORGOTTEN
    forgotten = now - follow_up.due >= patience
    step = 0 if follow_up.kind is FollowUpKind.PROMISE else 1 if forgotten else 2
    place = urgency(candidate, clock, clock.day(now)) if step == 2 else 0
    return step, place, follow_up.due, candidate.contact_id, follow_up.key


def _may_come(follow_up: FollowUp, now: datetime, clock: Clock, quiet: bool, away_since: datetime | None) -> bool:
    """Whether this is a time for it: not in quiet hours, and what waited comes on a working day.

    On a free day comes only what was meant for that day, a promise, and what a downtime held back.
    """
    if quiet:
        return _is_named(follow_up, now, clock)
    today = clock.local(now).date()
    if clock.is_working(today) or follow_up.kind is FollowUpKind.PROMISE or clock.day(follow_up.due) == today:
        return True
    return away_since is not None and follow_up.due >= away_since


def _is_named(follow_up: FollowUp, now: datetime, clock: Clock) -> bool:
    """Whether the owner named this very hour: the plan puts nothing else into the quiet hours."""
    return clock.is_quiet(clock.local(follow_up.due).time()) and now - follow_up.due < ON_THE_HOUR


def _held_overnight(chosen: Sequence[Candidate], now: datetime, clock: Clock) -> int:
    """How many of them were due before the quiet hours ended and are sent after them."""
    if clock.quiet_from == clock.quiet_to:
        return 0
    today = clock.local(now).date()
    ends = (clock.at(day, clock.quiet_to).due for day in (today, today - DAY))
    ended = next(end for end in ends if end <= now)
    return sum(1 for candidate in chosen if candidate.follow_up.due < ended)


def _marked(candidate: Candidate, away_since: datetime | None) -> Candidate:
    """Late, where it fell due while the bot was away."""
    if away_since is None or candidate.follow_up.due < away_since:
        return candidate
    return replace(candidate, follow_up=replace(candidate.follow_up, late=True))


def _next_look(clock: Clock, now: datetime, quiet: bool) -> datetime:
    """The end of the quiet hours, or the next working day where the cap is reached or the day is free."""
    today = clock.local(now).date()
    if not quiet:
        return clock.at(clock.next_working_day(today)).due
    end = clock.at(today, clock.quiet_to).due
    return end if end > now else clock.at(today + DAY, clock.quiet_to).due
