"""A note as tokens: words with their tags, marks, and whole dates, addresses and numbers as one token each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sincerely.notes.cues import ADDRESS, CAPITAL, DATED, forgets
from sincerely.notes.lexicon import listed
from sincerely.notes.tagging import LONGEST, MEMO_SIZE, word_of
from sincerely.notes.word import Word, describe
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.dates import DatePhrase
    from sincerely.notes.lexicon import Lexicon

# Vowel signs and accents are no letters to `re`, yet names are written with them in many scripts.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd"
    "\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbe-\u0ccd"
    "\u0d3e-\u0d4d\u0e31\u0e34-\u0e4e"
)
# Possessive, so that letters are never tried in another grouping: linear in any text.
_LETTERS = rf"(?:[^\W_]++|[{_MARKS}])++"
TOKEN = re.compile(
    rf"(?P<word>(?:[wW]/(?![\w])|(?<!\d)1:1(?!\d)|{_LETTERS}(?:(?:\\.-|['’‘.&/+#·_-]){_LETTERS})*[+#]{{0,2}}))|(?P<line>\n)|(?P<arrow>-+>|=+>|→|➡)"
    r"|(?P<quote>[\"“”„«»'’‘`])|(?P<mark>[,;:.!?()\[\]@&+=/|*•·~<>{}—–-]|…)|(?P<emoji>[^\w\s])",
)
# The same without groups, for a single pass over a text: what is no token is a piece as well.
# Most pieces are a plain word and the blank behind it.
PIECE = re.compile(
    r"[A-Za-z]++(?: (?!\s)|(?=[\s,]))| (?!\s)|" + re.sub(r"\(\?P<\w+>", "(?:", TOKEN.pattern) + r"|[^\S\n]+|.",
    re.DOTALL,
)
SIGNS_OF_WORDS = word_set(". ' ’")
LONGEST_INITIAL = 2  # Letters: "U.S.", "Ph.D."; in "Booking.com." the last sign ends the sentence.
ABBREVIATIONS = listed("spelling.abbreviations")


class Token:
    """One word, mark, date or address.

    `kind`: word, mark, line, emoji, quote, arrow, date, or the kind of an address. `spaced`: white space stands before
    it. `low`, `tags`, `upper`, `event`, `role`, `lettered`, `cues`: what the word is by itself, see `Word`.
    """

    __slots__ = (
        "cues",
        "end",
        "event",
        "is_word",
        "kind",
        "lettered",
        "low",
        "phrase",
        "role",
        "sense",
        "spaced",
        "start",
        "tags",
        "text",
        "upper",
        "value",
    )

    def __init__(
        self,
        text: str,
        word: Word,
        start: int,
        end: int,
        kind: str = "word",
        spaced: bool = True,
        value: str = "",
        phrase: DatePhrase | None = None,
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.kind = kind
        self.low, self.tags, self.upper, self.event, self.role, self.lettered, self.cues = word
        self.value = value  # The address, where it is one.
        self.phrase = phrase  # The day, where it is a date.
        self.spaced = spaced
        self.is_word = kind == "word"
        self.sense = 0  # Above 0: rather the name of somebody than not; see `tagger.sense`.

    def has(self, *tags: str) -> bool:
        """Whether it carries one of the tags."""
        return not self.tags.isdisjoint(tags)

    def like(self, *, low: str | None = None, text: str | None = None) -> Token:
        """The same token, written or folded otherwise."""
        said = self.text if text is None else text
        end = self.start + len(said) if text is not None else self.end
        word = describe(said, self.low if low is None else low, self.tags, cues=self.cues & (DATED | ADDRESS))
        return Token(said, word, self.start, end, self.kind, self.spaced, self.value, self.phrase)

    def meaning(self, word: Word) -> Token:
        """The same token as another word: "shell" for "she'll"."""
        meant = word._replace(upper=self.upper, cues=(word.cues & ~CAPITAL) | (self.cues & CAPITAL))
        return Token(self.text, meant, self.start, self.end, self.kind, self.spaced, self.value, self.phrase)


def all_tagged(tokens: Sequence[Token], tags: frozenset[str]) -> bool:
    """Whether each of some tokens carries one of the tags."""
    for token in tokens:  # noqa: SIM110 - asked of every clause: a generator takes twice as long.
        if token.tags.isdisjoint(tags):
            return False
    return True


def any_tagged(tokens: Sequence[Token], tags: frozenset[str]) -> bool:
    """Whether one of some tokens carries one of the tags."""
    for token in tokens:  # noqa: SIM110 - asked of every clause: a generator takes twice as long.
        if not token.tags.isdisjoint(tags):
            return True
    return False


def link_in(text: str, tokens: Sequence[Token]) -> str | None:
    """The first link of a note; most notes have none."""
    if "/" not in text and "www." not in text.casefold():
        return None
    return next((token.value for token in tokens if token.kind == "url"), None)


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
    """Tokens of a stretch without dates and addresses. One look-up for each piece: this runs for every word."""
    begin, spaced = start, start == 0 or text[start - 1].isspace()
    taken = False  # A sign that is part of the word before it.
    add, remembered, before_blank = tokens.append, words.memo.get, words.before_blank.get
    for said in PIECE.findall(text, start, end):
        stop = begin + len(said)
        plain = before_blank(said)
        if plain is not None:
            add(Token(plain[0], plain[1], begin, stop - 1, "word", spaced))
            begin, spaced = stop, True
            continue
        if said[-1] == " " and not said[0].isspace():
            add(Token(said[:-1], _before_blank(said, words), begin, stop - 1, "word", spaced))
            begin, spaced = stop, True
            continue
        word = remembered(said)
        if word is None:
            kind, sign = _sign(said)
            if kind != "word":
                if kind and not taken:
                    add(Token(said, sign, begin, stop, kind, spaced))
                begin, spaced, taken = stop, said.isspace(), False
                continue
            word = word_of(said, words)
        if text[stop : stop + 1] in SIGNS_OF_WORDS and _takes_sign(said, text, stop, tokens):
            said, taken = text[begin : stop + 1], True
            word = remembered(said) or word_of(said, words)
        add(Token(said, word, begin, begin + len(said), "word", spaced))
        begin, spaced = stop, False


def _before_blank(said: str, words: Lexicon) -> Word:
    """What the word before a blank is; remembered with its blank, so that one look-up finds both."""
    word = word_of(said[:-1], words)
    if len(said) <= LONGEST:
        if len(words.before_blank) >= MEMO_SIZE:
            words.before_blank.clear()
        words.before_blank[said] = (said[:-1], word)
    return word


@lru_cache(maxsize=1024)
def _sign(text: str) -> tuple[str, Word]:
    """The kind of a piece, and for a mark, an arrow or an emoji what it is: never a name. No kind: no token."""
    found = TOKEN.fullmatch(text)
    return (found.lastgroup or "mark") if found else "", describe(text, text, upper=False)


forgets(_sign.cache_clear)


def _takes_sign(said: str, text: str, stop: int, tokens: list[Token]) -> bool:
    """Whether the sign behind a word is part of it: "Dr.", "the trustees' meeting"."""
    if text[stop] == ".":
        numbered = text[stop + 1 : stop + 3].strip()[:1].isdigit()
        return _abbreviates(said, tokens) and (numbered or said.casefold() != "no")  # "no. 12", "she said no."
    return said[-1] in "sS" and text[stop + 1 : stop + 2].isspace()


def _abbreviates(word: str, tokens: list[Token]) -> bool:
    """Whether the full stop after a word is part of it: "Dr.", "S.", "U.S."."""
    low = word.casefold()
    if low in ABBREVIATIONS:
        return not (word.isupper() and len(word) > 1)
    if len(word) == 1 and word.isalpha():
        named = bool(tokens) and tokens[-1].is_word and tokens[-1].upper and word.isupper()
        return (low not in {"i", "a", "x"} or (named and low == "a")) and not (tokens and tokens[-1].low[-1:].isdigit())
    return "." in word and max(map(len, word.split("."))) <= LONGEST_INITIAL
