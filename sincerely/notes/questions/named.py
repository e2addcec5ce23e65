"""Whom a question names, and the words it searches for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.names import first_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

EMPTY = listed("questions.empty")
MINE = listed("pronouns.i_forms")
GENITIVE = re.compile(r"['’]s?$")


def known_in(said: list[Token], known: Sequence[str]) -> str | None:
    """A known contact named in the message."""
    if not known:
        return None
    for token in said:
        low = token.low.removesuffix("'s")
        if token.upper or not token.tags:
            for name in known:
                if low == first_name(name) or (len(low) > 2 and low in [w.strip(".") for w in name.casefold().split()]):
                    return name
    return None


def possessed_in(said: list[Token], known: Sequence[str]) -> str | None:
    """A known contact written in haste: "whats bens number"."""
    lows = {token.low.removesuffix("s") for token in said if token.low.endswith("s") and len(token.low) > len("als")}
    return next((name for name in known if first_name(name) in lows), None)


def somebody_in(said: list[Token]) -> str | None:
    """The person a question asks about, known or not: its first word that is no plain word, and the names behind."""
    for i, token in enumerate(said[1:], 1):
        if token.low in EMPTY or (token.tags and (not token.upper or token.low in MINE)):
            continue
        end = i + 1
        while end < len(said) and said[end].upper and "preposition" not in said[end].tags:
            end += 1
        return GENITIVE.sub("", " ".join(t.text for t in said[i:end]))
    return None


def searched_for(said: list[Token]) -> str:
    """The words to search for: the content words of the question."""
    return " ".join(t.text for t in said if t.low not in EMPTY) or " ".join(t.text for t in said)
