"""Spells a text anew, one letter for each word, so that phrases of any language are short regular expressions.

"met Ana, send it by Fri" becomes a string of kinds as long as the list of its words, blanks and signs. A word of the
lexicon has the letter of its meaning, a number the letter of its length, everything else the letter of a plain word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Letters for the words of the lexicon come from Unicode's private use area, where no text of ours can be.
FIRST_LETTER = "\ue000"
BLANK, BREAK, PLAIN, SIGN = " ", "\n", "x", "¤"
# One digit, two digits, three, four, a year from 1900 to 2099, any longer number.
ONE, TWO, THREE, FOUR, YEAR, LONG = "n", "N", "H", "F", "Y", "0"
DIGITS = frozenset({ONE, TWO, THREE, FOUR, YEAR, LONG})
# Signs that phrases and guards look at; every other sign is the same to them.
SIGNS = frozenset(".,:;/-–—'’()@&+~%_#$€£\\\"!?>=*•")
_YEAR = re.compile(r"(?:19|20)\d\d")


def letter(word: str) -> str:
    """The letter of a token that is no word of the lexicon."""
    first = word[0]
    if first.isspace():
        return BREAK if "\n" in word else BLANK
    if word.isdecimal() and word.isascii():
        return _number_letter(word)
    if first.isalpha():
        return PLAIN
    return first if first in SIGNS else SIGN


def _number_letter(text: str) -> str:
    if len(text) == 4:
        return YEAR if _YEAR.fullmatch(text) else FOUR
    return (ONE, TWO, THREE)[len(text) - 1] if len(text) < 4 else LONG


@dataclass(slots=True)
class Line:
    """A text in kinds: `kinds[i]` is the letter of the token whose text is `texts[i]`, lower case in `words[i]`."""

    kinds: str
    texts: list[str]
    words: Sequence[str]
    starts: list[int]
    repaired: frozenset[int]

    def word_before(self, token: int) -> str:
        """The word left of a token with only a blank between, in lower case; "" at a sign or an edge."""
        return self.words[token - 2] if token >= 2 and self.kinds[token - 1] == BLANK else ""

    def word_after(self, token: int) -> str:
        """The word right of a token with only a blank between, in lower case; "" at a sign or an edge."""
        return self.words[token + 2] if token + 2 < len(self.kinds) and self.kinds[token + 1] == BLANK else ""

    def text_after(self, token: int) -> str:
        """The same word as it was typed."""
        return self.texts[token + 2] if self.word_after(token) else ""

    def end(self, token: int) -> int:
        """Where a token ends in the text."""
        return self.starts[token] + len(self.texts[token])
