"""Where a noun phrase ends that has no mark behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import place_like
from sincerely.notes.run_on.verbs import finite

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ENDS_A_PHRASE = listed("positions.ends_a_phrase")


def phrase_end(tokens: list[Token], i: int, page: Page) -> int:
    """Where a noun phrase after a preposition ends: before a verb, a date, a subject or a new fact."""
    k = i
    while k < len(tokens):
        token = tokens[k]
        if (
            k > i
            and token.low == "to"
            and "venue" in tokens[k - 1].tags
            and k + 1 < len(tokens)
            and (tokens[k + 1].upper or "known_town" in tokens[k + 1].tags)
        ):
            k += 2  # "the ferry to Horta"
            continue
        if (
            k > i
            and "ing" in token.tags
            and (k + 1 >= len(tokens) or tokens[k + 1].has("determiner", "possessive", "preposition", "object"))
            and not token.upper
            and not token.has("noun_too", "event", "common", "organization_word")
        ):
            break
        if token.kind not in {"word", "mark"} or token.has("her_subject", "my_subject"):
            break
        if k > i:
            before = tokens[k - 1]
            if token.low in ENDS_A_PHRASE or (
                token.low in {"on", "in"}
                and not (
                    k + 1 < len(tokens)
                    and (tokens[k + 1].upper or "known_town" in tokens[k + 1].tags or tokens[k + 1].low == "the")
                )
            ):
                break
            if token.low in {"called", "named"} and k + 1 < len(tokens) and tokens[k + 1].upper:
                k += 1
                continue
            if "auxiliary" in token.tags and token.text.islower():
                break
            if finite(token, before) and not token.upper and "event" not in token.tags:
                break
            if (
                "past" in token.tags
                and not token.upper
                and not token.has("common", "base")
                and before.low not in {"the", "a"}
            ):
                break
            if (
                "base" in token.tags
                and "strong_act" in token.tags
                and not token.upper
                and k + 1 < len(tokens)
                and tokens[k + 1].has("object", "determiner", "possessive")
            ):
                break
            if token.low in {"and", "&", "+"} and not (
                token.low in {"&", "and"} and k + 1 < len(tokens) and tokens[k + 1].upper and before.upper
            ):
                break
            if not page.cased and k - i >= 4 and not place_like(tokens[i : k + 3]):
                break
        k += 1
    return k
