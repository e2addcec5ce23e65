"""Whom to write to today: at most a handful of people, best first, each with one reason (CRAFT, Whom today)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum

from sincerely.cadence.clock import Clock
from sincerely.cadence.words import day_in_words, quoted
from sincerely.model import FollowUp, FollowUpKind, Preferences, require_aware

AT_MOST = 5  # More than five names a day is a chore, and chores are dropped.
NEVER = datetime.min.replace(tzinfo=UTC)  # No touch at all is the longest silence.


class Urgency(IntEnum):
    """The order of CRAFT, "Whom today": the smallest comes first."""

    LATE_PROMISE = 0
    PROMISE_TODAY = 1
    MILESTONE = 2
    GOLDEN_WINDOW = 3
    WAITS_FOR_ME = 4
    NUDGE_WITH_VALUE = 5
    REST_ENDED = 6
    KEEP_WARM = 7
    WITHOUT_VALUE = 8  # A nudge that has nothing to bring yet: shown last, where there is room.


URGENCY = {
    FollowUpKind.GOOD_LUCK: Urgency.MILESTONE,
    FollowUpKind.HOW_DID_IT_GO: Urgency.MILESTONE,
    FollowUpKind.CONGRATULATE: Urgency.MILESTONE,
    FollowUpKind.HELLO: Urgency.GOLDEN_WINDOW,
    FollowUpKind.LINKEDIN_NOTE: Urgency.GOLDEN_WINDOW,
    FollowUpKind.ANSWER: Urgency.WAITS_FOR_ME,
    FollowUpKind.THEIR_PROMISE: Urgency.WAITS_FOR_ME,
    FollowUpKind.RE_ENGAGE: Urgency.REST_ENDED,
    FollowUpKind.KEEP_WARM: Urgency.KEEP_WARM,
    FollowUpKind.COFFEE: Urgency.KEEP_WARM,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One follow-up of one contact that may be shown today. `quote`: the owner's own note behind it."""

    contact_id: int
    name: str
    follow_up: FollowUp
    last_touch: datetime | None = None
    quote: str | None = None
    has_value: bool = False  # Something on the shelf fits this contact.
    waiting_since: datetime | None = None  # When their unanswered words came.

    def __post_init__(self) -> None:
        require_aware(self.last_touch)
        require_aware(self.waiting_since)


def rank(
    candidates: Sequence[Candidate], now: datetime, preferences: Preferences, limit: int = AT_MOST
) -> tuple[Candidate, ...]:
    """The people for today, best first: due today or before, one entry a person, ties to the longer silence.

    The order is stable: it does not depend on the order of the candidates.
    """
    clock = Clock(preferences)
    today = clock.day(now)
    due = [candidate for candidate in candidates if clock.day(candidate.follow_up.due) <= today]
    people: dict[int, Candidate] = {}
    for candidate in sorted(due, key=lambda candidate: _order(candidate, clock, today)):
        people.setdefault(candidate.contact_id, candidate)
    return tuple(people.values())[:limit]


def urgency(candidate: Candidate, clock: Clock, today: date) -> Urgency:
    """Which step of the order a candidate stands on, on this day of the owner's."""
    follow_up = candidate.follow_up
    if follow_up.kind is FollowUpKind.PROMISE:
        late = clock.day(follow_up.due) < today or follow_up.late
        return Urgency.LATE_PROMISE if late else Urgency.PROMISE_TODAY
    if follow_up.kind in (FollowUpKind.NUDGE, FollowUpKind.VALUE):
        return Urgency.NUDGE_WITH_VALUE if candidate.has_value else Urgency.WITHOUT_VALUE
    return URGENCY[follow_up.kind]


def _order(candidate: Candidate, clock: Clock, today: date) -> tuple[Urgency, datetime, datetime, int, str]:
    follow_up = candidate.follow_up
    silence = candidate.last_touch or NEVER
    return urgency(candidate, clock, today), silence, follow_up.due, candidate.contact_id, follow_up.key


def reason(candidate: Candidate, now: datetime, preferences: Preferences) -> str:
    """One sentence, said to the owner, that quotes his own note. Plain text: whoever shows it escapes it."""
    clock = Clock(preferences)
    follow_up, today = candidate.follow_up, clock.day(now)
    words = candidate.quote or follow_up.what
    when = _when(clock.day(follow_up.due), today)
    if follow_up.kind is FollowUpKind.PROMISE:
        return f"You promised {quoted(follow_up.what or words or '')} for {when}."
    if follow_up.kind is FollowUpKind.ANSWER:
        since = candidate.waiting_since or candidate.last_touch
        return _with_quote(f"Wrote {_ago(clock, since, today)} and waits for you", candidate.quote)
    if follow_up.kind is FollowUpKind.KEEP_WARM:
        return _with_quote(f"You were last in touch {_ago(clock, candidate.last_touch, today)}", words)
    opening = OPENINGS.get(follow_up.kind)
    return _with_quote(opening.format(when=when), words) if opening else follow_up.reason


OPENINGS = {
    FollowUpKind.THEIR_PROMISE: "Their promise is due for a friendly question",
    FollowUpKind.HELLO: "Time for the first message",
    FollowUpKind.LINKEDIN_NOTE: "Time to connect on LinkedIn",
    FollowUpKind.GOOD_LUCK: "Wish luck {when}",
    FollowUpKind.HOW_DID_IT_GO: "Ask how it went",
    FollowUpKind.VALUE: "Something useful opens the door",
    FollowUpKind.NUDGE: "A week of silence; bring something new",
    FollowUpKind.RE_ENGAGE: "The rest is over; bring real news",
    FollowUpKind.COFFEE: "Two replies: suggest a coffee",
    FollowUpKind.CONGRATULATE: "Congratulate {when}",
}


def _with_quote(sentence: str, words: str | None) -> str:
    return f"{sentence}: {quoted(words)}." if words else f"{sentence}."


def _when(day: date, today: date) -> str:
    days = (today - day).days
    if days == 0:
        return "today"
    return "yesterday" if days == 1 else day_in_words(day)


def _ago(clock: Clock, moment: datetime | None, today: date) -> str:
    if moment is None:
        return "some time ago"
    return (
        _when(clock.day(moment), today)
        if (today - clock.day(moment)).days < 2
        else f"on {day_in_words(clock.day(moment))}"
    )
