"""A doubtful beginning gives way to somebody who stands out soon after, or describes who is named next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.job_titles import role_end
from sincerely.notes.names import FELT, TITLES, parse_name
from sincerely.notes.persons.ahead import titled_next
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import is_role
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.standout import CALLING, PURE, felt, standing, standout_ahead, strength

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

AT_A_HOUSE = frozenset(("at", "@", "of"))
MOST_OF_A_NAME = 3  # Words of a name between commas.
OUTDONE = 32  # Of the name sense: so much more that the first is rather what the note opens with.
LOOK_AHEAD = 4  # Clauses: the one a note is about is named by then.


def gives_way(clause: Clause, page: Page) -> bool:
    """Whether a doubtful beginning gives way to somebody who stands out soon after.

    "ceilidh at Innes's. Sat out the reel with Dr Bell", "Wesołych! Still to write: Hope Adler", "gossip: Prof Lal".
    """
    ahead = list(page.queue)[:LOOK_AHEAD]
    if titled_next(clause, page):
        return False
    if _outdone(clause, ahead):
        return True
    if standing(clause, page.cased) is not None:
        return False
    first = clause.tokens[0]
    if clause.tail == "colon":
        return standout_ahead(ahead[:2], page.cased)
    lone = len(clause.tokens) == 1 and clause.tail in ("stop", "emoji")
    if not page.cased and not first.upper:
        ahead = [c for c in ahead if c.sentence == clause.sentence]
    return (lone or not first.upper) and standout_ahead(ahead, page.cased)


def _outdone(clause: Clause, ahead: list[Clause]) -> bool:
    """ "Ferragosto closed. Eel fisher Gino Felletti ...": an opening, and somebody felt far more behind it."""
    others = [t for c in ahead if not c.depth for t in c.tokens if t.sense >= FELT]
    if not others:
        return False  # Most notes.
    tokens = clause.tokens
    if (len(tokens) == 1 and clause.tail == "open") or any(finite(t, None) for t in tokens[1:]):
        return False
    own = {low.removesuffix("'s") for low in clause.lows}
    enough = strength(tokens) + OUTDONE
    return any(t.sense >= enough and t.low.removesuffix("'s") not in own for t in others)


def described_first(clause: Clause, page: Page) -> bool:
    """ "Guy at the climbing hall, Noor, codes firmware": described first, named between commas or behind a colon."""
    ahead = page.ahead()
    if ahead is None or clause.tail not in {"comma", "colon"} or clause.tail != ahead.lead:
        return False
    at = 1 if ahead.tokens[0].low in CALLING else 0
    name = ahead.tokens[at:]
    if ahead.tail not in {"comma", "stop", "dash", "end", "open", "line"} or not 0 < len(name) <= MOST_OF_A_NAME:
        return False
    if not any(is_role(t) or t.has("generic_person", "kin") for t in clause.tokens):
        return False
    named = parse_name(clause.tokens, 0, page.cased)
    if named is not None and named[1] == len(clause.tokens) > 1:
        return False  # "Prof. Margrethe Lund-Iversen, Karolinska, ..."
    last = clause.tokens[-1]
    if len(clause.tokens) > 1 and last.upper and clause.tokens[-2].low.strip(".") in TITLES:
        return False  # "Printer Mr Gopal, Sivakasi Albums"
    if clause.tail == "colon" and (not is_role(last) or "kin" in last.tags) and not _officer_of(clause, name):
        return False
    if not all(t.is_word and t.tags <= PURE for t in name) or not (all(t.upper for t in name) or felt(name)):
        return False
    page.queue.popleft()
    return introduce_at(ahead, at, page, sure=True, before=clause.tokens)


def _officer_of(clause: Clause, name: list[Token]) -> bool:
    """ "New churchwarden at St Mary's: Peter Holloway": a title and its house, then a name in full."""
    end = role_end(clause.tokens)
    behind = clause.tokens[end:] if end is not None else []
    at_a_house = len(behind) > 1 and behind[0].low in AT_A_HOUSE and behind[-1].upper
    return at_a_house and len(name) > 1 and all(t.upper for t in name)
