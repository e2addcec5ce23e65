"""Whether a clause with a day tells of something to come: not of a wish, of what is over, or of what they can do."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.milestones.habits import is_habit

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

WOULD = listed("milestones.would")
WILLING = listed("milestones.willing")
CONSIDERING = listed("milestones.considering")
UNTIL = listed("milestones.until")
ABLE = listed("milestones.able")
OVER = listed("milestones.over")
WITH = listed("promises.with")
HAVE = listed("promises.have")
BESIDE_HAVE = listed("milestones.beside_have")
NEGATIONS = listed("milestones.not_so")
ABSENT = listed("milestones.absent")
OF_MINE = listed("pronouns.own") | listed("pronouns.i_forms") | listed("pronouns.we_both")
NO_PAST = frozenset(("base", "noun_too", "plural"))
GETTING = listed("milestones.getting")
THEY = listed("pronouns.bare_subjects")
UNCHANGED = listed("milestones.unchanged_in_the_past")
ARRANGED = listed("milestones.arranged")
UNTIL_THEN = listed("milestones.until_then")
ONE_OF_THEM = frozenset(("he", "she"))
THIS = "this "
WISH = 7  # Words within which something is wanted.
OPENING = 9  # Words within which the verb of a clause is looked for.


def tells_of_a_day_to_come(tokens: Sequence[Token]) -> bool:
    """Whether what a clause tells is to happen on its day."""
    if tokens[0].low in {"no", "not", "nothing", "nobody"} or tokens[0].low in OF_MINE:
        return False
    if _over(tokens) or _wish(tokens) or _able(tokens) or _not_so(tokens) or so_until_then(tokens):
        return False
    return not (_over_by_then(tokens) or is_habit(tokens))


def _over(tokens: Sequence[Token]) -> bool:
    """ "Her team lost half of it this summer", "it has failed twice this month": the verb says that it is over."""
    if tokens[0].low == "done" and len(tokens) > 1 and tokens[1].low in WITH:
        return False  # "done with residency in June".
    for k, token in enumerate(tokens[:OPENING]):
        noun = token.has("noun_too", "plural") or ("common" in token.tags and "stative" not in token.tags)
        if k == 1 and tokens[0].low in ONE_OF_THEM and token.low in UNCHANGED:
            return True  # "He quit smoking in January": the present would be "quits".
        if token.low == "got" and k + 1 < len(tokens) and tokens[k + 1].has("past", "maybe_past"):
            return True  # "his daughter got married in May".
        if token.has("auxiliary", "v3", "ing") and not noun:
            if k + 1 < len(tokens) and _put_off(tokens, k + 1):
                return False
            return token.low in OVER or (token.low in HAVE and _so_far(tokens, k + 1))
        if token.has("past", "maybe_past") and "base" not in token.tags:
            return not _put_off(tokens, k)
    return False


def _put_off(tokens: Sequence[Token], k: int) -> bool:
    """ "her knee op moved to 3 April", "talk pushed back to May": what was arranged anew is still to come."""
    if tokens[k].low not in ARRANGED:
        return False
    k += 1
    while k < len(tokens) and tokens[k].low in UNTIL_THEN:
        k += 1
    return k < len(tokens) and tokens[k].kind == "date"


def _over_by_then(tokens: Sequence[Token]) -> bool:
    """ "does stunts, broke her wrist in March", "his mum died in the autumn": the verb before the day is past."""
    end = next((k for k, t in enumerate(tokens) if t.kind == "date"), 0)
    for k in range(end - 1, 0, -1):
        token = tokens[k]
        if token.has("past", "maybe_past") and token.tags.isdisjoint(NO_PAST):
            return _told_as_past(tokens, k, end)
        if token.has("her_subject", "be", "auxiliary") or (token.has("ing", "v3") and token.tags.isdisjoint(NO_PAST)):
            return False  # "husband got a job in Cork so moving end of June".
    return False


def _told_as_past(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether a past form is the verb of somebody, not "having his knee done" or "is getting married"."""
    before = tokens[:k]
    if any(t.has("be", "auxiliary") or t.low in HAVE or t.low in GETTING for t in before[-4:]):
        return False
    acted = k + 1 < end and tokens[k + 1].has("possessive", "object")
    return acted or "kin" in before[-1].tags or before[-1].low in THEY


def _so_far(tokens: Sequence[Token], k: int) -> bool:
    """ "packed up three times this month", behind "has": the day is one that runs, and no preposition leads it."""
    while k < len(tokens) and tokens[k].low in BESIDE_HAVE:
        k += 1
    if k >= len(tokens) or "past" not in tokens[k].tags:
        return False
    day = next((t.phrase for t in tokens[k:] if t.phrase is not None), None)
    return day is not None and not day.prefix and day.text.casefold().startswith(THIS)


def _not_so(tokens: Sequence[Token]) -> bool:
    """ "can't start before 9 April", "the room isn't free in May": what does not happen."""
    end = next((k for k, t in enumerate(tokens) if t.kind == "date"), OPENING)
    return any(t.low in NEGATIONS for t in tokens[: min(end, OPENING)])


def away_until_then(tokens: Sequence[Token]) -> bool:
    """ "on maternity leave till the 4th": how things are, and with its day that of a return."""
    return so_until_then(tokens) and any(t.low in ABSENT for t in tokens)


def so_until_then(tokens: Sequence[Token]) -> bool:
    """ "on the night shift till the 9th", "she is away until May": how long things stay as they are."""
    return any(b.low in UNTIL and t.kind == "date" for b, t in itertools.pairwise(tokens))


def _able(tokens: Sequence[Token]) -> bool:
    """ "can do a set in 20 minutes", "knows how to do it in two days", "in six hours flat": how long, not when."""
    for before, token in itertools.pairwise(tokens):
        if token.kind == "date":
            often = before.low == "within" and "v3" in tokens[0].tags  # "answers within a day".
            return often or (before.low == "in" and any(t.low in ABLE for t in tokens))
    return False


def _wish(tokens: Sequence[Token]) -> bool:
    """ "wants playtesters in three weeks": a need with a day is a need."""
    first, second = tokens[0].low, tokens[1].low if len(tokens) > 1 else ""
    if first in WOULD and second in {"like", "love"}:
        return True
    if any(t.low in {"might", "may", "could"} and t.kind != "date" and not t.upper for t in tokens[:3]):
        return True  # "might come to Berlin in May"; not "graduates in may".
    if first in WILLING or any(t.low == "if" for t in tokens[1:]):
        return True
    if (first in {"has", "have"} and second == "no") or first == "lacks":
        return True  # "has no drummer for Easter".
    if first in {"doesn't", "doesnt", "don't", "dont"}:
        return True  # "doesn't want CVs until their freeze lifts in May".
    day = next((k for k, t in enumerate(tokens) if t.kind == "date"), 0)
    verb = next((t for t in tokens[: day if 1 < day < WISH else WISH] if _is_verb(t)), None)
    return verb is not None and (("need" in verb.tags and "noun_too" not in verb.tags) or verb.low in CONSIDERING)


def _is_verb(token: Token) -> bool:
    """Whether a word is the verb of a clause, not a plain noun and not "is"."""
    if "be" in token.tags or ("common" in token.tags and "need" not in token.tags):
        return False
    return token.has("v3", "base", "ing", "past", "need")
