"""A clause about them, seen from its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

PUBLIC = listed("promises.public_deeds")
Deed = tuple[int, str]  # Where the action begins, and the verb to put before it.


class Told(NamedTuple):
    """Where the verb of a clause about them stands, and what is known around it."""

    tokens: list[Token]
    at: int
    named: bool  # Somebody is named or meant as the one who does it.
    dated: bool
    answers: bool  # "I bring the report, he books the room": their part of what I promised in the same sentence.

    @property
    def low(self) -> str:
        """The verb itself."""
        return self.tokens[self.at].low

    def word(self, offset: int) -> str:
        """The word so many places behind the verb; empty past the end."""
        i = self.at + offset
        return self.tokens[i].low if i < len(self.tokens) else ""

    def moved(self, offset: int) -> Told:
        """The same with the verb further on."""
        return self._replace(at=self.at + offset)


def with_others(tokens: list[Token]) -> bool:
    """ "at the science fair", "to the lecture"."""
    return any(is_event(t) or t.low in PUBLIC for t in tokens)
