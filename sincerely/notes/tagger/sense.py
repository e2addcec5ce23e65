"""How much a word looks like the name of somebody the note is about, by itself and by the words around it.

The clause readers find names by position. Where a position is doubtful ("Ferragosto closed", "eel fisher Gino") many
weak signs together tell more than any one rule; this model weighs them, once a note, before the clauses are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sincerely.notes.tagger.model import LOCALES, MEMO_SIZE
from sincerely.notes.wordset import word_list, word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

AROUND = (-2, -1, 0, 1, 2)  # Words further off say nothing on notes of other voices.
# Tags by which a word is known to its neighbours: the first that fits.
CLASSES = word_list(
    "honorific role event venue known_event known_town kin generic_person her_subject my_subject possessive "
    "determiner preposition meet be v3 past conjunction object act common base"
)
EDGE, KNOWN = "^", "known"

# A word of these kinds without a capital is no name, if it is none in other notes.
NEVER_LOWER = word_set(
    """
    preposition determiner subject object possessive conjunction be auxiliary v3 past ing need event venue role filler
    her_subject my_subject negation stative maybe_past maybe_ing
    """
)

Row = tuple[tuple[int, ...], str, bool]


@dataclass(slots=True)
class NameSense:
    """A linear model of whole numbers: above 0 a word is rather a name than not."""

    weights: dict[str, int]
    bias: int
    memo: dict[str, Row] = field(default_factory=dict)
    edge: Row = ((), EDGE, False)

    def __post_init__(self) -> None:
        self.edge = (tuple(self.weights.get(f"{d}{EDGE}", 0) for d in AROUND), EDGE, False)

    def feel(self, tokens: Sequence[Token], cased: bool, known: frozenset[str]) -> None:
        """Set the `sense` of every word that may be a name; `known` are the folded words of the owner's contacts."""
        memo, weigh = self.memo.get, self.weights.get
        edge = self.edge
        rows = [edge, edge, *[memo(key_of(t)) or self._row(t) for t in tokens], edge, edge]
        for i, token in enumerate(tokens):
            a, b, c, d, e = rows[i : i + 5]
            if c[2] and (token.upper or not cased):
                total = self.bias + a[0][0] + b[0][1] + c[0][2] + d[0][3] + e[0][4]
                for name in shape(a[1], b[1], c[1], d[1], e[1], i, cased):
                    total += weigh(name, 0)
                if known and token.low.removesuffix("'s") in known:
                    total += weigh(KNOWN, 0)
                token.sense = total

    def _row(self, token: Token) -> Row:
        if len(self.memo) > MEMO_SIZE:
            self.memo.clear()
        weigh = self.weights.get
        sums = tuple(sum(weigh(name, 0) for name in word_features(token, d)) for d in AROUND)
        row = self.memo[key_of(token)] = (sums, class_of(token), may_be_name(token))
        return row


def key_of(token: Token) -> str:
    """Tokens of the same key are alike to the model."""
    return token.text if token.is_word or token.kind == "mark" else f"<{token.kind}>"


def may_be_name(token: Token) -> bool:
    """Whether a word is weighed at all: one with a capital, or one that is nothing that joins or tells."""
    if not token.is_word or not token.lettered or len(token.text) < 2:
        return False
    return token.upper or "also_name" in token.tags or token.tags.isdisjoint(NEVER_LOWER)


def word_features(token: Token, d: int) -> Iterator[str]:
    """The features of a word at a distance `d` from the one in question."""
    if not token.is_word:
        yield f"{d}{token.text if token.kind == 'mark' else token.kind}"
        return
    form = form_of(token)
    yield f"{d}{form}"
    if token.tags:
        yield f"{d}={token.low}"
        for tag in token.tags:
            yield f"{d}/{tag}"
            if token.upper:
                yield f"{d}^{tag}"
    else:
        yield f"{d}?{form}"
        if d:
            yield f"{d}={token.low}"
        else:
            yield f"…{token.low[-3:]}"
            yield f"…{token.low[-2:]}"
            yield f"n{min(len(token.low), 9)}"
    if token.event:
        yield f"{d}event"
    if token.role:
        yield f"{d}role"
    if token.low.endswith(("'s", "s'")):
        yield f"{d}'s"
    if "-" in token.text:
        yield f"{d}-"


def shape(far: str, before: str, here: str, after: str, beyond: str, i: int, cased: bool) -> tuple[str, ...]:
    """The features of a word's surroundings, by the classes of the words around it."""
    return (
        f"c{cased:d}{here}",
        f"m{before} {here} {after}",
        f"a{far} {before} {here}",
        f"z{here} {after} {beyond}",
        f"i{min(i // 3, 4)}",
    )


def form_of(token: Token) -> str:
    """How a word is written: "XX", "Xx", "x", or "0" with a digit."""
    text = token.text
    if text.isupper() and len(text) > 1:
        return "XX"
    if token.upper:
        return "Xx"
    return "0" if any(c.isdigit() for c in text) else "x"


def class_of(token: Token) -> str:
    """What a word is to its neighbours: one word for its kind."""
    if not token.is_word:
        return token.text if token.kind == "mark" else token.kind
    if token.upper:
        return "X" if not token.tags else "Y"
    return next((name for name in CLASSES if name in token.tags), "t" if token.tags else "x")


def read_sense(text: str) -> NameSense:
    """The model from its file: `make train` writes it."""
    data = json.loads(text)
    return NameSense(data["weights"], data["bias"])


@cache
def sense(locale: str = "en") -> NameSense | None:
    """The model of a locale, read at the first call; None for a language that has none yet."""
    path = LOCALES / locale / "names.json"
    return read_sense(path.read_text(encoding="utf-8")) if path.exists() else None
