"""Wishes in words: what the owner asks of the bot about somebody ("snooze Ana till Friday", "forget about Zed").

A wish is the text twin of a button, because presses expire and typing is sometimes quicker. The forms are data of a
language (`locales/<locale>/wishes.toml`); a form must fit the whole message, so a note that resembles one is no wish.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files


class WishKind(StrEnum):
    """What is wished. The values are the keys of the forms."""

    UNDO = "undo"
    WRONG = "wrong"
    LEAVE = "leave"
    PEOPLE = "people"
    PROMISES = "promises"
    PRIVACY = "privacy"
    AWAY = "away"
    PAUSE_ALL = "pause_all"
    RESUME_ALL = "resume_all"
    MET = "met"
    SHORTER = "shorter"
    ANOTHER = "another"
    TONE = "tone"
    HOUR = "hour"
    ZONE = "zone"
    SETTINGS = "settings"
    SEND_FOR_ME = "send_for_me"
    LANGUAGE = "language"
    NO_MODEL = "no_model"
    BIRTHDAY = "birthday"
    PROMISED_TO = "promised_to"
    THEY_SENT = "they_sent"
    SPLIT = "split"
    PAGE = "page"
    THEY_ARE_AWAY = "they_are_away"
    DONE_FOR = "done_for"
    TOLD_OF = "told_of"
    CLOSE = "close"
    WORRIED = "worried"
    WHAT_IF = "what_if"
    SORRY = "sorry"
    KIND = "kind"
    HOW_ARE_YOU = "how_are_you"
    WHO_AM_I = "who_am_i"
    COST = "cost"
    GUESSES = "guesses"
    VOICE = "voice"
    PICTURES = "pictures"
    HOW_PEOPLE = "how_people"
    HOW_NOTES = "how_notes"
    BEFORE = "before"
    TRIED = "tried"
    NOT_YET = "not_yet"
    NO_REPLY = "no_reply"
    REMIND = "remind"
    ASIDE = "aside"
    NOTE_FOR = "note_for"
    THANK = "thank"
    FORGET_ME = "forget_me"
    EXPORT = "export"
    WEEK = "week"
    TODAY = "today"
    OWED = "owed"
    DONE = "done"
    HELP = "help"
    CHECK = "check"
    EVENT = "event"
    WHY = "why"
    DRAFT = "draft"
    RENAME = "rename"
    MERGE = "merge"
    DELETE = "delete"
    SNOOZE = "snooze"
    RESUME = "resume"
    PAUSE = "pause"
    WAKE = "wake"
    CIRCLE = "circle"
    NOT_NOW = "not_now"
    LAST_TALK = "last_talk"


# "Forget about Zed for now": a season, because "for now" has an end.
FOR_NOW = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wish as read; parts its form does not have are empty."""

    kind: WishKind
    name: str = ""
    other: str = ""
    when: str = ""
    what: str = ""


# A name is a few words; a longer stretch is a sentence that happens to begin like a wish.
_PARTS = {
    "{name}": r"(?P<name>@?[^\W\d_][\w'’.\-]*(?: [\w'’.\-]+){0,3}?)",
    "{other}": r"(?P<other>@?[^\W\d_][\w'’.\-]*(?: [\w'’.\-]+){0,3}?)",
    "{when}": r"(?P<when>\S.{0,40}?)",
    "{what}": r"(?P<what>\S.*?)",
}

_FLAGS = re.IGNORECASE | re.DOTALL
_NAMED = re.compile(r"\(\?P<\w+>")

# Only a short message is a wish; "check:" carries a whole text.
_LONGEST = 120


def read_wish(text: str, locale: str = "en") -> Wish | None:
    """The wish a message is, or None: "snooze Ana till Friday" is one, "met Ana, snoozes a lot" is a note."""
    said = text.strip().rstrip(".!")
    if _fits(locale).fullmatch(said) is None:
        return None
    for kind, form in _forms(locale):
        if len(said) > _LONGEST and kind is not WishKind.CHECK:
            continue
        match = form.fullmatch(said)
        if match:
            parts = {part: (value or "").strip() for part, value in match.groupdict().items()}
            return Wish(kind=kind, **parts)
    return None


@cache
def _forms(locale: str) -> tuple[tuple[WishKind, re.Pattern[str]], ...]:
    words = (files("sincerely") / "locales" / locale / "wishes.toml").read_text(encoding="utf-8")
    forms = tomllib.loads(words)
    return tuple((WishKind(kind), _compiled(form)) for kind, lines in forms.items() for form in lines)


@cache
def _fits(locale: str) -> re.Pattern[str]:
    """All forms as one, asked first: nearly all that is said is no wish, and this tells so in a tenth of the time."""
    return re.compile("|".join(_NAMED.sub("(?:", form.pattern) for _, form in _forms(locale)), _FLAGS)


def _compiled(form: str) -> re.Pattern[str]:
    for part, pattern in _PARTS.items():
        form = form.replace(part, pattern)
    return re.compile(form, _FLAGS)
