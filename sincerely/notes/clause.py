"""A stretch of a note that says one thing, with what stood before it and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import DATED, cues_among
from sincerely.notes.tokens import Token

if TYPE_CHECKING:
    from sincerely.notes.standout import Standout


class Clause:
    """A stretch of tokens that says one thing. `lead` is what stood before it, `tail` what follows."""

    __slots__ = (
        "cleaned",
        "cues",
        "dated",
        "depth",
        "item",
        "lead",
        "line",
        "lows",
        "lowset",
        "sentence",
        "sought",
        "standing",
        "tail",
        "tokens",
    )

    def __init__(
        self,
        tokens: list[Token],
        lead: str = "start",
        tail: str = "end",
        line: int = 0,
        sentence: int = 0,
        item: bool = False,
        depth: int = 0,
    ) -> None:
        self.tokens = tokens
        self.lead = lead
        self.tail = tail
        self.line = line
        self.sentence = sentence
        self.item = item  # First clause of a bullet or a numbered line.
        self.depth = depth  # Inside parentheses.
        self.lows = [t.low for t in tokens]
        self.lowset = frozenset(self.lows)
        self.cues = cues_among(tokens)  # Which words its words are; see `cues`.
        self.dated = self.cues & DATED != 0
        self.cleaned: list[Token] | None = None  # Without fillers at the head; see `wording.clean`.
        self.standing: Standout | None = None  # Who stands out in it, once looked for.
        self.sought = False

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.tokens[-1].end

    def rest(self, begin: int, lead: str = "cue") -> Clause:
        """What is left of the clause from a token on."""
        return Clause(self.tokens[begin:], lead, self.tail, self.line, self.sentence, False, self.depth)

    def part(self, begin: int, end: int) -> Clause:
        """A stretch of the clause."""
        return Clause(self.tokens[begin:end], "cue", "cue", self.line, self.sentence, False, self.depth)
