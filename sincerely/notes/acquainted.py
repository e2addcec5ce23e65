"""Of all the people an owner knows, those a text may speak of: with two thousand in the book a note asks after each of
them several times over, which takes longer than everything else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_PARTS = re.compile(r"[^\W_]+")


def acquainted(text: str, known: Sequence[str]) -> Sequence[str]:
    """The names of which a word stands in the text, in their order. "Carters" may be Carter's."""
    if not known:
        return known
    said = _parts(text)
    said |= {part.rstrip("s") for part in said}
    return [name for name in known if not said.isdisjoint(_parts_of(name)) or not _parts_of(name)]


@lru_cache(maxsize=16_384)  # As large as a few books.
def _parts_of(name: str) -> frozenset[str]:
    return _parts(name)


def _parts(text: str) -> frozenset[str]:
    plain = text.casefold()
    if not plain.isascii():  # Most texts bear no accents: a look at every sign takes longer than all the rest.
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return frozenset(_PARTS.findall(plain))
