"""What somebody leads or looks after, and where: "runs ops at Acme", "heads IT", "manages the café at the Tate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role
from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, is_event, organization_like, place_like, town_like
from sincerely.notes.run_on.verbs import finite

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

LEADS = listed("positions.leads")
LEADS_BY_ITSELF = listed("positions.leads_by_itself")  # "heads IT": a role without a firm.
LEADS_THE_THING = listed("positions.leads_the_thing")  # "runs the drop-in": only with "the".
HOBBIES_TOO = listed("positions.done_for_fun_too")  # "does yoga at the beach" is no work.
BEFORE_A_FIRM = frozenset({"at", "@", "for", "of"})
ARTICLES = listed("positions.articles")
LONGEST_ROLE = 7  # Words: "runs the volunteers of the night shelter".
FARTHEST = 8  # Words between the verb and the firm.


def read_leading(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "runs ops at Acme": the verb and its object are the role, the company follows "at" or "for"."""
    someone = page.current
    if body[0].low not in LEADS or someone is None or (someone.first("role") and someone.first("organization")):
        return False
    at = next((k for k in range(2, min(len(body), FARTHEST)) if body[k].low in BEFORE_A_FIRM), None)
    if at is None:
        return _without_a_firm(body, clause, page)
    stop = phrase_end(body, at + 1, page)
    what, firm = body[:at], body[at + 1 : stop]
    if not firm or any(t.kind == "date" for t in what):
        return False
    if _for_some_firm(what, body[at], firm):
        add_role(what, page)
        return True
    if not _at_a_firm(what, body[at], firm, page):
        return False
    add_role(what, page)
    add_organization(firm, page)
    page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _without_a_firm(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "heads IT", "runs the drop-in"; "runs the Lisbon half marathon" is no role."""
    the_thing = body[0].low in LEADS_THE_THING and len(body) > 2 and body[1].low == "the" and not body[2].upper
    if body[0].low not in LEADS_BY_ITSELF and not the_thing:
        return False
    stop = next((k for k in range(2, len(body)) if finite(body[k], body[k - 1]) and not body[k].upper), len(body))
    add_role(body[: min(stop, LONGEST_ROLE)], page)
    page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _for_some_firm(what: list[Token], preposition: Token, firm: list[Token]) -> bool:
    """ "leads red team at a streaming company": the firm has no name."""
    return firm[0].low in {"a", "an"} and preposition.low != "of" and what[1].low not in ARTICLES


def _at_a_firm(what: list[Token], preposition: Token, firm: list[Token], page: Page) -> bool:
    """Whether the words behind the preposition are where they work."""
    low, verb = preposition.low, what[0].low
    the = firm[0].low == "the"
    name = firm[1:] if firm[0].low in ARTICLES else firm
    if not name or name[0].low[0].isdigit() or town_like(name) or (low == "of" and verb in HOBBIES_TOO):
        return False
    if what[1].low in ARTICLES and verb in LEADS_THE_THING | HOBBIES_TOO and verb not in LEADS_BY_ITSELF:
        strange = len(name) == 1 and not name[0].tags and len(what) > 2  # "runs the test kitchen at farro"
        return what[1].low == "the" and (
            all_upper(name) or strange
        )  # "manages the café at the Tate", not "runs a stall at ..."
    if place_like(name) and not organization_like(name) and not all_upper(name):
        return the and low in {"at", "@"} and verb not in HOBBIES_TOO and not any(is_event(t) for t in name)
    return _named_like_a_firm(what, low, name, page, the)


def _named_like_a_firm(what: list[Token], low: str, name: list[Token], page: Page, the: bool) -> bool:
    if all_upper(name) or (organization_like(name) and (low != "for" or the)):
        return True
    unknown = not name[0].tags and (name[0].upper or "department" in what[-1].tags)
    return unknown or (not page.cased and "common" not in name[0].tags)
