"""How much a word looks like the first of a new thought, in a note without marks.

Somebody who dictates, or thumbs without commas, runs his thoughts together: "plays the theremin wants dealflow send him
two decks". What somebody else's comma shows is weighed here from the words around a place; the weights are learned
from notes whose marks were taken out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from sincerely.notes.tagger.model import LOCALES, MEMO_SIZE
from sincerely.notes.tagger.sense import EDGE, class_of, key_of, word_features

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

AROUND = (-3, -2, -1, 0, 1, 2)  # The place is before the word at 0.
Around = tuple[str, str, str, str, str, str]  # The classes of those words.
Row = tuple[tuple[int, ...], str]


@dataclass(slots=True)
class PauseSense:
    """A linear model of whole numbers: above 0 a mark would rather stand before a word than not."""

    weights: dict[str, int]
    bias: int
    memo: dict[str, Row] = field(default_factory=dict)
    shaped: dict[Around, int] = field(default_factory=dict)
    edge: Row = ((), EDGE)

    def __post_init__(self) -> None:
        self.edge = (tuple(self.weights.get(f"{d}{EDGE}", 0) for d in AROUND), EDGE)

    def weigh(self, tokens: Sequence[Token]) -> list[int]:
        """The sum for the place before each of some tokens."""
        memo, shaped, edge = self.memo.get, self.shaped.get, self.edge
        rows = [memo(key_of(t)) or self._row(t) for t in tokens]
        rows = [edge, edge, edge, *rows, edge, edge]
        sums = []
        for i in range(len(tokens)):
            (a, u), (b, v), (c, w), (d, x), (e, y), (f, z) = rows[i : i + 6]
            around = (u, v, w, x, y, z)
            form = shaped(around)
            total = self.bias + a[0] + b[1] + c[2] + d[3] + e[4] + f[5]
            sums.append(total + (self._shape(around) if form is None else form))
        return sums

    def _shape(self, around: Around) -> int:
        """The sum of a place's surroundings; remembered, for there are few classes of words."""
        if len(self.shaped) > MEMO_SIZE:
            self.shaped.clear()
        total = self.shaped[around] = sum(self.weights.get(name, 0) for name in shape(*around))
        return total

    def _row(self, token: Token) -> Row:
        if len(self.memo) > MEMO_SIZE:
            self.memo.clear()
        weigh = self.weights.get
        sums = tuple(sum(weigh(name, 0) for name in word_features(token, d)) for d in AROUND)
        row = self.memo[key_of(token)] = (sums, class_of(token))
        return row


def shape(u: str, v: str, w: str, x: str, y: str, z: str) -> Iterator[str]:
    """The features of a place by the classes of the words around it: three before, three from it on."""
    yield f"A{w} {x}"
    yield f"B{v} {w} {x}"
    yield f"C{w} {x} {y}"
    yield f"D{x} {y} {z}"
    yield f"E{u} {v} {w}"
    yield f"F{v} {w} {x} {y}"


def read_pause(text: str) -> PauseSense:
    """The model from its file: `make train` writes it."""
    data = json.loads(text)
    return PauseSense(data["weights"], data["bias"])


@cache
def pause(locale: str = "en") -> PauseSense | None:
    """The model of a locale, read at the first call; None for a language that has none yet."""
    path = LOCALES / locale / "pauses.json"
    return read_pause(path.read_text(encoding="utf-8")) if path.exists() else None
