"""Tells kindness from notes: "thanks, you are great" is to be answered, "two kids" is to be kept."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise


def is_small_talk(text: str, locale: str = "en") -> bool:
    """A greeting, thanks or a mere yes, with nothing to keep in it."""
    words = _words_of(text)
    if not words or words[0] in _listed(locale, "begins"):
        return True
    return all(word in _listed(locale, "words") for word in words)


def thanks(text: str, locale: str = "en") -> bool:
    """ "Ok thank you so much": it is thanked for something."""
    return not _listed(locale, "thanks").isdisjoint(_words_of(text))


def greets(text: str, locale: str = "en") -> bool:
    """ "Good morning", "hi there"; not "ok good"."""
    return not _listed(locale, "greetings").isdisjoint(_words_of(text)[:2])


def begins_with_pronoun(text: str, locale: str = "en") -> bool:
    """ "She's the CEO btw": it is about the person spoken of."""
    words = _words_of(text)
    return bool(words) and words[0] in _listed(locale, "pronouns")


def speaks_of_somebody(text: str, locale: str = "en") -> bool:
    """ "Call her tomorrow": somebody known from before, by a pronoun."""
    return bool({*_words_of(text)} & _listed(locale, "objects"))


def is_for_the_last(text: str, locale: str = "en") -> bool:
    """ "Send the article": a gift without a receiver is for the person spoken of; "flowers to mum" has one."""
    words = _words_of(text)
    return bool(words) and words[0] in _listed(locale, "giving") and not {*words} & _listed(locale, "towards")


def is_asked_of_the_bot(text: str, locale: str = "en", *, marked: bool = True) -> bool:
    """ "Can you send it?", "how do I delete something": a question or an order, not a detail of anybody.

    `marked`: a question mark at the end is enough.
    """
    words = _words_of(text)
    if not words or words[0] in _listed(locale, "pronouns"):
        return False
    plain = " ".join(words)
    return (marked and text.rstrip().endswith("?")) or any(
        plain.startswith(f"{phrase} ") or plain == phrase for phrase in _phrases(locale, "asked")
    )


def is_of_somebody_else(text: str, locale: str = "en") -> bool:
    """ "I'm on vacation", "talked to a guy about rust": about the owner or a stranger, not the person spoken of."""
    words = _words_of(text)
    if not words or words[0] in _listed(locale, "pronouns"):
        return False
    if words[0] in _listed(locale, "oneself"):
        return True
    return any(one in _listed(locale, "strangers") and two in _listed(locale, "people") for one, two in pairwise(words))


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.casefold().replace("’", "'"))


@cache
def _phrases(locale: str, name: str) -> tuple[str, ...]:
    data = tomllib.loads((files("sincerely") / "locales" / locale / "small_talk.toml").read_text(encoding="utf-8"))
    return tuple(str(phrase) for phrase in data[name])


@cache
def _listed(locale: str, name: str) -> frozenset[str]:
    data = tomllib.loads((files("sincerely") / "locales" / locale / "small_talk.toml").read_text(encoding="utf-8"))
    return frozenset(str(data[name]).split())
