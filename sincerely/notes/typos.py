"""Repair of small typos in cue words: "strugling" is read as "struggling". Names are never touched."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

MIN_LENGTH = 6  # Shorter words have too many neighbours: "wanda" must not become "wants".
SHORTEST = 4  # Letters of a word that is repaired where a thumb slipped: "snet", "wiht". Three hold no word safely.
LONGEST = 16
LIKE_A_SURNAME = re.compile(r"([^aeiou])\1[aeiouy]$")  # "bakke", "hoppe", "penny".
# Letters heard alike, and neighbours on the keyboard, by its keys.
TAKEN_FOR_EACH_OTHER = (
    *("aeiouy", "cks", "csz", "gj", "dt", "bp", "fv", "mn", "vw"),
    *("qwa", "wse", "edr", "rft", "tgy", "yhu", "uji", "iko", "olp", "asq", "sdw", "dfe", "fgr", "ght", "hjy", "jku"),
    *("klo", "zxa", "xcs", "cvd", "vbf", "bng", "nmh", "zas", "we", "er", "rt", "ty", "op", "as", "kl", "bn"),
)
DOERS = ("er", "ers", "or", "ors")  # Who does it: "makers", "tinkerer".
VOWELS = "aeiou"  # What a hurried thumb leaves out: "wnts", "befre".


class TypoIndex:
    """Finds the cue word one edit away (a letter dropped, added, changed or two swapped).

    The slips of a thumb are undone in every word, in a short one only to a word that is in `short`. In a long one a
    cue is also known where a letter was mistaken. What is in `kept` looks like a slip and is none.
    """

    def __init__(
        self,
        cues: Collection[str],
        known: Collection[str],
        short: Collection[str] = (),
        kept: Collection[str] = (),
    ) -> None:
        self._known = known
        self._short, self._kept = short, kept
        self._by_shape: dict[str, str] = {}
        for cue in sorted(cues):
            if len(cue) >= MIN_LENGTH - 1:
                for shape in _shapes(cue):
                    self._by_shape.setdefault(shape, cue)

    def slip(self, word: str) -> str | None:
        """The word meant by an unknown lower-case word in which a thumb slipped, or None."""
        if not SHORTEST <= len(word) <= LONGEST or word in self._known or word in self._kept or not word.isalpha():
            return None
        meant = self._short if len(word) < MIN_LENGTH else self._known
        return next((w for w in _unslipped(word) if w in meant), None)

    def repair(self, word: str) -> str | None:
        """The cue meant by an unknown lower-case word, or None."""
        meant = self.slip(word)
        if meant is not None or not MIN_LENGTH <= len(word) <= LONGEST:
            return meant
        if word in self._known or word in self._kept or not word.isalpha():
            return None
        for shape in _shapes(word):
            cue = self._by_shape.get(shape)
            if cue and abs(len(cue) - len(word)) <= 1 and cue[0] == word[0] and _may_mean(word, cue):
                return cue
        return None


def _unslipped(word: str) -> Iterator[str]:
    """What a word may have been before a thumb slipped: two letters swapped, one doubled, or one left out."""
    inside = range(1, len(word) - 1)
    yield from (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in inside if word[i] != word[i + 1])
    if not LIKE_A_SURNAME.search(word):
        yield from (word[:i] + word[i + 1 :] for i in range(len(word) - 1) if word[i] == word[i + 1])
    for i in range(1, len(word)):
        yield from (word[:i] + letter + word[i:] for letter in _left_out(word, i))


def _may_mean(word: str, cue: str) -> bool:
    """Whether a finger beside the key, or spelling by ear, makes one of the other: "farming" is not "fearing"."""
    if len(word) > len(cue):
        return not word.endswith(DOERS)  # "skater" is no slip of "skate".
    if len(word) < len(cue):
        return True
    wrong = [a + b for a, b in zip(word, cue, strict=True) if a != b]
    return len(wrong) == 1 and any(set(wrong[0]) <= set(group) for group in TAKEN_FOR_EACH_OTHER)


def _left_out(word: str, i: int) -> str:
    """The letters that may be missing at a place: a vowel, or the second of two. In a short word no vowel beside
    another: "hats" is not "heats".
    """
    crowded = len(word) < MIN_LENGTH and (word[i - 1] in VOWELS or word[i] in VOWELS)
    return word[i - 1] if crowded else VOWELS + word[i - 1]


def _shapes(word: str) -> list[str]:
    """The word and every variant with one letter left out (never the first: typos rarely hit it)."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]
