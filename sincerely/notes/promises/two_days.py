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
RECEIVERS = listed("pronouns.to_them")


def parted(clause: Clause, verb: int, owed: bool) -> tuple[Clause, Clause] | None:
    """The clause up to its second deed, and one that begins with that deed; None where all of it is one promise."""
    tokens = clause.tokens
    if sum(t.kind == "date" for t in tokens) < 2:
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
