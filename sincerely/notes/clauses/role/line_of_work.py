"""A line of work in the place of a title: "procurement", "design systems, Shopify"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role
from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import place_like, town_like
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

LEADS = listed("positions.leads")  # "does legal"
NO_LINE_OF_WORK = word_set("v3 past ing subject preposition possessive determiner negation event venue kin")


def read_department(body: list[Token], page: Page) -> bool:
    """ "Marriott sales", "gov affairs", "procurement": a line of work instead of a title."""
    assert page.current is not None
    felt = body[0].has("stative", "love", "need", "struggle") and body[0].low not in LEADS  # "hates admin"
    if "preposition" in body[0].tags or (felt and "department" not in body[0].tags):
        return False
    if len(body) > 3 or "department" not in body[-1].tags or page.current.first("role") or not page.header:
        return False
    if (
        len(body) > 1
        and body[0].upper
        and not body[0].tags
        and page.cased
        and not (body[0].text.isupper() and len(body[0].text) <= 3)
    ):
        add_organization(body[:-1], page)
        add_role(body[-1:], page)
    else:
        add_role(body, page)
    return True


def read_before_company(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "Tunde Bakare -> design systems, Shopify": lower-case nouns before a company are the line of work."""
    assert page.current is not None
    ahead = page.ahead()
    if (
        not page.header
        or page.current.first("role")
        or page.current.first("organization")
        or ahead is None
        or ahead.lead != "comma"
        or len(body) > 3
    ):
        return False
    if any(not t.is_word or t.upper or not t.tags.isdisjoint(NO_LINE_OF_WORK) for t in body) or body[0].low.isdigit():
        return False
    company = ahead.tokens
    if (
        len(company) > 3
        or not all(t.upper for t in company)
        or town_like(company)
        or place_like(company)
        or any("common" in t.tags for t in company[:1])
    ):
        return False
    add_role(body, page)
    return True
