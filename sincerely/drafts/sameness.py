"""How alike two drafts are: the share of their word trigrams. Near copies are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable

# More than this share in common and two people would notice they got the same letter.
MOST_ALIKE = 0.6


def trigrams(text: str) -> frozenset[tuple[str, ...]]:
    """The word trigrams of a text, in lower case, without punctuation."""
    words = re.findall(r"[\w']+", text.lower())
    return frozenset(tuple(words[place : place + 3]) for place in range(len(words) - 2))


def overlap(one: str, other: str) -> float:
    """The share of the smaller text's trigrams that the other has too, from 0 to 1."""
    first, second = trigrams(one), trigrams(other)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def too_alike(text: str, others: Iterable[str]) -> bool:
    """Whether a draft is a near copy of one of the others (CRAFT, What to write)."""
    return any(overlap(text, other) > MOST_ALIKE for other in others)
