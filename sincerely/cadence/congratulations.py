"""Congratulations: the days that come back each year, and what they achieved (CRAFT, When 4 and Value)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sincerely.cadence.case import Case, Dropped, Entry, key_of, propose
from sincerely.cadence.occasions import STALE_AFTER, Occasion, at_once_if_late, settled_keys, still_to_come
from sincerely.cadence.words import MONTHS, day_in_words, day_of, name_of, quoted
from sincerely.model import FollowUpKind, HookKind, Milestone

BELATED = timedelta(days=3)  # Congratulations come a little late with grace, not a week.


def plan_yearly(case: Case) -> Iterator[Entry]:
    """Birthdays and work anniversaries, on the morning of the day, each year."""
    yearly = (milestone for milestone in case.thread.milestones if milestone.yearly)
    yield from still_to_come(case, (_congratulation(case, milestone) for milestone in yearly))


def _congratulation(case: Case, milestone: Milestone) -> Occasion:
    """The first return of the day that is not over, settled or passed over."""
    clock, noted = case.clock, milestone.noted_at
    year = clock.day(noted).year if noted else milestone.on.year
    while True:
        occasion = _of_year(case, milestone, year)
        too_old = case.now >= occasion.expires or bool(noted and noted >= occasion.expires)
        proposal = occasion.proposal
        passed_over = case.decisions.skipped(proposal.follow_up.key, proposal.since) or _is_missed(case, occasion)
        if not too_old and not passed_over and not settled_keys(case, [occasion]):
            return occasion
        year = max(year + 1, clock.day(case.now).year - 1)


def _is_missed(case: Case, occasion: Occasion) -> bool:
    """Is the owner away on the day, and still when it is too late even for belated words?"""
    preferences = case.preferences
    return preferences.is_away(occasion.proposal.follow_up.due) and preferences.is_away(occasion.expires)


def _of_year(case: Case, milestone: Milestone, year: int) -> Occasion:
    clock = case.clock
    day = _in_year(milestone.on, year)
    morning = clock.at(clock.working_day(day.replace(day=1)) if milestone.whole_month else day)
    when = f"in {MONTHS[day.month - 1]}" if milestone.whole_month else f"on {day_in_words(day)}"
    last_year = clock.at(_in_year(milestone.on, year - 1)).due + BELATED
    proposal = propose(
        FollowUpKind.CONGRATULATE,
        at_once_if_late(clock, morning, milestone, any_day=True),
        f"{day_of(case.thread, milestone.what)} is {when}: congratulate that morning.",
        about=milestone.id,
        round=year,
        since=max(last_year, milestone.noted_at or last_year),  # "Not now" passes over one year, not all.
        what=milestone.what,
        facts=(milestone,),
    )
    return Occasion(proposal, day, morning.due + BELATED)


def _in_year(day: date, year: int) -> date:
    """The same day in another year; who was born on 29 February celebrates on the 28th otherwise."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


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
