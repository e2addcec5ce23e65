"""What the owner says is sent, where nobody is named: "I already sent the slides" keeps the promise of the slides."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

# Short, and without a name or an address: with one, the note reader knows whom it is about.
_THING = r"(?P<thing>[a-z][\w'’\-]*(?: (?!to\b|for\b)[a-z\d][\w'’\-]*){0,3}?)"
_WORD = re.compile(r"\w{2,}")


def sent_thing(text: str, locale: str = "en") -> frozenset[str]:
    """The words for the thing that is told as sent; none where the words tell of nothing sent, or name somebody."""
    said = " ".join(text.strip().rstrip(".!").split())
    said = said[:1].lower() + said[1:]
    for form in _forms(locale):
        found = form.fullmatch(said)
        if found:
            return telling_words(found["thing"], locale)
    return frozenset()


def tells_of_sending(text: str, locale: str = "en") -> bool:
    """ "Contract sent", "emailed the form"; not "demo done", which may be anything."""
    return not frozenset(_WORD.findall(text.casefold())).isdisjoint(_data(locale)["sending"].split())


def telling_words(text: str, locale: str = "en") -> frozenset[str]:
    """The words of a thing or a promise that tell it from another, in lower case."""
    return frozenset(_WORD.findall(text.casefold())) - _plain(locale)


@cache
def _forms(locale: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form.replace("{thing}", _THING)) for form in _data(locale)["forms"])


@cache
def _plain(locale: str) -> frozenset[str]:
    return frozenset(_data(locale)["plain"].split())


@cache
def _data(locale: str) -> dict[str, Any]:
    words = (files("sincerely") / "locales" / locale / "sent_things.toml").read_text(encoding="utf-8")
    return tomllib.loads(words)
