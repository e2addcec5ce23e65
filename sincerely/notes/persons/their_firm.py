"""Whose CFO somebody is, where the firm was named just before: "party for Brightloom. Their GC Oliver ..."."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization
from sincerely.notes.names import FELT
from sincerely.notes.phrases import town_like
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

CLAUSES_BACK = 2  # The sentence before, and what led to it.
MAY_BE_IN_A_FIRM = word_set("also_name organization_word")


def add_their_firm(before: list[Token], title: int, page: Page) -> None:
    """Where "their" stands right before the title at `title`, the last strange name before it is the firm."""
    if not title or before[title - 1].low != "their" or len(page.people) > 1:
        return
    earlier = [c.tokens for c in page.past[-CLAUSES_BACK - 1 :] if c.tokens and c.end <= before[0].start]
    for tokens in chain([before[: title - 1]], reversed(earlier)):
        firm = _last_firm(tokens, page)
        if firm:
            add_organization(firm, page)
            return


def _last_firm(tokens: list[Token], page: Page) -> list[Token]:
    """The last words with capitals that begin with a strange one ("Nakai Logistics"): no town, nobody of the note."""
    end = next((k for k in range(len(tokens), 0, -1) if tokens[k - 1].upper), 0)
    begin = end
    while begin and tokens[begin - 1].upper and tokens[begin - 1].is_word:
        begin -= 1
    while begin < end and not _strange(tokens[begin], page):
        begin += 1
    firm = tokens[begin:end]
    return [] if not firm or town_like(firm) else firm


def _strange(token: Token, page: Page) -> bool:
    named = token.is_word and token.tags <= MAY_BE_IN_A_FIRM and token.text[0].isalpha()
    return named and token.sense < FELT and page.mentioned(token) is None
