"""Noun phrases, and clauses with a subject of their own: "falconry", "your daughter starts uni"."""

from __future__ import annotations

import re
from collections.abc import Callable

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.nouns import belongs, countable, definite, head, indefinite, is_plural, yours
from sincerely.drafts.grammar.persons import EAGER, sort_of_person
from sincerely.drafts.grammar.phrases import ANIMAL, FAMILY, timeless
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, base_of_past, third_of
from sincerely.drafts.grammar.wants import search
from sincerely.model import HookKind

# A phrase that begins with one of these hangs in the air without its verb.
LOOSE = re.compile(
    r"(?:on|in|at|for|with|from|under|out|back|still|not|only|too|so|if|when|more|less|alone|own|maybe|up|down|sat|cheap)\b"
)


FINITE = words("finite")


def nominal(text: str, kind: HookKind, clause: str | None = None) -> HookWords | None:
    """A noun phrase, or a clause with a subject of its own."""
    own = _own_subject(text, kind)
    if own:
        return own
    person = sort_of_person(text)
    if person and EAGER.match(text) and kind is HookKind.NEED:
        return person
    if person and re.match(r"an? ", text) and kind is HookKind.PROJECT:
        return person
    if person and kind in {HookKind.INTEREST, HookKind.PERSONAL, HookKind.ACHIEVEMENT}:
        return person
    few = len(text.split()) <= 6
    if few and FAMILY.search(text) and re.match(r"(?:your|two|three|four|five|\d|toddler|a|new|twins)\b", text):
        return HookWords(shape=Shape.FAMILY, topic=yours(text), clause=clause, short=text.removeprefix("your "))
    if few and ANIMAL.search(text) and kind is HookKind.PERSONAL:
        return HookWords(shape=Shape.ANIMALS, topic=yours(text), clause=clause, short=text)
    return _by_kind(text, kind, clause)


def _own_subject(text: str, kind: HookKind) -> HookWords | None:
    """ "your daughter starts uni", "the plant closure keeps you up at night", "crates got stuck"."""
    parts = text.split()
    if LOOSE.match(text):
        return None
    for place, word in enumerate(parts[1:], start=1):
        if parts[place - 1].lower() in NO_SUBJECT:
            continue
        subject, rest = " ".join(parts[:place]), " ".join(parts[place + 1 :])
        finite = word in FINITE or (base_of(word) is not None and place <= 6 and _not_plural_noun(parts, place))
        reached = kind is HookKind.ACHIEVEMENT and word.lower() in words("joyful") and place <= LONGEST_SUBJECT
        if finite or reached or _plain_verb(parts, place, kind):
            return _news(subject, f"{word} {rest}".strip(), kind)
        if place == 1 + (parts[0] == "your") and FAMILY.search(subject) and word in words("verbs") and rest:
            return _news(subject, f"{word if is_plural(subject) else third_of(word)} {rest}", kind)
    return None


# What happened to something of theirs and calls for joy: "her company just got acquired".
GOOD_NEWS = re.compile(
    rf"(?:just )?(?:(?:got|was|were) (?:{'|'.join(sorted(words('done-to')))})|{'|'.join(sorted(words('joyful')))})\b"
)
LONGEST_SUBJECT = 4  # Words: "your first short film won", no more.
NO_SUBJECT = words("no-subject")


def _plain_verb(parts: list[str], place: int, kind: HookKind) -> bool:
    """ "buyers want labels", "tickets tripled": a plural subject before a plain or past verb."""
    if kind not in {HookKind.CHALLENGE, HookKind.ACHIEVEMENT} or place > 4 or place + 1 >= len(parts):
        return False
    plural = is_plural(" ".join(parts[:place])) and parts[place - 1].endswith("s")
    word = parts[place].lower()
    return plural and (word in words("verbs") or base_of_past(word) is not None)


def _not_plural_noun(parts: list[str], place: int) -> bool:
    """A word in -s after a singular subject and before something is a verb; at the very end it may be a plural noun."""
    before = parts[place - 1]
    return (
        not before.endswith("s")
        and (belongs(parts[0]) or parts[0] in {"your", "the"})
        and place >= 1
        and (place + 1 < len(parts) or parts[0] == "your")
    )


def _news(subject: str, predicate: str, kind: HookKind) -> HookWords:
    who = (
        subject
        if subject.startswith(("your ", "the ", "my ", "our ", "a ", "all ")) or subject[:1].isupper()
        else f"the {subject}"
    )
    if re.match(r"(?:just )?had (?:a |their )?(?:baby|son|daughter|boy|girl|twins)\b", predicate):
        return HookWords(shape=Shape.FAMILY, topic="your new baby", clause=f"{who} {predicate}", short="your new baby")
    if FAMILY.search(subject):
        person = re.sub(r"^your ", "", who)
        return HookWords(shape=Shape.FAMILY, clause=f"{who} {predicate}", who=who, short=f"your {person}")
    if kind is HookKind.ACHIEVEMENT:
        who = f"your {subject}" if who == f"the {subject}" and predicate.split()[0] in words("joyful") else who
        return HookWords(shape=Shape.FEAT, clause=f"{who} {predicate}", short=subject)
    if who.startswith("your ") and GOOD_NEWS.match(predicate):
        return HookWords(shape=Shape.FEAT, clause=f"{who} {predicate}", short=who)
    if re.fullmatch(r"[A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?", who):
        return HookWords(clause=f"{who} {predicate}", short=subject, tact=Tact.NEVER)  # News of somebody else.
    shape = Shape.HOME if who.startswith("your ") else Shape.CHALLENGE
    # News of their things is weaker than news of them: said only where there is nothing better.
    return HookWords(shape=shape, clause=f"{who} {predicate}", short=subject, tact=Tact.WEAK)


def _by_kind(text: str, kind: HookKind, clause: str | None) -> HookWords | None:
    """What a bare noun phrase is to them follows from what it was noted as."""
    if LOOSE.match(text):
        return HookWords(clause=clause, short=text, tact=Tact.WEAK if clause else Tact.NEVER)
    if text.startswith("your "):
        shape = Shape.WORK if kind is HookKind.PROJECT else Shape.HOME
        return HookWords(shape=shape, topic=text, clause=clause, short=text)
    read = BY_KIND.get(kind, _personal)
    return read(text, clause)


def _interest(text: str, clause: str | None) -> HookWords:
    what = timeless(text)  # "pottery on Tuesdays" is an interest in pottery.
    return HookWords(shape=Shape.TASTE, topic=f"your interest in {what}", ing=what, clause=clause, short=what)


def _need(text: str, _: str | None) -> HookWords | None:
    return search(text)


def _challenge(text: str, clause: str | None) -> HookWords:
    if re.fullmatch(r"[\w-]+-\w+ed", text):
        return HookWords(shape=Shape.CHALLENGE, clause=f"you're {text}", short=text)
    if re.match(r"\w+ed\b|afraid|unsure|hard|difficult|unable|short", text):
        return HookWords(clause=clause, short=text, tact=Tact.NEVER)
    topic = text if is_plural(text) else definite(text)
    return HookWords(shape=Shape.CHALLENGE, topic=topic, clause=clause, short=text)


def _trip(text: str, clause: str | None) -> HookWords:
    named = text[:1].isupper() and len(text.split()) <= 3
    topic = f"your trip to {text}" if named else yours(text)
    return HookWords(shape=Shape.TRIP, topic=topic, clause=clause, short=topic)


def _achievement(text: str, clause: str | None) -> HookWords:
    return HookWords(shape=Shape.FEAT, topic=yours(text), clause=clause, short=text)


def _offer(text: str, clause: str | None) -> HookWords:
    topic = f"your offer of {indefinite(text)}"
    return HookWords(shape=Shape.OFFER, topic=topic, clause=clause, short=text, tact=Tact.WEAK)


def _personal(text: str, clause: str | None) -> HookWords:
    if re.match(r"(?:a|an|\d+|two|three|four|five|six|seven|eight|nine|ten) ", text):
        return HookWords(shape=Shape.HOME, topic=yours(text), clause=clause, short=text)
    return HookWords(shape=Shape.HOME, clause=clause, short=text, tact=Tact.WEAK if clause else Tact.NEVER)


def _project(text: str, clause: str | None) -> HookWords:
    """ "your accessibility linter", but "your work on drone inspection"."""
    short = re.sub(r"^(?:a|an|the) ", "", text)
    if re.match(r"[a-z]{4,}ing (?:for|on|with|at|in|to|towards) ", text):
        return HookWords(shape=Shape.WORK, clause=f"you're {text}", ing=text, short=text)
    alone = " " not in text and base_of_gerund(text) is not None
    if alone or re.match(r"(?:a|an)\b", text) or countable(text) or head(text).lower() in words("produce"):
        topic = yours(text)
    else:
        topic = text if text.startswith("the ") else f"your work on {text}"
    return HookWords(shape=Shape.WORK, topic=topic, clause=clause, short=short)


BY_KIND: dict[HookKind, Callable[[str, str | None], HookWords | None]] = {
    HookKind.INTEREST: _interest,
    HookKind.PROJECT: _project,
    HookKind.NEED: _need,
    HookKind.CHALLENGE: _challenge,
    HookKind.TRIP: _trip,
    HookKind.ACHIEVEMENT: _achievement,
    HookKind.OFFER: _offer,
}
