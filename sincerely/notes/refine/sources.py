"""Where in the text a finding stands."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sincerely.model import Source
from sincerely.notes.lexicon import listed
from sincerely.notes.page import Finding

if TYPE_CHECKING:
    from sincerely.notes.page import Page

TYPED = "|".join(sorted(listed("meetings.place_words_typed")))
FAR = max(map(len, TYPED.split("|"))) + len(" the ")  # Letters that stand before a place at most.
BEFORE_PLACE = re.compile(rf"(?:\b(?:{TYPED})|@) (?:the |an? )?$", re.IGNORECASE)


def source_of(page: Page, finding: Finding | None) -> Source | None:
    """The span, the clause and the words a finding was read from; none without a finding."""
    if finding is None:
        return None
    start, end = max(0, finding.start), min(len(page.text), finding.end)
    return Source(start=start, end=end, clause=finding.clause, guessed=finding.guessed, quote=page.text[start:end])


def source_of_place(page: Page, finding: Finding) -> Source | None:
    """The source of a place: its quote begins with the preposition the owner typed, which tells "in" from "at"."""
    source = source_of(page, finding)
    typed = BEFORE_PLACE.search(page.text, max(0, source.start - FAR), source.start) if source else None
    return replace(source, quote=typed.group() + source.quote) if source and typed else source
