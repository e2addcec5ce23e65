"""Remarks that hold nothing to come back to: "great chat", "very sharp", "no follow-up needed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.segments import Clause


def read_chatter(clause: Clause, page: Page) -> bool:
    """A clause of nothing but remarks is set aside."""
    words = [t for t in clause.tokens if t.is_word]
    if not words:
        return bool(not any(t.kind == "date" for t in clause.tokens))
    if (
        all(t.has("chatter", "conjunction") for t in words)
        and not any(t.kind == "date" for t in clause.tokens)
        and not (page.current is None and len(words) <= 2 and words[0].upper and clause.lead == "start")
    ):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    said = " ".join(clause.lows)
    phrase = next((p for p in page.words.data["words"]["chatter_phrases"] if p in said), None)
    if (
        phrase is not None
        and (said.startswith(phrase) or len(said.split()) - len(phrase.split()) <= 3)
        and not (phrase in ("note to self", "voice memo", "before i forget", "get this") and len(said.split()) > 8)
    ):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    return False
