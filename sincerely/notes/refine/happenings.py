"""What happened with whom and when: the outcome of a log, a talk, a meeting, a thing already sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sincerely.model import (
    By,
    Happening,
    Person,
    TouchKind,
)
from sincerely.notes.beside import start_of_news
from sincerely.notes.lexicon import listed

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

CALLED = listed("meetings.telephoned")
MET = listed("meetings.met_in_person")
SPOKE = listed("meetings.spoke")
TALKS = listed("meetings.talks")  # "Had a call with Ana"; without "had" it may be to come.


def has_talked(page: Page, persons: tuple[Person, ...]) -> bool:
    """Whether the note tells of a talk with somebody known: "spoke to Ana on Monday". At an event it is a meeting."""
    if page.place is not None or not persons or not persons[0].candidates:
        return False
    words = page.text[:60].casefold().split()[:5]
    return not SPOKE.isdisjoint(words[:3]) or ("had" in words[:3] and not TALKS.isdisjoint(words))


def happenings_of(
    page: Page, persons: tuple[Person, ...], outcome: TouchKind | None, day: date, talked: bool
) -> tuple[Happening, ...]:
    """What happened with whom and when: the outcome of a log, a meeting, a thing already sent."""
    if not persons or not persons[0].contact.name:
        return ()
    name = persons[0].contact.name
    words = page.text[:80].casefold().split()[:6]
    if outcome is not None:
        return (_outcome(outcome, name, day, words),)
    found = []
    if talked or not MET.isdisjoint(words):
        on = page.met_on.on if page.met_on and page.met_on.on else page.today
        found.append(Happening(kind=TouchKind.CALLED if talked else TouchKind.MET, person=name, on=on))
    sent = next((clause for kind, clause in page.done if kind == "sent"), None)
    if sent is not None:
        found.append(Happening(kind=TouchKind.SENT, person=name, on=_clause_day(sent.tokens, page.today)))
    return tuple(found)


def _outcome(outcome: TouchKind, name: str, day: date, words: list[str]) -> Happening:
    """The outcome of a log; a talk is one, whoever dialled."""
    spoke = outcome is not TouchKind.DECLINED and not CALLED.isdisjoint(words)
    theirs = outcome in {TouchKind.REPLIED, TouchKind.DECLINED}
    kind = TouchKind.CALLED if spoke else outcome
    return Happening(kind=kind, person=name, on=day, by=By.THEM if theirs else By.ME)


def past_day(tokens: list[Token], today: date) -> date:
    """The day of what happened: of a day named later ("he's moving in May") only the news is."""
    news = start_of_news(tokens)
    return _clause_day([t for t in tokens if news is None or t.start < news], today)


def _clause_day(tokens: list[Token], today: date) -> date:
    for token in tokens:
        if token.phrase is not None:
            phrase = token.phrase
            day = phrase.on if phrase.past else phrase.past_on
            if day is not None and day <= today:
                return day
    return today
