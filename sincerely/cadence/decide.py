"""What the owner's decisions and the rests do to the proposals of the rules: drop, move, hold back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from sincerely.cadence.case import Case, Dropped, Entry, Proposal
from sincerely.cadence.clock import Wish
from sincerely.cadence.silence import Rest
from sincerely.cadence.words import day_in_words, name_of
from sincerely.model import Decision, DecisionKind, FollowUp, FollowUpKind

# These speak of a day: moved past it they have lost their point.
DAY_BOUND = frozenset({FollowUpKind.GOOD_LUCK, FollowUpKind.HOW_DID_IT_GO, FollowUpKind.CONGRATULATE})


def apply_rulings(case: Case, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Drop what was answered with "Not now", move what was snoozed: never forward, never into the quiet hours."""
    for entry in entries:
        if isinstance(entry, Dropped):
            yield entry
            continue
        ruling = case.decisions.ruling(entry.follow_up.key, entry.since)
        if ruling is None:
            yield entry
        elif ruling.kind is DecisionKind.SKIPPED:
            yield dropped(entry, f"You said not now on {day_in_words(case.clock.day(ruling.at))}.")
        else:
            yield _snoozed(case, entry, ruling)


def _snoozed(case: Case, entry: Proposal, ruling: Decision) -> Proposal:
    if ruling.until is None or ruling.until <= entry.follow_up.due:
        return entry
    quiet = case.clock.is_quiet(case.clock.local(ruling.until).time())
    # The owner named the day, so a Saturday is kept.
    wish = case.clock.sending_hour(ruling.until, any_day=True) if quiet else case.clock.now(ruling.until)
    return moved(entry, wish)


def apply_rest(rest: Rest, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Keep a rest free: only what comes after it is planned."""
    for entry in entries:
        if isinstance(entry, Proposal) and rest.holds(entry.follow_up.due):
            yield dropped(entry, f"Two messages had no answer; it rests until {day_in_words(rest.until)}.")
        else:
            yield entry


def pause_of(case: Case) -> Decision | None:
    """The pause that holds this thread. A reply, a talk or a meeting after it ends it, as it ends a rest."""
    paused, story = case.decisions.paused, case.story
    if paused is None:
        return None
    signs = [*story.talks[-1:], *(touch.at for touch in story.replies[-1:])]
    if story.met_in_person:
        signs.append(story.met_in_person)
    return None if any(sign > paused.at for sign in signs) else paused


def apply_pause(case: Case, pause: Decision, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Hold everything back until the pause ends; then it is time, also to keep warm: the owner named that day."""
    for entry in entries:
        if isinstance(entry, Dropped):
            yield entry
        elif pause.until is None:
            yield dropped(entry, "You paused this until you wake it.")
        else:
            yield _held_back(case, pause, pause.until, entry)


def _held_back(case: Case, pause: Decision, until: datetime, entry: Proposal) -> Entry:
    follow_up = entry.follow_up
    untouched = case.story.last is None or case.story.last <= pause.at
    comes_back = follow_up.kind is FollowUpKind.KEEP_WARM and untouched
    if follow_up.due >= until and not comes_back:
        return entry
    if follow_up.kind in DAY_BOUND:
        return dropped(entry, f"You paused this until {_seen_from(case, pause, until)}.")
    put_off = f"You put {name_of(case.thread)} off until {_seen_from(case, pause, until)}."
    later = moved(entry, case.clock.soon(until, any_day=True))
    return replace(later, follow_up=replace(later.follow_up, reason=f"{put_off} {follow_up.reason}"))


def _seen_from(case: Case, pause: Decision, until: datetime) -> str:
    """The day a pause ends, as seen when it was decided: the same words however often it is asked."""
    return day_in_words(case.clock.day(until), case.clock.day(pause.at))


def dropped(proposal: Proposal, reason: str) -> Dropped:
    """Say why a proposal is not planned."""
    follow_up: FollowUp = proposal.follow_up
    return Dropped(kind=follow_up.kind, key=follow_up.key, what=follow_up.what, reason=reason)


def moved(proposal: Proposal, wish: Wish) -> Proposal:
    """The same follow-up at another time."""
    follow_up = replace(proposal.follow_up, due=wish.due, local=wish.local, zone=wish.zone)
    return replace(proposal, follow_up=follow_up)
