"""Where a noun phrase ends that has no mark behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import place_like
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

ENDS_A_PHRASE = listed("positions.ends_a_phrase")
THEIRS = listed("pronouns.their_possessives")
THEY_DO = listed("positions.they_do")
NOTHING_ELSE = word_set("common organization_word")
LONG = 4  # Words: in a note without capitals nothing but a place is named at such length.


def phrase_end(tokens: list[Token], i: int, page: Page) -> int:
    """Where a noun phrase after a preposition ends: before a verb, a date, a subject or a new fact."""
    k = i
    while k < len(tokens):
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        if k > i and _leads_on(tokens[k], tokens[k - 1], after):
            k += 2 if tokens[k].low == "to" else 1
            continue
        if _breaks_off(tokens[k], after, k > i):
            break
        if k > i and _another_person(tokens, k):
            break
        if k > i and (_new_fact(tokens[k], tokens[k - 1], after) or _too_long(tokens, i, k, page)):
            break
        k += 1
    return k


def _leads_on(token: Token, before: Token, after: Token | None) -> bool:
    """ "the ferry to Horta", "a bakery called Nord"."""
    if after is None:
        return False
    if token.low == "to":
        return "venue" in before.tags and (after.upper or "known_town" in after.tags)
    return token.low in {"called", "named"} and after.upper and token.low not in ENDS_A_PHRASE


def _breaks_off(token: Token, after: Token | None, inside: bool) -> bool:
    """A day, an address, a subject; "running" before what is run."""
    if token.kind not in {"word", "mark"} or token.has("her_subject", "my_subject"):
        return True
    if not inside or "ing" not in token.tags or token.upper:
        return False
    if token.has("noun_too", "event", "common", "organization_word"):
        return False
    return after is None or after.has("determiner", "possessive", "preposition", "object")


def _new_fact(token: Token, before: Token, after: Token | None) -> bool:
    """A verb, an order, "on" and "in" before no name, "and" between what are no two names."""
    part_of_a_name = token.upper and before.upper and token.text != token.text.upper()
    if (token.low in ENDS_A_PHRASE and not part_of_a_name) or ("auxiliary" in token.tags and token.text.islower()):
        return True
    if token.low in {"on", "in"}:
        return after is None or not (after.upper or "known_town" in after.tags or after.low == "the")
    if token.low in {"and", "&", "+"}:
        return (
            token.low == "+" or after is None or not (before.upper == after.upper and _partners(token, before, after))
        )
    return not token.upper and _does(token, before, after)


def _partners(sign: Token, before: Token, after: Token) -> bool:
    """ "Kirkland & Ellis", "Marks and Spencer"; in small letters only "hood & duct", "brindle & co"."""
    if after.upper:
        return True
    return sign.low == "&" and after.tags <= NOTHING_ELSE and before.tags <= NOTHING_ELSE and after.sense <= 0


def _another_person(tokens: list[Token], k: int) -> bool:
    """ "Lena from BCG | and Mo from Bain"."""
    if tokens[k].low not in {"and", "&"} or k + 3 >= len(tokens):
        return False
    return tokens[k + 1].upper and tokens[k + 2].low in {"from", "at", "@"}


def _does(token: Token, before: Token, after: Token | None) -> bool:
    """Whether a word in lower case is a deed: what they do, what they did, what I am to do."""
    if finite(token, before) and "event" not in token.tags:
        return True
    if "past" in token.tags and not token.has("common", "base") and before.low not in {"the", "a"}:
        return True
    if "past" in token.tags and before.is_word and after is not None and after.low in THEIRS:
        return True  # "Will from the gym | broke his ankle".
    if token.low in THEY_DO and before.is_word and "preposition" not in before.tags:
        return True  # "Lena and Mikkel from the rowing club want to sponsor us"
    orders = "base" in token.tags and "strong_act" in token.tags
    return orders and after is not None and after.has("object", "determiner", "possessive")


def _too_long(tokens: list[Token], i: int, k: int, page: Page) -> bool:
    return not page.cased and k - i >= LONG and not place_like(tokens[i : k + 3])
