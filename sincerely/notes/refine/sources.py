"""Where in the text a finding stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.model import (
    Source,
)
from sincerely.notes.page import Finding

if TYPE_CHECKING:
    from sincerely.notes.page import Page


def source_of(page: Page, finding: Finding | None) -> Source | None:
    """The span, the clause and the words a finding was read from; none without a finding."""
    if finding is None:
        return None
    start, end = max(0, finding.start), min(len(page.text), finding.end)
    return Source(start=start, end=end, clause=finding.clause, guessed=finding.guessed, quote=page.text[start:end])
