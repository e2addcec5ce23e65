"""Whether the bot is asked to tell what it knows: "what did Ana want", "pull Ben's card", "everything on Ana"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.names import first_name
from sincerely.notes.questions.beginning import ASKS, FOR_ME, HELPS, REQUESTS, SUBJECT, is_named
from sincerely.notes.questions.seeking import ONE, WHO

if TYPE_CHECKING:
    from sincerely.notes.questions.question import Question

SHOWING = listed("questions.showing")
REMINDED_OF = listed("questions.reminded_of")
KNOWN_BY = listed("questions.known_by")
OF_SOMEBODY = listed("questions.of_somebody")
BESIDE_A_NAME = KNOWN_BY | SHOWING | OF_SOMEBODY | listed("questions.beside_a_name")
PLURAL = frozenset(("do", "have"))  # "Do Ben a favour", "have Ana call me": of one person they are orders.
THERE = frozenset(("there",))
OF_WHAT = WHO | {"what", "how"}  # A noun may stand between them and the verb: "what kind of dog does Ben have".


def asks_to_tell(question: Question) -> bool:
    """Whether the words alone make it a question, without a mark."""
    first, then = question.first, question.lows[1:4]
    if first in ASKS:
        if then[:1] == ("about",):
            return first == "what" and len(then) < len(question.lows)  # "What about Paul"; "how about lunch" offers.
        inverted = not HELPS.isdisjoint(then if first in OF_WHAT else then[:1])
        return inverted or (first in OF_WHAT and question.asks_of_me)
    if first in HELPS:
        if _begins_with_a_name(question):
            return False
        return bool(then) and (then[0] in SUBJECT | THERE | ONE or _is_of_somebody(question))
    if first in REQUESTS:
        return _requests(question)
    return first in KNOWN_BY and not OF_SOMEBODY.isdisjoint(then) and not question.parted


def is_name_alone(question: Question) -> bool:
    """ "Ana Pereira", "ana phone", "open Ana's card": nothing is told of them."""
    name = frozenset(w.strip(".") for w in (question.who or "").casefold().split())
    return all(w.removesuffix("'s") in BESIDE_A_NAME | name for w in question.lows)


def _begins_with_a_name(question: Question) -> bool:
    """ "May Lin, who runs the bakery" begins with a name, and "do Ben a favour" with an order."""
    if question.marked or question.lows[1] in SUBJECT:
        return False
    return question.parted or (question.first in PLURAL and _is_of_somebody(question))


def _is_of_somebody(question: Question) -> bool:
    """ "does Ben drink": a name right behind the verb."""
    token = question.asked[1] if len(question.asked) > 1 else question.asked[0]
    return is_named(token) or (question.who is not None and token.low == first_name(question.who))


def _requests(question: Question) -> bool:
    """ "tell me what", "pull Ana's card", "remind me about"; not "remind me to", "get Ben a card"."""
    first, then = question.first, question.lows[1:4]
    if first == "remind":
        return not (ASKS | REMINDED_OF).isdisjoint(then[1:2])
    shown = first in SHOWING and not KNOWN_BY.isdisjoint(question.lows[1:])
    return shown or not FOR_ME.isdisjoint(then[:1]) or not ASKS.isdisjoint(then[:1])
