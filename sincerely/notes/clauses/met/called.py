"""Names that are given after a description: "the woman is called Elif Demir", "her name is Mairead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.met.words import CALLED
from sincerely.notes.lexicon import listed
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.standout import names_alone
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

UNNAMED = listed("meetings.unnamed")
HAS = listed("meetings.has")
NAME = frozenset(("name", "librarian's"))
RELATIVES = word_set("kin genitive")  # "kid's", "dog's".
CALLED_THINGS = listed("meetings.called_things")


def read_called(clause: Clause, page: Page) -> bool:
    """ "the woman is called Elif Demir", "her name is Mairead", "this guy Desmond", "drew = sqlite guy"."""
    tokens, lows = clause.tokens, clause.lows
    if page.people and not (page.current is not None and page.current.name == "") and "name" not in lows:
        return False
    if len(tokens) > 1 and tokens[1].low in HAS and names_alone(tokens[0], page):
        return False  # "Tove has a kid called Leo" is about Tove.
    for i in range(len(tokens) - 1):
        if not _gives_a_name(tokens, i, page) or _of_somebody_else(tokens, i, page):
            continue
        if introduce_at(clause, i + 1, page, sure=True, before=tokens[:i]):
            return True
    return False


def _gives_a_name(tokens: list[Token], i: int, page: Page) -> bool:
    """ "called ...", "her name is ...", "the librarian's name is ...", "the quiet one was ..."."""
    low = tokens[i].low
    if low in CALLED or (low == "is" and i and tokens[i - 1].low in NAME):
        return True
    after = tokens[i + 1]
    described = low in {"=", "was", "is"} and i >= 1 and "determiner" not in after.tags
    if described and not after.upper:
        described = i + 2 == len(tokens) and names_alone(after, page)  # "new buyer at woolies is deepa"
    return described and _unnamed(tokens[:i])


def _of_somebody_else(tokens: list[Token], i: int, page: Page) -> bool:
    """ "a kid called Leo", "a band called Wax", "Kid's name is Ishaan": no name of whom I met."""
    before = tokens[max(0, i - 4) : i]
    if tokens[i].low in CALLED:
        return any(
            ("third" in t.tags and (page.people or t.low not in {"kid", "partner"})) or t.low in CALLED_THINGS
            for t in before
        )
    return bool(page.people) and i > 1 and tokens[i - 1].low == "name" and tokens[i - 2].tags >= RELATIVES


def _unnamed(tokens: list[Token]) -> bool:
    """A description somebody is given before the name: "the quiet one at the dinner was ..."."""
    return any(t.low in UNNAMED or "role" in t.tags for t in tokens)
