"""Named rules that a message keeps or breaks; for our drafts and for a text the owner pastes (CRAFT, What to write)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sincerely.drafts.etiquette import Etiquette, etiquette_of
from sincerely.drafts.grammar.lexicon import phrases, words
from sincerely.drafts.moments import Moment
from sincerely.model import Channel, Voice

# Worn phrases, and subjects that name nothing.
BARRED = phrases("barred")
EMPTY_SUBJECTS = frozenset({"", *phrases("empty-subjects")})
# "at the knitting circle back in June" does not circle back.
WHEN = re.compile(
    r" back in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
RECALLS = re.compile(
    r"\b(?:talk(?:ed)?|met|meet(?:ing)?|conversations?|exchange|chat(?:ted)?|spoke|promised|said|told me|"
    r"thank you for \w+ing|remember|paths crossed|yesterday|last (?:week|month|year)|weeks? ago|back in|earlier today|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
OPEN = re.compile(r"\b(?:how|what|which|who|whom|whose|when|where|why)\b", re.IGNORECASE)
HOLES = re.compile(
    r"\b(?:at|about|with|for|from) ?,|\b(?:at|about)[.!;:]|\(\s*\)|\[\s*\]|“”|\{\{|\}\}|\bNone\b|\bundefined\b"
    r"|  |\[(?:first )?name\]|,,|\bw/"
)
SHOUTING = re.compile(r"!{2,}|(?:\b[A-ZÄÖÜ]{4,}\b[ ,]+){2,}")
# Words of every follow-up: they make nothing specific.
USUAL = words("usual")
# No question is put where one would press: a door left open, a card in hard days.
# A door left open, a kind word and a birthday wish are for one person without a detail; a slot is a detail to come.
WITHOUT_HOOK = frozenset({Moment.LET_GO, Moment.CARE, Moment.BIRTHDAY})
WITHOUT_QUESTION = frozenset({Moment.LET_GO})
ADVICE = {
    "recalls_meeting": "Begin with where you met or what you talked about.",
    "has_hook": "Mention one detail that belongs to this person alone.",
    "one_purpose": "Ask for one thing only: keep one question.",
    "open_question": "End with one open question: how, what, which, when.",
    "specific_subject": "Name something specific in the subject line.",
    "no_barred_phrase": "Leave out the worn phrase: {found}.",
    "no_empty_slot": "Something is missing at “{found}”.",
    "length": "It is too long or too short for this channel: {found}.",
    "no_shouting": "Lower your voice: no capitals, no rows of exclamation marks.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """A message as the rules see it."""

    body: str
    subject: str | None
    etiquette: Etiquette
    moment: Moment | None = None
    details: tuple[str, ...] = ()  # Words of the facts it should mention; none known: not judged.
    core: str = ""  # The body without greeting and sign-off.


def rules(text: Linted) -> dict[str, bool]:
    """Each rule and whether it is kept."""
    return {name: check(text) is None for name, check in CHECKS.items()}


def lint(
    text: str, channel: Channel, *, voice: Voice | None = None, subject: str | None = None, details: Iterable[str] = ()
) -> Mapping[str, str]:
    """What a pasted text should change, a sentence for each broken rule; empty where nothing."""
    etiquette = etiquette_of(channel, voice or Voice())
    seen = Linted(body=text, subject=subject, etiquette=etiquette, details=tuple(details), core=core_of(text))
    found = {name: check(seen) for name, check in CHECKS.items() if name != "specific_subject" or subject is not None}
    return {name: ADVICE[name].format(found=what) for name, what in found.items() if what is not None}


def core_of(body: str) -> str:
    """The message without its greeting line and without the sign-off under it."""
    lines = [line for line in body.strip().splitlines() if line.strip()]
    if lines and re.match(r"(?:hi|hello|dear|hey)\b[^.!?]{0,40}[,!]?$", lines[0], re.IGNORECASE):
        lines = lines[1:]
    while len(lines) > 1 and "?" not in lines[-1] and (len(lines[-1].split()) <= 4 or lines[-1].startswith("P.S.")):
        lines.pop()
    return "\n".join(lines)


def _recalls_meeting(text: Linted) -> str | None:
    sentences = re.split(r"(?<=[.!?])\s+", text.core)
    return None if RECALLS.search(" ".join(sentences[:2])) else "opening"


def _has_hook(text: Linted) -> str | None:
    if text.moment in WITHOUT_HOOK or re.search(r"\[[^\]]+\]", text.core):
        return None
    if not text.details:
        return None if _concrete(text.core) else "detail"
    low = text.core.lower()
    return None if any(detail.lower() in low for detail in text.details) else "detail"


def _concrete(core: str) -> bool:
    """Without known facts: at least one longer word that is not in every follow-up."""
    return any(word not in USUAL for word in re.findall(r"[a-zà-ÿ]{5,}", core.lower()))


def _one_purpose(text: Linted) -> str | None:
    return None if len(re.findall(r"\?(?:\s|$)", text.core)) <= 1 else "questions"


def _open_question(text: Linted) -> str | None:
    if text.moment in WITHOUT_QUESTION:
        return None
    last = re.split(r"(?<=[.!?])\s+|\n", text.core.strip())[-1]
    return None if last.endswith("?") and OPEN.search(last) else "question"


def _specific_subject(text: Linted) -> str | None:
    if text.subject is None:
        return "subject" if text.etiquette.subject else None
    plain = text.subject.lower().strip(" .!")
    return "subject" if plain in EMPTY_SUBJECTS or len(plain.split()) < 2 else None


def _no_barred_phrase(text: Linted) -> str | None:
    low = WHEN.sub("", f"{text.subject or ''}\n{text.body}".lower().replace("’", "'"))
    return next((phrase for phrase in BARRED if phrase in low), None)


def _no_empty_slot(text: Linted) -> str | None:
    found = HOLES.search(f"{text.subject or ''}\n{text.body}")
    if found:
        return found.group().strip()
    return (
        None
        if text.body.count("[") == text.body.count("]") and text.body.count("(") == text.body.count(")")
        else "bracket"
    )


def _length(text: Linted) -> str | None:
    count = len(text.body.split())
    least, most = text.etiquette.words
    if not least <= count <= most:
        return f"{count} words, {least} to {most} are right"
    if text.etiquette.characters and len(text.body) > text.etiquette.characters:
        return f"{len(text.body)} characters, {text.etiquette.characters} are allowed"
    return None


def _no_shouting(text: Linted) -> str | None:
    return "shouting" if SHOUTING.search(text.body) else None


CHECKS: Mapping[str, Callable[[Linted], str | None]] = {
    "recalls_meeting": _recalls_meeting,
    "has_hook": _has_hook,
    "one_purpose": _one_purpose,
    "open_question": _open_question,
    "specific_subject": _specific_subject,
    "no_barred_phrase": _no_barred_phrase,
    "no_empty_slot": _no_empty_slot,
    "length": _length,
    "no_shouting": _no_shouting,
}
