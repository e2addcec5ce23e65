"""A short form of the name in parentheses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.names import first_name, parse_name

if TYPE_CHECKING:
    from sincerely.notes.page import Page


def read_nickname(clause: Clause, page: Page) -> bool:
    """ "Nikhil (Nik)", "Alessandro Fioravanti (Sandro)": a short form in parentheses is no organization."""
    if page.current is None or not clause.depth or len(clause.tokens) != 1 or not clause.tokens[0].is_word:
        return False
    word, first = clause.tokens[0].low, first_name(page.current.name)
    if (
        len(word) >= 2
        and (first.startswith(word) or word in first or (first[:2] == word[:2] and len(word) <= len(first)))
        and not clause.tokens[0].tags & {"role"}
    ):
        named = parse_name(clause.tokens, 0, page.cased)
        if named and page.past and page.past[-1].sentence == clause.sentence:
            page.current.aliases = (*page.current.aliases, named[0])
            return True
    return False
