"""The patterns of talk of a language, compiled once."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from typing import Any, NamedTuple

from sincerely.notes.lexicon import lexicon, phrased

# A reply only where nothing else is told: "she is up for it" may be a hook as well.
SOFT_REPLIES = phrased("asking.soft_replies")


@cache
def talk_of(locale: str) -> dict[str, Any]:
    """What a language says in whole messages: outcomes and small talk."""
    data = lexicon(locale).data["talk"]
    return {
        "other": frozenset(data["other"]["words"].split()),
        "share": frozenset(data["share"]["words"].split()),
        "sent": frozenset(data["log"]["sent"].split()),
        "replied": frozenset(data["log"]["replied"].split()),
        "answers": frozenset(data["log"]["answers"].split()),
        "replied_phrases": any_of(data["log"]["replied_phrases"]),
        "firm_replies": any_of([p for p in data["log"]["replied_phrases"] if p not in SOFT_REPLIES]),
        "declined_phrases": any_of(data["log"]["declined_phrases"]),
    }


class Phrases(NamedTuple):
    """Some phrases, looked for as whole words."""

    firsts: frozenset[str]  # The words they begin with: most texts hold none.
    pattern: re.Pattern[str]

    def search(self, text: str) -> re.Match[str] | None:
        """Where the first of them stands."""
        return None if self.firsts.isdisjoint(text.split()) else self.pattern.search(text)


def any_of(phrases: Collection[str]) -> Phrases:
    """Any of some phrases, as whole words."""
    pattern = r"(?<!\S)(?:" + "|".join(re.escape(p) for p in phrases) + r")(?!\S)"
    return Phrases(frozenset(p.split()[0] for p in phrases), re.compile(pattern))
