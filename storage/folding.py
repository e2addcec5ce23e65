"""Folds text for finding: no accents, no case, no sign that a keyboard may lack."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark.
PLAIN = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
BETWEEN_WORDS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The text in small plain letters, words parted by one space: "José Weiß-Łukasz" is "jose weiss lukasz"."""
    if text.isascii():  # Most words: nothing to take apart.
        return BETWEEN_WORDS.sub(" ", text.lower()).strip()
    lowered = unicodedata.normalize("NFKD", text.casefold()).translate(PLAIN)
    bare = "".join(sign for sign in lowered if not unicodedata.combining(sign))
    return BETWEEN_WORDS.sub(" ", bare.casefold()).strip()


def search_key(texts: list[str]) -> str:
    """The folded words of all texts between spaces, so that ` word` finds a word's beginning."""
    return " " + " ".join(filter(None, map(fold, texts))) + " "


def first_word(text: str) -> str:
    """The first word of a text, folded; empty where folding leaves none, as of a name of signs alone."""
    return fold(text).partition(" ")[0]
