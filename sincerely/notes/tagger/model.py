"""The weights, and the sum of a clause: one number for whether it is a hook, one for each kind."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from struct import Struct
from typing import TYPE_CHECKING

from sincerely.notes.tagger.features import Side, bits_of, named, pair_features, shape, word_features

if TYPE_CHECKING:
    from sincerely.notes.page import Finding
    from sincerely.notes.tagger.scene import Scene
    from sincerely.notes.tokens import Token

LOCALES = Path(__file__).parents[2] / "locales"
KINDS = ("interest", "project", "trip", "challenge", "need", "offer", "achievement", "personal")
WIDTH = 1 + len(KINDS)
MEMO_SIZE = 20_000  # Words in their places, as many as the lexicon remembers; then it starts anew.

Sums = tuple[int, ...]
Pair = tuple[frozenset[str], frozenset[str]]
# The numbers of a row stand side by side in one whole number, so that a clause is summed by plain additions. No
# message is so long that one of them grows beyond its 32 bits.
BITS = 32
HALF = 1 << (BITS - 1)
FIELDS = Struct(f"<{WIDTH}I")


@dataclass(slots=True)
class Tagger:
    """A linear model of whole numbers.

    Below `aside` a clause is set apart, below `doubt` it is a guess; from `apart` on a fragment that seemed to continue
    the hook before it is a hook of its own.
    """

    weights: dict[str, int]  # Rows, packed.
    bias: int  # The row to begin with, every number half its range too high: none is ever below zero.
    aside: int
    doubt: int
    apart: int
    memo: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    pairs: dict[Pair, int] = field(default_factory=dict)  # Few: word classes, not words.
    sides: dict[Side, int] = field(default_factory=dict)

    def weigh(self, scene: Scene, hook: Finding, rank: int) -> Sums:
        """The sums of a hook: first whether it is one, then its kinds in the order of `KINDS`."""
        total = self.bias
        bits = words = unknown = 0
        capital = False
        remembered = self.memo.get
        placed = scene.placed(hook.start, hook.end)
        for place, key, token in placed:
            row, told = remembered((place, key)) or self._learn(place, key, token)
            total += row
            if place == "any":
                if token.is_word:
                    words += 1
                    bits |= told
                    unknown += not token.tags
                    if token.upper and words > 1:
                        capital = True
            elif place == "second":
                total += self._pair((placed[0][2].tags, token.tags))
        for side in shape(scene, hook, rank, words, bits, unknown, capital):
            seen = self.sides.get(side)
            total += self._side(side) if seen is None else seen
        return tuple([number - HALF for number in FIELDS.unpack(total.to_bytes(FIELDS.size, "little"))])

    def _side(self, side: Side) -> int:
        """The row of what a clause is from one side."""
        if len(self.sides) > MEMO_SIZE:
            self.sides.clear()
        row = self.sides[side] = sum(self.weights.get(name, 0) for name in named(side))
        return row

    def _pair(self, pair: Pair) -> int:
        """The row of the first two words together."""
        row = self.pairs.get(pair)
        if row is None:
            if len(self.pairs) > MEMO_SIZE:
                self.pairs.clear()
            row = self.pairs[pair] = sum(self.weights.get(name, 0) for name in pair_features(*pair))
        return row

    def _learn(self, place: str, key: str, token: Token) -> tuple[int, int]:
        """The row of a word in its place, and what it tells of its clause; remembered, for notes repeat their words."""
        if len(self.memo) > MEMO_SIZE:
            self.memo.clear()
        row = sum(self.weights.get(name, 0) for name in word_features(place, key, token))
        known = self.memo[place, key] = (row, bits_of(token))
        return known


def _packed(numbers: Iterable[int]) -> int:
    return sum(number << (BITS * place) for place, number in enumerate(numbers))


def read_tagger(text: str) -> Tagger:
    """A tagger from its file: `make train` writes it."""
    data = json.loads(text)
    return make_tagger(data["weights"], data["bias"], data["aside"], data["doubt"], data["apart"])


def make_tagger(
    weights: Mapping[str, Sequence[int]], bias: Sequence[int], aside: int, doubt: int, apart: int
) -> Tagger:
    """A tagger of rows of numbers: first whether it is a hook, then its kinds in the order of `KINDS`."""
    packed = {name: _packed(row) for name, row in weights.items()}
    return Tagger(packed, _packed(number + HALF for number in bias), aside, doubt, apart)


@cache
def tagger(locale: str = "en") -> Tagger | None:
    """The tagger of a locale, read at the first call; None for a language that has none yet."""
    path = LOCALES / locale / "tagger.json"
    return read_tagger(path.read_text(encoding="utf-8")) if path.exists() else None
