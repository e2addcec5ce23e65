"""Rules out, by its first letters, nearly every phrase that does not stand at a word."""

from __future__ import annotations

from collections.abc import Iterable

OPENING = 4  # So many letters tell: more would be remembered in more ways and rule out little more.
# The letters a phrase may have first, second and so on; after them anything may follow.
Opening = tuple[frozenset[str], ...]


class Openings:
    """Every way a phrase of the language may open, each with its bit: looking one up is a few logical ands."""

    def __init__(self, openings: Iterable[Opening]) -> None:
        self._bits = {opening: 1 << n for n, opening in enumerate(dict.fromkeys(openings))}
        self._ended = [self.bits_of(o for o in self._bits if len(o) <= size) for size in range(OPENING + 1)]
        self._fitting: list[dict[str, int]] = [self._by_letter(place) for place in range(OPENING)]

    def bits_of(self, openings: Iterable[Opening]) -> int:
        """The bits of some of the openings."""
        bits = 0
        for opening in openings:
            bits |= self._bits[opening]
        return bits

    def possible(self, letters: str) -> int:
        """The bits of all openings that some letters may be; there are at most OPENING of them."""
        bits = self._ended[len(letters)]
        for letter, fitting, ended in zip(letters, self._fitting, self._ended, strict=False):
            bits &= fitting.get(letter, 0) | ended
        return bits

    def letters(self) -> set[str]:
        """Every letter of an opening."""
        return set[str]().union(*(letters for opening in self._bits for letters in opening))

    def _by_letter(self, place: int) -> dict[str, int]:
        groups: dict[frozenset[str], int] = {}
        for opening, bit in self._bits.items():
            if len(opening) > place:
                groups[opening[place]] = groups.get(opening[place], 0) | bit
        fitting: dict[str, int] = {}
        for letters, bits in groups.items():
            for letter in letters:
                fitting[letter] = fitting.get(letter, 0) | bits
        return fitting
