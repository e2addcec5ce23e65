"""What a question wants: the day's list, what is known of somebody, or who fits a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.model import Intent
from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.questions.beginning import ANYBODY, FOR_ME, ME, REQUESTS, is_named, spelled_out
from sincerely.notes.questions.named import searched_for, somebody_in
from sincerely.notes.questions.seeking import IS, ONE, WHO, counts, is_of_a_name, seeks, wonders
from sincerely.notes.questions.telling import KNOWN_BY, asks_to_tell, is_name_alone
from sincerely.notes.questions.today import asks_for_today

if TYPE_CHECKING:
    from collections.abc import Callable

    from sincerely.notes.questions.question import Question

    Asked = tuple[Intent, str | None]

OF_THE_BOT = listed("questions.of_the_bot")
THE_BOT = listed("questions.the_bot")
OF_ITS_WORK = phrased("questions.of_its_work")
SENDING = frozenset(("send",))
WHO_FITS = ONE | {"who"}


def what_is_asked(question: Question) -> Asked | None:
    """The kind of a question with whom or what it asks about; None where it is none after all."""
    return next((asked for rule in RULES if (asked := rule(question)) is not None), None)


def of_the_bot(question: Question) -> Asked | None:
    """ "what can you do?", "who made you", "how does this work", "can you send it for me?"."""
    if question.says_one_of(OF_ITS_WORK):
        return Intent.OTHER, None
    first, *then = spelled_out(question.said[:4]) or ("",)
    asked_of_it = first in OF_THE_BOT and not THE_BOT.isdisjoint(then) and question.first not in REQUESTS - SENDING
    if question.first in WHO and question.asked[0] is not question.said[0]:
        return None  # "Do you know who has a van".
    if question.says(FOR_ME) and asks_for_today(question):
        return None  # "What do you have for me today", "who do you want me to write to".
    return (Intent.OTHER, None) if asked_of_it and question.who is None and not _is_about_me(question) else None


def of_today(question: Question) -> Asked | None:
    """Whom to write to. Of somebody by name it is a question about that person: "do I owe Ana anything"."""
    return (Intent.ASK_TODAY, None) if question.who is None and asks_for_today(question) else None


def of_somebody_known(question: Question) -> Asked | None:
    """Whatever is asked with the name of a contact, but who knows them: "Ana's kids' names?"."""
    if question.who is None or _hands_over(question):
        return None
    if not (question.marked or asks_to_tell(question) or is_name_alone(question)):
        return None
    if question.first in WHO_FITS and seeks(question) and question.lows[1] not in IS and not question.says(ME):
        return None
    return Intent.ASK_PERSON, question.who


def _hands_over(question: Question) -> bool:
    """ "send Ana the deck?", "show Ben our lab?": an order to oneself, in doubt."""
    asked = question.asked
    named = question.first in REQUESTS and len(asked) > 2 and is_named(asked[1])
    return named and asked[2].has("determiner", "possessive")


def of_somebody_else(question: Question) -> Asked | None:
    """What is known of somebody who may be a contact by another name: "where did I meet Blaise"."""
    if question.first in ANYBODY - KNOWN_BY or (question.first in WHO and not is_of_a_name(question)):
        return None
    if not (question.marked or asks_to_tell(question)) or seeks(question) or counts(question) or _hands_over(question):
        return None
    name = somebody_in(question.asked)
    return None if name is None else (Intent.ASK_PERSON, name)


def of_a_description(question: Question) -> Asked | None:
    """Who fits: "who do I know in Lisbon", "find me a plumber", "names of everyone at the gala"."""
    ordered = question.first in REQUESTS and question.who is not None  # "find Ana a flat".
    sought = not ordered and (seeks(question) or wonders(question))
    return (Intent.ASK_SEARCH, searched_for(question.said)) if sought else None


RULES: tuple[Callable[[Question], Asked | None], ...] = (
    of_the_bot,
    of_today,
    of_somebody_known,
    of_somebody_else,
    of_a_description,
)


def _is_about_me(question: Question) -> bool:
    """ "how do I know", "what have we": the words "you" and "your" may follow, it is not asked of the bot."""
    return question.first not in REQUESTS and not ME.isdisjoint(question.lows[1:4])
