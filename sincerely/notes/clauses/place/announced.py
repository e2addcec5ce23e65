"""What is told before a colon and the first name: "seen at the breakfast:", "two people from Keppel:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.phrases import place_like
from sincerely.notes.places import read_place_phrase, set_met_on
from sincerely.notes.wording import clean, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WHERE = listed("meetings.where_it_was")
FROM = frozenset({"from", "of"})
SEVERAL = listed("meetings.several_people")


def read_announced(clause: Clause, page: Page) -> bool:
    """A heading before the first name: where it was, or where all who follow work."""
    if page.people or clause.tail not in {"colon", "arrow"} or not page.queue:
        return False
    if parse_name(page.queue[0].tokens, 0, page.cased) is None:
        return False
    tokens = clean(clause)
    return _firm_of_all(tokens, page) or _where(tokens, clause, page)


def _firm_of_all(tokens: list[Token], page: Page) -> bool:
    """ "two people from Keppel": the firm of everybody listed behind it."""
    k = next((k for k, t in enumerate(tokens) if t.low in FROM), None)
    if k is None or k + 1 >= len(tokens) or not any(t.low in SEVERAL for t in tokens[:k]):
        return False
    if place_like(tokens[k + 1 :]):
        return False
    page.group = wording(page, tokens[k + 1 :])
    return True


def _where(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "new face at Thursday's training", "seen at the breakfast of the chamber"."""
    if page.place is not None or role_end(tokens) is not None:
        return False  # "Publisher scout at Nordic Game: Aki" tells what Aki is, too.
    for k, token in enumerate(tokens[:-1]):
        if token.low in WHERE and place_like(tokens[k + 1 :]):
            set_met_on(tokens, page)
            return read_place_phrase(tokens[k:], clause, page, lead=True)
    return False
