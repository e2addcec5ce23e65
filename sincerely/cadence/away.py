"""The owner's holiday: the whole plan waits until he is back, and nothing of it is lost (CRAFT, When 12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sincerely.cadence.case import Case, Entry, Proposal
from sincerely.cadence.decide import dropped, moved
from sincerely.cadence.occasions import STALE_AFTER
from sincerely.cadence.words import day_in_words
from sincerely.model import DecisionKind, FollowUpKind


def apply_away(case: Case, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Move what falls due in the holiday to its end; drop what has lost its point by then.

    What the owner named a day for while he was away already (a promise, a snooze) keeps it: he knew.
    """
    for entry in entries:
        if (
            isinstance(entry, Proposal)
            and case.preferences.is_away(entry.follow_up.due)
            and not _was_named(case, entry)
        ):
            yield _after_it(case, entry)
        else:
            yield entry


def _was_named(case: Case, entry: Proposal) -> bool:
    """Did the owner name this day after the holiday had begun?"""
    begun = case.preferences.away_from
    assert begun is not None
    promise, since = entry.promise, entry.since
    if promise is not None and promise.due is not None and since is not None and since > begun:
        return True
    ruling = case.decisions.ruling(entry.follow_up.key, since)
    return ruling is not None and ruling.kind is DecisionKind.SNOOZED and ruling.at > begun


def _after_it(case: Case, entry: Proposal) -> Entry:
    begun, until = case.preferences.away_from, case.preferences.away_until
    assert begun is not None
    assert until is not None
    follow_up = entry.follow_up
    back = f"until {day_in_words(case.clock.day(until), case.clock.day(begun))}"
    too_late = follow_up.kind is FollowUpKind.HOW_DID_IT_GO and until >= follow_up.due + STALE_AFTER
    if follow_up.kind is FollowUpKind.GOOD_LUCK or too_late:
        return dropped(entry, f"You are away {back}.")
    later = moved(entry, case.clock.soon(until))
    return replace(later, follow_up=replace(later.follow_up, reason=f"Away {back}. {follow_up.reason}"))
