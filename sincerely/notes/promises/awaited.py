"""What I am waiting for: "waiting on her for the invoice", "still awaiting his quote"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.wording import to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.promises.told import Deed
    from sincerely.notes.tokens import Token

WAITING = listed("promises.waiting_for")
BEFORE = listed("promises.before_waiting")
OVER = frozenset(("over", "back", "due", "in", "expected"))
TELLING = word_set(
    "subject my_subject her_subject possessive auxiliary be negation past ing v3 preposition conjunction"
)
WANTING = listed("cuts.plans") | {"get", "need", "want"}
MAX_THING = 4  # Words before "from her".
ON = listed("promises.who_waits")
WHAT_FOR = listed("promises.what_for")
THEM = listed("pronouns.to_them")
WHOSE = listed("pronouns.their_possessives")
THINGS = listed("promises.things_to_give") | listed("promises.answers_of_theirs")


def awaited(tokens: list[Token], page: Page) -> Deed | None:
    """Where what they are to send or do begins, behind "waiting for"; none where nobody owes it to me."""
    i = 0
    while i < len(tokens) and tokens[i].low in BEFORE:
        i += 1
    if i + 1 >= len(tokens) or tokens[i].low not in WAITING:
        return None
    k = i + 1 + (tokens[i + 1].low in ON)
    if k + 1 >= len(tokens):
        return None
    if _is_them(tokens[k], page):
        return _of_them(tokens, k)
    if any(a.low == "from" and _is_them(b, page) for a, b in itertools.pairwise(tokens[k:])):
        return k, "send"  # "waiting on the contract from her".
    return None


def comes_from_them(tokens: list[Token], page: Page) -> Deed | None:
    """ "job descriptions over from her by Wednesday": a thing without a verb, and from whom it comes."""
    k = next((k for k, t in enumerate(tokens[:-2]) if t.low == "from" and _is_them(tokens[k + 1], page)), None)
    if k is None or not 1 <= k <= MAX_THING or to_come(tokens, page.today) is None:
        return None
    thing = tokens[: k - (tokens[k - 1].low in OVER)]
    if not thing or thing[-1].low not in THINGS or any(t.low in WANTING for t in thing):
        return None
    plain = all(t.low in THINGS or (t.is_word and t.tags.isdisjoint(TELLING)) for t in thing)
    return (0, "send") if plain else None


def _of_them(tokens: list[Token], k: int) -> Deed | None:
    """ "her | to send the invoice", "her | for the invoice", "her quote"."""
    after = tokens[k + 1]
    if after.low == "to" and k + 2 < len(tokens) and "base" in tokens[k + 2].tags:
        return k + 2, ""
    if after.low in WHAT_FOR and k + 2 < len(tokens):
        return k + 2, "send"
    owned = tokens[k].low in WHOSE or tokens[k].low.endswith("'s")
    return (k + 1, "send") if owned and any(t.low in THINGS for t in tokens[k + 1 : k + 4]) else None


def _is_them(token: Token, page: Page) -> bool:
    return token.low in THEM or token.low in WHOSE or (token.is_word and page.mentioned(token) is not None)
