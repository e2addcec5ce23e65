"""A year of one owner and the people he meets, hour by hour, with random replies: what the cadence does to both.

The owner is human: he acts on most suggestions, says "Not now" to some, leaves some lying for his Friday review, and
does not always have something new to bring. The bot is away for a few days in August.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count

from sincerely.cadence import Plan, make_plan, snooze_until
from sincerely.cadence.clock import Clock
from sincerely.cadence.release import release
from sincerely.cadence.warm import CIRCLES
from sincerely.history import apply_touch, next_id
from sincerely.model import (
    By,
    Channel,
    Circle,
    Contact,
    Decision,
    DecisionKind,
    Encounter,
    FollowUp,
    FollowUpKind,
    Hook,
    Milestone,
    Preferences,
    Promise,
    Status,
    Thread,
    Touch,
    TouchKind,
)
from sincerely.today import Candidate, rank

ZONE = "Europe/Lisbon"
START = datetime(2026, 1, 1, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AWAY = (datetime(2026, 8, 7, 6, tzinfo=UTC), datetime(2026, 8, 11, 14, tzinfo=UTC))
REVIEW = (4, 16)  # Friday, 16:00: what was left lying is looked at.
CIRCLE_SHARES = ((Circle.CLOSE, 5), (Circle.REGULAR, 35), (Circle.DISTANT, 60))
NOT_NOW, LATER, HAS_VALUE = 0.08, 0.10, 0.9
ANSWERED = {FollowUpKind.PROMISE: 0.5, FollowUpKind.ANSWER: 0.15, FollowUpKind.RE_ENGAGE: 0.2}
ANSWERED_ELSE, DECLINES, CALLS = 0.3, 0.04, 0.004


@dataclass(slots=True, kw_only=True)
class Person:
    """One contact, with what was already suggested (key -> the due time it had then)."""

    id: int
    thread: Thread
    plan: Plan
    suggested: dict[str, datetime] = field(default_factory=dict)
    asked: dict[str, datetime] = field(default_factory=dict)  # Key -> when it first was ready to be suggested.
    seen: datetime = START  # When they were last suggested or in touch.

    def waiting(self) -> Iterable[FollowUp]:
        """What was not suggested yet, or was moved since."""
        return (f for f in self.plan.follow_ups if self.suggested.get(f.key, START) < f.due)

    def candidate(self, follow_up: FollowUp) -> Candidate:
        last = self.thread.touches[-1].at if self.thread.touches else None
        return Candidate(contact_id=self.id, name=str(self.id), follow_up=follow_up, last_touch=last, has_value=True)


@dataclass(kw_only=True)
class Year:
    """What is simulated and what is counted."""

    seed: int = 1
    known: int = 150  # Before the year began.
    met: int = 150  # In the course of it.
    preferences: Preferences = field(default_factory=lambda: Preferences(zone=ZONE))
    people: dict[int, Person] = field(default_factory=dict)
    pushed: Counter[int] = field(default_factory=Counter)  # Day of the year -> follow-ups pushed.
    touches: list[tuple[datetime, TouchKind, By]] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    standing: list[Counter[str]] = field(default_factory=list)  # Week by week, people by status.
    longest_wait: float = 0.0  # Of a warm contact, as a share of its circle.
    empty_lists: int = 0
    delays: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))  # Kind -> days until pushed.
    third_messages: int = 0  # Sent inside a rest.

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.clock = Clock(self.preferences)
        self.to_come: list[tuple[datetime, int, int, TouchKind]] = []
        self.numbers = count()

    def run(self) -> Year:
        """Live through it."""
        for _ in range(self.known):
            self.remember()
        days = (self.chance.randrange(330) for _ in range(self.met))
        meetings = sorted(START + day * DAY + self.chance.randint(10, 21) * HOUR for day in days)
        now = START
        while now < START + 365 * DAY:
            while meetings and meetings[0] <= now:
                self.meet(meetings.pop(0))
            self.hear(now)
            if not AWAY[0] <= now < AWAY[1]:
                self.tick(now, away_since=AWAY[0] if now == AWAY[1] else None)
            local = self.clock.local(now)
            if (local.weekday(), local.hour) == REVIEW:
                self.review(now)
            if local.hour == 23:
                self.close_the_day(now)
            now += HOUR
        return self

    def somebody(self) -> Contact:
        """A contact of some circle, on some channel."""
        shares = [share for _, share in CIRCLE_SHARES]
        circle = self.chance.choices([circle for circle, _ in CIRCLE_SHARES], shares)[0]
        channel = self.chance.choice([None, None, Channel.EMAIL, Channel.LINKEDIN])
        return Contact(name=f"Person {len(self.people) + 1}", circle=circle, channel=channel)

    def enter(self, thread: Thread, now: datetime) -> None:
        """From now on the bot knows of this thread."""
        id = len(self.people) + 1
        self.people[id] = Person(id=id, thread=thread, plan=self.plan(thread, now), seen=now)

    def remember(self) -> None:
        """Somebody known before: the last call was in one of the last months."""
        contact = self.somebody()
        days = self.chance.randint(1, CIRCLES[contact.circle or Circle.REGULAR])
        call = Touch(kind=TouchKind.CALLED, at=START - days * DAY, id=1)
        self.enter(Thread(contact=contact, touches=(call,)), START)

    def meet(self, noted: datetime) -> None:
        """Somebody new: noted at once, or a few hours or days after the meeting."""
        chance = self.chance
        at = noted - timedelta(hours=chance.choice([0, 0, 0, 3, 20, 50]))
        thread = Thread(
            contact=self.somebody(),
            encounters=(Encounter(on=at.date(), at=at, place="a meetup", noted_at=noted, id=1),),
            hooks=(Hook(text="loves sailing", noted_at=noted, id=2),),
        )
        if chance.random() < 0.4:
            due = at.date() + timedelta(days=chance.randint(1, 12))
            thread = replace(thread, promises=(Promise(action="send article", due=due, noted_at=noted, id=3),))
        if chance.random() < 0.2:
            on = at.date() + timedelta(days=chance.randint(3, 60))
            thread = replace(thread, milestones=(Milestone(what="a talk", on=on, noted_at=noted, id=4),))
        self.enter(thread, noted)

    def plan(self, thread: Thread, now: datetime) -> Plan:
        return make_plan(thread, now, self.preferences)

    def happen(self, person: Person, touch: Touch) -> None:
        person.thread = apply_touch(person.thread, touch, ZONE)
        person.plan = self.plan(person.thread, touch.at)
        person.seen = touch.at
        self.touches.append((touch.at, touch.kind, touch.by))

    def decide(self, person: Person, decision: Decision) -> None:
        numbered = replace(decision, id=next_id(person.thread))
        person.thread = replace(person.thread, decisions=(*person.thread.decisions, numbered))
        person.plan = self.plan(person.thread, decision.at)

    def hear(self, now: datetime) -> None:
        """Replies and calls that come in by now."""
        while self.to_come and self.to_come[0][0] <= now:
            at, _, id, kind = heappop(self.to_come)
            self.happen(self.people[id], Touch(kind=kind, at=at, by=By.THEM))

    def tick(self, now: datetime, away_since: datetime | None) -> None:
        """What the bot does when it wakes: push what is due, as far as the cap goes."""
        today = (self.clock.local(now).date() - START.date()).days
        if self.pushed[today] >= self.preferences.daily_cap:
            return
        due = [p.candidate(f) for p in self.people.values() for f in p.waiting() if f.due <= now]
        for candidate in due:
            self.people[candidate.contact_id].asked.setdefault(candidate.follow_up.key, now)
        released = release(due, now, self.preferences, away_since, self.pushed[today])
        for candidate in released.pushed:
            person, follow_up = self.people[candidate.contact_id], candidate.follow_up
            self.pushed[today] += 1
            self.kinds[follow_up.kind] += 1
            self.delays[follow_up.kind].append((now - person.asked.pop(follow_up.key)) / DAY)
            person.suggested[follow_up.key] = follow_up.due
            person.seen = now
            if follow_up.key in {planned.key for planned in person.plan.follow_ups}:
                self.act(person, follow_up, now)

    def act(self, person: Person, follow_up: FollowUp, now: datetime) -> None:
        """The owner's answer to a suggestion."""
        mood = self.chance.random()
        if mood < NOT_NOW:
            self.decide(person, Decision(kind=DecisionKind.SKIPPED, at=now, follow_up=follow_up.key))
        elif follow_up.needs_value and self.chance.random() > HAS_VALUE:
            until = snooze_until("nextweek", now, self.preferences)
            self.decide(person, Decision(kind=DecisionKind.SNOOZED, at=now, follow_up=follow_up.key, until=until))
        elif mood > NOT_NOW + LATER:
            self.send(person, follow_up, now)

    def send(self, person: Person, follow_up: FollowUp, now: datetime) -> None:
        """Write, and see what comes back."""
        self.third_messages += self.plan(person.thread, now).status is Status.RESTING
        gave = follow_up.needs_value or follow_up.kind is FollowUpKind.PROMISE
        self.happen(person, Touch(kind=TouchKind.SENT, at=now, gave=gave, answers=follow_up.key))
        answered = self.chance.random() < ANSWERED.get(follow_up.kind, ANSWERED_ELSE)
        if answered:
            kind = TouchKind.DECLINED if self.chance.random() < DECLINES else TouchKind.REPLIED
            self.will_hear(now + timedelta(days=self.chance.expovariate(1 / 2.5), hours=1), person, kind)

    def will_hear(self, at: datetime, person: Person, kind: TouchKind) -> None:
        heappush(self.to_come, (at, next(self.numbers), person.id, kind))

    def review(self, now: datetime) -> None:
        """On Friday the owner asks "who should I contact today" and acts on what he had left lying."""
        lying = [
            person.candidate(f)
            for person in self.people.values()
            for f in person.plan.follow_ups
            if f.due <= now and f.key in person.suggested
        ]
        for candidate in rank(lying, now, self.preferences):
            person = self.people[candidate.contact_id]
            person.seen = now
            self.send(person, candidate.follow_up, now)

    def close_the_day(self, now: datetime) -> None:
        """Look at everybody: is somebody starved, is some list empty for lack of an end?"""
        for person in self.people.values():
            person.plan = self.plan(person.thread, now)
            status = person.plan.status
            self.empty_lists += not person.plan.follow_ups and status is not Status.CLOSED
            if status is Status.WARM:
                circle = CIRCLES[person.thread.contact.circle or self.preferences.circle]
                self.longest_wait = max(self.longest_wait, (now - person.seen) / DAY / circle)
                if self.chance.random() < CALLS:
                    self.will_hear(now + 12 * HOUR, person, TouchKind.CALLED)
        if self.clock.day(now).weekday() == 6:
            self.standing.append(Counter(person.plan.status.value for person in self.people.values()))
