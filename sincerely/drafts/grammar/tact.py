"""What one may say to somebody's face: some notes are for the owner alone."""

from __future__ import annotations

import re
from enum import IntEnum

from sincerely.drafts.grammar.lexicon import one_of, one_pattern


class Tact(IntEnum):
    """How freely a hook may be mentioned."""

    FREE = 0
    WEAK = 1  # Said only where there is nothing better: dislikes, diets.
    CARE = 2  # Illness, death, worry at home: a kind word without naming it.
    NEVER = 3  # A remark about them, a term of trade, somebody's mum: for the owner's eyes.


CARE = re.compile(rf"\b(?:{one_of('care')})\b", re.IGNORECASE)
_REMARK, _OWNER_ONLY = (one_pattern("tact", section).pattern for section in ("remark", "owner only"))
NEVER = re.compile(rf"\b(?:{one_of('unsaid')}|{_REMARK})\b|{_OWNER_ONLY}", re.IGNORECASE)


def tact_of(text: str) -> Tact:
    """How freely the words of a hook may be said to the person."""
    if CARE.search(text):
        return Tact.CARE
    if NEVER.search(text) or one_pattern("tact", "identity").match(text.strip()):
        return Tact.NEVER
    return Tact.WEAK if one_pattern("tact", "weak").match(text.strip()) else Tact.FREE
