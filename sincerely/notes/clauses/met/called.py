"""Names that are given after a description: "the woman is called Elif Demir", "her name is Mairead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.met.words import CALLED
from sincerely.notes.lexicon import listed
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.standout import names_alone

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

UNNAMED = listed("meetings.unnamed")
HAS = listed("meetings.has")
CALLED_THINGS = listed("meetings.called_things")


def read_called(clause: Clause, page: Page) -> bool:
    """ "the woman is called Elif Demir", "her name is Mairead", "this guy Desmond", "drew = sqlite guy"."""
    tokens, lows = clause.tokens, clause.lows
    if page.people and not (page.current is not None and page.current.name == "") and "name" not in lows:
        return False
    if len(tokens) > 1 and tokens[1].low in HAS and names_alone(tokens[0], page):
        return False  # "Tove has a kid called Leo" is about Tove.
    for i in range(len(tokens) - 1):
        low = lows[i]
        if (
            low in CALLED
            or (
                low == "is"
                and i
                and (
                    lows[i - 1] == "name"
                    or lows[i - 1]
                    in {
                        "librarian's",
                    }
                )
            )
            or (
                low in {"=", "was", "is"}
                and i >= 1
                and _unnamed(tokens[:i])
                and tokens[i + 1].upper
                and "determiner" not in tokens[i + 1].tags
            )
        ):
            if (
                any(
                    ("third" in t.tags and (page.people or t.low not in {"kid", "partner"})) or t.low in CALLED_THINGS
                    for t in tokens[max(0, i - 4) : i]
                )
                and low in CALLED
            ):
                continue
            if introduce_at(clause, i + 1, page, sure=True, before=tokens[:i]):
                return True
    return False


def _unnamed(tokens: list[Token]) -> bool:
    """A description somebody is given before the name: "the quiet one at the dinner was ..."."""
    return any(t.low in UNNAMED or "role" in t.tags for t in tokens)
