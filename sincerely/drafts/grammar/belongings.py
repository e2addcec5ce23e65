"""What they have: "has two golden retrievers", "has a drill to lend"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import indefinite, yours
from sincerely.drafts.grammar.phrases import ANIMAL, FAMILY, RELATIVE
from sincerely.drafts.grammar.shapes import HookWords, Shape

# Words in -ed that are things, and participles that do not end in -ed.
NOUNS_IN_ED, PARTICIPLES = words("nouns-in-ed"), words("participles")


def having(base: str, rest: str) -> HookWords | None:
    """Something or somebody they have; "has introduced" is what they did."""
    lent = re.fullmatch(r"(?P<what>.+) to lend(?: (?:you|out|me|us))?", rest)
    if lent:
        return HookWords(shape=Shape.OFFER, topic=f"your offer to lend {lent['what']}", short=lent["what"])
    rest = RELATIVE.sub("", rest)
    if _is_participle(rest.split()[0] if rest else ""):
        return HookWords(shape=Shape.FEAT, clause=f"you have {rest}", short=f"having {rest}")
    if rest.startswith("no "):
        return HookWords(shape=Shape.CHALLENGE, clause=f"you have {rest}", short=f"having {rest}")
    if re.match(r"(?:to|no|charge of|fear|the|been|never|trouble)\b", rest):
        return HookWords(shape=Shape.HOME, clause=f"you have {rest}", short=re.sub(r"^(?:to|no|the) ", "", rest))
    shape = Shape.ANIMALS if ANIMAL.search(rest) else Shape.FAMILY if FAMILY.search(rest) else Shape.HOME
    short = re.sub(r"^(?:a|an) ", "", rest)
    return HookWords(shape=shape, topic=yours(rest), clause=f"you {base} {indefinite(rest)}", short=short)


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and word not in NOUNS_IN_ED) or word in PARTICIPLES
