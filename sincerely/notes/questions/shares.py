"""A link worth keeping for somebody yet unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.questions.named import known_in
from sincerely.notes.talk import talk_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

ORDERS_TO_KEEP = listed("asking.orders_to_keep")
SAID_OF_A_LINK = listed("asking.said_of_a_link")
NO_SHARE = listed("asking.no_share")
THEM = frozenset(("her", "him"))
OPENING = 8  # Words: what kind of thing a link is stands early.


def is_share(tokens: list[Token], said: list[Token], known: Sequence[str]) -> bool:
    """A link without an addressee: no name, no order to send it to somebody."""
    if known_in(said, known):
        return False
    if tokens[0].kind == "url" or not said:
        return not any("object" in t.tags and t.low in THEM for t in said)
    if any(t.low in NO_SHARE for t in said) or _is_order(said[0]):
        return False
    return said[0].low in SAID_OF_A_LINK or any(t.low in talk_of("en")["share"] for t in said[:OPENING])


def _is_order(first: Token) -> bool:
    """ "send", "intro"; not "read" or "share", which are said of a link kept for anybody."""
    kept = first.low in talk_of("en")["share"] or first.low in ORDERS_TO_KEEP
    return first.tags >= {"act", "base"} and not kept
