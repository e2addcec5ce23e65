"""The weights, and the sum of a clause: one number for whether it is a hook, one for each kind."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sincerely.notes.tagger.features import bits_of, word_features

if TYPE_CHECKING:
    from sincerely.notes.page import Finding
    from sincerely.notes.tagger.features import Scene
    from sincerely.notes.tokens import Token

LOCALES = Path(__file__).parents[2] / "locales"
KINDS = ("interest", "project", "trip", "challenge", "need", "offer", "achievement", "personal")
WIDTH = 1 + len(KINDS)
MEMO_SIZE = 20_000  # Words in their places, as many as the lexicon remembers; then it starts anew.

Sums = tuple[int, ...]
NOTHING: Sums = (0,) * WIDTH


@dataclass(slots=True)
class Tagger:
    """A linear model of whole numbers. Below `aside` a clause is set apart, below `doubt` it is a guess."""

    weights: dict[str, Sums]
    bias: Sums
    aside: int
    doubt: int
    memo: dict[tuple[str, str], tuple[Sums, int]] = field(default_factory=dict)

    def weigh(self, scene: Scene, hook: Finding, rank: int) -> Sums:
        """The sums of a hook: first whether it is one, then its kinds in the order of `KINDS`."""
        rows = [self.bias]
        bits = words = unknown = 0
        capital = False
        for place, key, token in scene.placed(hook.start, hook.end):
            row, told = self._word(place, key, token)
            rows.append(row)
            if place == "any" and token.is_word:
                words += 1
                bits |= told
                unknown += not token.tags
                capital = capital or (words > 1 and token.upper)
        weights = self.weights
        rows += [weights.get(name, NOTHING) for name in scene.shape(hook, rank, words, bits, unknown, capital)]
        return tuple(map(sum, zip(*rows, strict=True)))

    def _word(self, place: str, key: str, token: Token) -> tuple[Sums, int]:
        known = self.memo.get((place, key))
        if known is None:
            if len(self.memo) > MEMO_SIZE:
                self.memo.clear()
            rows = [self.weights.get(name, NOTHING) for name in word_features(place, key, token)]
            known = self.memo[place, key] = (tuple(map(sum, zip(*rows, strict=True))), bits_of(token))
        return known


def read_tagger(text: str) -> Tagger:
    """A tagger from its file: `make train` writes it."""
    data = json.loads(text)
    return Tagger({k: tuple(v) for k, v in data["weights"].items()}, tuple(data["bias"]), data["aside"], data["doubt"])


@cache
def tagger(locale: str = "en") -> Tagger | None:
    """The tagger of a locale, read at the first call; None for a language that has none yet."""
    path = LOCALES / locale / "tagger.json"
    return read_tagger(path.read_text(encoding="utf-8")) if path.exists() else None
