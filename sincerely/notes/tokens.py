"""A note as tokens: words with their tags, marks, and whole dates, addresses and numbers as one token each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import NO_TAGS, Lexicon
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.dates import DatePhrase

# Vowel signs and accents are no letters to `re`, yet names are written with them in many scripts.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd"
    "\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbe-\u0ccd"
    "\u0d3e-\u0d4d\u0e31\u0e34-\u0e4e"
)
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
TOKEN = re.compile(
    rf"(?P<line>\n)|(?P<arrow>-+>|=+>|→|➡)|(?P<word>(?:[wW]/(?![\w])|{_LETTER}+(?:['’‘.&/+#·_-]{_LETTER}+)*[+#]{{0,2}}))"
    r"|(?P<quote>[\"“”„«»'’‘`])|(?P<mark>[,;:.!?()\[\]@&+=/|*•·~<>{}—–-]|…)|(?P<emoji>[^\w\s])",
)
ABBREVIATIONS = word_set(
    "dr prof mr mrs ms mx st rev hon capt col sgt dir dept mgr fr sr sra jr no vs approx ed gov asst assoc cllr "
    "esp incl etc e.g i.e u.s u.k ph.d"
)


@dataclass(slots=True)
class Token:
    """One word, mark, date or address.

    `kind`: word, mark, line, emoji, quote, arrow, date, or the kind of an address.
    """

    text: str
    low: str
    start: int
    end: int
    kind: str
    tags: frozenset[str] = NO_TAGS
    value: str = ""  # The address, where it is one.
    phrase: DatePhrase | None = None  # The day, where it is a date.
    spaced: bool = True  # White space stands before it.

    @property
    def is_word(self) -> bool:
        """A word, not a mark, a date or an address."""
        return self.kind == "word"

    @property
    def upper(self) -> bool:
        """Starts like a name: a capital, or a letter of a script without capitals."""
        first = self.text[0]
        if first.islower() and self.text[1:4].find("-") >= 0 and self.text.rsplit("-", 1)[-1][:1].isupper():
            return len(self.text.split("-", 1)[0]) <= 3  # "al-Tarawneh"
        return first.isupper() or (first.isalpha() and first.lower() == first.upper())

    def has(self, *tags: str) -> bool:
        """Whether it carries one of the tags."""
        return not self.tags.isdisjoint(tags)


def fold(word: str) -> str:
    """Lower case with straight apostrophes."""
    return word.casefold().replace("’", "'").replace("‘", "'")


def tag_word(word: str, low: str, words: Lexicon) -> frozenset[str]:
    """The tags of a word, its stem before 's, or of the cue word it is a typo of."""
    tags = words.of(low)
    if tags:
        return tags
    if low.endswith("'s"):
        return words.of(low[:-2]) | {"genitive"}
    if low.endswith("s'"):
        return words.of(low[:-2]) | {"genitive"}
    if word[0].islower():
        if len(low) > 3 and low.endswith("s"):
            stem = (
                words.of(low[:-1])
                or (words.of(low[:-3] + "y") if low.endswith("ies") else NO_TAGS)
                or (words.of(low[:-2]) if low.endswith("es") else NO_TAGS)
            )
            if stem:
                return (
                    stem
                    - {
                        "base",
                        "past",
                        "ing",
                        "act",
                        "strong_act",
                        "v3",
                        "stative",
                        "meet",
                        "object",
                        "subject",
                        "her_subject",
                        "my_subject",
                        "preposition",
                        "determiner",
                        "conjunction",
                    }
                ) | {"plural", "common"}
        meant = words.typos.repair(low)
        if meant:
            return words.of(meant) | {"typo"}
        if len(low) > 5 and low.endswith("ed"):
            return frozenset(("maybe_past",))
        if len(low) > 6 and low.endswith("ing"):
            return frozenset(("maybe_ing",))
    return NO_TAGS


def tokenize(text: str, masked: list[Token], words: Lexicon) -> list[Token]:
    """Split a text into tokens. `masked` are ready tokens (dates, addresses) in order, without overlap."""
    tokens: list[Token] = []
    at = 0
    for ready in masked:
        _plain(text, at, ready.start, words, tokens)
        tokens.append(ready)
        at = ready.end
    _plain(text, at, len(text), words, tokens)
    return tokens


def _plain(text: str, start: int, end: int, words: Lexicon, tokens: list[Token]) -> None:
    """Tokens of a stretch without dates and addresses."""
    skip_to = start
    for match in TOKEN.finditer(text, start, end):
        if match.start() < skip_to:
            continue
        kind = match.lastgroup or "mark"
        word, stop = match.group(), match.end()
        low = fold(word) if kind == "word" else word
        if kind == "word":
            measured = bool(tokens) and tokens[-1].low[-1:].isdigit()
            short = len(word) == 1 and word.isalpha() and low not in ("i", "a", "x") and not measured
            if text[stop : stop + 1] == "." and (
                (low in ABBREVIATIONS and not (word.isupper() and len(word) > 1)) or short or "." in word
            ):
                stop = skip_to = stop + 1
                word = text[match.start() : stop]
            elif text[stop : stop + 1] in ("'", "’") and low.endswith("s") and text[stop + 1 : stop + 2].isspace():
                stop = skip_to = stop + 1
                word, low = text[match.start() : stop], low + "'"
        tags = tag_word(word, low.rstrip("."), words) if kind == "word" else NO_TAGS
        spaced = match.start() == 0 or text[match.start() - 1].isspace()
        tokens.append(Token(word, low, match.start(), stop, kind, tags, spaced=spaced))
