"""What somebody on their side is to do for me: "their HR will send the forms", "her assistant is setting up a call"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.their_words import for_me
from sincerely.notes.wording import BEFORE_DATE, to_come
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.promises.told import Deed
    from sincerely.notes.tokens import Token

WHOSE = listed("pronouns.their_possessives")
WILL = listed("promises.they_will") | {"would"}
IS = frozenset(("is", "are"))
GOING = listed("promises.they_are_going")
DEALS_GOING_ON = listed("promises.deals_going_on")
PROMISED = listed("promises.they_bound_themselves")
DEALS = listed("promises.deals")
DECIDING = listed("promises.deciding")
THEM = listed("pronouns.to_them")
ME = listed("pronouns.me_us")
MAX_NAME = 3  # Words: "her sister's lawyer friend".
NO_NOUN = word_set("preposition conjunction negation subject say")


def done_by_their_side(tokens: list[Token], i: int, page: Page) -> Deed | None:
    """Where what they are to do begins behind "her boss will", "the hospital will"; none where it is not for me."""
    if i + 2 >= len(tokens) or not _begins_with_a_side(tokens, i):
        return None
    for at in range(i + 1 + (tokens[i].low in WHOSE or tokens[i].low == "the"), min(i + 2 + MAX_NAME, len(tokens) - 1)):
        deed = _deed(tokens, at)
        if deed is not None:
            return (deed, "") if _is_for_me(tokens[deed:], tokens, page) else None
        if not tokens[at].tags.isdisjoint(NO_NOUN) or not tokens[at].is_word:
            return None
    return _promised(tokens, i)


def done_by_named(tokens: list[Token], i: int, page: Page) -> Deed | None:
    """ "Rhodri's sending me a video", "Ana's gonna call": where the deed begins behind a name with its verb."""
    deed = _deed(tokens, i)
    return (deed, "") if deed is not None and _is_for_me(tokens[deed:], tokens, page) else None


def _begins_with_a_side(tokens: list[Token], i: int) -> bool:
    """ "her boss", "the office", "Marta's lawyer"."""
    first = tokens[i]
    return first.low in WHOSE or first.low == "the" or (first.upper and first.low.endswith("'s"))


def _deed(tokens: list[Token], at: int) -> int | None:
    """Where the deed stands behind its verb: "will | send", "is going to | send", "is | sending", "sends" itself."""
    low, after = tokens[at].low, tokens[at + 1]
    if low in WILL:
        return at + 1
    if low in IS or low.endswith("'s"):
        if after.low in GOING or after.low in {"going", "to"}:
            k = at + 2 if after.low == "going" else at + 1
            k += k < len(tokens) and tokens[k].low == "to"
            return k if k < len(tokens) and "base" in tokens[k].tags else None
        return at + 1 if after.low in DEALS_GOING_ON else None
    return at if low in DEALS and "plural" not in tokens[at].tags else None


def _promised(tokens: list[Token], i: int) -> Deed | None:
    """ "her boss promised us an answer"."""
    for at in range(i + 1, min(i + 1 + MAX_NAME, len(tokens) - 2)):
        if tokens[at].low in PROMISED and tokens[at + 1].low in ME:
            return at + 2, "send"
    return None


def _is_for_me(deed: list[Token], tokens: list[Token], page: Page) -> bool:
    """Done to me, or such as is done for somebody, with a day: what their family does by itself is no promise."""
    if any(t.low in ME for t in deed):
        return True
    after = deed[1] if len(deed) > 1 else None
    if after is not None and (after.low in THEM or after.low == "out"):
        return False  # "her publisher sends her on tour", "the studio is bringing out her album".
    if for_me(deed):
        return True
    if to_come(tokens, page.today) is None:
        return False
    alone = after is None or after.kind == "date" or after.low in BEFORE_DATE  # Not "decide on the bridge in May".
    decides = deed[0].low in DECIDING and alone and after is not None and after.low != "on"
    return decides or deed[0].low in DEALS or deed[0].low in DEALS_GOING_ON
