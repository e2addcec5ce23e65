"""A line of work at a company without a title: "land acquisitions @ Pinecrest Urban", "appsec at monday.com"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role, after_role
from sincerely.notes.clause import Clause
from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import place_like
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.page import Page

AT = listed("positions.at_a_firm")
FORMER = listed("positions.former")
NO_TITLE = listed("positions.no_title")
NO_FIRM = listed("positions.no_firm")
NOW = listed("positions.now")
WITH_A_FIRM = AT | {"with"}
CUES = cue(AT)
CUES_OF_NOW = cue(NOW)
MAX_WORDS = 4


def read_position(clause: Clause, page: Page) -> bool:
    """In the heading after a name: a few nouns, then "at" or "@" and the company."""
    tokens = clean(clause)
    person = page.current
    if person is None or not page.header or person.first("role") or person.first("organization") or len(tokens) < 3:
        return False
    if clause.lead not in {"comma", "open", "dash", "cue", "line", "close"} or tokens[0].has(
        "subject", "past", "ing", "possessive", "conjunction", "negation", "preposition"
    ):
        return False
    at = next((k for k in range(1, min(len(tokens) - 1, MAX_WORDS + 1)) if tokens[k].low in AT), None)
    if at is None or any(
        not t.is_word or t.low.isdigit() or (finite(t, None) and not t.has("noun_too", "plural")) for t in tokens[:at]
    ):
        return False
    if "v3" in tokens[0].tags or (tokens[at].low == "for" and not tokens[at + 1].upper):
        return False
    company = tokens[at + 1 :]
    if tokens[at - 1].low in NO_TITLE or (company[-1].low in NO_FIRM and not company[-1].upper):
        return False  # "last day at Acme is 30 April", "sick kid at home", "swamped at the moment".
    if company[0].low.isdigit() or tokens[0].low in FORMER or tokens[0].has("kin", "plural", "generic_person"):
        return False
    if (place_like(company) and not any(t.upper for t in company)) or (
        tokens[0].has("event", "need", "love") and "department" not in tokens[0].tags
    ):
        return False
    add_role(tokens[:at], page)
    rest = after_role(tokens[at:], clause, page)
    if rest:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))
    return True


def read_now_there(clause: Clause, page: Page) -> bool:
    """ "..., now at Razorpay", "currently with the BBC": anywhere behind a name; not "now at home", "now in Porto"."""
    tokens, person = clause.tokens, page.current
    if person is None or person.first("organization") or len(tokens) < 3 or tokens[0].low not in NOW:
        return False
    begin = 3 if "determiner" in tokens[2].tags else 2
    if tokens[1].low not in WITH_A_FIRM or begin == len(tokens) or not tokens[begin].upper:
        return False
    if place_like(tokens[begin:]) or page.mentioned(tokens[begin]) is not None:
        return False
    rest = after_role([tokens[1].like(low="at"), *tokens[2:]], clause, page)
    if rest:
        page.push(Clause(rest, "cue", clause.tail, clause.line, clause.sentence, False, clause.depth))
    return True
