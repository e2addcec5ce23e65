"""People after the first: somebody new who is told of in full, wherever in the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.belonging import add_role
from sincerely.notes.cues import CAPITAL
from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import is_role
from sincerely.notes.standout import felt, names_alone
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token


ORDINALS = listed("naming.ordinals")
OPENERS = word_set("conjunction determiner possessive generic_person be kin role")
MOST_BEFORE_A_NAME = 6  # Words: "and the second one was Anjali".


def felt_anew(clause: Clause, page: Page) -> bool:
    """ "(2) Brandt Weiss, Hatch board", "with a colleague, Summer Castelnuovo, ...", "second was some guy Brett"."""
    if not clause.cues & CAPITAL:
        return False
    tokens = clause.tokens
    at = _behind_opener(tokens)
    if at >= len(tokens) or not tokens[at].upper:
        return False
    named = parse_name(tokens, at, page.cased)
    if named is None or page.find(named[0]) is not None or _firm_behind_a_title(clause, page):
        return False
    told = names_alone(tokens[at], page) if _one_of_some(tokens[:at]) else named[1] - at > 1
    if not told or (named[1] - at > 1 and not felt(tokens[at : named[1]])):
        return False
    before = _title_before(clause, page)
    if not introduce_at(clause, at, page, sure=True, before=tokens[:at]):
        return False
    if before:
        add_role(before, page)
    return True


def _firm_behind_a_title(clause: Clause, page: Page) -> bool:
    """ "Khalid, site foreman, Balfour Beatty": no second person, unless a second title follows."""
    if clause.lead != "comma" or not page.header or not page.past or page.current is None:
        return False
    ahead = page.ahead()
    titled = ahead is not None and ahead.lead in {"comma", "dash", "open"} and role_end(ahead.tokens) is not None
    return _is_a_title(page.past[-1]) and not titled and page.current.first("organization") is None


def _is_a_title(clause: Clause) -> bool:
    """A clause that is somebody's job title and no more."""
    return clause.lead in {"comma", "dash", "open"} and role_end(clause.tokens) == len(clause.tokens)


def _behind_opener(tokens: list[Token]) -> int:
    """Where a name may begin: behind a number, "and", "sister is", "third was some guy"."""
    at = 0
    while at < min(len(tokens), MOST_BEFORE_A_NAME):
        token = tokens[at]
        if "honorific" in token.tags and token.upper:
            break
        opens = not token.is_word or token.low.isdigit() or token.low in ORDINALS or not token.tags.isdisjoint(OPENERS)
        if not opens or ("also_name" in token.tags and token.upper):
            break
        at += 1
    return at


def _one_of_some(before: list[Token]) -> bool:
    """ "second was some guy", "third was": one of several who are told of one by one."""
    return any(t.low in ORDINALS for t in before) and not any("kin" in t.tags for t in before)


def _title_before(clause: Clause, page: Page) -> list[Token]:
    """The job title right before a comma: "brought her CTO, Wen Lihua"."""
    if clause.lead != "comma" or not page.past or _is_a_title(page.past[-1]):
        return []
    last = page.past[-1].tokens
    begin = next((k for k in range(len(last) - 1, -1, -1) if not is_role(last[k])), -1) + 1
    return last[begin:] if role_end(last[begin:]) else []
