"""What they want of me by a day: "needs my paddock map by Friday", "must have the protocol until the 31st"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.wording import to_come

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

WANTING = frozenset(("needs", "need", "wants"))
WANTING_BY = listed("promises.wanting_by")
MUST_HAVE = listed("promises.must_have")
BY_THEN = listed("promises.by_then")
GOODS = listed("promises.things_to_give")
OWN = listed("pronouns.own")
ME = listed("pronouns.me_or_us")
THEM = listed("pronouns.to_them")
MAX_THING = 7  # Words: "the signed copy of the lease".


def wanted_of_me(tokens: list[Token], i: int, page: Page) -> int | None:
    """Where the thing begins that is mine to give by a day; `i` is the subject, or the verb where none is said."""
    wanted = _wanted(tokens, i, page) if page.people else None
    return wanted if wanted is not None and to_come(tokens, page.today) is not None else None


def _wanted(tokens: list[Token], i: int, page: Page) -> int | None:
    if tokens[i].is_word and page.mentioned(tokens[i]) is not None and i + 1 < len(tokens):
        i += 1
    elif tokens[i].low == "gets":
        return None
    if "her_subject" in tokens[i].tags and i + 1 < len(tokens):
        return _by_a_day(tokens, i + 1)
    if i + 2 >= len(tokens) or not any(t.kind == "date" for t in tokens[i + 2 :]):
        return None
    return _of_mine(tokens, i) or _by_a_day(tokens, i)


def got_from_them(tokens: list[Token], i: int) -> int | None:
    """ "need a quote from her on the condo": where the thing begins that is mine to get."""
    if tokens[i].low not in {"need", "want"} or i + 3 >= len(tokens) or not tokens[i + 1].has("determiner"):
        return None
    return i + 1 if any(a.low == "from" and b.low in THEM for a, b in itertools.pairwise(tokens)) else None


def _of_mine(tokens: list[Token], i: int) -> int | None:
    """ "needs my map", "needs a letter from us", "asked for our rates", "gets the stems"."""
    low, after = tokens[i].low, tokens[i + 1].low
    if low in WANTING and after in OWN:
        return i + 1
    if low in WANTING and any(a.low == "from" and b.low in ME for a, b in itertools.pairwise(tokens)):
        return i + 1  # "needs a letter from us by the end of September".
    if low in {"asks", "asked"} and after == "for" and tokens[i + 2].low in OWN:
        return i + 2
    return i + 1 if low == "gets" and after in OWN | {"the"} else None


def _by_a_day(tokens: list[Token], i: int) -> int | None:
    """ "wants the draft before Friday", "must have the protocol until the 31st": a thing one gives, and a last day."""
    if tokens[i].low in MUST_HAVE:
        i += 1 + (i + 1 < len(tokens) and tokens[i + 1].low == "to")
        if i >= len(tokens) or tokens[i].low != "have":
            return None
    elif tokens[i].low not in WANTING_BY or (i + 1 < len(tokens) and tokens[i + 1].low == "to"):
        return None  # "needs to file the report by Friday" is hers to do.
    for k in range(i + 2, min(i + 2 + MAX_THING, len(tokens) - 1)):
        if tokens[k].low in BY_THEN:
            return i + 1 if tokens[k + 1].kind == "date" and tokens[k - 1].low in GOODS else None
        if tokens[k].has("preposition", "conjunction", "v3", "subject"):
            return None
    return None
