"""Questions for the day's list: "who should I write to", "any balls I'm dropping", "my list pls"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.questions.beginning import ANYBODY, ASKS, LIST_WORDS, ME, REQUESTS, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from sincerely.notes.questions.question import Question

REACHING = listed("questions.reaching")
REACHED = listed("questions.reached")
OWING = listed("questions.owing")
STATE = listed("questions.state")
NEEDING = listed("questions.needing")
NEEDED = listed("questions.needed")
OF_A_LIST = listed("questions.of_a_list")
IDIOMS = phrased("questions.idioms")
ABOUT = listed("questions.about")
TOPICAL = listed("questions.topical")
DETERMINERS = listed("questions.determiners")
NO_TOPIC = listed("questions.no_topic")
DAYS = listed("questions.days")
ALONE = listed("questions.alone")
DUTY = listed("questions.duty")
WHO = listed("questions.who")
WHOM = ANYBODY | ASKS
IS = frozenset(("is", "are", "am", "have", "has"))
DONE = frozenset(("did", "met", "was", "were"))
MAX_STATE = 9  # Words: "who is next in line today please".


def asks_for_today(question: Question) -> bool:
    """Whether a question asks whom to write to, and not about a topic or somebody by name."""
    return any(rule(question) for rule in RULES)


def names_the_list(question: Question) -> bool:
    """ "today?", "show me my follow-ups", "give me three names"."""
    lows = question.lows
    if len(lows) == 1 and lows[0] in ALONE:
        return True
    if lows[-2:-1] == ("to",) and question.first not in REQUESTS:
        lows = lows[:-2]  # "Messages to send", "any calls to make".
    listing = question.says(LIST_WORDS) or question.says(TODAY)
    mine = question.marked or question.says(ME | DAYS | STATE) or question.first in REQUESTS
    return listing and mine and all(w in OF_A_LIST or w in LIST_WORDS or w in DAYS or w in STATE for w in lows)


def asks_whom_to_reach(question: Question) -> bool:
    """ "to whom ought I to write", "people to ping", "anyone I should text"."""
    lows = question.lows
    if not question.says(WHOM) or not question.says(REACHING) or question.says(DONE):
        return False
    to_do = any(a == "to" and b in REACHING for a, b in pairwise(lows))
    return (question.says(ME) or to_do) and not has_topic(lows)


def asks_whom_i_should(question: Question) -> bool:
    """ "who should I say hi to", "who am I supposed to see this week"."""
    lows = question.lows
    who, then = question.first in WHO, question.lows[1:4]
    return who and not DUTY.isdisjoint(then) and not ME.isdisjoint(then) and not has_topic(lows)


def asks_what_is_owed(question: Question) -> bool:
    """ "who am I behind on", "what do I owe people this week"."""
    asked = question.says(WHOM) or question.first in {"do", "am", "have", "did"}
    return asked and question.says(ME) and question.says(OWING) and not has_topic(question.lows)


def asks_whom_i_have_not_reached(question: Question) -> bool:
    """ "who haven't I talked to in a while"."""
    return question.says(WHOM) and question.says(frozenset(("not",))) and question.says(REACHED) and question.says(ME)


def asks_who_waits(question: Question) -> bool:
    """ "who's next", "whose turn is it", "anyone waiting on me", "what's due"."""
    lows = question.lows
    if len(lows) > MAX_STATE or not (question.first in WHOM or _asks_of_anybody(lows)) or question.says(DONE):
        return False
    stands = question.says(STATE) and (question.says(IS) or len(lows) <= 3 or question.first in ANYBODY)
    return stands and not has_topic(lows)


def _asks_of_anybody(lows: tuple[str, ...]) -> bool:
    """ "Is anybody waiting", "is there anything urgent"."""
    behind = lows[2:3] if lows[1:2] == ("there",) else lows[1:2]
    return lows[0] in IS and not ANYBODY.isdisjoint(behind)


def asks_who_needs_a_word(question: Question) -> bool:
    """ "who needs some love today", "who deserves a call"."""
    lows = question.lows
    return question.first in WHOM and not NEEDING.isdisjoint(lows[1:3]) and not NEEDED.isdisjoint(lows[2:])


def asks_in_an_idiom(question: Question) -> bool:
    """ "any balls I'm dropping?", "who should hear from me"."""
    return question.says_one_of(IDIOMS) and not has_topic(question.lows)


def has_topic(lows: tuple[str, ...]) -> bool:
    """Whether a question names what it is about: "about tax", "at Google", not "about now", "in the morning"."""
    return any(_names_a_topic(lows[i + 1 :]) for i, word in enumerate(lows) if word in ABOUT | TOPICAL)


def _names_a_topic(behind: tuple[str, ...]) -> bool:
    topic = next((word for word in behind if word not in DETERMINERS), None)
    return topic is not None and topic not in NO_TOPIC | DAYS | REACHING | REQUESTS


RULES: tuple[Callable[[Question], bool], ...] = (
    names_the_list,
    asks_whom_to_reach,
    asks_whom_i_should,
    asks_what_is_owed,
    asks_whom_i_have_not_reached,
    asks_who_waits,
    asks_who_needs_a_word,
    asks_in_an_idiom,
)
