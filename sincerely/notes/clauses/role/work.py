"""What somebody does told as a verb: "works at the planetarium", "sells elevators for Verticale"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_organization, add_role, after_role
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import JOINS, role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.phrase_ends import phrase_end
from sincerely.notes.phrases import all_upper, organization_like, town_like

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

MOST_OF_A_WORK = 7  # Words: "works on batteries for submarines at Argonne".
WORKS_AT = listed("positions.works_at")
OWNS = listed("positions.owns")
ARTICLES = listed("positions.articles")
LEADS = listed("positions.leads")
WORKS = listed("positions.works")
TEACHES = listed("positions.teaches")
STARTS = listed("positions.starts")
LEAVES_FOR = listed("positions.leaves_for")  # "leaves for Annecy": where to, not for whom.


def read_trade(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "sells elevators for Verticale", "drives for Seren Travel": a trade and the company it is for."""
    assert page.current is not None
    if "v3" not in body[0].tags or body[0].has("need", "stative") or page.current.first("organization"):
        return False
    at = next((k for k in range(1, min(len(body) - 1, 5)) if body[k].low == "for"), None)
    firm = body[at + 1 :] if at is not None else []
    stop = next((k for k in range(1, len(firm)) if not firm[k].upper), len(firm))
    if at is None or not firm[0].upper or firm[0].has("common", "role") or town_like(firm[:stop]):
        return False
    if body[0].low in LEAVES_FOR or any(t.has("determiner", "possessive", "object") for t in body[1:at]):
        return False
    if at == 1 and stop == len(firm):
        add_role(body, page)
        return add_organization(firm, page)
    if at == 1:
        return add_organization(firm[:stop], page) and False
    if not all_upper(firm):
        return False
    add_role(body[:at], page)
    return add_organization(firm, page)


def read_teaching(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "teaches the harp at Coleg Menai", "teaches now at the conservatory of Parma"."""
    assert page.current is not None
    if body[0].low not in TEACHES or page.current.first("organization"):
        return False
    at = next((k for k in range(1, min(len(body) - 1, MOST_OF_A_WORK)) if body[k].low in {"at", "@"}), None)
    if at is None or any(t.kind == "date" for t in body[:at]):
        return False
    stop = phrase_end(body, at + 1, page)
    firm = body[at + 1 : stop]
    if firm and firm[0].low in ARTICLES:
        firm = firm[1:]
    if not firm or town_like(firm) or not (organization_like(firm) or (page.cased and all_upper(firm))):
        return False
    add_role(body[: at - 1 if body[at - 1].low == "now" else at], page)
    add_organization(firm, page)
    if stop < len(body):
        page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def read_beginning(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "starts at the Red Cross on 1 July as head of logistics": their news as well, so the clause stays to be told."""
    assert page.current is not None
    if body[0].low not in STARTS or len(body) < 3 or body[1].low not in {"at", "with", "@"}:
        return False
    stop = phrase_end(body, 2, page)
    firm = body[3:stop] if body[2].low in ARTICLES else body[2:stop]
    if page.current.first("organization") or not firm or not (organization_like(firm) or all_upper(firm)):
        return False
    add_organization(firm, page)
    as_what = next((k for k in range(stop, len(body) - 1) if body[k].low == "as"), None)
    if as_what is not None and (end := role_end(body[as_what + 1 :])) is not None:
        add_role(body[as_what + 1 : as_what + 1 + end], page)
    return False


def read_workplace(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "works at the planetarium", "works for Monday.com"."""
    if body[0].low not in WORKS or len(body) < 3:
        return False
    if body[1].low == "as" and (end := role_end(body[2:])) is not None:
        add_role(body[2 : 2 + end], page)  # "works as a nurse at St James"
        rest = after_role(body[2 + end :], clause, page)
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence))
        return True
    if body[1].low == "on":
        return _works_on(body, clause, page)
    if body[1].low not in WORKS_AT:
        return len(body) > 3 and body[2].low in {"at", "@"} and read_workplace([body[0], *body[2:]], clause, page)
    stop = phrase_end(body, 2, page)
    if body[1].low in {"in", "with"} and not organization_like(body[2:stop]) and not all_upper(body[2:stop]):
        if body[1].low == "in" and stop - 2 <= 2:
            add_role(body[2:stop], page)
            return True
        return False
    as_what = next((k for k in range(3, stop) if body[k].low == "as"), stop)
    add_organization(body[2:as_what], page)
    if as_what + 1 < len(body) and body[as_what].low == "as" and (end := role_end(body[as_what + 1 :])) is not None:
        stop = as_what + 1 + end
        add_role(body[as_what + 1 : stop], page)  # "works at the Radcliffe as a midwife"
    if stop < len(body):
        page.push(Clause(body[stop:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def read_joining(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "joined Stripe last month as head of risk": without a title it stays to be told as their news."""
    assert page.current is not None
    as_what = next((k for k in range(2, len(body) - 1) if body[k].low == "as"), None)
    if body[0].low not in JOINS or as_what is None or page.current.first("organization"):
        return False
    title = body[as_what + 1 :]
    end = role_end(title)
    stop = next((k for k in range(1, as_what) if body[k].kind == "date"), as_what)
    if end is None or not add_organization(body[1:stop], page):
        return False
    add_role(title[:end], page)
    if title[end:]:
        page.push(Clause(title[end:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _works_on(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "works on the kernel at Red Hat": what they are at stays to be told, where is said."""
    at = next((k for k in range(3, min(len(body), MOST_OF_A_WORK)) if body[k].low in {"at", "@"}), None)
    firm = body[at + 1 :] if at is not None else []
    if not firm or not page.cased or not all_upper(firm) or town_like(firm) or not add_organization(firm, page):
        return False
    page.push(Clause(body[:at], "cue", clause.tail, clause.line, clause.sentence))
    return True


def read_responsible(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "responsible for strategy at ASML", "responsible of tooling": what they answer for is their role."""
    assert page.current is not None
    if body[0].low != "responsible" or len(body) < 3 or body[1].low not in {"for", "of"} or page.current.first("role"):
        return False
    at = next((k for k in range(3, len(body)) if body[k].low in {"at", "@"}), None)
    add_role(body[:at], page)
    return at is None or add_organization(body[at + 1 :], page)


def read_ownership(body: list[Token], clause: Clause, page: Page) -> bool:
    """ "runs Corner Rye on Darling St", "represents the Umweltbundesamt"."""
    assert page.current is not None
    the = len(body) > 2 and body[1].low == "the"
    if body[0].low not in (OWNS | LEADS if the else OWNS) or page.current.first("organization") or len(body) < 2:
        return False
    k = 1 + the
    if not page.cased or not _proper(body, k) or any(t.kind == "date" for t in body):
        return False
    stop = phrase_end(body, k, page)
    if not all_upper(body[k:stop]) or (the and not _owned_by_name(body[0], body[k:stop])):
        return False
    if body[0].low in LEADS and the:
        add_role(body[:stop], page)
    add_organization(body[k:stop], page)
    return True


def _proper(body: list[Token], k: int) -> bool:
    """A word in capitals that is no known thing by itself: "Corner Rye", not "Monday shifts"."""
    first = body[k]
    alone = k + 1 >= len(body) or not body[k + 1].upper
    return first.upper and not first.text.isdigit() and not (first.has("common", "role") and alone)


def _owned_by_name(verb: Token, firm: list[Token]) -> bool:
    """ "represents the Umweltbundesamt", "manages the Linwood Food Bank"; "runs the Lisbon half" tells of a race."""
    return verb.low not in LEADS or organization_like(firm)
