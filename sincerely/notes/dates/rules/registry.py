"""The rules by name, as the lexicon's `phrases` call them."""

from __future__ import annotations

from collections.abc import Callable

from sincerely.notes.dates.found import Found, Meaning, Moment

Rule = Callable[[Found, Moment], Meaning | None]
RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Enter a function under its own name."""
    RULES[function.__name__] = function
    return function
