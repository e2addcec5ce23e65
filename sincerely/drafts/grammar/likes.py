"""What they love: "loves sailing" is a pastime, "loves old maps" a taste."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of_gerund

LIKING = words("liking")
# "your love of" says more than "likes" did.
LOVING = frozenset({"love", "adore"})
LONGEST_PASTIME = 3  # Words: "your cold water swimming", but "your love of singing sea shanties in pubs".


def liking(base: str, rest: str) -> HookWords | None:
    """Something they like."""
    rest = re.sub(r", ?(?:especially|and|but) .*$", "", rest.removeprefix("to "))
    if not rest:
        return None
    clause = f"you {base} {rest}"
    if rest.startswith(("our ", "my ")):
        return HookWords(shape=Shape.TASTE, clause=clause, short=rest)
    if rest.startswith("the ") and rest.split()[-1] in words("ideas"):
        return HookWords(shape=Shape.HOME, clause=clause, short=rest, tact=Tact.WEAK)
    if _pastime(rest):
        brief = len(rest.split()) <= LONGEST_PASTIME and not re.search(r" (?:in|on|at|with) ", rest)
        topic = f"your {rest}" if brief else f"your love of {rest}"
        return HookWords(shape=Shape.ACTIVITY, topic=topic, clause=clause, ing=rest, short=rest)
    if re.match(r"an? ", rest):
        # "likes a fry-up" is what they do, not what they like of a thing.
        return HookWords(shape=Shape.TASTE, clause=clause, short=rest)
    topic = f"your love of {rest}" if base in LOVING else f"your interest in {rest}"
    return HookWords(shape=Shape.TASTE, topic=topic, clause=clause, ing=rest, short=rest)


def _pastime(rest: str) -> bool:
    first, few = rest.split()[0], len(rest.split()) <= LONGEST_PASTIME
    gerund = base_of_gerund(first) is not None or first.endswith("ing") or (rest.endswith("ing") and few)
    return gerund or rest in words("sports")
