"""Logistic regression in plain Python: AdaGrad with L2, the mean of the later rounds. Same samples, same weights."""

from __future__ import annotations

import math
import random
from collections import Counter
from typing import NamedTuple

ROUNDS = 16
RATE = 0.1
SHRINK = 0.1  # L2: a third of it gains as many cards across corpora, a tenth of it or less loses some.
RARE = 3  # A feature seen less often says nothing about other notes.
SEED = 7
FAR = 30.0  # Beyond it the logistic function is 0 or 1.


class Sample(NamedTuple):
    """The features of a clause, whether it is one of the class, and how much that counts."""

    features: list[str]
    right: bool
    weight: float = 1.0


def learn(samples: list[Sample], shrink: float = SHRINK, rare: int = RARE) -> tuple[dict[str, float], float]:
    """The weight of every feature that is not rare, and the bias."""
    seen = Counter(name for sample in samples for name in sample.features)
    index: dict[str, int] = {}
    rows = [
        ([index.setdefault(f, len(index)) for f in s.features if seen[f] >= rare], float(s.right), s.weight)
        for s in samples
    ]
    size = len(index)
    weights, squares, total = [0.0] * size, [1.0] * size, [0.0] * size
    bias, bias_square, bias_total = 0.0, 1.0, 0.0
    order = list(range(len(rows)))
    shuffle = random.Random(SEED).shuffle
    for turn in range(ROUNDS):
        shuffle(order)
        for k in order:
            features, right, weight = rows[k]
            score = bias + sum([weights[i] for i in features])
            slope = (1 / (1 + math.exp(-max(-FAR, min(FAR, score)))) - right) * weight
            bias_square += slope * slope
            bias -= RATE * slope / math.sqrt(bias_square)
            for i in features:
                pull = slope + shrink * weights[i]
                squares[i] += pull * pull
                weights[i] -= RATE * pull / math.sqrt(squares[i])
        if turn >= ROUNDS // 2:
            bias_total += bias
            for i in range(size):
                total[i] += weights[i]
    rounds = ROUNDS - ROUNDS // 2
    return {name: total[i] / rounds for name, i in index.items()}, bias_total / rounds
