"""A note as tokens: words with their tags, marks, and whole dates, addresses and numbers as one token each."""

from __future__ import annotations

import re
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
    rf"(?P<line>\n)|(?P<arrow>-+>|=+>|→|➡)|(?P<word>(?:[wW]/(?![\w])|{_LETTER}+(?:(?:\\.-|['’‘.&/+#·_-]){_LETTER}+)*[+#]{{0,2}}))"
    r"|(?P<quote>[\"“”„«»'’‘`])|(?P<mark>[,;:.!?()\[\]@&+=/|*•·~<>{}—–-]|…)|(?P<emoji>[^\w\s])",
)
ABBREVIATIONS = word_set(
    "dipl.-ing dipl ing mdm dr prof mr mrs ms mx st rev hon capt col sgt dir dept mgr fr sr sra jr no vs approx "
    "ed gov asst assoc cllr esp incl etc e.g i.e u.s u.k ph.d"
)


class Token:
    """One word, mark, date or address.

    `kind`: word, mark, line, emoji, quote, arrow, date, or the kind of an address. `upper`: starts like a name, with a
    capital or a letter of a script without capitals. `spaced`: white space stands before it.
    """

    __slots__ = ("end", "is_word", "kind", "low", "phrase", "spaced", "start", "tags", "text", "upper", "value")

    def __init__(
        self,
        text: str,
        low: str,
        start: int,
        end: int,
        kind: str,
        tags: frozenset[str] = NO_TAGS,
        value: str = "",
        phrase: DatePhrase | None = None,
        spaced: bool = True,
        upper: bool | None = None,
    ) -> None:
        self.text, self.low, self.start, self.end, self.kind, self.tags = text, low, start, end, kind, tags
        self.value = value  # The address, where it is one.
        self.phrase = phrase  # The day, where it is a date.
        self.spaced = spaced
        self.is_word = kind == "word"
        self.upper = _starts_like_a_name(text) if upper is None else upper

    def has(self, *tags: str) -> bool:
        """Whether it carries one of the tags."""
        return not self.tags.isdisjoint(tags)

    def like(self, *, low: str | None = None, text: str | None = None) -> Token:
        """The same token, written or folded otherwise."""
        said = self.text if text is None else text
        end = self.start + len(said) if text is not None else self.end
        return Token(
            said,
            self.low if low is None else low,
            self.start,
            end,
            self.kind,
            self.tags,
            self.value,
            self.phrase,
            self.spaced,
        )


def _starts_like_a_name(text: str) -> bool:
    first = text[0]
    if first.isupper():
        return True
    if not first.islower():
        return first.isalpha()
    dash = text.find("-", 1, 4)  # "al-Tarawneh"
    return dash > 0 and text[text.rindex("-") + 1 :][:1].isupper()


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
                        "filler",
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
    memo = words.memo
    for match in TOKEN.finditer(text, start, end):
        begin = match.start()
        if begin < skip_to:
            continue
        kind = match.lastgroup or "mark"
        word, stop = match.group(), match.end()
        spaced = begin == 0 or text[begin - 1].isspace()
        if kind != "word":
            tokens.append(Token(word, word, begin, stop, kind, spaced=spaced, upper=False))
            continue
        following = text[stop : stop + 1]
        if (following == "." and _abbreviates(word, tokens)) or (
            following in ("'", "’") and word[-1] in "sS" and text[stop + 1 : stop + 2].isspace()
        ):
            stop = skip_to = stop + 1
            word = text[begin:stop]
        known = memo.get(word)
        if known is None:
            if len(memo) > MEMO_SIZE:
                memo.clear()
            known = memo[word] = _described(word, words)
        low, tags, upper = known
        tokens.append(Token(word, low, begin, stop, "word", tags, "", None, spaced, upper))


MEMO_SIZE = 20_000  # Words of a few thousand notes; then it starts anew, so that it cannot grow without end.


def _described(word: str, words: Lexicon) -> tuple[str, frozenset[str], bool]:
    """The folded word, its tags, and whether it starts like a name."""
    low = fold(word)
    bare = low.rstrip(".")
    if low.endswith("s'"):
        return low, tag_word(word, low, words), _starts_like_a_name(word)
    return (bare if low != bare and len(bare) > 1 else low), tag_word(word, bare, words), _starts_like_a_name(word)


def _abbreviates(word: str, tokens: list[Token]) -> bool:
    """Whether the full stop after a word is part of it: "Dr.", "S.", "U.S."."""
    low = word.casefold()
    if low in ABBREVIATIONS:
        return not (word.isupper() and len(word) > 1)
    if len(word) == 1 and word.isalpha():
        named = bool(tokens) and tokens[-1].is_word and tokens[-1].upper and word.isupper()
        return (low not in ("i", "a", "x") or (named and low == "a")) and not (tokens and tokens[-1].low[-1:].isdigit())
    return "." in word
