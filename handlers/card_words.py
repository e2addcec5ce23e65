"""What is known of a contact, turned into the words and days that the templates show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from handlers import days
from sincerely.cadence import Plan
from sincerely.model import By, Fact, Milestone, Preferences, Promise, Status, Thread

# More than this many hooks is a page, not a glance; the person's page has them all.
HOOKS_ON_A_CARD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a card is made of: the contact's thread and plan, as of now."""

    thread: Thread
    plan: Plan
    left: str = ""
    guessed_fields: frozenset[str] = field(default_factory=frozenset)


def facts_in_words(seen: Seen, zone: str, now: datetime) -> dict[str, Any]:
    """The facts of a thread as the templates want them: words and days, no records."""
    thread, today = seen.thread, days.today_in(zone, now)
    contact, hooks = thread.contact, thread.hooks[-HOOKS_ON_A_CARD:]
    met = thread.encounters[-1] if thread.encounters else None
    return {
        "name": contact.name,
        "work": ", ".join(part for part in (contact.role, contact.organization) if part),
        "work_guessed": bool(seen.guessed_fields & {"organization", "role"}),
        "met": met and f"{met.place or 'met'}{', ' if met.place else ' '}{days.in_words(met.on, today)}",
        "met_guessed": met is not None and is_guessed(met),
        "reach": ", ".join(_ways(thread)),
        "hooks": [{"text": hook.text, "guessed": is_guessed(hook)} for hook in hooks],
        "more_hooks": len(thread.hooks) - len(hooks),
        "promises": [_promise(promise, today) for promise in open_promises(seen)],
        "milestones": [_milestone(one, today) for one in thread.milestones if _is_ahead(one, today)],
        "left": seen.left,
    }


def next_in_words(plan: Plan, preferences: Preferences, now: datetime) -> dict[str, Any]:
    """The plan's next step as the templates want it."""
    zone, first = preferences.zone, next(iter(plan.follow_ups), None)
    resting = plan.resting_until
    return {
        "due": first and ("now" if first.due <= now else days.moment_in_words(first.due, zone, now)),
        "reason": first.reason if first else "",
        "resting_until": resting and days.dated(resting, days.today_in(zone, now)),
        "unanswered": plan.unanswered,
        "closed": plan.status is Status.CLOSED,
        "paused": plan.status is Status.RESTING and resting is None,
        "stays_open": [promise.action for promise in plan.stays_open],
    }


def open_promises(seen: Seen) -> list[Promise]:
    """The promises still to be kept, soonest first: what the plan holds, or all where nothing was sent yet."""
    planned = {follow_up.about for follow_up in seen.plan.follow_ups if "promise" in follow_up.kind}
    first_word = seen.plan.status is Status.NEW
    found = [promise for promise in seen.thread.promises if first_word or promise.id in planned]
    return sorted(found, key=lambda promise: promise.due or date.max)


def _ways(thread: Thread) -> Iterable[str]:
    contact = thread.contact
    if contact.email:
        yield contact.email
    if contact.phone:
        yield contact.phone
    for channel, handle in contact.handles.items():
        yield f"{channel}: {handle}"
    if contact.channel:
        yield f"prefers {contact.channel}"


def _promise(promise: Promise, today: date) -> dict[str, Any]:
    day = promise.due and days.dated(promise.due, today)
    if day and promise.time:
        day = f"{day}, {days.clock(promise.time)}"
    return {"mine": promise.by is By.ME, "action": promise.action, "day": day, "guessed": is_guessed(promise)}


def _milestone(one: Milestone, today: date) -> dict[str, Any]:
    day = days.month(one.on) if one.whole_month else days.dated(one.on, today)
    return {"what": one.what, "day": day, "guessed": is_guessed(one)}


def _is_ahead(one: Milestone, today: date) -> bool:
    return one.yearly or (one.until or one.on) >= today or (one.whole_month and one.on.month == today.month)


def is_guessed(fact: Fact) -> bool:
    """Was this fact supposed rather than read?"""
    source = getattr(fact, "source", None)
    return source is not None and source.guessed
