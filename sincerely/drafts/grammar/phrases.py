"""Words that several readings of a phrase share: animals, family, time, the gerund."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import one_of, one_pattern
from sincerely.drafts.grammar.times import DAYS, MONTHS
from sincerely.drafts.grammar.verbs import gerund

ANIMAL = re.compile(rf"\b({one_of('animals')})\b", re.IGNORECASE)
FAMILY = re.compile(rf"\b({one_of('family')})\b", re.IGNORECASE)
# What is told of a thing after it: "a lathe that nobody uses", "a kiln to lend".
RELATIVE = one_pattern("phrases", "relative")


MONTH = f"(?:{'|'.join(MONTHS)})"
WEEKDAY = f"(?:{'|'.join(DAYS)})"
# "in early June", "next week", "on Sundays", "12 May", "tomorrow": the day at the end of a phrase.
TIME_TAIL = re.compile(
    one_pattern("phrases", "time tail").pattern.replace("<month>", MONTH).replace("<weekday>", WEEKDAY), re.IGNORECASE
)


def ing_phrase(base: str, rest: str) -> str:
    """ "keep", "bees" as "keeping bees"."""
    return f"{gerund(base)} {rest.strip()}".strip()


def timeless(text: str) -> str:
    """Without the day or month at its end, which may have passed by the time the draft is read."""
    return one_pattern("phrases", "date tail").sub("", TIME_TAIL.sub("", text)).strip()
