"""The kind of a hook, by its words: what is wanted, fought with, built, offered, loved, won."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

LOOKED_FOR_A_PRODUCT = listed("kinds.looked_for_a_product")
NEED = listed("kinds.need")
CHALLENGE = listed("kinds.challenge")
OFFER = listed("kinds.offer")
ACHIEVE = listed("kinds.achievement")
TRIP = listed("kinds.trip")
PROJECT = listed("kinds.project")
PERSONAL = listed("kinds.personal")
LOVE = listed("kinds.interest")

ORDER: tuple[tuple[str, frozenset[str]], ...] = (
    ("need", NEED),
    ("challenge", CHALLENGE),
    ("offer", OFFER),
    ("interest", LOVE),
    ("personal", PERSONAL),
    ("trip", TRIP),
    ("achievement", ACHIEVE),
    ("project", PROJECT),
)

CUES = (NEED | CHALLENGE | OFFER | LOVE | TRIP) - listed("kinds.no_cue_alone")


KIND_OF = {word: kind for kind, cues in reversed(ORDER) for word in cues}

ARTICLES = listed("kinds.articles")
HAS, NONE = listed("kinds.has"), listed("kinds.none")


def kind_of(tokens: Sequence[Token]) -> str:
    """The kind whose cue stands first; without one, a verb of doing is an interest, the rest personal."""
    lows = [t.low for t in tokens[:6]]
    for low in lows:
        if low in KIND_OF:
            return KIND_OF[low]
    first = tokens[0]
    if first.low in ARTICLES:
        return "personal"  # "a deacon": what they are.
    if len(lows) > 1 and lows[0] in HAS and lows[1] in NONE:
        return "challenge"  # "has no quiet place at the villa"
    if "need" in first.tags:
        return "need"
    if "struggle" in first.tags:
        return "challenge"
    if first.has("ing", "maybe_ing"):
        return "project"  # What they are at: "coordinating the school meals".
    if "love" in first.tags or "v3" in first.tags:
        return "interest"
    if "make" in first.tags:
        return "project"
    return "project" if any(t.low in LOOKED_FOR_A_PRODUCT for t in tokens) else "personal"
