"""A thing and who gets it, without a verb: "cvs to her before lunch", "deck of cohort 7 to him tomorrow"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

TALKING = listed("promises.talking")
GOODS = listed("promises.things_to_give")
TURNING_TO = listed("promises.turning_to")
# What a thing to be handed over is not.
NO_THING = word_set("past ing subject preposition possessive negation object say")


def _is_deed(tokens: list[Token], i: int) -> bool:
    """ "write to her", "reserve for her", "sent to him": no thing that is handed over."""
    token = tokens[i]
    if token.low in TURNING_TO:
        return True
    if not token.tags.isdisjoint(NO_THING) or ("v3" in token.tags and not token.has("noun_too", "plural")):
        return True
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if {"act", "base"} <= token.tags and after is not None and after.has("object", "determiner", "possessive"):
        return True  # "drop em to him", "leave the gate open for him".
    towards = i + 1 < len(tokens) and tokens[i + 1].low in {"to", "for"}
    return towards and (
        token.low in TALKING or ({"act", "strong_act", "base"} <= token.tags and token.low not in GOODS)
    )


def handed_over(tokens: list[Token], i: int, page: Page) -> bool:
    """ "cvs to her b4 lunch", "deck of cohort 7 to him tmrw", "dbs forms to both": a thing and its receiver."""
    if not page.people or any(t.low == "already" for t in tokens) or _is_deed(tokens, i):
        return False
    for k in range(i + 1, min(i + 8, len(tokens))):
        if tokens[k - 1].low in {"to", "2", "for", "→"} and (
            tokens[k].low in {"him", "her", "them", "both"}
            or (tokens[k - 1].low in {"to", "2"} and tokens[k].is_word and page.mentioned(tokens[k]) is not None)
        ):
            return k - 1 > i and (
                k + 1 >= len(tokens)
                or tokens[k + 1].kind == "date"
                or tokens[k + 1].has("preposition", "determiner")
                or tokens[k + 1].low in {"b4", "asap", "pls"}
            )
        if tokens[k].low in {"goes", "go"} and k + 1 < len(tokens) and tokens[k + 1].low == "to":
            continue  # "Board pack goes to her Monday".
        if tokens[k].has("v3", "subject", "auxiliary") and not tokens[k].has("plural", "noun_too"):
            return False
    return False
