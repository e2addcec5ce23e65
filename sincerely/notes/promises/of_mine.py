"""Promises that begin with me: "I'll send", "I still owe her", "I must call", "I send her the list on Friday"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.promises.appointments import NOTHING, Head, appointment
from sincerely.notes.promises.modals import after_i_will, after_must
from sincerely.notes.promises.orders import order
from sincerely.notes.promises.said import after_owe, after_said
from sincerely.notes.promises.wanted import got_from_them
from sincerely.notes.wording import phrases

if TYPE_CHECKING:
    from sincerely.notes.clause import Clause
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

I_WILL = listed("promises.i_will")
I_HAVE = frozenset(("i've", "ive", "we've", "weve", "i'd"))
AFTER_I = listed("promises.after_i")
SAID = listed("promises.said")
TO_SAY = listed("promises.to_say")
MUST = listed("promises.must")
ERRANDS = listed("promises.errands_of_mine")
MY_THING = listed("promises.things_of_mine")
NOTING = listed("promises.noting")
WOULD_LIKE = listed("promises.would_like")
THIS = frozenset(("this", "that", "it", "him", "her", "them", "these", "those"))
GAVE = frozenset(("gave", "give", "given"))
TO_THEM = listed("pronouns.to_them")


def of_mine(clause: Clause, i: int, page: Page) -> Head | None:
    """Where my deed begins behind "I" at a token."""
    tokens = clause.tokens
    if tokens[i].low in I_WILL:
        if _likes_to(tokens, i + 1):
            return wished_with_a_day(clause, i + 3)
        if tokens[i].low in I_HAVE and word(tokens, i + 1) in SAID:
            return after_said(tokens, i + 1)  # "I've told her I'll call".
        return after_i_will(tokens, i)
    i += 1
    if word(tokens, i) in AFTER_I and not (tokens[i].low == "still" and word(tokens, i + 1) == "owe"):
        i += 1
    if word(tokens, i) in {"have", "had"} and (word(tokens, i + 1) in SAID or word(tokens, i + 1) == "already"):
        i += 1
    if word(tokens, i) in {"have", "had"} and word(tokens, i + 1) in TO_THEM and word(tokens, i + 2) in SAID:
        i += 2  # "I have her promised the data sheet".
    if i >= len(tokens):
        return None
    for rule in RULES:
        found = rule(clause, i, page)
        if found is not None:
            return None if found == NOTHING else found
    return None


def word(tokens: list[Token], i: int) -> str:
    """The word at a place; empty past the end."""
    return tokens[i].low if i < len(tokens) else ""


def owed(clause: Clause, i: int, page: Page) -> Head | None:
    """ "owe him a build", "still owe her the list"."""
    if clause.lows[i] == "still":
        return after_owe(clause.tokens, i + 2) if word(clause.tokens, i + 1) == "owe" else None
    return after_owe(clause.tokens, i + 1)


def forgot(clause: Clause, i: int, page: Page) -> Head | None:
    """ "forgot to send Omar the slides"."""
    tokens = clause.tokens
    if word(tokens, i + 1) != "to" or i + 2 >= len(tokens):
        return None
    noted = tokens[i + 2].low in NOTING and word(tokens, i + 3) in THIS  # "forgot to log this".
    return None if noted else (i + 2, "")


def _did_say(clause: Clause, i: int, page: Page) -> Head | None:
    """ "but I did say I'd get back to her"."""
    told = clause.lows[i] in {"did", "do"} and i + 2 < len(clause.tokens) and word(clause.tokens, i + 1) in TO_SAY
    return _or_nothing(after_said(clause.tokens, i + 1)) if told else None


def _forgot(clause: Clause, i: int, page: Page) -> Head | None:
    return _or_nothing(forgot(clause, i, page)) if clause.lows[i] == "forgot" else None


def _owed(clause: Clause, i: int, page: Page) -> Head | None:
    return _or_nothing(owed(clause, i, page)) if clause.lows[i] in {"owe", "owed", "still"} else None


def _said(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I said I'd send", "I have promised"."""
    return _or_nothing(after_said(clause.tokens, i)) if clause.lows[i] in SAID else None


def _gave_my_word(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I gave her my word that I would call"."""
    if clause.lows[i] not in GAVE or "word" not in clause.lowset:
        return None
    return after_said(clause.tokens, clause.lows.index("word"))


def _would_like(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I would like to send him a card before 20 December"."""
    likes = (
        clause.lows[i] == "would" and word(clause.tokens, i + 1) in WOULD_LIKE and word(clause.tokens, i + 2) == "to"
    )
    return wished_with_a_day(clause, i + 3) if likes else None


def _likes_to(tokens: list[Token], i: int) -> bool:
    return word(tokens, i) in WOULD_LIKE and word(tokens, i + 1) == "to"


def wished_with_a_day(clause: Clause, k: int) -> Head | None:
    """A wish to do something for them is a promise where it has its day."""
    tokens = clause.tokens
    return (k, "") if clause.dated and k < len(tokens) and "strong_act" in tokens[k].tags else None


def _arranged(clause: Clause, i: int, page: Page) -> Head | None:
    """ "we have a call on Monday"."""
    return appointment(clause, i, page) if clause.lows[i] == "have" else None


def _am_doing(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I am coming to his harvest on the 20th", and "I go carry malt" for what is to come."""
    tokens = clause.tokens
    if i + 1 >= len(tokens):
        return None
    if clause.lows[i] == "am" and clause.dated and {"ing", "act"} <= tokens[i + 1].tags:
        return i + 1, ""
    plain = clause.lows[i] == "go" and "base" in tokens[i + 1].tags and not tokens[i + 1].has("preposition", "noun_too")
    return (i + 1, "") if plain else None


def _needs_of_them(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I need a quote from her"."""
    thing = got_from_them(clause.tokens, i)
    return None if thing is None else (thing, "get")


def _must(clause: Clause, i: int, page: Page) -> Head | None:
    return _or_nothing(after_must(clause.tokens, i, True)) if clause.lows[i] in MUST else None


def _order(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I send her the list on Friday"."""
    return _or_nothing(order(clause, i, True, page)) if {"base", "act"} <= clause.tokens[i].tags else None


def _hands_over(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I slip him the roll", "I fire her our list": whatever the verb, they get something of mine."""
    tokens = clause.tokens
    if i + 2 >= len(tokens) or tokens[i + 1].low not in TO_THEM or tokens[i + 2].low not in MY_THING:
        return None
    over = tokens[i].has("past", "maybe_past", "auxiliary", "be") or tokens[i].low.endswith("ed")
    return None if over else (i, "")


def _errand(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I fly to Rome on Friday" is no promise."""
    return NOTHING if clause.lows[i] in ERRANDS and not any(t.low in TO_THEM for t in clause.tokens) else None


def _with_a_day(clause: Clause, i: int, page: Page) -> Head | None:
    """ "I going to visit the yard Friday", "I check the roof tomorrow"."""
    tags = clause.tokens[i].tags
    return (i, "") if {"ing", "act"} <= tags or ("base" in tags and phrases(clause.tokens)) else None


def _or_nothing(found: Head | None) -> Head:
    return NOTHING if found is None else found


# Asked in this order; the first that has something to say decides.
RULES: tuple[Callable[[Clause, int, Page], Head | None], ...] = (
    _did_say,
    _forgot,
    _owed,
    _said,
    _gave_my_word,
    _would_like,
    _arranged,
    _am_doing,
    _needs_of_them,
    _must,
    _order,
    _hands_over,
    _errand,
    _with_a_day,
)
