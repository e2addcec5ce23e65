"""Whole messages that are a question, a link to share or small talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sincerely.model import Intent, Reading
from sincerely.notes.lexicon import Lexicon, listed
from sincerely.notes.names import first_name
from sincerely.notes.talk import talk_of
from sincerely.notes.tokens import link_in

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

ORDERS_TO_KEEP = listed("asking.orders_to_keep")
SAID_OF_A_LINK = listed("asking.said_of_a_link")
BEFORE_A_QUESTION = listed("asking.before_a_question")
BEGINS_A_QUESTION = listed("asking.begins_a_question")
WHOEVER = listed("asking.whoever")
NO_SHARE = listed("asking.no_share")
OF_THE_BOT = listed("asking.of_the_bot")
THE_BOT = listed("asking.the_bot")


SHORT = {
    "u": "you",
    "shd": "should",
    "shld": "should",
    "whats": "what's",
    "wats": "what's",
    "r": "are",
    "w": "with",
    "w/": "with",
    "abt": "about",
    "ppl": "people",
    "msg": "message",
    "txt": "text",
}


MINE = listed("pronouns.i_forms")
MAX_SMALL_TALK = 9  # Words; longer messages that only thank are rare.


def read_talk(text: str, tokens: list[Token], words: Lexicon, known: Sequence[str]) -> Reading | None:
    """A question, a link or small talk as a whole message; None where it is a note or a log."""
    talk = talk_of("en")
    said = [t for t in tokens if t.is_word]
    if not said and not any(t.kind in {"url", "email", "phone", "date"} for t in tokens):
        return Reading(text=text, intent=Intent.OTHER)
    link = link_in(text, tokens)
    if link is not None and _is_share(tokens, said, talk, known):
        return Reading(text=text, intent=Intent.SHARE, link=link)
    question = _question(text, said, talk, known)
    if question is not None:
        intent, query = question
        return Reading(text=text, intent=intent, query=query)
    if (
        len(said) <= MAX_SMALL_TALK
        and all(t.low in talk["other"] or t.low.rstrip("!") in talk["other"] for t in said)
        and not any(t.kind in {"date", "email", "phone", "url", "handle"} for t in tokens)
    ):
        return Reading(text=text, intent=Intent.OTHER)
    return None


def _is_share(tokens: list[Token], said: list[Token], talk: dict[str, Any], known: Sequence[str]) -> bool:
    """A link without an addressee: no name, no order to send it to somebody."""
    if tokens[0].kind == "url" or not said:
        return not any("object" in t.tags and t.low in {"her", "him"} for t in said) and not known_in(said, known)
    first = said[0]
    if any(t.low in NO_SHARE for t in said) or known_in(said, known):
        return False
    if (
        "act" in first.tags
        and "base" in first.tags
        and first.low not in talk["share"]
        and first.low not in ORDERS_TO_KEEP
    ):
        return False
    lows = [t.low for t in said[:8]]
    return any(w in talk["share"] for w in lows) or first.low in SAID_OF_A_LINK


def known_in(said: list[Token], known: Sequence[str]) -> str | None:
    """A known contact named in the message."""
    for token in said:
        low = token.low.removesuffix("'s")
        if token.upper or not token.tags:
            for name in known:
                if low == first_name(name) or (len(low) > 2 and low in [w.strip(".") for w in name.casefold().split()]):
                    return name
    return None


DOES = frozenset(("do", "does"))
ANYBODY = listed("asking.anybody")
ASKING = listed("asking.asking")


def _question(
    text: str, said: list[Token], talk: dict[str, Any], known: Sequence[str]
) -> tuple[Intent, str | None] | None:
    """The kind of a question and what it asks about."""
    if not said or len(said) > 30 or [t.low for t in said[:3]] == ["remind", "me", "to"]:
        return None
    start = 0
    while start < min(5, len(said) - 1) and said[start].low in BEFORE_A_QUESTION:
        start += 1
    marked = text.rstrip().endswith("?") or "?" in text[-12:]
    asking = next((i for i in range(min(len(said), start + 5)) if said[i].low in ASKING), None)
    if asking is None and not marked:
        return None
    folded = " ".join([SHORT.get(t.low, t.low) for t in said])
    tail = " ".join(SHORT.get(t.low, t.low) for t in said[start:])
    about_anybody = said[start].low in DOES and len(said) > start + 1 and said[start + 1].low in ANYBODY
    owed = said[start].low == "do" and "owe" in folded and known_in(said, known)
    if owed:
        return Intent.ASK_PERSON, owed  # "do I owe Ana anything?"
    if not about_anybody and talk["today"].search(folded) and (marked or asking is not None):
        return Intent.ASK_TODAY, None
    first = said[start].low
    if not marked and first not in ASKING:
        return None
    if not marked and first in BEGINS_A_QUESTION and not (talk["search"].match(tail) or talk["person"].match(tail)):
        return None
    who = known_in(said, known)
    searching = talk["search"].match(tail) or (first in WHOEVER and who is None)
    if who is not None and not (
        first in {"who", "anyone", "anybody"} and searching and not any(w in {"is", "was"} for w in tail.split()[:2])
    ):
        return Intent.ASK_PERSON, who
    if searching:
        return Intent.ASK_SEARCH, _query(said, talk)
    if talk["person"].match(tail) or (marked and first in ASKING):
        name = _subject_name(said[start:], talk)
        if name is not None:
            return Intent.ASK_PERSON, name
        if marked or first in {"who", "what", "which"}:
            if first in OF_THE_BOT and any(t.low in THE_BOT for t in said):
                return Intent.OTHER, None
            return Intent.ASK_SEARCH, _query(said, talk)
    return None


def _query(said: list[Token], talk: dict[str, Any]) -> str:
    """The words to search for: the content words of the question."""
    kept = [t.text for t in said if t.low not in talk["stop"]]
    return " ".join(kept) or " ".join(t.text for t in said)


def _subject_name(said: list[Token], talk: dict[str, Any]) -> str | None:
    """The person asked about: the first word that is no plain word."""
    for i, token in enumerate(said[1:], 1):
        if token.low in talk["stop"] or (token.tags and not (token.upper and i and token.low not in MINE)):
            continue
        stop = i + 1
        while stop < len(said) and said[stop].upper and "preposition" not in said[stop].tags:
            stop += 1
        name = " ".join(t.text for t in said[i:stop])
        return re.sub(r"['’]s?$", "", name)
    return None
