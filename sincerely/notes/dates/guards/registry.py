"""The guards by the rules they watch."""

from __future__ import annotations

from collections.abc import Callable

from sincerely.notes.dates.found import Found

Guard = Callable[[Found], bool]
GUARDS: dict[str, Guard] = {}


def guard(*rules: str) -> Callable[[Guard], Guard]:
    """Enter a guard for the rules it watches."""

    def enter(function: Guard) -> Guard:
        GUARDS.update(dict.fromkeys(rules, function))
        return function

    return enter
