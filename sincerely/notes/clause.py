"""A stretch of a note that says one thing, with what stood before it and what follows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sincerely.notes.tokens import Token

if TYPE_CHECKING:
    from sincerely.notes.standout import Standout


@dataclass(slots=True)
class Clause:
    """A stretch of tokens that says one thing. `lead` is what stood before it, `tail` what follows."""

    tokens: list[Token]
    lead: str = "start"
    tail: str = "end"
    line: int = 0
    sentence: int = 0
    item: bool = False  # First clause of a bullet or a numbered line.
    depth: int = 0  # Inside parentheses.
    lows: list[str] = field(default_factory=list)
    cleaned: list[Token] | None = None  # Without fillers at the head; see `wording.clean`.

    lowset: frozenset[str] = frozenset()
    special: bool = False  # Holds an address, a number or a handle.
    dated: bool = False
    standing: Standout | None = None  # Who stands out in it, once looked for.
    sought: bool = False

    def __post_init__(self) -> None:
        self.lows = [t.low for t in self.tokens]
        self.lowset = frozenset(self.lows)
        for token in self.tokens:
            if not token.is_word:
                if token.phrase is not None:
                    self.dated = True
                elif token.value:
                    self.special = True

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
