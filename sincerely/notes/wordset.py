"""Tags and marks as a set, written as one line of text. English words stand in the lexicon: see `lexicon.listed`."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: `word_set("determiner possessive")`."""
    return frozenset(text.split())


def word_list(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())
