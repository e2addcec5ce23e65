"""Reads a page: every clause goes to the readers in order until one claims it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from sincerely.notes.clauses import ALL_CUES, readers_of
from sincerely.notes.clauses.place.last_look import look_again
from sincerely.notes.page import Someone
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.pronouns import turn_to
from sincerely.notes.standout import likely

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

MAX_STEPS = 4000  # A clause may be handed back in parts; a note of 4,096 characters has fewer.


def read_page(page: Page) -> None:
    """Let the clause readers find every fact; what nobody claims is kept as rest."""
    _read(page)
    if page.people:
        look_again(page)
        return
    told = any("her_subject" in t.tags or t.low in {"his", "her", "him"} for c in page.clauses for t in c.tokens)
    spot = likely(page.clauses, page.cased) if told or page.shared else None
    if spot is not None:
        page.afresh()  # "Had our boiler fixed by Tomasz, he breeds pigeons": the likeliest name, and once more.
        _read(page, *spot)
        look_again(page)
    elif told:
        page.rest.clear()
        page.past.clear()
        page.current = Someone("")  # "she's the CEO btw" speaks of whoever the last note was about.
        page.current.findings.extend(page.shared)
        page.shared.clear()
        page.people.append(page.current)
        _read(page)


def _read(page: Page, named: Clause | None = None, at: int = 0) -> None:
    page.queue = deque(page.clauses)
    for _ in range(MAX_STEPS):
        if not page.queue:
            break
        clause = page.queue.popleft()
        if not clause.tokens:
            continue
        if clause is named and not page.people:
            before = clause.tokens[:at]
            if introduce_at(clause, at, page, sure=True, before=before, doubting=False):
                page.past.append(clause)
                continue
        if len(page.people) > 1:
            turn_to(clause.tokens, page)
        for reader in readers_of(clause.cues & ALL_CUES):
            if reader(clause, page):
                break
        else:
            page.unread.append(clause)
            page.rest.append(page.text[clause.start : clause.end])
        page.past.append(clause)
