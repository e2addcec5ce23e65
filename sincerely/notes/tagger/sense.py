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
LATE = 12  # Words: from here on a word is as far into the note as any.
EDGE, KNOWN = "^", "known"

# A word of these kinds without a capital is no name, if it is none in other notes.
NEVER_LOWER = word_set(
    """
    preposition determiner subject object possessive conjunction be auxiliary v3 past ing need event venue role filler
    her_subject my_subject negation stative maybe_past maybe_ing
    """
)

Row = tuple[tuple[int, ...], str, bool]
Around = tuple[str, str, str, str, str, int, bool]  # The classes of five words, and where and how the third is written.


@dataclass(slots=True)
class NameSense:
    """A linear model of whole numbers: above 0 a word is rather a name than not."""

    weights: dict[str, int]
    bias: int
    memo: dict[str, Row] = field(default_factory=dict)
    shaped: dict[Around, int] = field(default_factory=dict)
    edge: Row = ((), EDGE, False)

    def __post_init__(self) -> None:
        self.edge = (tuple(self.weights.get(f"{d}{EDGE}", 0) for d in AROUND), EDGE, False)

    def feel(self, tokens: Sequence[Token], cased: bool, known: frozenset[str]) -> None:
        """Set the `sense` of every word that may be a name; `known` are the folded words of the owner's contacts."""
        memo, shaped, edge = self.memo.get, self.shaped.get, self.edge
        rows = [memo(t.text if t.is_word else key_of(t)) or self._row(t) for t in tokens]
        rows = [edge, edge, *rows, edge, edge]
        for i, token in enumerate(tokens):
            if (cased and not token.upper) or not rows[i + 2][2]:
                continue
            (a, far, _), (b, before, _), (c, here, _), (d, after, _), (e, beyond, _) = rows[i : i + 5]
            around = (far, before, here, after, beyond, i // 3 if i < LATE else LATE // 3, cased)
            form = shaped(around)
            total = self.bias + a[0] + b[1] + c[2] + d[3] + e[4] + (self._shape(around) if form is None else form)
            if known and token.low.removesuffix("'s") in known:
                total += self.weights.get(KNOWN, 0)
            token.sense = total

    def _shape(self, around: Around) -> int:
        """The sum of a word's surroundings; remembered, for there are few classes of words."""
        if len(self.shaped) > MEMO_SIZE:
            self.shaped.clear()
        total = self.shaped[around] = sum(self.weights.get(name, 0) for name in shape(*around))
        return total

    def _row(self, token: Token) -> Row:
        if len(self.memo) > MEMO_SIZE:
            self.memo.clear()
        weigh = self.weights.get
        sums = tuple(sum(weigh(name, 0) for name in word_features(token, d)) for d in AROUND)
        row = self.memo[key_of(token)] = (sums, class_of(token), may_be_name(token))
        return row


def place_of(i: int) -> int:
    """How far into the note a word stands, coarsely: the first three, the next three, and so on."""
    return min(i, LATE) // 3


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


def shape(far: str, before: str, here: str, after: str, beyond: str, place: int, cased: bool) -> tuple[str, ...]:
    """The features of a word's surroundings, by the classes of the words around it."""
    return (
        f"c{cased:d}{here}",
        f"m{before} {here} {after}",
        f"a{far} {before} {here}",
        f"z{here} {after} {beyond}",
        f"i{place}",
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
