"""The plan of one thread: every rule asked once, then what the owner decided, then rests and pauses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sincerely.cadence import decide
from sincerely.cadence.away import apply_away
from sincerely.cadence.case import Case, Dropped, Entry, Proposal
from sincerely.cadence.congratulations import plan_achievements, plan_yearly
from sincerely.cadence.golden import first_message, is_near
from sincerely.cadence.milestones import plan_milestones
from sincerely.cadence.promises import Owed, open_promises, plan_promises
from sincerely.cadence.silence import Rest, nudge, re_engage, rest_of
from sincerely.cadence.warm import answer, coffee, keep_warm
from sincerely.model import By, Decision, FollowUp, FollowUpKind, Preferences, Promise, Status, Thread

GREETINGS = frozenset({FollowUpKind.HELLO, FollowUpKind.LINKEDIN_NOTE, FollowUpKind.VALUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Where a thread stands and what is planned for it, earliest first."""

    status: Status
    unanswered: int = 0
    resting_until: date | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    stays_open: tuple[Promise, ...] = ()  # Promises a running rest keeps from being planned.


def make_plan(thread: Thread, now: datetime, preferences: Preferences) -> Plan:
    """Decide from a whole history when to write next and when to stop (CRAFT, When).

    The same history gives the same follow-ups with the same keys; `now` only tells whether a rest still runs, what is
    late, and which day-bound occasions are over. Raise ZoneInfoNotFoundError for an unknown zone.
    """
    case = Case.of(thread, now, preferences)
    if _is_closed(case):
        return Plan(status=Status.CLOSED, unanswered=len(case.story.unanswered))
    mine, theirs = open_promises(case, By.ME), open_promises(case, By.THEM)
    rest, pause = rest_of(case), decide.pause_of(case)
    entries = _entries(case, mine, theirs, rest)
    if pause:
        entries = list(decide.apply_pause(case, pause, entries))
    entries = list(apply_away(case, entries))
    return _plan(case, entries, (*mine, *theirs), rest, pause)


def next_follow_ups(thread: Thread, now: datetime, preferences: Preferences) -> tuple[FollowUp, ...]:
    """The planned follow-ups of a thread, earliest first."""
    return make_plan(thread, now, preferences).follow_ups


def _is_closed(case: Case) -> bool:
    """They declined, and the owner has not reopened the contact by hand since (CRAFT, When 8)."""
    declined, woken = case.story.declined, case.decisions.woken
    return declined is not None and (woken is None or woken < declined.at)


def _entries(case: Case, mine: Sequence[Owed], theirs: Sequence[Owed], rest: Rest | None) -> list[Entry]:
    """What the rules want, less what was passed over, snoozed or falls inside a rest."""
    first = _first_message(case, mine)
    entries: list[Entry] = [*plan_promises(case, mine, theirs), *first]
    entries += plan_milestones(case)
    entries += plan_yearly(case)
    entries += nudge(case)
    entries += answer(case)
    entries += coffee(case)
    entries = list(decide.apply_rulings(case, entries))
    greeting = _greeting_pending(case, entries)
    entries += decide.apply_rulings(case, plan_achievements(case, greeting))
    if not greeting and not _nudge_instead(case, entries):
        entries += decide.apply_rulings(case, keep_warm(case))
    if rest:
        entries = list(decide.apply_rest(rest, entries))
    owed = [debt for debt in mine if rest and rest.holds(debt.wish.due)]
    entries += decide.apply_rulings(case, re_engage(case, rest, owed))
    return entries


def _first_message(case: Case, mine: Sequence[Owed]) -> list[Entry]:
    encounter = case.story.encounter
    near = [debt.promise for debt in mine if encounter and is_near(debt.promise, encounter)]
    passed = tuple(p for p in near if case.skipped(FollowUpKind.PROMISE, p.id, since=p.noted_at))
    return list(first_message(case, tuple(p for p in near if p not in passed), passed))


def _greeting_pending(case: Case, entries: Sequence[Entry]) -> bool:
    """Whether the first message after the latest encounter is still to come, as a greeting or as a kept promise."""
    planned = {entry.follow_up.kind for entry in entries if isinstance(entry, Proposal)}
    story = case.story
    waits = story.encounter is not None and not story.written and not story.heard
    return bool(planned & GREETINGS) or (waits and FollowUpKind.PROMISE in planned)


def _nudge_instead(case: Case, entries: Sequence[Entry]) -> bool:
    """Who never answered is not kept warm while the nudge is still to come."""
    nudged = any(isinstance(entry, Proposal) and entry.follow_up.kind is FollowUpKind.NUDGE for entry in entries)
    return nudged and not case.story.is_warm


def _plan(
    case: Case, entries: Sequence[Entry], owed: Sequence[Owed], rest: Rest | None, pause: Decision | None
) -> Plan:
    planned = [entry for entry in entries if isinstance(entry, Proposal)]
    runs = rest is not None and case.now < rest.end
    held = {entry.key for entry in entries if isinstance(entry, Dropped)}
    return Plan(
        status=_status(case, runs, pause),
        unanswered=len(case.story.unanswered),
        resting_until=_resting_until(case, rest if runs else None, pause),
        follow_ups=tuple(sorted((_aged(case, entry) for entry in planned), key=lambda f: (f.due, f.kind, f.key))),
        dropped=tuple(entry for entry in entries if isinstance(entry, Dropped)),
        stays_open=tuple(debt.promise for debt in owed if runs and debt.key in held and not _passed_over(case, debt)),
    )


def _passed_over(case: Case, debt: Owed) -> bool:
    return case.decisions.skipped(debt.key, debt.promise.noted_at) is not None


def _status(case: Case, rests: bool, pause: Decision | None) -> Status:
    if rests or _holds_now(case, pause):
        return Status.RESTING
    if case.story.unanswered:
        return Status.WAITING
    return Status.WARM if case.story.is_warm else Status.NEW


def _holds_now(case: Case, pause: Decision | None) -> bool:
    return pause is not None and (pause.until is None or case.now < pause.until)


def _resting_until(case: Case, rest: Rest | None, pause: Decision | None) -> date | None:
    days = [rest.until] if rest else []
    if pause and pause.until and _holds_now(case, pause):
        days.append(case.clock.day(pause.until))
    return max(days, default=None)


def _aged(case: Case, proposal: Proposal) -> FollowUp:
    """Mark what is late: its day is over, or the note came too late for it."""
    follow_up = proposal.follow_up
    late = follow_up.late or case.clock.day(case.now) > case.clock.day(follow_up.due)
    return replace(follow_up, late=late)
