"""A thread's history read once, oldest first: who spoke last, what waits, what was left without an answer.

Real life resets the clock (CRAFT, When 10): a call or a meeting, whoever arranged it, counts like a reply.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, time
from operator import itemgetter

from sincerely.cadence.clock import Clock
from sincerely.model import By, Encounter, Hook, Milestone, Promise, Thread, Touch, TouchKind


@dataclass(slots=True, kw_only=True)
class Story:
    """What the touches and encounters of one thread add up to."""

    begun: datetime | None = None  # The earliest thing known, noted or happened.
    last: datetime | None = None  # The last touch of any kind.
    last_id: int = 0  # Its id; negative for an encounter, so that the two never share a key.
    encounter: Encounter | None = None  # The latest one.
    messages: list[Touch] = field(default_factory=list)  # All of the owner's, oldest first.
    unanswered: list[Touch] = field(default_factory=list)  # Those since the last sign of life.
    reply: Touch | None = None  # The first of their words that still waits for an answer.
    replies: list[Touch] = field(default_factory=list)
    talks: list[datetime] = field(default_factory=list)  # Calls and meetings.
    met_in_person: datetime | None = None  # The last meeting.
    written: Touch | None = None  # The first message after the latest encounter.
    heard: Touch | None = None  # The first reply, talk or decline after the latest encounter.
    declined: Touch | None = None
    gave: bool = False
    connected: bool = False  # Messages went either way before the latest encounter.

    @property
    def is_warm(self) -> bool:
        """They answered at some time, or there was a talk."""
        return bool(self.replies or self.talks or self.declined)


def is_message(touch: Touch) -> bool:
    """A message of the owner."""
    return touch.kind is TouchKind.SENT and touch.by is By.ME


def is_reply(touch: Touch) -> bool:
    """Words of theirs: an answer, or a message they sent first. A `replied` is theirs whoever logged it."""
    return touch.kind is TouchKind.REPLIED or (touch.kind is TouchKind.SENT and touch.by is By.THEM)


def met_at(encounter: Encounter, clock: Clock) -> datetime:
    """The instant from which the golden window counts.

    Without an hour: the moment of the note where it was written on the same day (they met before it), else noon.
    """
    if encounter.at:
        return encounter.at
    if encounter.noted_at and clock.day(encounter.noted_at) == encounter.on:
        return encounter.noted_at
    return clock.at(encounter.on, time(12)).due


def _place_in_order(encounter: Encounter, clock: Clock) -> datetime:
    """Where an encounter stands among the touches: "had lunch yesterday" comes after what was sent yesterday."""
    if encounter.at or encounter.noted_at is None:
        return met_at(encounter, clock)
    return min(encounter.noted_at, clock.end_of(encounter.on))


def tell(thread: Thread, clock: Clock) -> Story:
    """Read the history once."""
    story = Story(begun=min(_noted(thread), default=None))
    moments: list[tuple[datetime, Encounter | Touch]] = [
        (_place_in_order(encounter, clock), encounter) for encounter in thread.encounters
    ]
    moments += [(touch.at, touch) for touch in thread.touches]
    moments.sort(key=itemgetter(0))  # Stable: of the same instant, the encounter comes first.
    for at, fact in moments:
        if isinstance(fact, Encounter):
            _take_encounter(story, fact, at)
        else:
            _take_touch(story, fact)
        story.last = at
    if moments and (story.begun is None or moments[0][0] < story.begun):
        story.begun = moments[0][0]
    return story


def _noted(thread: Thread) -> Iterator[datetime]:
    facts: tuple[Hook | Promise | Milestone, ...] = (*thread.hooks, *thread.promises, *thread.milestones)
    for fact in facts:
        if fact.noted_at:
            yield fact.noted_at


def _take_encounter(story: Story, encounter: Encounter, at: datetime) -> None:
    story.connected = bool(story.messages or story.replies)
    if story.connected or story.talks:
        story.talks.append(at)
    story.encounter, story.met_in_person, story.last_id = encounter, at, -encounter.id
    story.written = story.heard = story.reply = None
    story.unanswered.clear()


def _take_touch(story: Story, touch: Touch) -> None:
    story.last_id = touch.id
    if is_message(touch):
        story.messages.append(touch)
        story.unanswered.append(touch)
        story.written = story.written or touch
        story.gave = story.gave or touch.gave
        story.reply = None
        return
    story.unanswered.clear()
    story.heard = story.heard or touch
    if is_reply(touch):
        story.replies.append(touch)
        story.reply = story.reply or touch
    elif touch.kind is TouchKind.DECLINED:
        story.declined, story.reply = touch, None
    else:
        story.talks.append(touch.at)
        story.met_in_person = touch.at if touch.kind is TouchKind.MET else story.met_in_person
        story.reply = None
