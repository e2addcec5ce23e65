"""Repair of small typos in cue words: "strugling" is read as "struggling". Names are never touched."""

from __future__ import annotations

from collections.abc import Collection

MIN_LENGTH = 6  # Shorter words have too many neighbours: "wanda" must not become "wants".


class TypoIndex:
    """Finds the cue word one edit away (a letter dropped, added, changed or two swapped)."""

    def __init__(self, cues: Collection[str], known: Collection[str]) -> None:
        self._known = known
        self._seen: dict[str, str | None] = {}
        self._by_shape: dict[str, str] = {}
        for cue in sorted(cues):
            if len(cue) >= MIN_LENGTH - 1:
                for shape in _shapes(cue):
                    self._by_shape.setdefault(shape, cue)

    def repair(self, word: str) -> str | None:
        """The cue meant by an unknown lower-case word, or None."""
        if len(word) < MIN_LENGTH or len(word) > 16 or word in self._known or not word.isalpha():
            return None
        for shape in _shapes(word):
            cue = self._by_shape.get(shape)
            if cue and abs(len(cue) - len(word)) <= 1 and cue[0] == word[0]:
                return cue
        return None


def _shapes(word: str) -> list[str]:
    """The word and every variant with one letter left out (never the first: typos rarely hit it)."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]
