"""A thing and, after an arrow, its receiver: "cv tips → both, sunday", "perk credits form -> Noa thurs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding
from sincerely.notes.wording import to_come, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

RECEIVERS = listed("pronouns.her_him_them_both")


def read_arrow(clause: Clause, page: Page) -> bool:
    """Whether a clause before an arrow is a thing for the one behind it; then both are read."""
    behind = page.ahead()
    if not page.people or behind is None:
        return False
    receiver = behind.tokens[0]
    someone = page.mentioned(receiver) if receiver.is_word else None
    named = someone is not None or receiver.low in RECEIVERS
    if not named or len([t for t in behind.tokens if t.is_word]) > 1:
        return False
    if any(t.has("v3", "subject") and not t.has("noun_too", "plural") for t in clause.tokens):
        return False
    page.queue.popleft()
    words = f"send {wording(page, clause.tokens)} to {receiver.text}"
    finding = Finding("promise", words, clause.start, behind.end, "promise", kind="me", sentence=behind.sentence)
    if (day := to_come(behind.tokens, page.today)) is not None:
        finding.on, finding.time = day.on, day.time
    page.add(finding, someone or page.current)
    return True
