"""Titles of two words whose last word alone is none: "lab tech", "second violin", "best boy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import TITLE, cue
from sincerely.notes.lexicon import lists_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

# By the last word: the words that make it a title.
FIRSTS: dict[str, frozenset[str]] = {
    last: frozenset(firsts.split()) for last, firsts in lists_of("positions")["titles_of_two_words"].items()
}
OF_TWO_WORDS = cue(FIRSTS)


def is_title_of_two(tokens: Sequence[Token]) -> bool:
    """Whether the first two words are such a title."""
    return len(tokens) > 1 and tokens[0].low in FIRSTS.get(tokens[1].low, ())


def mark_titles(tokens: list[Token]) -> None:
    """Let the last word of such a title be read as the head of a job title wherever it stands behind its first."""
    for i, token in enumerate(tokens):
        if token.low in FIRSTS and i and tokens[i - 1].low in FIRSTS[token.low]:
            token.role = True
            token.cues |= TITLE
