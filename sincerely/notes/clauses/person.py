"""People by position: a name at the head of a line, after a role, before "from", "at", a role or a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.clauses.role.organization import names_the_firm
from sincerely.notes.companions import companion
from sincerely.notes.lexicon import listed
from sincerely.notes.names import parse_name
from sincerely.notes.persons.further import felt_anew
from sincerely.notes.persons.inside import inside
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.persons.lower_case import lower_first
from sincerely.notes.persons.openings import role_before
from sincerely.notes.persons.whether import is_person
from sincerely.notes.phrases import is_role
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.standout import CALLING, FELT, PURE, felt, only_qualifies, standing, standout_ahead, strength
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

BEFORE_A_NAME = listed("naming.before_a_name")
KIND_ADJECTIVES = listed("naming.kind_adjectives")
THEIRS = listed("pronouns.their_possessives")
WILL = listed("naming.after_a_mention")
POSSESSIVES = listed("pronouns.possessives")
JOINS = listed("naming.joins")


MOST_OF_A_NAME = 3  # Words of a name between commas.
SELVES = listed("pronouns.selves")
OUTDONE = 32  # Of the name sense: so much more that the first is rather what the note opens with.
LOOK_AHEAD = 4  # Clauses: the one a note is about is named by then.


def _yields(clause: Clause, page: Page) -> bool:
    """Whether a doubtful beginning gives way to somebody who stands out soon after.

    "ceilidh at Innes's. Sat out the reel with Dr Bell", "Wesołych! Still to write: Hope Adler", "gossip: Prof Lal".
    """
    ahead = list(page.queue)[:LOOK_AHEAD]
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
    tokens = clause.tokens
    if (len(tokens) == 1 and clause.tail == "open") or any(finite(t, None) for t in tokens[1:]):
        return False
    own = {low.removesuffix("'s") for low in clause.lows}
    others = [t for c in ahead if not c.depth for t in c.tokens if t.low.removesuffix("'s") not in own]
    rival = strength(others)
    return rival >= FELT and rival >= strength(clause.tokens) + OUTDONE


def _apposed(clause: Clause, page: Page) -> bool:
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
    last = clause.tokens[-1]
    if clause.tail == "colon" and (not is_role(last) or "kin" in last.tags):
        return False
    if not all(t.is_word and t.tags <= PURE for t in name) or not (all(t.upper for t in name) or felt(name)):
        return False
    page.queue.popleft()
    return introduce_at(ahead, at, page, sure=True, before=clause.tokens)


def _goes_on(page: Page) -> bool:
    """ "Pierre. Loves chess", "Viktor. His daughter ...": the next words tell of whoever was named, so somebody was."""
    ahead = page.ahead()
    if ahead is None:
        return False
    first = ahead.tokens[0]
    return first.low in THEIRS or first.has("v3", "her_subject") or (first.low in WILL and len(ahead.tokens) > 1)


def _in_full(tokens: list[Token], page: Page) -> bool:
    """ "Faith in finance (the tall one, Faith Nduta)": the full name of somebody already there."""
    named = parse_name(tokens, 0, page.cased)
    if named is None or named[1] < len(tokens) or named[1] < 2:
        return False
    someone = page.find(named[0])
    if someone is None or len(someone.name.split()) > 1:
        return False
    page.introduce(named[0], tokens[0].start, tokens[-1].end, "person")
    return True


def read_person(clause: Clause, page: Page) -> bool:
    """A clause that begins with somebody."""
    tokens = clean(clause)
    if page.people and names_the_firm(tokens, clause, page):
        return False
    if not tokens or (clause.depth and page.people):
        return bool(tokens) and _in_full(tokens, page)
    if (
        len(tokens) > 1
        and page.people
        and tokens[0].low in BEFORE_A_NAME
        and tokens[1].is_word
        and page.mentioned(tokens[1])
    ):
        tokens = tokens[1:]
    if clause.lead in {"stop", "line"} and _in_full(tokens, page):
        return True
    known = (
        page.mentioned(tokens[0])
        if page.people and tokens[0].is_word and (tokens[0].upper or not page.cased or not tokens[0].tags)
        else None
    )
    if known is not None and not tokens[0].low.endswith("'s"):
        page.current = known
        i = 1
        while i < len(tokens) and (page.mentioned(tokens[i]) is known or tokens[i].low in SELVES):
            i += 1
        if i < len(tokens):
            page.push(Clause(tokens[i:], "cue", clause.tail, clause.line, clause.sentence))
        return True
    if len(tokens) > 1 and tokens[0].low in {"remember", "meet", "note"} and tokens[1].upper and not page.people:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].low in KIND_ADJECTIVES and tokens[1].upper:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].low in {"then", "plus", "also"} and tokens[1].upper and not tokens[1].tags:
        tokens = tokens[1:]
    new = not page.people
    opens = clause.item or clause.lead in {"line", "stop", "arrow", "dash"}
    opener = clause.tokens[0]
    if not new and felt_anew(clause, page):
        return True
    joins = opens or opener.low in JOINS or (clause.lead == "comma" and page.header)
    if not new and not joins and not opener.has("conjunction", "possessive"):
        return False
    if tokens is clause.tokens:
        inner = clause
    else:
        inner = Clause(tokens, clause.lead, clause.tail, clause.line, clause.sentence, clause.item, clause.depth)
    whole = clause if clause.tokens[0].low in {"and", "&", "+"} else inner
    if not new and companion(whole, page):
        return True
    if (
        not new
        and clause.lead in {"stop", "line"}
        and (spot := role_before(tokens, page)) is not None
        and tokens[spot].upper
    ):
        named = parse_name(tokens, spot, page.cased)
        if (
            named is not None
            and named[1] - spot >= 2
            and page.find(named[0]) is None
            and tokens[0].low not in POSSESSIVES
        ):
            return introduce_at(inner, spot, page, sure=True, before=tokens[:spot])
    if not new and not (clause.item or clause.lead in {"line", "stop", "arrow", "dash"}):
        return False
    if new and clause.tail == "colon" and page.queue and "meet" in page.queue[0].tokens[0].tags:
        return False
    if new and _apposed(inner, page):
        return True
    if new and _yields(inner, page):
        return False
    named = parse_name(tokens, 0, page.cased)
    spot_out = standing(inner, page.cased) if new else None
    if spot_out is not None and spot_out.begin and (named is None or only_qualifies(tokens, named[1], spot_out)):
        return introduce_at(inner, spot_out.begin, page, sure=True, before=tokens[: spot_out.begin])
    if named is not None and is_person(inner, named, page):
        owner = tokens[named[1] - 1].low.endswith(("'s", "s'"))
        spoken_of = named[1] == len(tokens) and _goes_on(page)
        return introduce_at(inner, 0, page, doubting=not owner and not spoken_of)
    if new or clause.item:
        role = role_before(tokens, page)
        if role is not None:
            return introduce_at(inner, role, page, sure=True, before=tokens[:role])
        first = lower_first(inner, page)
        if first is not None:
            return introduce_at(inner, first, page, sure=True)
    return new and inside(inner, page)
