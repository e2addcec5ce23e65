"""The first message: golden window, the LinkedIn note, the value that follows a skipped hello (CRAFT, When 1, 3, 5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from sincerely.cadence.case import Case, Dropped, Entry, Proposal, key_of, propose
from sincerely.cadence.clock import DAY, Clock, Wish
from sincerely.cadence.story import met_at
from sincerely.cadence.words import met_in_words, name_of, quoted
from sincerely.model import Channel, Encounter, FollowUpKind, Promise

OPENS = timedelta(hours=24)  # Sooner looks automated.
CLOSES = timedelta(hours=48)  # Later the conversation has faded.
PROMISE_NEAR = timedelta(days=7)  # A promise kept within a week is itself the first message.
LINKEDIN_HOUR = time(18)  # People look at their new connections in the evening after an event.
VALUE_AFTER = 7  # Days: a week later something useful is welcome where a plain hello was not.
HOOKS_SHOWN = 2  # One to mention, one in reserve.


def golden_moment(met: datetime, noted: datetime | None, clock: Clock) -> tuple[Wish, bool]:
    """When the first message is due, and whether the note came too late for the window."""
    opens, closes = met + OPENS, met + CLOSES
    wish = _best_between(opens, closes, clock) or clock.sending_hour(closes)
    if noted is None or noted <= wish.due:
        return wish, False
    inside = _best_between(noted, closes, clock) if noted < closes else None
    return (inside, False) if inside else (clock.soon(noted), True)


def _best_between(start: datetime, end: datetime, clock: Clock) -> Wish | None:
    """The first sending hour of a working day in a span of time, else its first moment inside sending hours."""
    first: Wish | None = None
    day, last = clock.day(start), clock.day(end)
    while day <= last:
        if clock.is_working(day):
            opening = clock.at(day)
            if start <= opening.due <= end:
                return opening
            if first is None and opening.due < start < min(clock.closes(day), end):
                first = clock.now(start)
        day += DAY
    return first


def linkedin_moment(met: datetime, noted: datetime | None, clock: Clock) -> Wish:
    """The same evening, or at once where that is over and it is not quiet yet, else the next day's sending hour."""
    day = clock.day(met)
    earliest = max(met, noted or met)
    evening = clock.at(day, LINKEDIN_HOUR)
    if earliest <= evening.due and not clock.is_quiet(LINKEDIN_HOUR):
        return evening
    if clock.day(earliest) == day and clock.is_quiet(LINKEDIN_HOUR):
        return clock.at(day + DAY)
    return clock.soon(earliest, any_day=True)


def first_message(case: Case, owed: tuple[Promise, ...], passed_over: tuple[Promise, ...]) -> Iterator[Entry]:
    """Plan the first message after the latest encounter.

    `owed` are the open promises of mine due within a week of it, `passed_over` those of them answered with "Not now".
    """
    story, encounter = case.story, case.story.encounter
    if encounter is None or story.written:
        return
    hello = key_of(FollowUpKind.HELLO, encounter.id)
    if story.heard:
        yield Dropped(kind=FollowUpKind.HELLO, key=hello, what=None, reason="You have been in touch since you met.")
        return
    proposal = _greeting(case, encounter)
    if proposal.follow_up.kind is FollowUpKind.HELLO and owed:
        reason = f"Keeping your promise {quoted(owed[0].action)} is the first message."
        yield Dropped(kind=FollowUpKind.HELLO, key=hello, what=None, reason=reason)
        return
    skipped = _skipped(case, encounter, proposal) or _skip_of(case, passed_over)
    if skipped is None:
        yield proposal
        return
    yield Dropped(kind=proposal.follow_up.kind, key=proposal.follow_up.key, what=None, reason="You said not now.")
    if not owed:
        yield _value(case, encounter, skipped)


def is_near(promise: Promise, encounter: Encounter) -> bool:
    """Whether a promise falls due within seven days of the encounter; without a day it comes with the first message."""
    return promise.due is None or promise.due <= encounter.on + PROMISE_NEAR


def _greeting(case: Case, encounter: Encounter) -> Proposal:
    met, noted = met_at(encounter, case.clock), encounter.noted_at
    hooks = case.thread.hooks[:HOOKS_SHOWN]
    connecting = case.to_connect
    channel = case.thread.contact.channel or (Channel.LINKEDIN if connecting else case.preferences.channel)
    since = min(met, noted or met)
    story = met_in_words(case.thread, encounter)
    if channel is Channel.LINKEDIN and not case.story.connected:
        wish = linkedin_moment(met, noted, case.clock)
        reason = f"{story}; a connection note on LinkedIn goes out the same evening, while faces are fresh."
        kind, late = FollowUpKind.LINKEDIN_NOTE, False
    else:
        wish, late = golden_moment(met, noted, case.clock)
        ending = (
            "it is late for a first message, so write at once" if late else "a first message is best within two days"
        )
        kind, reason = FollowUpKind.HELLO, f"{story}; {ending}."
    return propose(
        kind, wish, reason, about=encounter.id, since=since, late=late, facts=(encounter, *connecting, *hooks)
    )


def _skipped(case: Case, encounter: Encounter, proposal: Proposal) -> datetime | None:
    """A "Not now" to either form of the first message counts: the channel may have changed since."""
    kinds = (FollowUpKind.HELLO, FollowUpKind.LINKEDIN_NOTE)
    skips = (case.skipped(kind, encounter.id, since=proposal.since) for kind in kinds)
    return next((skip for skip in skips if skip), None)


def _skip_of(case: Case, passed_over: tuple[Promise, ...]) -> datetime | None:
    skips = (case.skipped(FollowUpKind.PROMISE, promise.id, since=promise.noted_at) for promise in passed_over)
    return max((skip for skip in skips if skip), default=None)


def _value(case: Case, encounter: Encounter, skipped: datetime) -> Proposal:
    """A week after the encounter; where the "Not now" came later than that, a week after the "Not now"."""
    clock = case.clock
    due = clock.at(encounter.on + VALUE_AFTER * DAY)
    start = due.due if skipped <= due.due else clock.later(skipped, VALUE_AFTER)
    hooks = case.thread.hooks[:HOOKS_SHOWN]
    about = f" about {quoted(hooks[0].text)}" if hooks else ""
    reason = f"You passed over the first message; something useful{about} for {name_of(case.thread)} opens the door."
    return propose(
        FollowUpKind.VALUE,
        clock.sending_hour(start),
        reason,
        about=encounter.id,
        since=skipped.astimezone(UTC),
        needs_value=True,
        facts=(encounter, *hooks),
    )
