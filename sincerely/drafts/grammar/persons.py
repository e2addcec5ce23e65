"""What sort of person they are: "keen birder", "night owl", "chess champion"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import phrases, towns, words
from sincerely.drafts.grammar.nouns import a_or_an, head
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.verbs import gerund

ENDS = re.compile(
    r"(?:er|ist|or|ian|wizard|pilot|cook|champion|dad|mum|owl|bird|nut|authority|veteran|native|convert|novice|"
    r"pro|polyglot|insomniac|twin|regular|member|grandparent|vet|expert|fanatic|devotee|pioneer|champion|prodigy)$"
)
LONGEST = 4  # Words: more is a sentence about them.
LONGEST_TOLD = 7  # With an article in front: "an authority upon slate quarries".

EAGER = re.compile(
    r"^(?:(?:keen|avid|passionate|enthusiastic|big|great|good|left-handed|amateur|semi-pro|serious|mad|proud) )+"
)


def sort_of_person(text: str) -> HookWords | None:
    """ "avid birder" is "you're an avid birder"; None where the noun is no person."""
    noun = head(text)
    if (
        ENDS.search(noun) is None
        or len(text.split()) > (LONGEST_TOLD if re.match(r"an? ", text) else LONGEST)
        or text.startswith("your ")
        or "'s " in text
    ):
        return None
    if noun.lower() in words("no-person"):
        return None
    bare = re.sub(r"^(?:a|an) ", "", text)
    # "Scuba diver" has its capital from the note; "Dodgers fan" is read elsewhere.
    bare = bare[:1].lower() + bare[1:] if bare[1:].islower() and not _is_name(bare.split()[0]) else bare
    clause = f"you're {a_or_an(bare)} {bare}"
    doing = _pastime(bare)
    if doing:
        return HookWords(shape=Shape.ACTIVITY, clause=clause, topic=f"your {doing}", ing=doing, short=doing)
    return HookWords(shape=Shape.TASTE, clause=clause, short=f"being {a_or_an(bare)} {bare}")


def _is_name(word: str) -> bool:
    return word.lower() in towns() or word in phrases("proper")


def _pastime(person: str) -> str | None:
    """What somebody is known for doing: "keen cross-country skier" does "cross-country skiing"."""
    *before, noun = EAGER.sub("", person).split()
    verbs = words("verbs")
    stem = noun[:-2]
    for base in (stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem):
        if noun.endswith(("er", "or")) and base in verbs:
            return " ".join([*before, gerund(base)])
    return None
