"""Promises of mine and of theirs: when each is due, and which message settled it (CRAFT, When 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import heappop, heappush

from sincerely.cadence.case import Case, Proposal, key_of, propose
from sincerely.cadence.clock import Wish
from sincerely.cadence.golden import golden_moment
from sincerely.cadence.story import is_message, met_at
from sincerely.cadence.words import day_in_words, name_of, quoted, subject_of
from sincerely.model import By, FollowUpKind, Promise, Touch, TouchKind

THEIRS_WITHOUT_A_DAY = 7  # Days: asking after theirs sooner than in a week would be pressing.
EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise and when it is due."""

    promise: Promise
    wish: Wish
    late: bool = False

    @property
    def key(self) -> str:
        """The key of its follow-up."""
        kind = FollowUpKind.PROMISE if self.promise.by is By.ME else FollowUpKind.THEIR_PROMISE
        return key_of(kind, self.promise.id)


def open_promises(case: Case, by: By) -> tuple[Owed, ...]:
    """The promises of one side that no touch has settled, the one due first in front.

    One to connect on LinkedIn is not among them where the connection note keeps it.
    """
    when = _when_mine if by is By.ME else _when_theirs
    apart = case.to_connect if by is By.ME else ()
    owed = sorted(
        (when(case, promise) for promise in case.thread.promises if promise.by is by and promise not in apart),
        key=lambda debt: (debt.wish.due, debt.promise.noted_at or EVER, debt.promise.id),
    )
    kind = FollowUpKind.PROMISE if by is By.ME else FollowUpKind.THEIR_PROMISE
    settled = _settled(owed, sorted(case.thread.touches, key=lambda touch: touch.at), kind) if owed else set()
    return tuple(debt for rank, debt in enumerate(owed) if rank not in settled)


def _when_mine(case: Case, promise: Promise) -> Owed:
    clock = case.clock
    if promise.due is None:
        return _with_the_first_message(case, promise)
    wish = clock.at(promise.due, promise.time, promise.zone) if promise.time else clock.at(promise.due)
    if (
        promise.noted_at and promise.noted_at > wish.due
    ):  # "Today", written in the afternoon: at once, not this morning.
        wish = clock.soon(promise.noted_at, any_day=clock.day(promise.noted_at) == promise.due)
    return Owed(promise, wish)


def _with_the_first_message(case: Case, promise: Promise) -> Owed:
    """Without a day it goes with the first message; made after that one, it has a golden window of its own."""
    story, noted = case.story, promise.noted_at
    if story.encounter is None or (noted and story.written and noted > story.written.at):
        wish, late = golden_moment(noted or story.begun or case.now, noted, case.clock)
    else:
        wish, late = golden_moment(met_at(story.encounter, case.clock), noted or story.encounter.noted_at, case.clock)
    return Owed(promise, wish, late)


def _when_theirs(case: Case, promise: Promise) -> Owed:
    """The next working day after the day they named: long enough to be late, soon enough to be friendly."""
    clock, noted = case.clock, promise.noted_at
    if promise.due:
        wish = clock.at(clock.next_working_day(promise.due))
    else:
        wish = clock.sending_hour(clock.later(noted or case.story.begun or case.now, THEIRS_WITHOUT_A_DAY))
    if noted and noted > wish.due:
        wish = clock.soon(noted)
    return Owed(promise, wish)


def _settled(owed: Sequence[Owed], touches: Sequence[Touch], kind: FollowUpKind) -> set[int]:
    """Which of the debts (by rank of due time) the touches settled, in one pass over both."""
    ranks = {debt.key: rank for rank, debt in enumerate(owed)}
    by_noting = sorted(range(len(owed)), key=lambda rank: owed[rank].promise.noted_at or EVER)
    waiting: list[int] = []  # Ranks already promised, the one due first on top.
    settled: set[int] = set()
    noted = 0
    for touch in touches:
        while noted < len(by_noting) and (owed[by_noting[noted]].promise.noted_at or EVER) <= touch.at:
            heappush(waiting, by_noting[noted])
            noted += 1
        while waiting and waiting[0] in settled:
            heappop(waiting)
        if touch.answers in ranks:
            settled.add(ranks[touch.answers])
        elif waiting and (touch.answers == kind or _fits_unasked(touch, owed[waiting[0]], kind)):
            settled.add(heappop(waiting))
    return settled


def _fits_unasked(touch: Touch, first: Owed, kind: FollowUpKind) -> bool:
    """Whether a touch that names no follow-up settles the promise due first.

    What I sent once my promise was due is taken for the promised thing, and so is any message where it had no day: it
    was to come with the first one. What they sent is taken for theirs, due or not.
    """
    if touch.answers or touch.kind is not TouchKind.SENT:
        return False
    if kind is FollowUpKind.PROMISE:
        return is_message(touch) and (first.promise.due is None or first.wish.due <= touch.at)
    return touch.by is By.THEM


def plan_promises(case: Case, mine: Sequence[Owed], theirs: Sequence[Owed]) -> Iterator[Proposal]:
    """One follow-up for each open promise."""
    name = name_of(case.thread)
    for debt in mine:
        when = f" for {day_in_words(debt.promise.due)}" if debt.promise.due else ""
        yield _promised(debt, FollowUpKind.PROMISE, f"You promised {name} {quoted(debt.promise.action)}{when}.")
    for debt in theirs:
        when = f" by {day_in_words(debt.promise.due)}" if debt.promise.due else ""
        reason = f"{subject_of(case.thread)} promised {quoted(debt.promise.action)}{when}"
        yield _promised(debt, FollowUpKind.THEIR_PROMISE, f"{reason}; a friendly question is in order.")


def _promised(debt: Owed, kind: FollowUpKind, reason: str) -> Proposal:
    promise = debt.promise
    return propose(
        kind,
        debt.wish,
        reason,
        about=promise.id,
        since=promise.noted_at,
        what=promise.action,
        late=debt.late,
        facts=(promise,),
        promise=promise,
    )
