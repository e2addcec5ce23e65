"""Dated things in their life, and what they achieved: luck, questions, congratulations (CRAFT, When 4 and 9)."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files

from sincerely.cadence.case import Case, Dropped, Entry, Proposal, key_of, propose
from sincerely.cadence.clock import DAY, Clock, Wish
from sincerely.cadence.words import MONTHS, day_in_words, name_of, quoted
from sincerely.model import FollowUpKind, Hook, HookKind, Milestone

TRIP_LASTS = 14 * DAY  # Of unknown length: by then most people are back.
STALE_AFTER = timedelta(days=30)  # Asked a month later, "how did it go" only shows that nobody thought of it.
BELATED = timedelta(days=3)  # Congratulations come a little late with grace, not a week.
EARLY = timedelta(days=7)  # A message that names a milestone's follow-up may be sent up to a week ahead.


@dataclass(frozen=True, slots=True)
class Occasion:
    """One follow-up a milestone gives reason for, and until when there is a point in it."""

    proposal: Proposal
    event: date  # The last day of what it speaks of.
    expires: datetime


def is_trip(milestone: Milestone, hooks: Sequence[Hook]) -> bool:
    """Whether a milestone is a trip, by its words or by a hook of that kind read from the same words."""
    if any(pattern.search(milestone.what) for pattern in _trip_patterns()):
        return True
    words = milestone.what.casefold()
    return any(
        hook.kind is HookKind.TRIP and (hook.text.casefold() in words or words in hook.text.casefold())
        for hook in hooks
    )


@cache
def _trip_patterns() -> tuple[re.Pattern[str], ...]:
    text = files("sincerely.locales.en").joinpath("cadence.toml").read_text(encoding="utf-8")
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in tomllib.loads(text)["trips"])


def plan_milestones(case: Case) -> Iterator[Entry]:
    """Luck on the morning, the question on the next working day, congratulations each year."""
    occasions = [occasion for milestone in case.thread.milestones for occasion in _occasions(case, milestone)]
    settled = _settled(case, occasions)
    talks = sorted(case.story.talks)
    for occasion in occasions:
        follow_up = occasion.proposal.follow_up
        if follow_up.key in settled:
            continue
        reason = _pointless(case, occasion, talks)
        if reason:
            yield Dropped(kind=follow_up.kind, key=follow_up.key, what=follow_up.what, reason=reason)
        else:
            yield occasion.proposal


def _pointless(case: Case, occasion: Occasion, talks: Sequence[datetime]) -> str | None:
    if occasion.proposal.follow_up.kind is FollowUpKind.HOW_DID_IT_GO and _any_between(
        talks, case.clock.at(occasion.event).due, occasion.expires
    ):
        return "You talked after it."
    return "That day is over." if case.now >= occasion.expires else None


def _occasions(case: Case, milestone: Milestone) -> Iterator[Occasion]:
    if milestone.yearly:
        yield _congratulation(case, milestone)
        return
    name, what, clock = name_of(case.thread), quoted(milestone.what), case.clock
    trip = is_trip(milestone, case.thread.hooks)
    last, asked = _end_and_question(clock, milestone, trip)
    if not trip and not milestone.whole_month:
        luck = _at_once_if_late(clock, clock.at(milestone.on), milestone, any_day=True)
        reason = f"{what} is on {day_in_words(milestone.on)}: wish {name} luck that morning."
        expires = clock.at(milestone.on + DAY, time(0)).due
        yield _occasion(FollowUpKind.GOOD_LUCK, luck, reason, milestone, milestone.on, expires)
    question = _at_once_if_late(clock, asked, milestone)
    when = f"planned for {MONTHS[milestone.on.month - 1]}" if milestone.whole_month else day_in_words(milestone.on)
    reason = f"{what} ({when}): ask {name} how it went."
    yield _occasion(FollowUpKind.HOW_DID_IT_GO, question, reason, milestone, last, question.due + STALE_AFTER)


def _end_and_question(clock: Clock, milestone: Milestone, trip: bool) -> tuple[date, Wish]:
    """The last day of a milestone, and when to ask how it went."""
    if milestone.whole_month:
        return _in_its_month(clock, milestone, trip)
    last = max(milestone.until or milestone.on, milestone.on)
    if trip and milestone.until is None:
        last = milestone.on + TRIP_LASTS
        return last, clock.at(clock.working_day(last))
    return last, clock.at(clock.next_working_day(last))


def _in_its_month(clock: Clock, milestone: Milestone, trip: bool) -> tuple[date, Wish]:
    """The first working day of the month; of the next one for a trip, or where the note came in the month itself."""
    first, noted = milestone.on.replace(day=1), milestone.noted_at
    wish = clock.at(clock.working_day(first))
    if trip or (noted and noted > wish.due):
        first = (first + 31 * DAY).replace(day=1)  # 31 days after the first of a month is always in the next.
        wish = clock.at(clock.working_day(first))
    return first, wish


def _at_once_if_late(clock: Clock, wish: Wish, milestone: Milestone, any_day: bool = False) -> Wish:
    noted = milestone.noted_at
    return clock.soon(noted, any_day) if noted and noted > wish.due else wish


def _occasion(
    kind: FollowUpKind, wish: Wish, reason: str, milestone: Milestone, event: date, expires: datetime
) -> Occasion:
    proposal = propose(
        kind,
        wish,
        reason,
        about=milestone.id,
        since=milestone.noted_at,
        what=milestone.what,
        facts=(milestone,),
    )
    return Occasion(proposal, event, expires)


def _congratulation(case: Case, milestone: Milestone) -> Occasion:
    """The first return of the day that is not over, settled or passed over."""
    clock, noted = case.clock, milestone.noted_at
    year = clock.day(noted).year if noted else milestone.on.year
    while True:
        occasion = _of_year(case, milestone, year)
        too_old = case.now >= occasion.expires or bool(noted and noted >= occasion.expires)
        proposal = occasion.proposal
        passed_over = case.decisions.skipped(proposal.follow_up.key, proposal.since)
        if not too_old and not passed_over and not _settled(case, [occasion]):
            return occasion
        year = max(year + 1, clock.day(case.now).year - 1)


def _of_year(case: Case, milestone: Milestone, year: int) -> Occasion:
    clock = case.clock
    day = _in_year(milestone.on, year)
    wish = clock.at(clock.working_day(day.replace(day=1)) if milestone.whole_month else day)
    wish = _at_once_if_late(clock, wish, milestone, any_day=True)
    reason = f"{quoted(milestone.what)} of {name_of(case.thread)} is on {day_in_words(day)}: congratulate that morning."
    last_year = clock.at(_in_year(milestone.on, year - 1)).due + BELATED
    proposal = propose(
        FollowUpKind.CONGRATULATE,
        wish,
        reason,
        about=milestone.id,
        round=year,
        since=max(last_year, milestone.noted_at or last_year),  # "Not now" passes over one year, not all.
        what=milestone.what,
        facts=(milestone,),
    )
    return Occasion(proposal, day, clock.at(day).due + BELATED)


def _in_year(day: date, year: int) -> date:
    """The same day in another year; who was born on 29 February celebrates on the 28th otherwise."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _settled(case: Case, occasions: Sequence[Occasion]) -> set[str]:
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
    settled |= {key for key, each in by_key.items() if _any_between(unasked, _due(each), each.expires)}
    return {key for key in settled if key}


def _due(occasion: Occasion) -> datetime:
    return occasion.proposal.follow_up.due


def _nearest(by_due: Sequence[Occasion], at: datetime, settled: Set[str | None]) -> Occasion | None:
    """The open occasion nearest to a message, of those it may speak of (given by due time)."""
    start = bisect_left(by_due, at - STALE_AFTER - DAY, key=_due)
    end = bisect_left(by_due, at + EARLY, key=_due)
    open_ones = [o for o in by_due[start:end] if o.proposal.follow_up.key not in settled and at <= o.expires]
    return min(open_ones, key=lambda occasion: abs(_due(occasion) - at), default=None)


def _any_between(moments: Sequence[datetime], start: datetime, end: datetime) -> bool:
    """Whether one of the moments (sorted) lies in a span of time."""
    place = bisect_left(moments, start)
    return place < len(moments) and moments[place] < end


def plan_achievements(case: Case, greeting_pending: bool) -> Iterator[Entry]:
    """What they achieved asks for congratulation, unless a message or a talk came after it was noted.

    While the first message still waits it belongs in there: nobody is congratulated and greeted in two messages.
    """
    last = max((*(touch.at for touch in case.story.messages[-1:]), *case.story.talks[-1:]), default=None)
    for hook in case.thread.hooks:
        if hook.kind is not HookKind.ACHIEVEMENT or hook.noted_at is None or (last and last >= hook.noted_at):
            continue
        key = key_of(FollowUpKind.CONGRATULATE, hook.id)
        if greeting_pending:
            yield Dropped(
                kind=FollowUpKind.CONGRATULATE, key=key, what=hook.text, reason="It goes into the first message."
            )
        elif case.now >= hook.noted_at + STALE_AFTER:
            yield Dropped(kind=FollowUpKind.CONGRATULATE, key=key, what=hook.text, reason="That is old news by now.")
        else:
            reason = f"You noted {quoted(hook.text)}: congratulate {name_of(case.thread)}."
            yield propose(
                FollowUpKind.CONGRATULATE,
                case.clock.sending_hour(hook.noted_at),
                reason,
                about=hook.id,
                since=hook.noted_at,
                what=hook.text,
                facts=(hook,),
            )
