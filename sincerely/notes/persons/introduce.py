"""Introduces a person and reads what the same clause says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role
from sincerely.notes.clause import Clause
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import TITLES, parse_name
from sincerely.notes.persons.after_name import after_name
from sincerely.notes.persons.described import described
from sincerely.notes.standout import PURE, doubted

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

TITLE_ROLES = listed("naming.title_roles")
MOST_OF_A_NAME = 3  # Words of a name between commas.


def introduce_at(
    clause: Clause,
    i: int,
    page: Page,
    sure: bool = False,
    met: bool = False,
    before: list[Token] | None = None,
    doubting: bool = True,
) -> bool:
    """Introduce the person whose name begins at a token, then read what the same clause says of them.

    `doubting`: not where the words are felt to be no name, only to stand like one.
    """
    tokens = clause.tokens
    role: tuple[int, int] | None = None
    end_role = role_end(tokens[i:])
    named = parse_name(tokens, i, page.cased, sure)
    if met and (named is None or not tokens[i].upper):
        titled = next(
            (
                k
                for k in range(i, min(i + 8, len(tokens) - 1))
                if tokens[k].low.strip(".") in TITLES and parse_name(tokens, k, page.cased) and tokens[k + 1].upper
            ),
            None,
        )
        if titled is not None and titled > i:
            described(tokens[i:titled], clause, page)
            i, named = titled, parse_name(tokens, titled, page.cased, True)
            end_role = None
    if named is None or ("role" in tokens[i].tags and end_role and "honorific" not in tokens[i].tags):
        if end_role is not None:
            k = i + end_role
            if k < len(tokens) and tokens[k].low in {"is", "=", "called", ":"}:
                k += 1
            nxt = parse_name(tokens, k, page.cased, True) if k < len(tokens) else None
            if nxt is not None and (tokens[k].upper or not page.cased):
                role, named, i = (i, k), nxt, k
            elif named is None:
                return False
        elif named is None:
            return False
    assert named is not None
    name, end, aliases = named
    if doubting and doubted(tokens[i:end]) and page.find(name) is None:
        return False
    if _named_next(tokens, end, clause, page):
        return introduce_at(page.queue.popleft(), 0, page, sure=True, met=met)
    source = "met" if met else "person"
    page.introduce(name, tokens[i].start, tokens[end - 1].end, source, aliases=aliases)
    page.header_line = clause.line
    page.header = True
    if tokens[i].low in TITLE_ROLES and not tokens[i].text.endswith("."):
        add_role(tokens[i : i + 1], page)
    if role is not None:
        add_role(tokens[role[0] : role[1]], page)
    if before:
        described(before, clause, page)
    rest = tokens[end:]
    if tokens[end - 1].low.endswith(("'s", "s'")) and rest:
        page.push(Clause(rest, "genitive", clause.tail, clause.line, clause.sentence))
        return True
    after_name(rest, clause, page, met)
    return True


def _named_next(tokens: list[Token], end: int, clause: Clause, page: Page) -> bool:
    """ "Spoke to Ana's assistant, Rob, he'll call": it is the kin who is met, named between commas."""
    ahead = page.ahead()
    if ahead is None or clause.tail != "comma" or ahead.lead != "comma" or end + 1 != len(tokens):
        return False
    related = "kin" in tokens[end].tags or "role" in tokens[end].tags
    if not related or not tokens[end - 1].low.endswith(("'s", "s'")) or len(ahead.tokens) > MOST_OF_A_NAME:
        return False
    return all(t.is_word and t.upper and t.tags <= PURE for t in ahead.tokens)
