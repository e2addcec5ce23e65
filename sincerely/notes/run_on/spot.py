"""A place between two words of a run-on clause, where a new thought may begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sincerely.notes.tokens import Token

# What a rule answers when the two words belong together, whatever the rules behind it would say.
TOGETHER = -1


@dataclass(slots=True, eq=False)
class Spot:
    """The word at `i` and what stands around it.

    `start`: where its clause began; `verbs`: how many it has had so far.
    """

    tokens: list[Token]
    i: int
    start: int
    verbs: int
    token: Token
    before: Token
    after: Token | None

    @property
    def well_inside(self) -> bool:
        """At least two words of the clause stand before it."""
        return self.i - self.start >= 2


# Where to cut (mostly `i`; further back where a subject or a day belongs to the new thought), TOGETHER, or None where
# the rule has nothing to say.
Rule = Callable[[Spot], int | None]


def spot(tokens: list[Token], i: int, start: int, verbs: int) -> Spot:
    """The place before the word at `i`, which must not be the first."""
    return Spot(tokens, i, start, verbs, tokens[i], tokens[i - 1], tokens[i + 1] if i + 1 < len(tokens) else None)
