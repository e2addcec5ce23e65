"""The capital that a phrase had only because a note or a line began with it."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import sections, towns, words
from sincerely.drafts.grammar.shorthand import NUMBERS
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, base_of_past

# "Loss-and-damage reporting", but not "Cape-to-Cairo".
LISTS = [
    "verbs",
    "relations",
    "determiners",
    "generic",
    "uncountable",
    "no-subject",
    "usual",
    "instruments",
    "eager",
    "event-nouns",
]
# "Organoids for rare diseases": before such words no name of a team stands.
PLURAL = re.compile(r"[A-Z][a-z]{4,}(?<!s)s (?:for|with|from|made|that|who|and [a-z])\b")
COMPOUND = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)+$")


def uncapped(text: str) -> str:
    """`uncapped("Three depots still on paper") == "three depots still on paper"`; names keep their capitals."""
    first, _, rest = text.partition(" ")
    if not first[:1].isupper() or not first[1:].replace("'", "").islower() or re.match(r"[A-Z]", rest):
        return text
    low = first.lower().removesuffix("'s").removesuffix("'")
    lowered = (
        _common(low) or COMPOUND.match(first) or (PLURAL.match(text) and low not in towns() | words("proper-plurals"))
    )
    return text[:1].lower() + text[1:] if lowered else text


def _common(word: str) -> bool:
    if word in towns() or word in words("common"):
        return False
    things = frozenset().union(*sections("things").values())
    verb = base_of(word) or base_of_gerund(word) or base_of_past(word)
    return bool(verb) or word in NUMBERS or word in things or any(word in words(name) for name in LISTS)
