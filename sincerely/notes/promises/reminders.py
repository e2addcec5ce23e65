"""Reminders to oneself: "don't forget to call", "remind me to send the deck", "what I promised is two tracks"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page


def do_not_forget(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "don't forget to send the deck", "do not forget the photos"."""
    tokens = clause.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].low not in {"forget", "not"}:
        return None
    k = i + 2
    while k < len(tokens) and tokens[k].low in {"to", "forget"}:
        k += 1
    return (k, "") if k < len(tokens) and "act" in tokens[k].tags else None


def remember(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "remember to call", "remind me to send the deck"."""
    tokens = clause.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].low not in {"to", "me"}:
        return None
    k = i + (2 if tokens[i + 1].low == "to" else 3)
    return (k, "") if k < len(tokens) else None


def what_i_promised(clause: Clause, i: int, page: Page) -> tuple[int, str] | None:
    """ "what I promised is two reference tracks", "what I promised her was a demo"."""
    lows = clause.lows
    if i + 4 >= len(lows) or lows[i + 1] not in {"i", "we"} or lows[i + 2] not in {"promised", "owe", "said"}:
        return None
    if lows[i + 3] not in {"is", "was", "her", "him"}:
        return None
    k = i + 4 + (lows[i + 3] in {"her", "him"})
    return (k, "send") if k < len(lows) else None
