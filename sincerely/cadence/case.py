"""What every rule is given (the case) and what it answers with: proposals, or what it dropped and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sincerely.cadence.clock import Clock, Wish
from sincerely.cadence.connecting import is_kept_by_the_note
from sincerely.cadence.instants import in_utc
from sincerely.cadence.story import Story, tell
from sincerely.model import Decision, DecisionKind, Fact, FollowUp, FollowUpKind, Preferences, Promise, Thread


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """What was not planned, and why, in a sentence."""

    kind: FollowUpKind
    key: str
    what: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A follow-up as its rule wants it, before snoozes, rests and pauses. `since`: from when on it had one."""

    follow_up: FollowUp
    since: datetime | None = None
    promise: Promise | None = None


Entry = Proposal | Dropped


def key_of(kind: FollowUpKind, about: int, round: int = 0) -> str:
    """The key a follow-up of this kind will have."""
    return f"{kind}:{about}:{round}" if round else f"{kind}:{about}"


def propose(
    kind: FollowUpKind,
    wish: Wish,
    reason: str,
    *,
    about: int,
    round: int = 0,
    since: datetime | None = None,
    what: str | None = None,
    needs_value: bool = False,
    late: bool = False,
    facts: Iterable[Fact] = (),
    promise: Promise | None = None,
) -> Proposal:
    """Put a wish and its reason together."""
    follow_up = FollowUp(
        kind=kind,
        due=wish.due,
        local=wish.local,
        zone=wish.zone,
        reason=reason,
        what=what,
        about=about,
        round=round,
        needs_value=needs_value,
        late=late,
        facts=tuple(facts),
    )
    return Proposal(follow_up=follow_up, since=since, promise=promise)


class Decisions:
    """What the owner decided, ready to be asked. The latest word on a follow-up counts."""

    __slots__ = ("_by_name", "paused", "woken")

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_name: dict[str, list[Decision]] = defaultdict(list)
        self.paused: Decision | None = None
        self.woken: datetime | None = None
        for decision in sorted(decisions, key=lambda decision: decision.at):
            self._take(decision)

    def _take(self, decision: Decision) -> None:
        if decision.kind is DecisionKind.PAUSED:
            self.paused = decision
        elif decision.kind is DecisionKind.WOKEN:
            self.woken, self.paused = decision.at, None
        elif decision.follow_up:
            self._by_name[decision.follow_up].append(decision)

    def ruling(self, key: str, since: datetime | None) -> Decision | None:
        """The latest skip or snooze of this follow-up: by its key, or by its kind once there was reason for it."""
        kind = key.partition(":")[0]
        named = self._by_name.get(key, ())
        loose = [decision for decision in self._by_name.get(kind, ()) if since is None or decision.at >= since]
        return max((*named, *loose), key=lambda decision: decision.at, default=None)

    def skipped(self, key: str, since: datetime | None) -> datetime | None:
        """When the owner said "Not now" to it, if that is his latest word."""
        ruling = self.ruling(key, since)
        return ruling.at if ruling and ruling.kind is DecisionKind.SKIPPED else None

    def skips(self, kind: FollowUpKind, about: int, since: datetime) -> list[datetime]:
        """Every "Not now" to something that comes again each time, in order; two taps on the same one count once."""
        loose = [d.at for d in self._by_name.get(kind, ()) if d.kind is DecisionKind.SKIPPED and d.at >= since]
        stem = key_of(kind, about)
        named = [
            next((d.at for d in decisions if d.kind is DecisionKind.SKIPPED), None)
            for name, decisions in self._by_name.items()
            if name == stem or name.startswith(f"{stem}:")
        ]
        return sorted([*loose, *(at for at in named if at)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One thread, read once, with everything a rule may look at. `now` only tells what is over."""

    thread: Thread
    now: datetime
    preferences: Preferences
    clock: Clock
    story: Story
    decisions: Decisions

    @classmethod
    def of(cls, thread: Thread, now: datetime, preferences: Preferences) -> Case:
        """Read a thread for the rules."""
        thread, clock = in_utc(thread), Clock(preferences)
        return cls(
            thread=thread,
            now=now.astimezone(UTC),
            preferences=preferences,
            clock=clock,
            story=tell(thread, clock),
            decisions=Decisions(thread.decisions),
        )

    @property
    def to_connect(self) -> tuple[Promise, ...]:
        """The promises to connect on LinkedIn that the connection note keeps."""
        contact, story = self.thread.contact, self.story
        promises = self.thread.promises
        return tuple(one for one in promises if is_kept_by_the_note(one, contact, story, self.clock))

    def skipped(self, kind: FollowUpKind, about: int, round: int = 0, since: datetime | None = None) -> datetime | None:
        """When the owner said "Not now" to this follow-up."""
        return self.decisions.skipped(key_of(kind, about, round), since)
