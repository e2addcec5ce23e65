"""A clause that tells nothing, which may be the place of a meeting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event, noun_end, organization_like, place_like, town_like
from sincerely.notes.places import IN
from sincerely.notes.wording import ahead

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

STREETS = listed("meetings.streets")
HOUSES = listed("meetings.workplaces")


@dataclass(slots=True, eq=False)
class Phrase:
    """`tokens` are the clause's words without fillers, `body` those without "at" or "in" before them.

    `placed`: they name an event, a venue or a town.
    """

    clause: Clause
    tokens: list[Token]
    page: Page
    body: list[Token] = field(init=False)
    placed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.body = self.tokens[1:] if self.led else self.tokens
        self.placed = bool(self.body) and (place_like(self.body) or town_like(self.body))

    @property
    def led(self) -> bool:
        """ "at" or "in" stands before it."""
        return self.tokens[0].low in IN

    @property
    def first(self) -> bool:
        """It opens the note: nobody and no place was named yet."""
        page = self.page
        return not page.people and page.place is None and self.clause.lead in {"start", "emoji", "line"}

    @property
    def has_event(self) -> bool:
        """One of its words is an event."""
        return any(is_event(t) for t in self.body)

    def work_of_the_last(self) -> bool:
        """Whether it tells where the person last named works: "Ana, Acme Labs", "Ben, bakery Nord"."""
        page, body = self.page, self.body
        if not page.people or page.current is None or page.current.first("organization") or self.led:
            return False
        if self.has_event:
            return False
        told = page.current.first("role") is not None or body[0].low in HOUSES
        if told and self._house():
            return True
        last = body[: noun_end(body)][-1:]
        firm = organization_like(last) and (last[0].upper or "venue" not in last[0].tags)
        if firm and not any("known_event" in t.tags for t in body):
            return True
        return "venue" in body[0].tags and not body[0].upper and len(body) > 1 and body[1].upper

    def _house(self) -> bool:
        """ "Ana, nurse, Grace Chapel": behind a title, a venue by its own name."""
        body = self.body
        return len(body) > 1 and all(t.upper or "particle" in t.tags for t in body) and body[-1].low not in STREETS

    def still_to_come(self) -> bool:
        """Whether its day is to come: "at the fair on Friday". "I met Ana, at the fair on 3 May" speaks of the past."""
        coming = ahead(self.tokens, self.page.today)
        told = self.page.met_sentence == self.clause.sentence and self.led and place_like(self.body)
        return coming is not None and not told

    def habit(self) -> bool:
        """ "Tuesday market", "Saturday parkrun": the day names the event."""
        body = self.body
        return len(body) > 1 and body[0].kind == "date" and ("venue" in body[1].tags or is_event(body[1]))

    def role_end(self) -> int | None:
        """Where a role ends with which the phrase begins."""
        return role_end(self.body)
