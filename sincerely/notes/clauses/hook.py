"""Hooks: whatever else is told of somebody, with its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.continuing import continues
from sincerely.notes.kinds import KIND_OF, kind_of
from sincerely.notes.lexicon import listed
from sincerely.notes.milestones.inside import add_event_inside
from sincerely.notes.page import Finding
from sincerely.notes.phrases import town_like
from sincerely.notes.pronouns import by_gender
from sincerely.notes.tokens import all_tagged
from sincerely.notes.wording import clean, lead_in, wording
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

SETTING = listed("hooks.setting")
PASSED_OVER = listed("hooks.passed_over")
OF_SEVERAL = listed("hooks.of_several")
BARE = listed("pronouns.bare_subjects")
JOINING = word_set("preposition filler conjunction")
BEGINNING = word_set("subject auxiliary be conjunction")
ABOUT = frozenset(("re", "regarding", "concerning", "about"))
BE = listed("pronouns.they_are")
OWN = listed("pronouns.own")  # "my screen cracked" tells of the owner, not of whom they met.
TENS = listed("hooks.tens")  # "ninety-one": how old, and nothing to come back to.
DEEDS = frozenset(("act", "say", "achieve", "travel", "need"))


def read_hook(clause: Clause, page: Page) -> bool:
    """A detail to come back to; a fragment after a comma continues the hook before it."""
    tokens = clean(clause)
    if page.current is None or not (tokens[0].is_word or any(t.is_word for t in tokens)):
        return False
    if page.last is None and _only_leads_up(tokens):
        return _set_aside(clause, page)
    owner, body = whose(tokens, page)
    if not body:
        return False
    if body[0].low in OWN or _bare_deed(body):
        return _set_aside(clause, page)
    text = wording(page, body, keep_dates=True)
    if all_tagged(body, JOINING) or all_tagged(body, BEGINNING):
        return False
    if len(text) < 2 or (len(body) == 1 and (body[0].low[0].isdigit() or body[0].low.partition("-")[0] in TENS)):
        return False
    if town_like(tokens):
        return _town(tokens, clause, page)
    finding = Finding("hook", text, clause.start, clause.end, "hook", kind=kind_of(body), sentence=clause.sentence)
    if page.last is not None and continues(clause, tokens, page):
        page.last.go_on(finding)
        return True
    page.add(finding, owner)
    add_event_inside(tokens, clause, page, owner)
    page.last = finding
    return True


def _only_leads_up(tokens: list[Token]) -> bool:
    """ "after the panel", "re the offsite": where or about what, before anything is told."""
    return (len(tokens) <= 3 and tokens[0].low in SETTING) or tokens[0].low in ABOUT


def _set_aside(clause: Clause, page: Page) -> bool:
    page.rest.append(page.text[clause.start : clause.end])
    return True


def _town(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """A town alone: where they met, while that is still being told."""
    if page.place is not None or not (page.header or clause.lead in {"stop", "line", "comma"}):
        return _set_aside(clause, page)
    page.place = Finding("place", wording(page, tokens), clause.start, clause.end, "hook", guessed=True)
    return True


def _bare_deed(body: list[Token]) -> bool:
    """ "She sends", "he is coming": a verb of doing without its object says nothing to come back to."""
    return len(body) == 1 and body[0].low not in KIND_OF and not body[0].tags.isdisjoint(DEEDS)


def whose(tokens: list[Token], page: Page) -> tuple[Someone | None, list[Token]]:
    """The person a clause speaks of, and the clause without its subject."""
    i = 0
    while i < len(tokens) - 1 and tokens[i].low in PASSED_OVER:
        i += 1
    i = lead_in(tokens, i)
    if i + 2 < len(tokens) and tokens[i].low in {"says", "said", "reckons"} and "her_subject" in tokens[i + 1].tags:
        i += 1  # "says she hears fermentation".
    token = tokens[i]
    if token.low == "the" and i + 2 < len(tokens) and (titled := by_role(page, tokens[i + 1])) is not None:
        return titled, tokens[i + 2 :]
    owner = page.current
    if len(page.people) > 1 and token.is_word:
        owner, i = _one_of_several(tokens, i, page)
    last = len(tokens) - 1
    if i > last:
        return owner, []
    if tokens[i].low == "both" and i < last and not tokens[i + 1].has("base", "v3", "past", "auxiliary"):
        return owner, tokens[i:]
    if i < last and (tokens[i].low in BARE or tokens[i].low in BE):
        i += 1
    return owner, tokens[i:]


def _one_of_several(tokens: list[Token], i: int, page: Page) -> tuple[Someone | None, int]:
    """Whom a pronoun or a name means where several people were met, and where the clause goes on behind it."""
    token, owner = tokens[i], page.current
    if token.has("her_subject", "possessive") and token.low not in OF_SEVERAL:
        return by_gender(page, "she" if token.low.startswith(("she", "her")) else "he") or owner, i
    if token.low == "the" or not (token.upper or not page.cased):
        return owner, i
    named = page.mentioned(token)
    if named is None:
        return owner, i
    page.current = named
    return named, i if token.low.endswith("'s") and i + 1 >= len(tokens) else i + 1


def by_role(page: Page, token: Token) -> Someone | None:
    """ "The councillor ...": the person whose title that is."""
    for someone in page.people:
        role = someone.first("role")
        if role is not None and token.low in role.value.casefold().split():
            return someone
    return None
