"""From findings to a reading: whose fact it is, no fact twice, and what was read against what was guessed."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from sincerely.model import (
    Encounter,
    Intent,
    Reading,
    TouchKind,
)
from sincerely.notes.lexicon import listed
from sincerely.notes.names import first_name, title_case
from sincerely.notes.page import Someone
from sincerely.notes.questions import known_in
from sincerely.notes.refine.anchors import anchor
from sincerely.notes.refine.happenings import happenings_of, has_talked, past_day
from sincerely.notes.refine.log import people_of_log
from sincerely.notes.refine.person import person_of
from sincerely.notes.refine.sources import source_of, source_of_place
from sincerely.notes.tokens import link_in

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

JOINED = listed("naming.joined")


def assemble(page: Page, intent: Intent, outcome: TouchKind | None, tokens: list[Token], now: datetime) -> Reading:
    """The reading of a page."""
    people = page.people
    if intent is Intent.LOG:
        people = people_of_log(page, tokens)
    elif not people and page.shared:
        someone = Someone(_last_resort(page, tokens))
        someone.findings.extend(page.shared)
        people = [someone]
    elif not people and (known := known_in([t for t in tokens if t.is_word], page.known)) is not None:
        people = [Someone(known)]  # "No reply from Ana yet" tells nothing new, but of whom.
    _share_appointments(page)
    for someone in people:
        anchor(someone, page)
    persons = tuple(person_of(p, page, intent) for p in people)
    encounter = None
    talked = has_talked(page, persons)
    if intent is Intent.NOTE and not talked and (page.place is not None or page.met_on is not None):
        on = page.met_on.on if page.met_on is not None and page.met_on.on else page.today
        place = page.place.value if page.place else None
        source = source_of_place(page, page.place) if page.place else source_of(page, page.met_on)
        encounter = Encounter(on=on, place=place, source=source)
    day = page.today if outcome is None else past_day(tokens, page.today)
    happenings = happenings_of(page, persons, outcome, day, talked)
    link = link_in(page.text, tokens)
    return Reading(
        text=page.text,
        intent=intent,
        people=persons,
        encounter=encounter,
        happenings=happenings,
        outcome=outcome,
        link=link,
        rest=tuple(page.rest),
    )


def _last_resort(page: Page, tokens: list[Token]) -> str:
    """Facts without a name: a known contact or a capital somewhere, else nobody: "she's the CEO btw"."""
    for token in tokens:
        if token.kind == "word" and any(token.low == first_name(k) for k in page.known):
            return title_case(token.text)
    return ""


def _share_appointments(page: Page) -> None:
    """ "Lunch with Ana and Ben tomorrow" is promised to both."""
    for first, second in itertools.pairwise(page.people):
        for finding in first.findings:
            if finding.field == "promise" and _both_named(finding.value, first.name, second.name):
                page.add(replace(finding), second)


def _both_named(action: str, first: str, second: str) -> bool:
    """Whether an action names two people side by side."""
    said = action.casefold()
    ends = said.rfind(first_name(first)), said.rfind(first_name(second))
    return bool(first) and bool(second) and 0 <= ends[0] < ends[1] and said[ends[0] : ends[1]].split()[-1] in JOINED
