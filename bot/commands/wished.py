"""What a text decides rather than tells: "forget about Zed for now", "ping Ana again in spring", "not now, Ana"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sincerely.cadence import next_follow_ups, snooze_until
from sincerely.cadence.clock import Clock
from sincerely.history import next_id
from sincerely.model import Decision, DecisionKind, Preferences, Thread
from sincerely.wished_day import day_ahead
from sincerely.wishes import FOR_NOW, Wish, WishKind, read_wish

# "Snooze Ana", with no day said.
USUAL_SNOOZE = "3days"
PAUSES = {WishKind.PAUSE, WishKind.RESUME}
MOVES = {WishKind.SNOOZE: DecisionKind.SNOOZED, WishKind.NOT_NOW: DecisionKind.SKIPPED}


def decide(thread: Thread, text: str, at: datetime, preferences: Preferences) -> Thread | None:
    """The thread with what the text decides; None where it decides nothing and is to be read as a note."""
    wish = read_wish(text)
    decision = _decision(thread, wish, at, preferences) if wish else None
    if decision is None:
        return None
    return replace(thread, decisions=(*thread.decisions, replace(decision, id=next_id(thread))))


def _decision(thread: Thread, wish: Wish, at: datetime, preferences: Preferences) -> Decision | None:
    if wish.kind in PAUSES:
        end = _until(wish, at, preferences) or Clock(preferences).sending_hour(at + FOR_NOW).due
        return Decision(kind=DecisionKind.PAUSED, at=at, until=end)
    if wish.kind is WishKind.WAKE:
        return Decision(kind=DecisionKind.WOKEN, at=at)
    following = next_follow_ups(thread, at, preferences)
    if wish.kind not in MOVES or not following:
        return None
    until = None
    if wish.kind is WishKind.SNOOZE:
        until = _until(wish, at, preferences) or snooze_until(USUAL_SNOOZE, at, preferences)
    return Decision(kind=MOVES[wish.kind], at=at, follow_up=following[0].key, until=until)


def _until(wish: Wish, at: datetime, preferences: Preferences) -> datetime | None:
    """The day said, at the sending hour where no other is."""
    found = day_ahead(wish.when, at, preferences.zone) if wish.when else None
    return Clock(preferences).at(*found).due if found else None
