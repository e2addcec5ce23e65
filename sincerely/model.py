"""The words of the craft as frozen records: facts read from notes, what happened, what is planned.

Nothing here reads a clock, a database or a chat. Every instant is an aware datetime; a naive one is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum


class HookKind(StrEnum):
    """What sort of detail a hook is. Never a job title."""

    INTEREST = "interest"
    PROJECT = "project"
    TRIP = "trip"
    CHALLENGE = "challenge"
    NEED = "need"
    OFFER = "offer"
    ACHIEVEMENT = "achievement"
    PERSONAL = "personal"


class Channel(StrEnum):
    """Where the owner writes to a contact."""

    EMAIL = "email"
    LINKEDIN = "linkedin"
    X = "x"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    PHONE = "phone"
    SMS = "sms"
    LETTER = "letter"


class By(StrEnum):
    """Whose act or promise it is."""

    ME = "me"
    THEM = "them"


class Circle(StrEnum):
    """How near a contact is: how often a warm thread is kept warm."""

    CLOSE = "close"
    REGULAR = "regular"
    DISTANT = "distant"


class TouchKind(StrEnum):
    """Something that happened between the owner and a contact."""

    MET = "met"
    SENT = "sent"
    REPLIED = "replied"
    CALLED = "called"
    DECLINED = "declined"


class DecisionKind(StrEnum):
    """Something the owner decided about a contact or one follow-up; nothing was said to anybody."""

    SKIPPED = "skipped"  # "Not now": this follow-up is dropped.
    SNOOZED = "snoozed"  # This follow-up moves to `until`.
    PAUSED = "paused"  # Nothing for this contact before `until` (no `until`: until woken).
    WOKEN = "woken"  # A pause, rest or close ends by the owner's hand.


class FollowUpKind(StrEnum):
    """Why one would write."""

    PROMISE = "promise"
    THEIR_PROMISE = "their_promise"
    HELLO = "hello"
    LINKEDIN_NOTE = "linkedin_note"
    GOOD_LUCK = "good_luck"
    HOW_DID_IT_GO = "how_did_it_go"
    VALUE = "value"
    NUDGE = "nudge"
    RE_ENGAGE = "re_engage"
    KEEP_WARM = "keep_warm"
    ANSWER = "answer"
    COFFEE = "coffee"
    CONGRATULATE = "congratulate"


class Status(StrEnum):
    """Where a thread stands."""

    NEW = "new"  # Nothing was sent yet.
    WAITING = "waiting"  # The last word is the owner's.
    RESTING = "resting"  # Two thoughtful messages without an answer (or paused by the owner).
    WARM = "warm"  # They answered, or there was a talk.
    CLOSED = "closed"  # Declined.


def require_aware(moment: datetime | None) -> None:
    """Refuse an instant without a zone: a naive one means a different moment on every machine."""
    if moment is not None and moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact stands in the note, which clause claimed it, and whether it was read or guessed."""

    start: int
    end: int
    clause: str
    guessed: bool = False
    quote: str = ""  # The owner's own words, as typed.


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person the owner met, as far as is known. Belongs to one owner."""

    name: str
    organization: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    handles: Mapping[str, str] = field(default_factory=dict)  # Channel value -> handle or address.
    channel: Channel | None = None  # The preferred one, only where a note says so.
    circle: Circle | None = None  # None: the owner's default.


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Where and when they met. `on` is a day in the owner's zone; `at` the instant where it is known."""

    on: date
    at: datetime | None = None
    place: str | None = None
    noted_at: datetime | None = None  # When the owner wrote it down: a late note makes a late first message.
    id: int = 0
    source: Source | None = None

    def __post_init__(self) -> None:
        require_aware(self.at)
        require_aware(self.noted_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """One specific detail to come back to, in the owner's words: "loves sailing"."""

    text: str
    kind: HookKind = HookKind.PERSONAL
    noted_at: datetime | None = None
    id: int = 0
    source: Source | None = None

    def __post_init__(self) -> None:
        require_aware(self.noted_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What was said would be done, by whom, by when. `time` is on the clock of `zone` (None: the owner's)."""

    action: str
    due: date | None = None
    time: time | None = None
    by: By = By.ME
    zone: str | None = None  # Where it was noted: a stated time stays the same instant when the owner travels.
    noted_at: datetime | None = None
    id: int = 0
    source: Source | None = None

    def __post_init__(self) -> None:
        require_aware(self.noted_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A dated thing in their life. `whole_month`: only the month of `on` is known."""

    what: str
    on: date
    whole_month: bool = False
    yearly: bool = False  # A birthday or a work anniversary.
    until: date | None = None  # The last day, where it lasts longer (a trip).
    noted_at: datetime | None = None
    id: int = 0
    source: Source | None = None

    def __post_init__(self) -> None:
        require_aware(self.noted_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """Something that happened. `answers` names the follow-up it settles: its key, or only its kind."""

    kind: TouchKind
    at: datetime
    by: By = By.ME
    gave: bool = False  # It carried something of value.
    asked: bool = False
    answers: str | None = None
    channel: Channel | None = None
    id: int = 0

    def __post_init__(self) -> None:
        require_aware(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the owner decided. `follow_up` is the key (or kind) it speaks of; `until` ends a snooze or pause."""

    kind: DecisionKind
    at: datetime
    follow_up: str | None = None
    until: datetime | None = None
    id: int = 0

    def __post_init__(self) -> None:
        require_aware(self.at)
        require_aware(self.until)


Fact = Encounter | Hook | Promise | Milestone | Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Everything known of one contact: the whole history from which the plan follows. Oldest first."""

    contact: Contact
    encounters: tuple[Encounter, ...] = ()
    hooks: tuple[Hook, ...] = ()
    promises: tuple[Promise, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    touches: tuple[Touch, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One planned reason to write.

    `due` is the instant (UTC); `local` (a naive time on the clock) and `zone` are the wish it came from ("Tuesday
    09:00 in Lisbon"). `about` is the id of the fact it speaks of and `round` tells its returns apart (the year of a
    birthday), so that `key` names the same follow-up in every plan of the same history.
    """

    kind: FollowUpKind
    due: datetime
    local: datetime
    zone: str
    reason: str
    what: str | None = None
    about: int = 0
    round: int = 0
    needs_value: bool = False
    late: bool = False
    facts: tuple[Fact, ...] = ()

    def __post_init__(self) -> None:
        require_aware(self.due)

    @property
    def key(self) -> str:
        """The name under which storage keeps it: the same in every plan of the same history."""
        return f"{self.kind}:{self.about}:{self.round}" if self.round else f"{self.kind}:{self.about}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """When the owner wants to hear from the bot. Times are on the clock of `zone`."""

    zone: str = "UTC"
    sending_hour: time = time(9, 0)  # A quiet moment before the day fills up.
    quiet_from: time = time(21, 0)
    quiet_to: time = time(8, 0)
    working_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})  # Monday is 0.
    circle: Circle = Circle.REGULAR
    channel: Channel | None = None
    daily_cap: int = 5  # More than five names a day is a chore, and chores are dropped.
    digest_at: time | None = None
    away_from: datetime | None = None  # A holiday: what falls due before `away_until` waits until then.
    away_until: datetime | None = None

    def __post_init__(self) -> None:
        require_aware(self.away_from)
        require_aware(self.away_until)

    def is_away(self, moment: datetime) -> bool:
        """Does this instant lie in the owner's holiday?"""
        return self.away_from is not None and self.away_until is not None and self.away_from <= moment < self.away_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something worth sending: a link, an idea, an introduction."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How the owner writes."""

    name: str | None = None
    sign_off: str | None = None
    formal: bool = False
    spelling: str = "british"  # or "american"
    postscript: str | None = None
    linkedin_premium: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The words proposed for one follow-up on one channel. With too little known, `ask` holds the question."""

    channel: Channel
    body: str = ""
    subject: str | None = None
    slots: tuple[str, ...] = ()  # What only the owner can fill in, as it stands in the text.
    facts: tuple[Fact, ...] = ()
    lint: Mapping[str, bool] = field(default_factory=dict)  # Rule -> kept.
    variant: int = 0
    ask: str | None = None


class Intent(StrEnum):
    """What a message is for."""

    NOTE = "note"
    LOG = "log"
    ASK_TODAY = "ask_today"
    ASK_PERSON = "ask_person"
    ASK_SEARCH = "ask_search"
    SHARE = "share"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person of a note, with what the note says of them. `contact.name` is empty for "she's the CEO btw"."""

    contact: Contact
    hooks: tuple[Hook, ...] = ()
    promises: tuple[Promise, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)  # Contact field -> where it was read.
    candidates: tuple[str, ...] = ()  # Known names it may mean; more than one: ambiguous.


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A touch told in words: "called Ben yesterday". `person` is a name in the reading's people."""

    kind: TouchKind
    person: str
    on: date
    by: By = By.ME


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A note as read. What was not understood is in `rest`, so nothing typed is ever dropped."""

    text: str
    intent: Intent
    people: tuple[Person, ...] = ()
    encounter: Encounter | None = None
    happenings: tuple[Happening, ...] = ()
    outcome: TouchKind | None = None  # For a log: sent, replied, declined.
    query: str | None = None
    link: str | None = None
    rest: tuple[str, ...] = ()
