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
from sincerely.today import Candidate

LIST_ABOVE = 3  # Up to three are read one by one; more at once would be a flood.
ON_THE_HOUR = timedelta(minutes=15)  # An hour the owner named in the quiet ones: then, or in the morning.


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
    ready = sorted((candidate for candidate in due if candidate.follow_up.due <= now), key=_order)
    free = [candidate for candidate in ready if not quiet or _is_named(candidate.follow_up, now, clock)]
    chosen = free[: max(0, preferences.daily_cap - pushed_today)]
    waiting = tuple(candidate for candidate in ready if candidate not in chosen)
    until = _next_look(clock, now, quiet) if waiting else None
    marked = tuple(_marked(candidate, away_since) for candidate in chosen)
    if len(chosen) > LIST_ABOVE or _held_overnight(chosen, now, clock) > 1:
        return Release(listed=marked, waiting=waiting, until=until)
    return Release(alone=marked, waiting=waiting, until=until)


def _order(candidate: Candidate) -> tuple[bool, datetime, int, str]:
    """Promises always first, then the oldest, so that nobody waits for ever behind a cap."""
    follow_up = candidate.follow_up
    return follow_up.kind is not FollowUpKind.PROMISE, follow_up.due, candidate.contact_id, follow_up.key


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
    """The end of the quiet hours, or the next day's sending hour where the cap is reached."""
    today = clock.local(now).date()
    if not quiet:
        return clock.at(today + DAY).due
    end = clock.at(today, clock.quiet_to).due
    return end if end > now else clock.at(today + DAY, clock.quiet_to).due
