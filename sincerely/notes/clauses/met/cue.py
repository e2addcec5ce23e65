"""Which word of a clause tells of a meeting, and where the name may begin behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.clauses.met import meeting_words as rules
from sincerely.notes.clauses.met.words import NOUNS
from sincerely.notes.phrases import is_event
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.standout import strength
from sincerely.notes.wording import to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

MOST_OF_AN_OUTING = 3  # Words: "five a side w linh".
MET, FIRST = word_set("meet past"), 3  # A verb of meeting that is over, and among how many words it stands first.
LOOKED_AT = 12  # Words: who takes longer to come to the meeting is telling something else.
# For words the lexicon knows as words of meeting; the first rule that has something to say decides.
OF_MEETING: tuple[rules.Rule, ...] = (
    rules.met,
    rules.talked,
    rules.meeting,
    rules.ran_into,
    rules.sat_beside,
    rules.introduced,
)
OF_ANY_WORD: tuple[rules.Rule, ...] = (
    rules.referred,
    rules.from_whom,
    rules.glad,
    rules.caught,
    rules.acquainted,
    rules.had_a_talk,
    rules.an_hour_with,
    rules.in_company,
)
OF_A_DEED: tuple[rules.Rule, ...] = (rules.in_company,)


def cue_of_meeting(clause: Clause, page: Page) -> tuple[int, int] | None:
    """(index where the name may begin, index of the cue)."""
    if page.people and _to_be_done(clause, page):
        return None
    for i, token in enumerate(clause.tokens[:LOOKED_AT]):
        if "meet" in token.tags and _tells_of_meeting(clause.tokens, i):
            asked = OF_MEETING + OF_ANY_WORD
        elif token.low in rules.WORDS:
            asked = OF_ANY_WORD
        elif not page.people and rules.is_deed(token):
            asked = OF_A_DEED
        else:
            continue
        for rule in asked:
            begins = rule(clause, page, i)
            if begins is not None and clause.lows[begins : begins + 1] not in (["me"], ["us"]):
                return None if begins == rules.NOBODY else (begins, i)
    return _under_a_heading(clause, page) if page.header and not page.people else None


def _to_be_done(clause: Clause, page: Page) -> bool:
    """ "meet her on Friday", "call Tom": what is still to come, once somebody was named; not "whom I met on Friday"."""
    if clause.dated and to_come(clause.tokens, page.today) is not None:
        return not any(t.tags >= MET for t in clause.tokens[:FIRST])
    return _orders(clause.tokens[0]) and clause.lows[0] not in NOUNS


def _orders(token: Token) -> bool:
    return "act" in token.tags and "base" in token.tags


def _tells_of_meeting(tokens: list[Token], i: int) -> bool:
    """ "met", "spoke"; not "the meeting", "to meet"."""
    return not i or (tokens[i - 1].low != "to" and not tokens[i - 1].has("determiner", "possessive", "auxiliary"))


def _under_a_heading(clause: Clause, page: Page) -> tuple[int, int] | None:
    """ "w/ Ana", "long lunch in the park with Ana", "dinner at the fair w/ ana": below or in the first line."""
    lows = clause.lows
    if lows[0] in {"w/", "with"} and len(lows) > 1:
        return 1, 0
    k = _with_a_name(clause, page.cased)
    if k is None:
        with_event = (
            k for k in range(1, min(6, len(lows))) if lows[k] in rules.WITH and is_event(clause.tokens[k - 1])
        )
        k = next(with_event, None)
    return (k + 1, k) if k is not None else None


def _with_a_name(clause: Clause, cased: bool) -> int | None:
    """Where "with" stands before a name, in words that neither order nor tell anything: "pho w linh tran"."""
    tokens, lows = clause.tokens, clause.lows
    if _orders(tokens[0]) and not tokens[0].has("noun_too", "common", "event"):
        return None
    named = (
        k
        for k in range(1, min(9, len(lows) - 1))
        if lows[k] in rules.WITH and (_in_capitals(tokens[k + 1]) or (not cased and _likelier(tokens, k)))
    )
    k = next(named, None)
    return None if k is None or any(finite(t, None) for t in tokens[:k] if not t.upper) else k


def _in_capitals(token: Token) -> bool:
    return token.upper and not token.tags - {"also_name", "honorific", "particle"}


def _likelier(tokens: list[Token], k: int) -> bool:
    """Whether the words behind "with" are rather a name than those before it: "nadia w stripe" begins with hers."""
    if tokens[k].low == "with" or k > MOST_OF_AN_OUTING or not rules.named(tokens, k + 1, False):
        return False
    return strength(tokens[k + 1 : k + 3]) > max(strength(tokens[:k]), 0)
