"""Repairs one slip of the finger in the words of the calendar, and never turns a name into a day."""

from __future__ import annotations

from collections.abc import Iterable, Set

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# Shorter words have too many neighbours that are words or names.
SHORTEST = 5


def slips(words: Iterable[str], never: Set[str]) -> dict[str, str]:
    """Every spelling one slip away from a word, and the word meant.

    The first letter must be right and, unless the last two are swapped, the last one too: that keeps Sundar, Mondal
    and Frida apart from the weekdays.
    """
    return {
        slip: word
        for word in words
        for slip in _one_slip(word)
        if len(slip) >= SHORTEST and slip not in never and slip != word
    }


def _one_slip(word: str) -> set[str]:
    cuts = [(word[:i], word[i:]) for i in range(1, len(word))]
    missing = {head + tail[1:] for head, tail in cuts if len(tail) > 1}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    wrong = {head + letter + tail[1:] for head, tail in cuts if len(tail) > 1 for letter in ALPHABET}
    extra = {head + letter + tail for head, tail in cuts for letter in ALPHABET}
    return missing | swapped | wrong | extra
