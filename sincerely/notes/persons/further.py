"""People after the first: somebody new who is told of in full, wherever in the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role
from sincerely.notes.job_titles import role_end
from sincerely.notes.names import parse_name
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import is_role
from sincerely.notes.standout import felt

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token


def felt_anew(clause: Clause, page: Page) -> bool:
    """ "(2) Brandt Weiss, Hatch board", "with a colleague, Summer Castelnuovo, ...": a new full name opens a clause."""
    tokens = clause.tokens
    at = next((k for k, t in enumerate(tokens[:3]) if t.is_word and not t.low.isdigit()), None)
    if at is None or not tokens[at].upper or not clause.lowset.isdisjoint({"?"}):
        return False
    named = parse_name(tokens, at, page.cased)
    if named is None or named[1] - at < 2 or not felt(tokens[at : named[1]]) or page.find(named[0]) is not None:
        return False
    before = _title_before(clause, page)
    if not introduce_at(clause, at, page, sure=True):
        return False
    if before:
        add_role(before, page)
    return True


def _title_before(clause: Clause, page: Page) -> list[Token]:
    """The job title right before a comma: "brought her CTO, Wen Lihua"."""
    if clause.lead != "comma" or not page.past:
        return []
    last = page.past[-1].tokens
    begin = next((k for k in range(len(last) - 1, -1, -1) if not is_role(last[k])), -1) + 1
    return last[begin:] if role_end(last[begin:]) else []
