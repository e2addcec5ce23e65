"""How somebody came across, and what went on in the owner's own mind: "top chick", "not sold tbh"; no hook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.kinds import KIND_OF
from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.tokens import Token

PERSONS = listed("impressions.persons")
JUDGED = listed("impressions.judged")
FRAME = listed("impressions.frame")
SAID_OF_THEM = PERSONS | JUDGED | FRAME | listed("impressions.parts")
DEGREES = listed("hooks.degrees")
PERSUADED = listed("impressions.persuaded")
ENJOYED = listed("impressions.enjoyed")
HAVE = listed("impressions.have")
COULD = listed("impressions.could")
WOULD = listed("impressions.would")
THEM = listed("pronouns.them_and_theirs")
PLENTY = listed("impressions.plenty")
TO_DO_WITH_IT = listed("impressions.to_do_with_it")
FORESEEN = listed("impressions.foreseen")
FORECAST = listed("impressions.forecast")
BY_HOW_MUCH = listed("impressions.by_how_much")
THAN_MINE = listed("impressions.than_mine")
MAX_MOOD = 4  # "not sure whether to sell the farm" is their trouble.
ARTICLES = frozenset(("a", "an", "the"))
MAX_COMPARED = 5  # Words up to "than".
NOT = frozenset(("not", "never"))
CUES = cue(PERSONS | JUDGED | DEGREES | PERSUADED | COULD | PLENTY | FORESEEN | {"than"})


def is_impression(clause: Clause, tokens: list[Token], spoken: bool) -> bool:
    """Whether a clause only judges somebody, or tells what the owner felt. `spoken`: a subject stood before it."""
    if not clause.cues & CUES:
        return False
    lows = _without_similes([t.low for t in tokens if t.is_word])
    if not lows:
        return False
    return _praise(lows, spoken) or _degree(tokens) or (not spoken and _my_mind(lows)) or _than_mine(lows)


def _without_similes(lows: list[str]) -> list[str]:
    """ "rough as guts but good": how much, in the words of a country, is no more than "very"."""
    if "as" not in lows[1:-1]:
        return lows
    k = lows.index("as", 1)
    end = k + 2 + (lows[k + 1] in ARTICLES)
    return lows[:k] + lows[end:]


def _praise(lows: Sequence[str], spoken: bool) -> bool:
    """ "top chick", "the sweetest couple", "a bit of a talker", "gas altogether"."""
    judged, framed = False, spoken
    for low in lows:
        if low not in SAID_OF_THEM and not (low.endswith("est") and lows[-1] in PERSONS):
            return False
        judged = judged or low in JUDGED
        framed = framed or low in FRAME
    return judged or (framed and not PERSONS.isdisjoint(lows))


def _degree(tokens: list[Token]) -> bool:
    """ "very helpful", "v dry but good", "so so funny": one plain word behind how much."""
    while len(tokens) > 1 and "be" in tokens[0].tags:
        tokens = tokens[1:]  # "she is very sorry"
    if tokens[0].low not in DEGREES:
        return False
    said = [t for t in tokens if t.low not in DEGREES]
    if not said:
        return False
    plain = all(t.is_word and not t.upper and t.low not in KIND_OF and t.low[0].isalpha() for t in said)
    linked = len(said) == 3 and "conjunction" in said[1].tags
    return plain and (len(said) == 1 or linked) and not said[-1].has("preposition", "v3", "ing", "past", "maybe_past")


def _my_mind(lows: Sequence[str]) -> bool:
    """ "not sold tbh", "could've listened till dark", "heaps to learn there", "gonna be a long winter"."""
    first, rest = lows[0], lows[1:]
    if first in NOT:
        return len(rest) <= MAX_MOOD and any(low in PERSUADED for low in rest[:2])
    if first in COULD and any(low in ENJOYED for low in rest[: 1 + (rest[:1] != [] and rest[0] in HAVE)]):
        return True
    if first in COULD and rest[:1] != [] and rest[0] in WOULD and not THEM.isdisjoint(rest[1:2]):
        return True  # "wouldn't hire him".
    if first in PLENTY:
        return len(rest) > 1 and rest[0] == "to" and rest[1] in TO_DO_WITH_IT
    return first in FORESEEN and "be" in rest[:2] and not FORECAST.isdisjoint(rest[1:6])


def _than_mine(lows: Sequence[str]) -> bool:
    """ "faster than ours", "still quicker on skis than me": a comparison, not a detail."""
    i = next((i for i, low in enumerate(lows) if low not in BY_HOW_MUCH), len(lows))
    if "than" not in lows[i + 1 : i + MAX_COMPARED]:
        return False
    k = lows.index("than")
    compared = lows[i].endswith("er") or lows[i] in {"more", "less", "worse"}
    return compared and len(lows) > k + 1 and lows[k + 1] in THAN_MINE
