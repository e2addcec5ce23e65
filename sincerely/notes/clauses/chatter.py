"""Remarks that hold nothing to come back to: "great chat", "very sharp", "no follow-up needed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.reach import LEFT_OVER
from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.milestones.inside import add_event_inside
from sincerely.notes.tokens import all_tagged
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

REMARKS = word_set("chatter conjunction")
WRITING = listed("channels.writing")


def read_chatter(clause: Clause, page: Page) -> bool:
    """A clause of nothing but remarks is set aside."""
    words = [t for t in clause.tokens if t.is_word]
    if not words:
        return not clause.dated
    if (
        not clause.dated
        and all_tagged(words, REMARKS)
        and not words[-1].role
        and not (page.current is None and len(words) <= 2 and words[0].upper and clause.lead == "start")
    ):
        page.rest.append(page.text[clause.start : clause.end])
        return True
    if (
        len(words) <= 4
        and not clause.dated
        and clause.lowset.isdisjoint(WRITING)
        and all(t.low in LEFT_OVER or "possessive" in t.tags for t in words)
    ):
        return True
    heads = clause.lowset & page.words.remark_heads
    if not heads or (not page.people and any(t.upper and not t.tags for t in words)):
        return False
    openings = page.words.remarks
    said = " ".join(clause.lows)
    if any(_idle(said, phrase) for head in heads for phrase in openings[head] if phrase in said):
        if len(page.people) > 1:
            page.current = next((p for t in words if (p := page.mentioned(t)) is not None), page.current)
        page.rest.append(page.text[clause.start : clause.end])
        if clause.dated:
            add_event_inside(clause.tokens, clause, page, page.current)  # "no follow-up before her exam on 20 May".
        return True
    return False


WEAK = phrased("hooks.weak_remarks")


def _idle(said: str, phrase: str) -> bool:
    """Whether a phrase makes the whole clause a remark: it opens it, or nearly is it."""
    left = len(said.split()) - len(phrase.split())
    return left <= 3 or (said.startswith(phrase) and phrase not in WEAK)
