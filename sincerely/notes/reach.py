"""How to reach somebody: e-mail addresses, phone numbers, links and @handles, masked before anything else is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product

EMAIL = r"(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})"
URL = r"(?P<url>(?:https?://|www\.)[^\s<>\"]{2,2000}|(?<![\w.@])(?:[a-z]{2,3}\.)?(?:linkedin\.com|t\.me|wa\.me|x\.com|twitter\.com|instagram\.com|github\.com)/[^\s<>\"]{1,300}|(?<![\w.@])[a-z][a-z0-9-]{1,40}\.(?:com|org|net|io|dev|example|co|eu|ai)/[^\s<>\"]{1,300})"
PHONE = r"(?P<phone>(?<![\w/.:-])(?:\+|\()?\d[\d ().-]{5,20}\d(?![\w/:-]))"
HANDLE = r"(?P<handle>(?<![\w@])@[A-Za-z0-9_][\w.]{1,38}\w(?!@))"
# "hiroko.folds on telegram", "her handle is diegoarroyo_np": no @, but a sign no plain word has; "insta: anapots".
_SIGNED = r"[a-z](?=[\w.]{2,38})\w*(?:[_\d]|\.\w)[\w.]*(?<!\.)"
_PLATFORMS = "twitter|instagram|insta|ig|telegram|tg|linkedin"
BARE_HANDLE = re.compile(
    rf"\b(?:{_PLATFORMS}|github) ?[:=] ?(?P<labelled>[a-z]\w[\w.-]{{1,30}}\b)(?=\s*(?:[,;)\n]|$))"
    rf"|(?<![\w@.])(?:{_PLATFORMS}) (?P<behind>{_SIGNED})"
    rf"|(?<![\w@.])(?:(?<=handle is )|(?<=handle: ))(?P<named>{_SIGNED})"
    rf"|(?<![\w@./])(?P<signed>{_SIGNED})(?= on (?:x|signal|{_PLATFORMS})\b)",
    re.IGNORECASE,
)
PLATFORMS = ("twitter", "insta", " ig", "telegram", "tg", "linkedin", "github", "handle", "on x", "signal")
# Most notes hold no address at all: the pattern is made of the parts whose signs stand in the text.
LINK = re.compile(r"://|www\.|\.[a-z]{2,9}/", re.IGNORECASE)
LONG_NUMBER = re.compile(r"\d[\d ().-]{5,}\d")


@cache
def _pattern(at: bool, slash: bool, number: bool) -> re.Pattern[str]:
    parts = [EMAIL] * at + [URL] * slash + [PHONE] * number + [HANDLE] * at
    return re.compile("|".join(parts), re.IGNORECASE)


def make_patterns() -> None:
    """Make every such pattern now, so that the first note with an address is no slower than the others."""
    for at, slash, number in product((False, True), repeat=3):
        _pattern(at, slash, number)


NATIONAL = re.compile(r"\(?\d{2,5}\)?(?:[ .-]\d{2,5}){1,4}")
PROFILES = (
    ("linkedin", re.compile(r"linkedin\.com/(?:in|pub|company)/[^/?#\s]+", re.IGNORECASE)),
    ("telegram", re.compile(r"(?<=t\.me/)[^/?#\s]+", re.IGNORECASE)),
    ("whatsapp", re.compile(r"(?<=wa\.me/)[^/?#\s]+", re.IGNORECASE)),
    ("x", re.compile(r"(?:(?<=\bx\.com/)|(?<=twitter\.com/))\w+(?=/?$)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Reach:
    """An address as it stands in the note. `kind`: email, phone, url, handle, or linkedin, telegram, whatsapp, x."""

    kind: str
    value: str
    start: int
    end: int


def find_reach(text: str) -> list[Reach]:
    """Every address, number, link and handle of a note, in order."""
    low = text.casefold()
    at, slash, number = "@" in text, "/" in text or "www." in low, LONG_NUMBER.search(text) is not None
    slash = slash and LINK.search(text) is not None
    found = _bare_handles(text) if any(platform in low for platform in PLATFORMS) else []
    if not (at or slash or number):
        return found
    for match in _pattern(at, slash, number).finditer(text):
        kind = match.lastgroup or "url"
        value = match.group().rstrip(".,;:!?)]}'\"…") if kind in {"url", "email"} else match.group()
        if kind == "phone":
            value = _without_number(value, text[match.end() : match.end() + 1])
            if not is_phone(value):
                continue
        if kind == "url":
            kind, value = _profile(value)
        found.append(
            Reach(
                kind,
                value.strip(),
                match.start(),
                match.start() + (len(value) if kind == "phone" else len(match.group().rstrip(".,;:!?)]}'\"…"))),
            )
        )
    return found


def _bare_handles(text: str) -> list[Reach]:
    """Handles told without their sign, but with their platform."""
    said = [(match, match.lastgroup or "") for match in BARE_HANDLE.finditer(text)]
    return [Reach("handle", match.group(name), match.start(name), match.end(name)) for match, name in said]


def _without_number(value: str, after: str) -> str:
    """ "... 0147 3)": the number of the next point of a list is no digit of the phone."""
    return value[:-2].rstrip() if after in {")", "."} and re.search(r" \d$", value) else value


def _profile(url: str) -> tuple[str, str]:
    """A link to somebody's profile is a handle."""
    for kind, pattern in PROFILES:
        match = pattern.search(url)
        if match:
            return kind, match.group()
    return "url", url


def is_phone(text: str) -> bool:
    """Enough digits, grouped like a number people dial: no date, no year range, no price."""
    digits = sum(c.isdigit() for c in text)
    if not 7 <= digits <= 15:
        return False
    if text.startswith(("+", "0", "(")):
        return True
    plain = text.strip()
    if re.fullmatch(r"\d{4}[-.]\d{2}[-.]\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}", plain):
        return False
    return digits >= 8 and ((plain.isdigit() is False and NATIONAL.fullmatch(plain) is not None) or digits >= 9)
