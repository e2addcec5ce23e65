"""What stands between two phrases, and whether they can belong together across it."""

from __future__ import annotations

from dataclasses import dataclass

from sincerely.notes.dates.lexicon import Lexicon
from sincerely.notes.dates.tokens import BLANK, BREAK, Line

# Tokens; ", at the " is the longest gap there is.
LONGEST_GAP = 8
DASHES = frozenset({"-", "–", "—"})


@dataclass(slots=True)
class Gap:
    """The words and the signs between two phrases; `before` is the word that leads the first one."""

    words: tuple[str, ...]
    signs: str
    before: str
    lexicon: Lexicon

    @property
    def beside(self) -> bool:
        """A day and its hour: "Thu 8:30", "Friday at 3", "the 27th, around 3"."""
        return set(self.signs) <= set(",(-–@~") and len(self.words) <= 2 and self._all_in("beside")

    @property
    def same(self) -> bool:
        """Twice the same day: "Thursday, the 2nd", "tomorrow (Thursday)"."""
        return self.signs in {"", ",", "(", ",("} and len(self.words) <= 2 and self._all_in("same")

    @property
    def ranges(self) -> bool:
        """From one day to another: "Tue-Thu", "3 May until 5 May", "between Monday and Wednesday"."""
        if not self.words:
            return self.signs in DASHES
        to, *rest = self.words
        joins = to in self.lexicon.sets["to"] or (
            to in self.lexicon.sets["and"] and self.before in self.lexicon.sets["between"]
        )
        return joins and not self.signs and all(word in self.lexicon.sets["same"] for word in rest)

    @property
    def direct(self) -> bool:
        """Nothing but a blank or an article: "3 weeks from the 5th"."""
        return not self.signs and len(self.words) <= 1 and self._all_in("same")

    @property
    def empty(self) -> bool:
        """Nothing but a blank."""
        return not self.signs and not self.words

    def _all_in(self, name: str) -> bool:
        return all(word in self.lexicon.sets[name] for word in self.words)


def between(line: Line, first_of_left: int, left: int, right: int, lexicon: Lexicon) -> Gap | None:
    """The gap between the last token of one phrase and the first of the next; None where it is too wide."""
    if right - left > LONGEST_GAP or BREAK in line.kinds[left + 1 : right]:
        return None
    words = [line.words[token] for token in range(left + 1, right) if line.kinds[token] != BLANK]
    return Gap(
        tuple(word for word in words if word[0].isalnum()),
        "".join(word for word in words if not word[0].isalnum()),
        line.word_before(first_of_left),
        lexicon,
    )
