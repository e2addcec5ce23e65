"""People by position: a name at the head of a line, after a role, before "from", "at", a role or a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clause import Clause
from sincerely.notes.clauses.role.organization import names_the_firm
from sincerely.notes.companions import companion
from sincerely.notes.cues import CAPITAL, STRANGE, cue
from sincerely.notes.lexicon import listed
from sincerely.notes.names import NAMELIKE, parse_name
from sincerely.notes.persons.further import felt_anew
from sincerely.notes.persons.giving_way import described_first, gives_way
from sincerely.notes.persons.inside import inside
from sincerely.notes.persons.introduce import introduce_at
from sincerely.notes.persons.lower_case import lower_first
from sincerely.notes.persons.openings import role_before
from sincerely.notes.persons.whether import is_person
from sincerely.notes.standout import PURE, only_qualifies, standing
from sincerely.notes.tagging import word_of
from sincerely.notes.verbs import third_person
from sincerely.notes.wording import clean

if TYPE_CHECKING:
    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

BEFORE_A_NAME = listed("naming.before_a_name")
KIND_ADJECTIVES = listed("naming.kind_adjectives")
REMINDING = listed("naming.reminding")
GOING_ON = listed("naming.going_on")
THEIRS = listed("pronouns.their_possessives")
WILL = listed("naming.after_a_mention")
POSSESSIVES = listed("pronouns.possessives")
JOINS = listed("naming.joins")
JOINING = frozenset(("and", "&", "+"))
SELVES = listed("pronouns.selves")
# Whoever is named after the first, one of these is in the clause: a word like a name, or "his" before his sister.
MAY_NAME_SOMEBODY = CAPITAL | STRANGE | cue({"his", "her", "their"}, NAMELIKE)
FRESH = frozenset({"line", "stop", "arrow", "dash"})  # What a new sentence or line begins behind.


def read_person(clause: Clause, page: Page) -> bool:
    """A clause that begins with somebody."""
    tokens = clean(clause)
    if page.people and names_the_firm(tokens, clause, page):
        return False
    if not tokens or (clause.depth and page.people):
        return bool(tokens) and _in_full(tokens, page)
    if len(tokens) > 1 and page.people and tokens[0].low in BEFORE_A_NAME and _mentioned(tokens[1], page):
        tokens = tokens[1:]
    if clause.lead in {"stop", "line"} and _in_full(tokens, page):
        return True
    if (someone := _already_there(tokens[0], page)) is not None:
        return _go_on_about(someone, tokens, clause, page)
    if page.people and not clause.item and not clause.cues & MAY_NAME_SOMEBODY:
        return False
    tokens = _from_the_name_on(tokens, page)
    if page.people:
        return felt_anew(clause, page) or _further(tokens, clause, page)
    return _first(tokens, clause, page)


def _mentioned(token: Token, page: Page) -> Someone | None:
    return page.mentioned(token) if token.is_word else None


def _already_there(token: Token, page: Page) -> Someone | None:
    """Who of the note a word names: "Ana loves ...", not "Ana's"."""
    if not page.people or not (token.upper or not page.cased or not token.tags) or token.low.endswith("'s"):
        return None
    return _mentioned(token, page)


def _go_on_about(someone: Someone, tokens: list[Token], clause: Clause, page: Page) -> bool:
    """What follows the name is told of them."""
    page.current = someone
    i = 1
    while i < len(tokens) and (page.mentioned(tokens[i]) is someone or tokens[i].low in SELVES):
        i += 1
    page.push(Clause(tokens[i:], "cue", clause.tail, clause.line, clause.sentence))
    return True


def _from_the_name_on(tokens: list[Token], page: Page) -> list[Token]:
    """ "remember Ana", "lovely Ana", "then Ana": without what only leads to the name."""
    if len(tokens) < 2 or not tokens[1].upper:
        return tokens
    if tokens[0].low in REMINDING and not page.people:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].low in KIND_ADJECTIVES and tokens[1].upper:
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[0].low in GOING_ON and tokens[1].upper and not tokens[1].tags:
        tokens = tokens[1:]
    return tokens


def _from(tokens: list[Token], clause: Clause) -> Clause:
    if tokens is clause.tokens:
        return clause
    return Clause(tokens, clause.lead, clause.tail, clause.line, clause.sentence, clause.item, clause.depth)


def _first(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """The first person of a note."""
    inner = _from(tokens, clause)
    if clause.tail == "colon" and page.queue and "meet" in page.queue[0].tokens[0].tags:
        return False
    if described_first(inner, page):
        return True
    if _two_do_something(tokens):
        tokens[3] = tokens[3].meaning(word_of(third_person(tokens[3].low), page.words))  # Theirs, and no order to me.
        return introduce_at(inner, 0, page, sure=True, doubting=False)
    if gives_way(inner, page):
        return False
    named, spot = parse_name(tokens, 0, page.cased), standing(inner, page.cased)
    if spot is not None and spot.begin and (named is None or only_qualifies(tokens, named[1], spot)):
        return introduce_at(inner, spot.begin, page, sure=True, before=tokens[: spot.begin])
    if named is not None and is_person(inner, named, page):
        return _introduce(inner, named[1], page)
    return _behind_a_title(inner, page) or inside(inner, page)


def _two_do_something(tokens: list[Token]) -> bool:
    """ "Nina and Tom run a vineyard": two names joined, and a verb in the form that only two take."""
    if len(tokens) < 5 or tokens[1].low not in JOINING or not tokens[3].has("base", "auxiliary", "be"):
        return False
    return all(t.upper and t.is_word and t.tags <= PURE for t in (tokens[0], tokens[2]))


def _further(tokens: list[Token], clause: Clause, page: Page) -> bool:
    """Somebody after the first: at the head of a sentence, a line or an item, or joined on."""
    opener = clause.tokens[0]
    opens = clause.item or clause.lead in FRESH
    joins = opens or opener.low in JOINS or (clause.lead == "comma" and page.header)
    if not joins and not opener.has("conjunction", "possessive"):
        return False
    inner = _from(tokens, clause)
    if companion(clause if opener.low in {"and", "&", "+"} else inner, page):
        return True
    spot = role_before(tokens, page) if clause.lead in {"stop", "line"} else None
    if spot is not None and _new_behind_a_title(tokens, spot, page):
        return introduce_at(inner, spot, page, sure=True, before=tokens[:spot])
    if not opens:
        return False
    named = parse_name(tokens, 0, page.cased)
    if named is not None and is_person(inner, named, page):
        return _introduce(inner, named[1], page)
    return clause.item and _behind_a_title(inner, page)


def _introduce(clause: Clause, end: int, page: Page) -> bool:
    """Whoever the first words name, even where they are not felt to be a name but what follows tells of somebody."""
    owner = clause.tokens[end - 1].low.endswith(("'s", "s'"))
    spoken_of = end == len(clause.tokens) and _goes_on(page)
    return introduce_at(clause, 0, page, doubting=not owner and not spoken_of)


def _behind_a_title(clause: Clause, page: Page) -> bool:
    """ "planner Niamh", or a name in lower case: "renée @ gdc"."""
    tokens = clause.tokens
    role = role_before(tokens, page)
    if role is not None:
        return introduce_at(clause, role, page, sure=True, before=tokens[:role])
    first = lower_first(clause, page)
    return first is not None and introduce_at(clause, first, page, sure=True)


def _new_behind_a_title(tokens: list[Token], spot: int, page: Page) -> bool:
    """ "Moderator Drew Matlala": a new full name; "her planner Niamh Roe" is only mentioned."""
    named = parse_name(tokens, spot, page.cased) if tokens[spot].upper else None
    if named is None or named[1] - spot < 2 or page.find(named[0]) is not None:
        return False
    return tokens[0].low not in POSSESSIVES


def _goes_on(page: Page) -> bool:
    """ "Pierre. Loves chess", "Viktor. His daughter ...": the next words tell of whoever was named, so somebody was."""
    ahead = page.ahead()
    if ahead is None:
        return False
    first = ahead.tokens[0]
    doing = "ing" in first.tags and not first.has("meet", "event", "noun_too")
    tells = doing or first.low in THEIRS or first.has("v3", "her_subject")
    return tells or (first.low in WILL and len(ahead.tokens) > 1)


def _in_full(tokens: list[Token], page: Page) -> bool:
    """ "Faith in finance (the tall one, Faith Nduta)": the full name of somebody already there."""
    if len(tokens) < 2 or all(" " in someone.name for someone in page.people):
        return False  # Whoever was named so far was named in full.
    named = parse_name(tokens, 0, page.cased)
    if named is None or named[1] < len(tokens):
        return False
    someone = page.find(named[0])
    if someone is None or len(someone.name.split()) > 1:
        return False
    page.introduce(named[0], tokens[0].start, tokens[-1].end, "person")
    return True
