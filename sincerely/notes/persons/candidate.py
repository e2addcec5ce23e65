"""A name-like beginning of a clause, of which it is asked whether it is a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

# What a word may be besides a name: "Grace" in "Grace period", "May" in "May fair".
PLAIN_WORDS = word_set("common act venue organization_word known_town role")


@dataclass(slots=True, eq=False)
class Candidate:
    """The name `name` in the first `end` tokens of a clause, and what stands around it.

    `words` are its words without "Dr" and "van"; `after` is what follows in the clause; `full` means two written words
    or more, `plain` that one of them means something else as well.
    """

    clause: Clause
    name: str
    end: int
    page: Page
    parts: list[Token] = field(init=False)
    words: list[Token] = field(init=False)
    after: Token | None = field(init=False)
    full: bool = field(init=False)
    plain: bool = field(init=False)

    def __post_init__(self) -> None:
        tokens = self.clause.tokens
        self.parts = tokens[: self.end]
        self.words = [t for t in self.parts if not t.has("particle", "honorific")]
        self.after = tokens[self.end] if self.end < len(tokens) else None
        self.full = len(self.words) >= 2 and all(t.upper for t in self.words)
        self.plain = any(not t.tags.isdisjoint(PLAIN_WORDS) for t in self.words)

    @property
    def behind(self) -> list[Token]:
        """What follows the name in its clause."""
        return self.clause.tokens[self.end :]

    @property
    def titled(self) -> bool:
        """ "Dr Ana"."""
        return "honorific" in self.parts[0].tags and len(self.parts) > 1

    @property
    def genitive(self) -> bool:
        """ "Ana's"."""
        return self.parts[-1].low.endswith(("'s", "s'"))
