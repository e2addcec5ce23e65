"""What one may say to somebody's face: some notes are for the owner alone."""

from __future__ import annotations

import re
from enum import IntEnum

from sincerely.drafts.grammar.lexicon import one_of


class Tact(IntEnum):
    """How freely a hook may be mentioned."""

    FREE = 0
    WEAK = 1  # Said only where there is nothing better: dislikes, diets.
    CARE = 2  # Illness, death, worry at home: a kind word without naming it.
    NEVER = 3  # A remark about them, a term of trade, somebody's mum: for the owner's eyes.


CARE = re.compile(rf"\b(?:{one_of('care')})\b", re.IGNORECASE)
# "too big for the yard" complains; "not too many" does not.
REMARK = (
    r"(?<!not )too (?!many\b|much\b|few\b|little\b)\w+|bankrupt(?!.* chain)|needs? \d weeks|budget \d|named .* after me"
)
NEVER = re.compile(
    rf"\b(?:{one_of('unsaid')}|{REMARK})\b|'\d\d\b|'s (?:mum|mom|dad|wife|husband)\b(?! (?:is|was|has)\b)",
    re.IGNORECASE,
)
# "haru's mum", "brother of drummer", "mum of the goalkeeper": words that only identify.
IDENTITY = re.compile(
    r"^(?:the )?(?:[\w-]+'s (?:mum|mom|dad|father|mother|grandma|grandpa|wife|husband|brother|"
    r"sister|friend|boss|cousin|partner|neighbour|neighbor|"
    r"colleague|flatmate|roommate|ex)|(?:brother|sister|mum|mom|dad|wife|husband|friend|cousin|"
    r"son|daughter|neighbou?r) of (?:the )?[\w-]+(?:'s [\w-]+| [\w-]+)?|\d+|"
    r"[A-Z]?[a-z]+ ?'?\d\d|in [A-Z]\w+|from [A-Z]\w+|no .*|not .*|never .*|one of .*)$",
    re.IGNORECASE,
)
WEAK = re.compile(
    r"^(?:hates?|dislikes?|detests?|loathes?|can't stand|cannot stand|vegan|vegetarian|"
    r"pescatarian|teetotal|only|does ?n[o']t|wo ?n'?t|drinks only|"
    r"prefers)",
    re.IGNORECASE,
)


def tact_of(text: str) -> Tact:
    """How freely the words of a hook may be said to the person."""
    if CARE.search(text):
        return Tact.CARE
    if NEVER.search(text) or IDENTITY.match(text.strip()):
        return Tact.NEVER
    return Tact.WEAK if WEAK.match(text.strip()) else Tact.FREE
