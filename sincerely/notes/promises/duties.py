"""What I bind myself to in other words: "make sure to send", "it's on me to call", "I gave her my word to ask"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

OPENS = listed("promises.opens_a_duty")
BINDS = listed("promises.binds")
AROUND = listed("promises.around_a_duty")
AFTER = listed("promises.after_a_duty")
GIVEN = listed("pronouns.theirs")
MINE = listed("pronouns.own")
ME = listed("pronouns.me_or_us")
LEFT_UNDONE = listed("promises.left_undone")
NEGATIONS = listed("promises.negations")
UP_TO = frozenset(("up", "down"))
LONGEST = 8  # Words before the verb: "it really is on me to not forget to".


def duty(tokens: Sequence[Token], i: int) -> int | None:
    """Where the verb stands behind "to", where all the words before it bind me and nobody else; None otherwise."""
    if tokens[i].low not in OPENS:
        return None
    bound = False
    for k in range(i, min(i + LONGEST, len(tokens) - 1)):
        low = tokens[k].low
        if low == "to" and bound and _deed(tokens, k + 1):
            return _past_adverbs(tokens, k + 1)
        bound = bound or (low in BINDS and _binds(tokens, i, k))
        given = low in GIVEN and tokens[k + 1].low in MINE  # "gave her my word".
        if not given and low not in AROUND and low not in BINDS:
            return None
    return None


def _binds(tokens: Sequence[Token], i: int, k: int) -> bool:
    """ "I shall not fail to" binds, and "I failed to" does not."""
    if tokens[k].low in LEFT_UNDONE and tokens[i].low != "remember":
        return any(t.low in NEGATIONS or t.low == "let" for t in tokens[i:k])
    return tokens[k].low not in UP_TO or _to_me(tokens, k + 1)


def _to_me(tokens: Sequence[Token], k: int) -> bool:
    """ "it's down to me to call", but "down to talk to us" is only willing."""
    return k + 1 < len(tokens) and tokens[k].low == "to" and tokens[k + 1].low in ME


def _deed(tokens: Sequence[Token], k: int) -> bool:
    k = _past_adverbs(tokens, k)
    if k >= len(tokens) or not {"act", "base"} <= tokens[k].tags or (k + 1 < len(tokens) and tokens[k + 1].low in ME):
        return False  # "took time to show me around" is theirs.
    return tokens[k].low != "let" or any(t.low in {"have", "know"} for t in tokens[k + 1 : k + 4])  # "let her have it".


def _past_adverbs(tokens: Sequence[Token], k: int) -> int:
    while k < len(tokens) and tokens[k].low in AFTER:
        k += 1
    return k
