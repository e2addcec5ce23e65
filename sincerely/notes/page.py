"""A note while it is being read: its tokens and clauses, who was met so far, and what was found."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING

from sincerely.notes.names import first_name, matches_name

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.lexicon import Lexicon
    from sincerely.notes.tokens import Token

CONTINUED = "continued"  # What claimed a fragment that only continues another fact.


@dataclass(slots=True)
class Finding:
    """One fact: what it is, its words, where they stand, and the clause reader that claimed it."""

    field: str  # name, organization, role, place, met_on, hook, promise, milestone, channel, email, phone, handle
    value: str
    start: int
    end: int
    clause: str
    guessed: bool = False
    kind: str = ""  # The kind of a hook, by whom a promise is, the platform of a handle.
    on: date | None = None
    time: time | None = None
    until: date | None = None
    whole_month: bool = False
    sentence: int = -1
    pieces: tuple[Finding, ...] = ()  # Where a fragment continued it: as it was before, and each fragment.

    def go_on(self, fragment: Finding) -> None:
        """Take a fragment into the fact: "two kids", "both allergic"."""
        fragment.clause = CONTINUED
        self.pieces = (*(self.pieces or (replace(self),)), fragment)
        self.value = f"{self.value}, {fragment.value}"
        self.end = fragment.end


@dataclass(slots=True)
class Someone:
    """A person of the note, with the facts found so far."""

    name: str
    findings: list[Finding] = field(default_factory=list)
    aliases: tuple[str, ...] = ()
    gender: str = ""
    mentioned: bool = False  # Only the object of a sentence, not yet sure to be a contact.

    def first(self, kind: str) -> Finding | None:
        """The first fact of a sort."""
        for finding in self.findings:
            if finding.field == kind:
                return finding
        return None


@lru_cache(maxsize=4096)
def _called(name: str) -> frozenset[str]:
    """The single words that may stand for a full name."""
    first = first_name(name)
    return frozenset((first, first.replace(".", ""), *(part for part in name.casefold().split() if len(part) > 2)))


@dataclass(slots=True)
class Page:
    """What clause readers see and write on."""

    text: str
    today: date
    words: Lexicon
    clauses: list[Clause]
    known: Sequence[str] = ()
    cased: bool = True
    people: list[Someone] = field(default_factory=list)
    current: Someone | None = None
    pair: list[Someone] = field(default_factory=list)  # People introduced together: "Ciara + Tunde".
    shared: list[Finding] = field(default_factory=list)  # Facts found before anybody was named, and the place.
    queue: deque[Clause] = field(default_factory=deque)
    rest: list[str] = field(default_factory=list)
    label: str = ""
    label_line: int = -1
    label_sentence: int = -1
    header: bool = True  # Who, where and what are still being told; no hook or promise yet.
    header_line: int = -1
    place: Finding | None = None
    met_on: Finding | None = None
    last: Finding | None = None  # The last hook, promise or milestone: what a fragment continues.
    last_owner: Someone | None = None
    done: list[tuple[str, Clause]] = field(default_factory=list)
    pending: str = ""  # An appointment told without its day: "lunch w/ Delphine, Thu 12:30".
    group: str = ""  # Where all who are listed work.
    met_sentence: int = -1  # The sentence that tells of the meeting.
    past: list[Clause] = field(default_factory=list)  # Clauses already taken from the queue.
    unread: list[Clause] = field(default_factory=list)  # Clauses no reader had a use for.

    def afresh(self) -> None:
        """Forget what was found, to read once more with somebody to give it to; place and day stay."""
        self.rest.clear()
        self.past.clear()
        self.unread.clear()
        self.shared.clear()
        self.done.clear()
        self.last, self.label, self.pending, self.header = None, "", "", True

    def add(self, finding: Finding, owner: Someone | None = None) -> Finding:
        """Keep a fact with its owner: the one named, else the one spoken of."""
        owner = owner or self.current
        if owner is None:
            self.shared.append(finding)
        else:
            owner.findings.append(finding)
        if finding.field in {"hook", "promise", "milestone"}:
            self.last = finding
            self.last_owner = owner
            self.header = False
        return finding

    def push(self, clause: Clause) -> None:
        """Read the rest of a clause as a clause of its own, next."""
        if clause.tokens:
            self.queue.appendleft(clause)

    def introduce(
        self, name: str, token_start: int, end: int, clause: str, guessed: bool = False, aliases: tuple[str, ...] = ()
    ) -> Someone:
        """Somebody new, or the one already met under that name."""
        someone = self.find(name)
        if someone is None:
            someone = Someone(name, aliases=aliases)
            someone.findings.append(Finding("name", name, token_start, end, clause, guessed))
            if not self.people:
                someone.findings.extend(self.shared)
                self.shared.clear()
            self.people.append(someone)
            if self.group:
                someone.findings.append(Finding("organization", self.group, token_start, end, "place", guessed=True))
        elif len(name.split()) > len(someone.name.split()) and first_name(name) == first_name(someone.name):
            someone.name = name
            someone.findings.insert(0, Finding("name", name, token_start, end, clause, guessed))
        self.current = someone
        return someone

    def find(self, name: str) -> Someone | None:
        """The person of this note whom a name means."""
        for someone in self.people:
            if not someone.name:
                continue
            if matches_name(name, someone.name) or any(matches_name(name, a) for a in someone.aliases):
                return someone
        return None

    def mentioned(self, token: Token) -> Someone | None:
        """The person a single word names by first or last name."""
        low = token.low.removesuffix("'s")
        for someone in self.people:
            if (someone.name and low in _called(someone.name)) or (
                someone.aliases and low in [a.casefold() for a in someone.aliases]
            ):
                return someone
        return None

    def follows_a_name(self, clause: Clause) -> bool:
        """Whether a clause is what is said of the name right before it: "Ana | promised to call"."""
        if clause.lead != "cue" or not self.past:
            return False
        before = self.past[-1]
        titled = len(before.tokens) > 1 and "honorific" in before.tokens[0].tags
        named = self.mentioned(before.tokens[titled])
        whole = before.end == clause.end  # The name was taken off this very clause.
        return named is not None and (whole or self.mentioned(before.tokens[-1]) is named)

    def ahead(self) -> Clause | None:
        """The clause after the one being read."""
        return self.queue[0] if self.queue else None

    def dates(self, clause: Clause) -> list[DatePhrase]:
        """The date phrases of a clause that are days to come."""
        return [t.phrase for t in clause.tokens if t.phrase is not None]
