"""Whose friend somebody is: "my friend Judith", "Ben's boss Petra" are about Judith and Petra."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

RELATED = listed("naming.related") | listed("naming.companion_kin")


def behind_relation(tokens: list[Token], i: int) -> int:
    """Where a name begins behind whose friend it is: "my friend | Judith", "Ana's boss | Petra"; else `i` itself."""
    whose = tokens[i].has("possessive") or tokens[i].low.endswith(("'s", "’s"))
    k = i + 1
    while whose and k < len(tokens) and (tokens[k].low in RELATED or tokens[k].has("kin", "generic_person")):
        k += 1
    named = k > i + 1 and k < len(tokens) and tokens[k].is_word and not tokens[k].has("preposition", "conjunction")
    return k if named else i
