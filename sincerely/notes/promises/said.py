"""Promises told of: "said I'd send", "promised her our data set", "owe him a build"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.modals import after_i_will, after_must

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

NOT_MINE = listed("promises.not_mine")


def after_said(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "said I'd send", "promised to call", "promised her our data set", "told him I will ask"."""
    low = tokens[i].low
    if (
        i + 1 < len(tokens)
        and low in {"promise", "promised"}
        and tokens[i + 1].has("act")
        and tokens[i + 1].has("base")
    ):
        return i + 1, ""
    for k in range(i + 1, min(i + 6, len(tokens))):
        token = tokens[k]
        plain = k + 1 < len(tokens) and token.low in {"i", "we"} and {"act", "base"} <= tokens[k + 1].tags
        if plain and tokens[k + 1].low not in {"have", "need"}:
            return k + 1, ""  # "I said I ask Varun".
        if "my_subject" in token.tags:
            after = (
                after_i_will(tokens, k)
                if token.low not in {"i", "we"}
                else after_must(tokens, k + 1, True)
                if k + 1 < len(tokens)
                else None
            )
            if (
                after is None
                and token.low in {"i", "we"}
                and k + 1 < len(tokens)
                and "act" in tokens[k + 1].tags
                and "base" in tokens[k + 1].tags
            ):
                return k + 1, ""
            if (
                after is None
                and k + 1 < len(tokens)
                and tokens[k + 1].low in {"would", "could", "might", "'d"}
                and k + 2 < len(tokens)
            ):
                after = (k + 2, "")
            return after
        if token.low in NOT_MINE and not token.has("possessive", "object"):
            if token.low in {"he'd", "she'd", "they'd"} and k + 2 < len(tokens) and tokens[k + 1].low == "have":
                return k + 2, "send"
            return None
        if token.low == "to" and low not in {"told", "said", "mentioned"}:
            j = k + 1
            if j < len(tokens):
                return j, ""
        if "ing" in token.tags and "act" in token.tags and low in {"promised", "offered"}:
            return k, ""
        if token.low in {"that", "and"} or "object" in token.tags:
            continue
        given = low == "promised" and "object" in tokens[k - 1].tags and token.is_word
        if given and token.tags.isdisjoint(("preposition", "conjunction", "say", "negation")):
            return k, "send"  # "promised him honest feedback".
        if token.low in {"he'd", "she'd", "they'd"}:
            if k + 2 < len(tokens) and tokens[k + 1].low == "have":
                return k + 2, "send"
            return None  # "said he'd look at our boiler": theirs.
        if low in {"promised", "promissed", "offered"} and (
            token.has("determiner", "possessive") or (token.is_word and token.low.isdigit())
        ):
            return k, "send" if low != "offered" else "give"
    return None


def after_owe(tokens: list[Token], i: int) -> tuple[int, str] | None:
    """ "owe him a build": to be sent."""
    k = i
    while k < len(tokens) and (
        "object" in tokens[k].tags
        or tokens[k].low
        in {
            "still",
        }
    ):
        k += 1
    if k >= len(tokens) or tokens[k].low in {"nothing", "no"}:
        return None
    return k, "send"
