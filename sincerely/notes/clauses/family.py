"""Somebody of theirs told in pieces: "Her eldest, Tom, plays rugby", "his grandmother, 92, signs each egg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.tokens import any_tagged
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

KIN = word_set("kin")
CUES = cue((), KIN)
WHOSE = listed("pronouns.their_possessives") | {"the"}
HELPS = word_set("be auxiliary stative")
BESIDE_KIN = word_set("kin possessive common filler adverb role")
RELATIVE = frozenset(("who", "whose"))
MAX_SUBJECT = 4  # Words: "his dear old mother".
MAX_BETWEEN = 4  # Words: "a pilot with KLM".


def read_family(clause: Clause, page: Page) -> bool:
    """Put a subject of their family and its verb into one clause, and hand that back."""
    if page.current is None or not page.queue or not _is_kin(clause.tokens):
        return False
    said = [clause]
    for ahead in list(page.queue)[:2]:
        if ahead.sentence != clause.sentence or said[-1].tail not in {"comma", "open", "close"}:
            return False
        said.append(ahead)
        if _does_something(ahead.tokens):
            break
        relative = ahead.lows[0] in RELATIVE  # "his wife, who is a nurse, runs marathons".
        if not relative and (len(ahead.tokens) > MAX_BETWEEN or any(_is_verb(t) for t in ahead.tokens)):
            return False
    if not _does_something(said[-1].tokens):
        return False
    for _ in said[1:]:
        page.queue.popleft()
    tokens = [token for part in said for token in part.tokens]
    page.push(Clause(tokens, clause.lead, said[-1].tail, clause.line, clause.sentence, clause.item, clause.depth))
    return True


def _is_kin(tokens: list[Token]) -> bool:
    """ "his grandmother", "Her eldest", "wife Ans": somebody of theirs and no more."""
    if len(tokens) > MAX_SUBJECT or tokens[0].low not in WHOSE or not any_tagged(tokens, KIN):
        return False
    return all((t.is_word and not t.tags.isdisjoint(BESIDE_KIN)) or t.low in WHOSE for t in tokens)


def _is_verb(token: Token) -> bool:
    return finite(token, None) or not token.tags.isdisjoint(HELPS)


def _does_something(tokens: list[Token]) -> bool:
    """ "signs each egg", "is never home"."""
    first = tokens[0]
    return len(tokens) > 1 and (_is_verb(first) or ("past" in first.tags and "base" not in first.tags))
