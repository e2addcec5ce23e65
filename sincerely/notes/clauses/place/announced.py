"""What is told before a colon and the first name: "seen at the breakfast:", "two people from Keppel: | ,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.job_titles import role_end
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.page import Finding
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.phrases import place_like, town_like
from sincerely.notes.places import read_place_phrase, set_met_on
from sincerely.notes.standout import felt, names_alone
from sincerely.notes.wording import clean, wording

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WHERE = listed("meetings.where_it_was")
FROM = frozenset({"from", "of"})
ONE = frozenset(("a", "an", "this", "someone", "somebody"))
SEVERAL = listed("meetings.several_people")


def read_announced(clause: Clause, page: Page) -> bool:
    """A heading before the first name: where it was, or where all who follow work."""
    if page.people or clause.tail not in {"colon", "arrow", "comma"} or not page.queue:
        return False
    if parse_name(page.queue[0].tokens, 0, page.cased) is None:
        return False
    tokens = clean(clause)
    if clause.tail == "comma":
        if not names_alone(page.queue[0].tokens[0], page) or not _firm_of_all(tokens, page):
            return False
        return introduce_at(page.queue.popleft(), 0, page, sure=True, met=True)
    return _firm_of_all(tokens, page) or _where(tokens, clause, page)


def _firm_of_all(tokens: list[Token], page: Page) -> bool:
    """ "two people from Keppel", "a guy from Keppel": the firm of everybody listed behind it, or of the one."""
    k = next((k for k in range(len(tokens) - 2, 0, -1) if tokens[k].low in FROM), None)
    if k is None:
        return False
    several, one = any(t.low in SEVERAL for t in tokens[:k]), tokens[k].low == "from" and _somebody(tokens[:k])
    if not several and not one:
        return False
    firm = tokens[k + 1 + ("determiner" in tokens[k + 1].tags) :]
    somebody = tokens[k].low == "of" and felt(firm)  # "two friends of Ana".
    if not firm or somebody or place_like(firm) or town_like(firm):
        return False
    set_met_on(tokens, page)
    if several:
        page.group = wording(page, firm)
    else:
        page.shared.append(Finding("organization", wording(page, firm), firm[0].start, firm[-1].end, "met"))
    return True


def _somebody(words: list[Token]) -> bool:
    """ "a tall guy", "someone": one, who is not named yet."""
    return any(t.low in ONE for t in words) and "generic_person" in words[-1].tags and not words[-1].upper


def _where(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """ "new face at Thursday's training", "seen at the breakfast of the chamber"."""
    if page.place is not None or role_end(tokens) is not None:
        return False  # "Publisher scout at Nordic Game: Aki" tells what Aki is, too.
    for k, token in enumerate(tokens[:-1]):
        if token.low in WHERE and place_like(tokens[k + 1 :]):
            set_met_on(tokens, page)
            return read_place_phrase(tokens[k:], clause, page, lead=True)
    return False
