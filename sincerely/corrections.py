"""Corrections: what a reply to a card wants put right ("not Ana, Anna", "make it Thursday", "sent", "add: two kids").

The forms are data of a language (`locales/<locale>/corrections.toml`). A reply that fits none is a further note about
the same person.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


class CorrectionKind(StrEnum):
    """What is put right. The values are the keys of the forms."""

    SENT = "sent"
    REPLIED = "replied"
    DECLINED = "declined"
    WRONG_PERSON = "wrong_person"
    RESPELL = "respell"
    RENAME = "rename"
    FULL_NAME = "full_name"
    SURNAME = "surname"
    FIRST_NAME = "first_name"
    WRONG = "wrong"
    PHONE = "phone"
    NO = "no"
    WHOSE = "whose"
    SWAP = "swap"
    WORD = "word"
    ORGANIZATION = "organization"
    PLACE = "place"
    ROLE = "role"
    EMAIL = "email"
    DAY = "day"
    ADD = "add"
    REMOVE = "remove"
    CLEAR = "clear"
    ADD_NOTE = "add_note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction as read: `new` takes the place of `old`, where the reply names it."""

    kind: CorrectionKind
    new: str = ""
    old: str = ""


_WORDS = r"[^\W_][^,;:\n]{0,60}?"
_NAME = r"[^\W\d_][\w'’.\-]*(?: [\w'’.\-]+){0,3}"
_PARTS = {
    "{name}": _NAME,
    "{new}": rf"(?P<new>{_WORDS})",
    "{full}": r"(?P<new>(?-i:[^\W\d_a-z][\w'’.\-]*(?: [^\W\d_a-z][\w'’.\-]*){1,3}))",
    "{first}": r"(?P<new>(?-i:[^\W\d_a-z][\w'’\-]*))",
    "{old}": rf"(?P<old>{_WORDS})",
    "{its}": r"(?:(?:it|that|this|she|he)(?:['’]?s| is| was) |i mean(?:t)? |(?:should|must) be )?",
    "{phone}": r"(?P<new>\+[\d ()./\-]{5,24}\d|\(?0\d[\d ()/\-]{4,20}\d|\(?\d{3}\)?[ \-]\d{3,4}(?:[ \-]\d{2,4}){0,2})",
    "{mail}": r"(?P<new>[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4})",
    "{when}": r"(?P<new>\S.{0,40}?)",
    "{text}": r"(?P<new>\S.*?)",
}

# The words that may stand before any of the forms.
SAID_FIRST = "said_first"

_FLAGS = re.IGNORECASE | re.DOTALL
_NAMED = re.compile(r"\(\?P<\w+>")


def read_corrections(text: str, locale: str = "en") -> list[Correction]:
    """Every correction a reply may be, likeliest first: the caller takes the first that makes sense for the card."""
    said = text.strip().rstrip(".!")
    found = _read(said, locale)
    bare = _leading(locale).sub("", said)  # "Oh sorry, that was Ben": what is said first changes nothing.
    return found if bare == said else [*found, *(one for one in _read(bare, locale) if one not in found)]


def _read(said: str, locale: str) -> list[Correction]:
    if _fits(locale).fullmatch(said) is None:
        return []
    matches = [(kind, form.fullmatch(said)) for kind, form in _forms(locale)]
    return [_correction(kind, match.groupdict()) for kind, match in matches if match]


def _correction(kind: CorrectionKind, parts: dict[str, str | None]) -> Correction:
    return Correction(kind=kind, new=(parts.get("new") or "").strip(), old=(parts.get("old") or "").strip())


@cache
def _data(locale: str) -> dict[str, list[str]]:
    return tomllib.loads((files("sincerely") / "locales" / locale / "corrections.toml").read_text(encoding="utf-8"))


@cache
def _leading(locale: str) -> re.Pattern[str]:
    said_first = "|".join(_data(locale)[SAID_FIRST])
    return re.compile(rf"^(?:(?:{said_first})(?:[,:.!…]+\s*|\s+(?=\S)))+", re.IGNORECASE)


@cache
def _forms(locale: str) -> tuple[tuple[CorrectionKind, re.Pattern[str]], ...]:
    kinds = [(kind, lines) for kind, lines in _data(locale).items() if kind != SAID_FIRST]
    return tuple((CorrectionKind(kind), _compiled(form)) for kind, lines in kinds for form in lines)


@cache
def _fits(locale: str) -> re.Pattern[str]:
    """All forms as one, asked first: nearly all that is said corrects nothing, and this tells so much sooner."""
    return re.compile("|".join(_NAMED.sub("(?:", form.pattern) for _, form in _forms(locale)), _FLAGS)


def _compiled(form: str) -> re.Pattern[str]:
    for part, pattern in _PARTS.items():
        form = form.replace(part, pattern)
    return re.compile(form, _FLAGS)
