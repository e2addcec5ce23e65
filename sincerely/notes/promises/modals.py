"""What I said that I will do: "I'll send", "must call", "I'm to comment"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

AFTER_I_WILL = listed("promises.after_i_will")
WOULD_ONLY_LIKE = listed("promises.would_only_like")
TO_THEM = listed("pronouns.to_them")
AFTER_MUST = listed("promises.after_must")
NEEDS_TO = listed("promises.needs_to")
AROUND = listed("promises.around_somebody")
BEFORE_A_DAY = listed("promises.before_a_day")
SKIP = listed("promises.skipped")
MEANWHILE = frozenset(("meantime", "meanwhile", "interim"))
BE_LIKE = listed("promises.no_action")


def owned_by(pronoun: Token, after: Token) -> bool:
    """ "her imaging macro": a thing of hers, and not "call her"."""
    if not after.is_word or after.tags == frozenset():
        return after.is_word
    if after.low in AROUND:
        return False  # "having her round for dinner".
    return pronoun.low == "her" and not after.has("determiner", "possessive", "preposition", "conjunction", "filler")


def skip_fillers(tokens: list[Token], i: int) -> int:
    """Past fillers, and past a day that stands first: "on Monday send"."""
    while i < len(tokens):
        token = tokens[i]
        if (
            (token.low in SKIP and not (token.low in {"must", "remember"} and i + 1 < len(tokens)))
            or token.kind in {"date", "emoji"}
            or token.text == ":"
            or (token.low in BEFORE_A_DAY and i + 1 < len(tokens) and tokens[i + 1].kind == "date")
        ) or ("filler" in token.tags and not token.has("v3", "preposition", "act")):
            i += 1
        elif token.low == "in" and tokens[i + 2 : i + 3] and tokens[i + 2].low in MEANWHILE:
            i += 3  # "in the meantime I've to find her a piano".
        else:
            break
    return i


def after_i_will(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "I'll send", "I'd be happy" (no promise), "I'm sending", "I'm to comment"."""
    low = tokens[i].low
    k = i + 1 + (i + 1 < len(tokens) and tokens[i + 1].low == "after")  # "I'm after promising her".
    while k < len(tokens) and tokens[k].low in AFTER_I_WILL:
        if tokens[k].low == "have" and (k + 1 >= len(tokens) or tokens[k + 1].low != "to"):
            break
        if tokens[k].low == "be" and not (k + 1 < len(tokens) and "ing" in tokens[k + 1].tags):
            break
        k += 1
    if k >= len(tokens):
        return None
    if low in {"i'd", "id", "we'd"} and tokens[k].low in WOULD_ONLY_LIKE:
        return None
    if tokens[k].low in BE_LIKE and tokens[k].low not in {"see", "have"}:
        return None
    if low == "we're" and not ("ing" in tokens[k].tags and any(t.kind == "date" for t in tokens)):
        return None  # "we're flying the quarry Tuesday", and not "we're all invited".
    if low in {"i'm", "im", "i've", "ive"} and not (
        ("ing" in tokens[k].tags and "act" in tokens[k].tags) or tokens[k - 1].low in {"to", "gonna"}
    ):
        return None
    return (k, "") if tokens[k].is_word else None


def _past_receiver(tokens: list[Token], k: int) -> int:
    """ "I must him | send it", "I have to her to | send it": whom it is for stands first, as in other languages."""
    if k + 1 < len(tokens) and tokens[k].low in TO_THEM:
        behind = k + 1 + (tokens[k + 1].low == "to")
        if behind < len(tokens) and {"base", "strong_act"} <= tokens[behind].tags:
            return behind
    return k


def after_must(tokens: list[Token], i: int, mine: bool) -> tuple[int, str] | None:
    """ "must call", "have to find", "need to send", "am to forward"."""
    low = tokens[i].low
    k = i + 1
    while k < len(tokens) and tokens[k].low in AFTER_MUST:
        if tokens[k].low == "not":
            return None
        k += 1
    k = _past_receiver(tokens, k)
    if k >= len(tokens):
        return None
    bare = low == "need" and {"act", "base", "strong_act"} <= tokens[k].tags  # "I need ask the gallery".
    if low in NEEDS_TO and not bare and "to" not in [t.low for t in tokens[i:k]]:
        return None
    if low == "want" or low == "had":
        return None
    if tokens[k].low == "remember":
        return (k + 2, "") if k + 2 < len(tokens) and tokens[k + 1].low == "to" else None
    if tokens[k].low in BE_LIKE and tokens[k].low not in {"see", "have"}:
        return None
    return (
        (k, "")
        if (tokens[k].is_word and not tokens[k].has("determiner", "preposition")) or "act" in tokens[k].tags
        else None
    )
