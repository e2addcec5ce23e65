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
WHOSE = listed("pronouns.their_possessives")
KIND = {"need": "need", "challenge": "challenge", "interest": "interest"}


def _employer(clause: Clause, page: Page) -> bool:
    """ "role: eng manager" and then "at: Klarna": where they work, unless it is an event."""
    person = page.current
    under = page.past[-1].tokens[0].low == "at" if page.past else False
    return under and person is not None and person.first("role") is not None and not place_like(clause.tokens)


def read_label(clause: Clause, page: Page) -> bool:
    """A single word before a colon names what follows on its line."""
    if page.label and _is_over(clause, page):
        page.label = ""
    if clause.tail != "colon" and not page.label:
        return False
    if clause.tail == "colon" and _begins(clause, page):
        return True
    if page.label in KIND:
        text, kind = wording(page, clause.tokens), KIND[page.label]
        page.add(Finding("hook", text, clause.start, clause.end, "label", kind=kind, sentence=clause.sentence))
        return True
    return page.label in {"organization", "role", "place"} and _take(clause, page)


def _is_over(clause: Clause, page: Page) -> bool:
    """Whether a label no longer holds: on another line, or in another sentence."""
    if page.label_line != clause.line:
        return True
    return page.label_sentence not in {-1, clause.sentence} and clause.lead in {"stop", "dash"}


def _begins(clause: Clause, page: Page) -> bool:
    """ "Firm:", "Her problem:"; "my part:" is none, and says nothing."""
    lows = [t.low for t in clause.tokens if t.is_word]
    if lows[:1] == ["my"] and lows[1:] in (["job"], ["turn"], ["part"], ["task"]):
        return True
    if len(lows) > 1 and lows[0] in WHOSE:
        lows = lows[1:]
    label = next((label for label, names in LABELS.items() if lows[0] in names), "") if len(lows) == 1 else ""
    if label:
        page.label, page.label_line, page.label_sentence = label, clause.line, clause.sentence
    return bool(label)


def _take(clause: Clause, page: Page) -> bool:
    """What was labelled as a firm, a title or a place."""
    fact = Finding(page.label, wording(page, clause.tokens), clause.start, clause.end, "label")
    if page.label == "place" and any(t.is_word for t in clause.tokens) and _employer(clause, page):
        page.add(Finding("organization", fact.value, fact.start, fact.end, "label"))
    elif page.label == "place":
        page.place = page.place or fact
    elif page.current is None or not page.current.first(page.label):
        page.add(fact)
    page.label = ""
    return True
