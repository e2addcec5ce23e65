"""What is told of the person just spoken of, without their name: "sent it", "she replied", "called her yesterday"."""

from __future__ import annotations

import re
import tomllib
from datetime import datetime
from functools import cache
from importlib.resources import files

from sincerely.corrections import CorrectionKind, read_corrections
from sincerely.model import Contact, Intent, Person, Reading, TouchKind
from sincerely.notes.reader import read_note

TOLD = {
    CorrectionKind.SENT: TouchKind.SENT,
    CorrectionKind.REPLIED: TouchKind.REPLIED,
    CorrectionKind.DECLINED: TouchKind.DECLINED,
}

# Only near the beginning: further on "her" is somebody's, and "he" may be anybody.
_PRONOUN = re.compile(r"^((?:\S+\s+){0,4}?)(?:her|him|them|she|he|they)\b(?!['’])", re.IGNORECASE)


def told_shortly(text: str, locale: str = "en") -> TouchKind | None:
    """What the few words of an answer say happened: "sent", "she replied", "said no"."""
    return next((TOLD[one.kind] for one in read_corrections(text, locale) if one.kind in TOLD), None)


def read_happening(text: str, name: str, now: datetime, zone: str, locale: str = "en") -> Reading | None:
    """The words read as about somebody, where they tell that something happened with them; None where they do not.

    Raise ValueError for a naive `now`.
    """
    person = Person(contact=Contact(name=name))
    outcome = told_shortly(text, locale)
    if outcome is not None:
        return Reading(text=text, intent=Intent.LOG, people=(person,), outcome=outcome)
    named = _PRONOUN.sub(lambda found: f"{found[1]}{name}", text, count=1)
    if named == text:
        named = _together(text, name, locale)
    if named == text:
        return None
    reading = read_note(named, now, zone, locale, known=(name,))
    alone = [one.contact.name for one in reading.people] == [name]
    return reading if alone and (reading.happenings or reading.outcome) else None


def _together(text: str, name: str, locale: str) -> str:
    """ "We talked on the phone" is told of both: "talked with Ana on the phone"."""
    found = _we(locale).match(text.strip())
    return f"{found[1]} with {name}{text.strip()[found.end() :]}" if found else text


@cache
def _we(locale: str) -> re.Pattern[str]:
    words = (files("sincerely") / "locales" / locale / "small_talk.toml").read_text(encoding="utf-8")
    return re.compile(rf"(?:{tomllib.loads(words)['together']})(?!\w)", re.IGNORECASE)
