"""Names one slip apart: Ana and Anna, Jon and John. They may be one person spelled in two ways."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import takewhile

# Shorter first names differ by a letter too easily: Al and Ali, Bo and Jo.
SHORTEST = 3


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: first names one letter apart, and no two different surnames."""
    (first, *surname), (second, *other_surname) = _parts(one), _parts(other)
    if surname and other_surname and surname != other_surname:
        return False
    if min(len(first), len(second)) < SHORTEST or first[0] != second[0]:
        return False
    return first != second and _is_one_slip(first, second)


def _is_one_slip(one: str, other: str) -> bool:
    """One letter more, fewer or another, or two that stand in each other's place."""
    same = len([*takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))])
    rest, of_other = one[same:], other[same:]
    if len(rest) == len(of_other):
        return rest[1:] == of_other[1:] or (rest[:2] == of_other[1::-1] and rest[2:] == of_other[2:])
    longer, shorter = (rest, of_other) if len(rest) > len(of_other) else (of_other, rest)
    return longer[1:] == shorter


@lru_cache(maxsize=16_384)  # A new name is held against everybody in the book.
def _parts(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return tuple("".join(sign for sign in plain if not unicodedata.combining(sign)).split()) or ("",)
