"""Days that give reason to write, and which messages and talks have answered them already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sincerely.cadence.case import Case, Dropped, Entry, Proposal
from sincerely.cadence.clock import DAY, Clock, Wish
from sincerely.model import FollowUpKind, Milestone

STALE_AFTER = timedelta(days=30)  # Asked a month later, "how did it go" only shows that nobody thought of it.
EARLY = timedelta(days=7)  # A message that names a day's follow-up may be sent up to a week ahead.


@dataclass(frozen=True, slots=True)
class Occasion:
    """One follow-up a milestone gives reason for, and until when there is a point in it."""

    proposal: Proposal
    event: date  # The last day of what it speaks of.
    expires: datetime


def still_to_come(case: Case, occasions: Iterable[Occasion]) -> Iterator[Entry]:
    """Plan the occasions nobody has answered yet; drop those that are over."""
    occasions = list(occasions)
    settled = settled_keys(case, occasions)
    for occasion in occasions:
        follow_up = occasion.proposal.follow_up
        if follow_up.key in settled:
            continue
        reason = _pointless(case, occasion)
        if reason:
            yield Dropped(kind=follow_up.kind, key=follow_up.key, what=follow_up.what, reason=reason)
        else:
            yield occasion.proposal


def _pointless(case: Case, occasion: Occasion) -> str | None:
    if occasion.proposal.follow_up.kind is FollowUpKind.HOW_DID_IT_GO and any_between(
        case.story.talks, case.clock.at(occasion.event).due, occasion.expires
    ):
        return "You talked after it."
    if _due(occasion) >= occasion.expires:
        return "That day was over when you noted it."
    return "That day is over." if case.now >= occasion.expires else None


def at_once_if_late(clock: Clock, wish: Wish, milestone: Milestone, any_day: bool = False) -> Wish:
    """The wish, or the moment of the note where that came after it (in sending hours)."""
    noted = milestone.noted_at
    return clock.soon(noted, any_day) if noted and noted > wish.due else wish


def settled_keys(case: Case, occasions: Sequence[Occasion]) -> set[str]:
    """The keys a message settled: one that names it, the nearest of a named kind, or any sent while it was due."""
    by_key = {occasion.proposal.follow_up.key: occasion for occasion in occasions}
    settled = {touch.answers for touch in case.thread.touches if touch.answers in by_key}
    by_kind: dict[str, list[Occasion]] = {}
    for occasion in sorted(occasions, key=_due):
        by_kind.setdefault(occasion.proposal.follow_up.kind, []).append(occasion)
    for message in case.story.messages:
        if message.answers in by_kind:
            near = _nearest(by_kind[message.answers], message.at, settled)
            settled |= {near.proposal.follow_up.key} if near else set()
    unasked = [message.at for message in case.story.messages if not message.answers]
    settled |= {key for key, each in by_key.items() if any_between(unasked, _due(each), each.expires)}
    return {key for key in settled if key}


def _due(occasion: Occasion) -> datetime:
    return occasion.proposal.follow_up.due


def _nearest(by_due: Sequence[Occasion], at: datetime, settled: Set[str | None]) -> Occasion | None:
    """The open occasion nearest to a message, of those it may speak of (given by due time)."""
    start = bisect_left(by_due, at - STALE_AFTER - DAY, key=_due)
    end = bisect_left(by_due, at + EARLY, key=_due)
    open_ones = [o for o in by_due[start:end] if o.proposal.follow_up.key not in settled and at <= o.expires]
    return min(open_ones, key=lambda occasion: abs(_due(occasion) - at), default=None)


def any_between(moments: Sequence[datetime], start: datetime, end: datetime) -> bool:
    """Whether one of the moments (sorted) lies in a span of time."""
    place = bisect_left(moments, start)
    return place < len(moments) and moments[place] < end
