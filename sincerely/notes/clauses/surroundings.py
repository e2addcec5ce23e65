"""What was around the two of them: "it was bucketing down", "parking was a nightmare"; no hook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.tokens import Token

SURROUNDINGS = listed("impressions.surroundings")
WAS = listed("impressions.was")
WEATHER = listed("impressions.weather")
BESIDE_WEATHER = listed("impressions.beside_weather")
THEIRS = listed("pronouns.theirs")
ARTICLES = frozenset(("the", "that", "this", "our", "my"))
CUES = cue(SURROUNDINGS | WEATHER)
MAX_NOUN = 3  # Words before the verb in "the parking there was a nightmare".


def is_surroundings(clause: Clause, tokens: list[Token]) -> bool:
    """Whether a clause tells of the weather, the way there, the food, and of nobody."""
    if clause.dated or not clause.cues & CUES or not clause.lowset.isdisjoint(THEIRS):
        return False
    lows = [t.low for t in tokens if t.is_word]
    if any(low in WEATHER for low in lows) and all(low in WEATHER or low in BESIDE_WEATHER for low in lows):
        return True
    start = 1 if lows and lows[0] in ARTICLES else 0
    return (
        lows[start : start + 1] != [] and lows[start] in SURROUNDINGS and not WAS.isdisjoint(lows[start + 1 : MAX_NOUN])
    )
