"""Labelled lines: "Firm: Savills", "Met: Expo Real", "Wants: comparable data", "problem: battery dies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, lists_of
from sincerely.notes.page import Finding
from sincerely.notes.phrases import place_like
from sincerely.notes.wording import wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page

LABELS = {label: listed(f"labels.{label}") for label in lists_of("labels")}
KIND = {"need": "need", "challenge": "challenge", "interest": "interest"}


def _employer(clause: Clause, page: Page) -> bool:
    """ "role: eng manager" and then "at: Klarna": where they work, unless it is an event."""
    person = page.current
    under = page.past[-1].tokens[0].low == "at" if page.past else False
    return under and person is not None and person.first("role") is not None and not place_like(clause.tokens)


def read_label(clause: Clause, page: Page) -> bool:
    """A single word before a colon names what follows on its line."""
    if page.label and (
        page.label_line != clause.line
        or (page.label_sentence not in {-1, clause.sentence} and clause.lead in {"stop", "dash"})
    ):
        page.label = ""
    if clause.tail != "colon" and not page.label:
        return False
    lows = [t.low for t in clause.tokens if t.is_word]
    if clause.tail == "colon" and lows[:1] == ["my"] and lows[1:] in (["job"], ["turn"], ["part"], ["task"]):
        return True
    if clause.tail == "colon" and len(lows) == 1:
        for label, names in LABELS.items():
            if lows[0] in names:
                page.label, page.label_line, page.label_sentence = label, clause.line, clause.sentence
                return True
    if page.label in KIND:
        text = wording(page, clause.tokens)
        page.add(
            Finding("hook", text, clause.start, clause.end, "label", kind=KIND[page.label], sentence=clause.sentence)
        )
        return True
    if page.label in {"organization", "role", "place"}:
        fact = Finding(page.label, wording(page, clause.tokens), clause.start, clause.end, "label")
        if page.label == "place" and lows and _employer(clause, page):
            page.add(Finding("organization", fact.value, fact.start, fact.end, "label"))
        elif page.label == "place":
            page.place = page.place or fact
        elif page.current is None or not page.current.first(page.label):
            page.add(fact)
        page.label = ""
        return True
    return False
