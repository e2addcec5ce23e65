"""Two things promised in one breath, each with its day: "send the tips by Friday and the references by Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.tokens import Token

JOINERS = listed("promises.joins_two")
THEN = listed("promises.between_two")
APPOINTMENTS = listed("promises.appointments")
TOWARDS = frozenset(("for", "to"))
RECEIVERS = listed("pronouns.to_them")


def parted(clause: Clause, verb: int, owed: bool) -> tuple[Clause, Clause] | None:
    """The clause up to its second deed, and one that begins with that deed; None where all of it is one promise."""
    tokens = clause.tokens
    if (other := _for_another(tokens, verb)) is not None:
        second = clause.rest(other)
        second.tokens = [tokens[verb], *second.tokens]
        return clause.part(0, other - 1), second
    if not clause.dated or sum(t.kind == "date" for t in tokens) < 2:
        return None  # Most clauses.
    first_day = next((k for k, t in enumerate(tokens) if k > verb and t.kind == "date"), len(tokens))
    for k in range(first_day + 1, len(tokens) - 2):
        if tokens[k].low in JOINERS:
            begin = k + 1
            while begin < len(tokens) - 1 and tokens[begin].low in THEN:
                begin += 1
            if tokens[begin].kind != "date" and any(t.kind == "date" for t in tokens[begin + 1 :]):
                return clause.part(0, k), _second(clause, verb, begin, owed)
    return None


def _for_another(tokens: list[Token], verb: int) -> int | None:
    """ "send the place to Henk and | for Noor the trial": the same verb, another receiver and another thing."""
    for k in range(verb + 2, len(tokens) - 3):
        if tokens[k].low not in JOINERS or tokens[k + 1].low not in TOWARDS:
            continue
        whom = tokens[k + 2].low in RECEIVERS or (tokens[k + 2].upper and not tokens[k + 2].tags)
        if whom and tokens[k + 3].has("determiner", "possessive"):
            return k + 1
    return None


def _second(clause: Clause, verb: int, begin: int, owed: bool) -> Clause:
    """What begins behind "and": a deed of its own, or another thing for the same verb."""
    rest = clause.rest(begin)
    tokens = clause.tokens
    if owed or _is_deed(tokens, begin) or tokens[verb].low in APPOINTMENTS:
        return rest
    whom = tokens[verb + 1 : verb + 2] if tokens[verb + 1].low in RECEIVERS else []
    rest.tokens = [tokens[verb], *whom, *rest.tokens]
    return rest


def _is_deed(tokens: list[Token], k: int) -> bool:
    """ "feed the cat", "call", "lunch"; not "photo", "feedback on the deck"."""
    if tokens[k].low in APPOINTMENTS:
        return True
    if "base" not in tokens[k].tags or not tokens[k].has("act", "strong_act", "other", "love", "make"):
        return False
    noun = tokens[k].has("common", "noun_too")
    return not noun or tokens[k + 1].has("determiner", "object", "possessive", "preposition") or "act" in tokens[k].tags
