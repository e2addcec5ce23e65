"""By the word that opens it, a hook is read as something they do, are, have, look for or struggle with."""

from __future__ import annotations

import re

from sincerely.drafts.grammar import deeds, habits, nominals, progress
from sincerely.drafts.grammar.lexicon import phrases, words
from sincerely.drafts.grammar.nouns import has_determiner
from sincerely.drafts.grammar.patterns import by_shape
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.shorthand import NUMBERS
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import ALSO_NOUNS, MODALS, PLAIN, base_of, base_of_gerund, base_of_past
from sincerely.model import HookKind


def read(text: str, kind: HookKind) -> HookWords | None:
    """The forms of a hook already in the second person; None where nothing safe is known."""
    return by_shape(text) or _by_first_word(text, kind)


OBJECT = re.compile(
    r"(?:a|an|the|your|my|our|half|about|over|all|\d+|some|many|every|each) |(?:everything|everybody|people)\b"
)


COUNTED = re.compile(rf"(?:{'|'.join(NUMBERS)}) ")


ARTICLE = re.compile(r"(?:a|an|the|your|my|our) ")


PARTICLE = re.compile(r"^(?:up|out|down|off|on|in|through|for|with|as|over|into|about) ")


# Endings that no noun before another noun has: "distribute payment machines".
VERBAL = ("ize", "ify", "ibute", "acture")
TAKES = re.compile(r"(?:takes|costs|eats|kills|keeps|needs|drains)\b")


NAMING = words("naming")


PLURAL_FIRST = words("plural-first")


NO_OBJECT = re.compile(
    r"(?:he|she|you|they|it|for|of|in|on|at|with|from|to|about|by|and|or|is|are|was|were|have|had|can|will|that|who|which|as|than|like|still|stuck|only|under|over|near)\b"
)


def _by_first_word(text: str, kind: HookKind) -> HookWords | None:
    first, _, rest = text.partition(" ")
    low = first.lower()
    if low in MODALS and rest:
        if kind is HookKind.CHALLENGE and low in {"can't", "cannot"}:
            return HookWords(shape=Shape.CHALLENGE, clause=f"you {text}", short=rest, tact=Tact.WEAK)
        denied = (
            low.endswith(("n't", "not")) or low in {"never", "must", "should"} or rest.startswith(("not ", "never "))
        )
        return HookWords(clause=f"you {text}", short=rest, tact=Tact.NEVER if denied else Tact.WEAK)
    base = base_of(first)
    if base and not (low in ALSO_NOUNS and not _takes_object(rest)) and not _is_noun_before(rest, low):
        return habits.habitual(base, rest, kind)
    named = first[:1].isupper() and not OBJECT.match(rest)
    guess = None if named else _unknown_verb(low, rest, kind)
    if guess:
        return habits.habitual(guess, rest, kind)
    if rest and (
        low in PLAIN
        or (low in words("verbs") and low.endswith(VERBAL))
        or (low in words("verbs") and (OBJECT.match(rest) or COUNTED.match(rest)))
    ):
        return habits.habitual(low, rest, kind)
    base = base_of_gerund(first)
    if kind is HookKind.CHALLENGE and TAKES.match(rest):
        # "onboarding takes six weeks"
        return HookWords(shape=Shape.CHALLENGE, clause=text, short=first, tact=Tact.WEAK)
    if base and (rest or kind is HookKind.INTEREST) and not _names_a_thing(base, rest, kind):
        return progress.progressive(base, rest, kind)
    if base is None and low.endswith("ing") and ARTICLE.match(PARTICLE.sub("", rest)):
        return progress.under_way(low, rest, kind)
    base = None if first.isupper() else base_of_past(first)
    if rest and (base or low in words("done-to") or (low.endswith("ed") and ARTICLE.match(rest))):
        return deeds.past(first, base, rest, kind)
    return nominals.nominal(text, kind)


def _names_a_thing(base: str, rest: str, kind: HookKind) -> bool:
    """ "farming sim", "floating schools": a noun that begins with a gerund, not something under way."""
    named = kind is HookKind.PROJECT and base in NAMING and bool(rest)
    return named and not has_determiner(rest) and NO_OBJECT.match(rest) is None


def _unknown_verb(low: str, rest: str, kind: HookKind) -> str | None:
    """A word in -s that no list knows is a verb before an object: of two nouns the first seldom stands in -s."""
    if (
        len(low) < 5
        or not low.isalpha()
        or not low.endswith("s")
        or low.endswith(("ss", "us", "is", "ics", "ers", "ors"))
    ):
        return None
    if any(word in phrases("place-nouns") for word in rest.split()[:3]):
        return None  # "soils conference Ghent"
    if not rest or rest.endswith(" done") or NO_OBJECT.match(rest) or low in PLURAL_FIRST:
        return None
    if kind is HookKind.ACHIEVEMENT or (kind is HookKind.NEED and not has_determiner(rest)):
        return None
    return _stem(low)


def _stem(low: str) -> str:
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low[:-2] if low.endswith(("shes", "ches", "sses", "xes", "zes", "oes")) else low[:-1]


def _takes_object(rest: str) -> bool:
    return bool(rest) and rest.split()[0].lower() not in {
        "about",
        "for",
        "of",
        "in",
        "on",
        "at",
        "with",
        "is",
        "are",
        "was",
        "were",
    }


def _is_noun_before(rest: str, low: str) -> bool:
    """ "needs of the village", "plans are fine": a plural noun, not a verb."""
    second = rest.split()[0].lower() if rest else ""
    return second in {"are", "were", "of", "have"} and low not in {"dreams", "is", "has"}
