"""A set of words written as one line of text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: `word_set("send call")`."""
    return frozenset(text.split())


def word_list(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())
