"""Promises told of: "said I'd send", "promised her our data set", "owe him a build"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.modals import after_i_will, after_must
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

Head = tuple[int, str]

NOT_MINE = listed("promises.not_mine")
NEGATIONS = listed("promises.negations")
ONLY_TOLD = listed("promises.only_told")  # "told him to call" is no promise; "promised to call" is one.
THEY_WOULD = listed("promises.they_would_in_short")
THEIRS = NOT_MINE | THEY_WOULD
TREATS = listed("promises.treats")
MONEY = listed("promises.money")
MADE = listed("promises.made")
GLAD = listed("promises.glad_to")
YOU = frozenset(("you'll", "youll", "you'd", "ye'll"))
MAY = listed("promises.may")
PROMISED = listed("promises.promised")
NO_THING = word_set("preposition conjunction say negation")
NOTHING: Head = (-1, "")  # What a rule answers when nothing is promised, whatever follows.
REACH = 6  # Words behind "said" within which the promise begins.


def after_said(tokens: list[Token], i: int) -> Head | None:
    """ "said I'd send", "promised to call", "promised her our data set", "told him I will ask"."""
    if tokens[i].low in {"promise", "promised"} and i + 1 < len(tokens) and {"act", "base"} <= tokens[i + 1].tags:
        return i + 1, ""
    for k in range(i + 1, min(i + REACH, len(tokens))):
        for rule in RULES:
            if (found := rule(tokens[i].low, tokens, k)) is not None:
                return None if found == NOTHING else found
    return None


def _i_would(said: str, tokens: list[Token], k: int) -> Head | None:
    """ "... I'd send", "... I ask Varun", "... we could do it"; "... I can't come" promises nothing."""
    if "my_subject" not in tokens[k].tags:
        return None
    if k + 1 >= len(tokens) or tokens[k + 1].low in NEGATIONS:
        return NOTHING
    after = tokens[k + 1]
    if tokens[k].low not in {"i", "we"}:
        return after_i_will(tokens, k) or NOTHING
    if {"act", "base"} <= after.tags and after.low not in {"have", "need"}:
        return k + 1, ""
    if (found := after_must(tokens, k + 1, True)) is not None:
        return found
    if (glad := _glad_to(tokens, k + 2)) is not None:
        return glad, ""
    if {"act", "base"} <= after.tags:
        return k + 1, ""
    return (k + 2, "") if after.low in MAY and k + 2 < len(tokens) else NOTHING


def _glad_to(tokens: list[Token], k: int) -> int | None:
    """ "I said I should be glad to let him have my drawings": where the deed stands."""
    lows = [t.low for t in tokens[k : k + 3]]
    glad = len(lows) == 3 and lows[0] == "be" and lows[1] in GLAD and lows[2] == "to"
    return k + 3 if glad and k + 3 < len(tokens) and {"act", "base"} <= tokens[k + 3].tags else None


def _they_would(said: str, tokens: list[Token], k: int) -> Head | None:
    """ "promised he'd have it by Monday" is mine to give; "said he'd look at our boiler" is theirs."""
    if tokens[k].low in YOU and k + 2 < len(tokens) and tokens[k + 1].low == "have":
        return k + 2, "send"  # "I said you'll have five names by Friday".
    if tokens[k].low not in THEIRS or tokens[k].has("possessive", "object"):
        return None
    had = tokens[k].low in THEY_WOULD and k + 2 < len(tokens) and tokens[k + 1].low == "have"
    return (k + 2, "send") if had else NOTHING


def _to(said: str, tokens: list[Token], k: int) -> Head | None:
    """ "promised to call"."""
    if tokens[k].low != "to" or k + 1 >= len(tokens):
        return None
    asked = said == "said" and k + 2 < len(tokens) and tokens[k + 2].low in {"him", "her", "them"}
    return (k + 1, "") if asked or said not in ONLY_TOLD else None  # "said to remind her": asked of me.


def _gerund(said: str, tokens: list[Token], k: int) -> Head | None:
    """ "offered helping"."""
    return (k, "") if {"ing", "act"} <= tokens[k].tags and said in {"promised", "offered"} else None


def _thing(said: str, tokens: list[Token], k: int) -> Head | None:
    """ "promised her our data set", "promised him honest feedback", "offered 3 tickets"."""
    token = tokens[k]
    if token.low in {"that", "and"} or "object" in token.tags or said not in PROMISED:
        return None
    handed = said == "promised" and "object" in tokens[k - 1].tags and token.is_word
    if handed and token.tags.isdisjoint(NO_THING):
        return k, "send"
    if said != "offered" and owed_verb(tokens[k:]) == "make":
        return k, "make"
    bare = said == "promised" and tokens[k - 1].low == said and token.has("plural", "common", "noun_too")
    if bare and token.tags.isdisjoint(NO_THING):
        return k, "send"  # "promised comments on her slides".
    counted = token.has("determiner", "possessive") or (token.is_word and token.low.isdigit())
    if not counted or said == "promise":
        return None
    return k, "give" if said == "offered" else "send"


RULES: tuple[Callable[[str, list[Token], int], Head | None], ...] = (_i_would, _they_would, _to, _gerund, _thing)


def after_owe(tokens: list[Token], i: int) -> Head | None:
    """ "owe him a build": to be sent."""
    k = i
    while k < len(tokens) and ("object" in tokens[k].tags or tokens[k].low == "still"):
        k += 1
    if k + 1 < len(tokens) and _is_receiver(tokens[k], tokens[k + 1]):
        k += 1
    if k >= len(tokens) or tokens[k].low in {"nothing", "no"}:
        return None
    return k, owed_verb(tokens[k:])


def _is_receiver(name: Token, thing: Token) -> bool:
    """ "owe Mehmet an answer": a name before the thing."""
    return name.upper and not name.tags and thing.has("determiner", "possessive")


def owed_verb(thing: list[Token]) -> str:
    """What is done with a thing that is owed: a beer is bought, money paid, an introduction made, all else sent."""
    lows = [t.low for t in thing[:3]]
    if any(low in MADE for low in lows):
        return "make"
    if any(low in TREATS for low in lows):
        return "buy"
    return "pay" if any(low in MONEY for low in lows) else "send"
