"""The plan in words, for /why: what is planned, what was dropped and why, until when a rest lasts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from sincerely.cadence.clock import Clock
from sincerely.cadence.plan import Plan
from sincerely.cadence.words import count_in_words, day_in_words, name_of, quoted, subject_of
from sincerely.model import By, FollowUp, Preferences, Status, Thread


def explain(thread: Thread, plan: Plan, now: datetime, preferences: Preferences) -> tuple[str, ...]:
    """Tell a plan in sentences, the standing first. Plain text: whoever shows it escapes it."""
    return tuple(_sentences(thread, plan, Clock(preferences), now))


def _sentences(thread: Thread, plan: Plan, clock: Clock, now: datetime) -> Iterator[str]:
    yield _standing(thread, plan, clock.day(now))
    for follow_up in plan.follow_ups:
        yield _planned(follow_up, clock, now)
    for dropped in plan.dropped:
        what = f" ({quoted(dropped.what)})" if dropped.what else ""
        yield f"Not planned: {KINDS.get(dropped.kind, dropped.kind)}{what}. {dropped.reason}"
    for promise in plan.stays_open:
        who = "your promise" if promise.by is By.ME else "their promise"
        yield f"Stays open meanwhile: {who} {quoted(promise.action)}."
    if not plan.follow_ups and plan.status is not Status.CLOSED:
        yield "Nothing is planned."


def _standing(thread: Thread, plan: Plan, today: date) -> str:
    name, subject = name_of(thread), subject_of(thread)
    match plan.status:
        case Status.NEW:
            return f"You have not written to {name} yet."
        case Status.WAITING:
            messages = "message has" if plan.unanswered == 1 else "messages have"
            return f"The last word is yours: {plan.unanswered} {messages} no answer so far."
        case Status.RESTING if plan.unanswered > 1 and plan.resting_until:
            count, until = count_in_words(plan.unanswered).capitalize(), day_in_words(plan.resting_until, today)
            return f"{count} thoughtful messages had no answer, so this rests until {until}."
        case Status.RESTING if plan.resting_until:
            return f"You paused this until {day_in_words(plan.resting_until, today)}."
        case Status.RESTING:
            return "You paused this until you wake it."
        case Status.WARM:
            return f"You and {name} are in touch."
        case Status.CLOSED:
            return f"{subject} declined, so nothing is planned. Only you can reopen this."


def _planned(follow_up: FollowUp, clock: Clock, now: datetime) -> str:
    local = clock.local(follow_up.due)
    late = " (late)" if follow_up.late else ""
    return f"{day_in_words(local.date(), clock.day(now))}, {local:%H:%M}{late}: {follow_up.reason}"


# What a follow-up is called in a sentence.
KINDS = {
    "promise": "a promise",
    "their_promise": "asking after their promise",
    "hello": "the first message",
    "linkedin_note": "the connection note",
    "good_luck": "wishing luck",
    "how_did_it_go": "asking how it went",
    "value": "something useful instead of the first message",
    "nudge": "a second message",
    "re_engage": "a fresh start",
    "keep_warm": "keeping warm",
    "answer": "your answer",
    "coffee": "a coffee",
    "congratulate": "congratulations",
}
