"""Reads a page: every clause goes to the readers in order until one claims it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from sincerely.notes.clauses import CLAUSES
from sincerely.notes.page import Someone

if TYPE_CHECKING:
    from sincerely.notes.page import Page

MAX_STEPS = 4000  # A clause may be handed back in parts; a note of 4,096 characters has fewer.


def read_page(page: Page) -> None:
    """Let the clause readers find every fact; what nobody claims is kept as rest."""
    _read(page)
    if not page.people and any(
        "her_subject" in t.tags or t.low in ("his", "her") for c in page.clauses for t in c.tokens
    ):
        page.rest.clear()
        page.past.clear()
        page.current = Someone("")  # "she's the CEO btw" speaks of whoever the last note was about.
        page.current.findings.extend(page.shared)
        page.shared.clear()
        page.people.append(page.current)
        _read(page)


def _read(page: Page) -> None:
    page.queue = deque(page.clauses)
    for _ in range(MAX_STEPS):
        if not page.queue:
            break
        clause = page.queue.popleft()
        if not clause.tokens:
            continue
        for reader in CLAUSES:
            if reader(clause, page):
                break
        else:
            page.rest.append(page.text[clause.start : clause.end])
        page.past.append(clause)
