"""Dated things in their life: luck on the morning, and afterwards the question how it went (CRAFT, When 4)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import cache
from importlib.resources import files

from sincerely.cadence.case import Case, Entry, propose
from sincerely.cadence.clock import DAY, Clock, Wish
from sincerely.cadence.occasions import STALE_AFTER, Occasion, at_once_if_late, still_to_come
from sincerely.cadence.words import MONTHS, day_in_words, name_of, quoted
from sincerely.model import FollowUpKind, Hook, HookKind, Milestone

TRIP_LASTS = 14 * DAY  # Of unknown length: by then most people are back.
LONG_OVER = 120 * DAY  # Whatever is asked about is asked and stale by then; nobody wants to hear of it in /why.


def plan_milestones(case: Case) -> Iterator[Entry]:
    """Luck on the morning, the question on the next working day."""
    today = case.clock.day(case.now)
    milestones = (each for each in case.thread.milestones if not each.yearly and not _is_long_over(each, today))
    yield from still_to_come(case, (occasion for milestone in milestones for occasion in _occasions(case, milestone)))


def _is_long_over(milestone: Milestone, today: date) -> bool:
    last = max(milestone.until or milestone.on, milestone.on)
    noted = milestone.noted_at.date() if milestone.noted_at else last
    return today - max(last, noted) > LONG_OVER


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


def _occasions(case: Case, milestone: Milestone) -> Iterator[Occasion]:
    name, what, clock = name_of(case.thread), quoted(milestone.what), case.clock
    trip = is_trip(milestone, case.thread.hooks)
    last, asked = _end_and_question(clock, milestone, trip)
    if not trip and not milestone.whole_month:
        luck = at_once_if_late(clock, clock.at(milestone.on), milestone, any_day=True)
        reason = f"{what} is on {day_in_words(milestone.on)}: wish {name} luck that morning."
        expires = clock.at(milestone.on + DAY, time(0)).due
        yield _occasion(FollowUpKind.GOOD_LUCK, luck, reason, milestone, milestone.on, expires)
    question = at_once_if_late(clock, asked, milestone)
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
