"""Where somebody works, told alone: "Kei Tanabe, Ginkgo", "Ana (Stripe)", "small studio named Gull & Ink"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, decide
from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, noun_end, organization_like, place_like, town_like
from sincerely.notes.standout import FIRMS

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BEFORE_ORGANIZATION = listed("positions.before_organization")
SKIPPED_BEFORE_ORGANIZATION = listed("positions.skipped_before_organization")

CALLED = frozenset(("called", "named"))


def read_firm_called(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "small studio named Gull & Ink", and "called Maji Kwetu" after "at a small one": where they work."""
    assert page.current is not None
    if clause.lowset.isdisjoint(CALLED) or not page.header:
        return False
    at = next((k for k, t in enumerate(tokens[:5]) if t.low in CALLED), None)
    if at is None or at + 1 >= len(tokens) or page.current.first("organization"):
        return False
    before = tokens[:at] or (page.past[-1].tokens[-4:] if page.past and clause.lead == "cue" else [])
    if not before or before[-1].low not in FIRMS:
        return False
    name = tokens[at + 1 : phrase_end(tokens, at + 1, page)]
    return bool(name) and (not page.cased or name[0].upper) and add_organization(name, page)


def read_organization_alone(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """An organization alone, in the heading right after the name: "Kei Tanabe, Ginkgo", "Ana (Stripe)"."""
    assert page.current is not None
    if page.current.first("organization") or len(tokens) > 6 or (not page.header and not clause.depth):
        return False
    if not page.header:
        return False
    if tokens[0].low in BEFORE_ORGANIZATION and len(tokens) > 1:
        if tokens[0].low in {"ex", "formerly"}:
            return False
        body = tokens[2:] if tokens[1].low in {"at", "@", "with"} and len(tokens) > 2 else tokens[1:]
        stop = phrase_end(tokens, len(tokens) - len(body), page)
        if tokens[0].low in SKIPPED_BEFORE_ORGANIZATION and (
            all_upper(body) or organization_like(body) or not page.cased
        ):
            decide(
                tokens[0], tokens[len(tokens) - len(body) : stop], clause, page, False, after_role=not place_like(body)
            )
            if stop < len(tokens):
                page.push(Clause(tokens[stop:], "cue", clause.tail, clause.line, clause.sentence))
            return True
        return False
    if any(
        t.has("subject", "object", "possessive", "negation") or (t.kind != "word" and t.text not in {"&", "+"})
        for t in tokens
    ) or any("v3" in t.tags and "organization_word" not in t.tags and not t.upper for t in tokens):
        return False
    if any(t.low in {"to", "with", "about", "by"} for t in tokens) or (
        len(tokens) == 1
        and tokens[0].text.islower()
        and tokens[0].low.endswith("s")
        and not clause.depth
        and "organization_word" not in tokens[0].tags
    ):
        return False
    if any(t.low[0].isdigit() for t in tokens[:1]) or (tokens[0].has("ing", "determiner") and not tokens[0].upper):
        return False
    if town_like(tokens):
        return False
    head = tokens[: noun_end(tokens)]
    if not page.cased and len(tokens) == 2 and not tokens[0].tags and "known_town" in tokens[1].tags:
        return add_organization(tokens, page)
    named_so = organization_like(head[-1:]) or (organization_like(head) and not place_like(head))
    if (named_so and (all_upper(tokens) or len(head) <= 4) and not head[0].has("past", "ing", "v3")) or (
        tokens[0].upper
        and all_upper(tokens)
        and not tokens[0].has("v3", "base", "past", "ing")
        and (
            "common" not in tokens[0].tags
            or (len(tokens) > 1 and tokens[1].upper)
            or "organization_word" in tokens[0].tags
        )
    ):
        return add_organization(tokens, page)
    if (
        clause.depth
        and tokens[0].upper
        and len(tokens) <= 3
        and not tokens[0].tags
        and not any("preposition" in t.tags for t in tokens)
    ):
        return add_organization(tokens, page)
    lone = (clause.depth > 0 or (clause.lead == "comma" and not page.cased)) and len(tokens) == 1
    if lone and all(not t.tags or "organization_word" in t.tags for t in tokens):
        return add_organization(tokens, page)
    return False
