"""What a note or a button adds to a thread's history. Pure: the same words give the same facts everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from sincerely.cadence.case import Case
from sincerely.cadence.clock import Clock
from sincerely.cadence.promises import open_promises
from sincerely.cadence.story import is_message
from sincerely.drafts.grammar.actions import action_words
from sincerely.drafts.grammar.acts import Act
from sincerely.model import (
    By,
    Contact,
    Encounter,
    Happening,
    Hook,
    Milestone,
    Person,
    Preferences,
    Promise,
    Reading,
    Thread,
    Touch,
    TouchKind,
)
from sincerely.sent_things import telling_words

# "Called him" is what "call him" promised.
KEPT_BY = {TouchKind.CALLED: Act.CALL, TouchKind.MET: Act.MEET}

SHORT = 3  # Letters: "Jen" for Jennifer; fewer begin too many names.
THEM = "them"
PRONOUNS = frozenset(("her", "him", "them"))

Noted = TypeVar("Noted", Hook, Promise, Milestone)


def apply_reading(thread: Thread, person: Person, reading: Reading, at: datetime, zone: str) -> Thread:
    """Add to a thread what a note, read at an instant in a zone, says of this person.

    Facts already known are not added twice. What the note tells as done ("sent it", "called her yesterday") is judged
    by what stood open before the note, so a promise made in the same breath stays open.
    """
    told = _with_happenings(thread, person, reading, at, zone)
    told = _with_encounter(told, reading.encounter, at)
    told = replace(told, contact=merge_contact(told.contact, person.contact))
    told = replace(told, hooks=(*told.hooks, *_new(told, told.hooks, person.hooks, at)))
    promises = [replace(p, zone=p.zone or zone) if p.time else p for p in person.promises]
    fresh = list(_new(told, _still_open(told, at, zone), promises, at))
    told = replace(told, promises=(*_without_those_dated_now(told, fresh, at, zone), *fresh))
    return replace(told, milestones=(*told.milestones, *_new(told, told.milestones, person.milestones, at)))


def apply_touch(thread: Thread, touch: Touch, zone: str) -> Thread:
    """Add something that happened. The first thing ever known of somebody being a meeting, it is the encounter."""
    if touch.kind is TouchKind.MET and not thread.encounters and not thread.touches:
        on = _clock(zone).day(touch.at)
        encounter = Encounter(on=on, at=touch.at, noted_at=touch.at, id=touch.id or next_id(thread))
        return replace(thread, encounters=(encounter,))
    touch = touch if touch.id else replace(touch, id=next_id(thread))
    if thread.touches and thread.touches[-1].at > touch.at:
        return replace(thread, touches=tuple(sorted((*thread.touches, touch), key=lambda known: known.at)))
    return replace(thread, touches=(*thread.touches, touch))


def merge_contact(known: Contact, told: Contact) -> Contact:
    """What is known of a person, with the later words on top. The name by which they are known stays."""
    return Contact(
        name=known.name or told.name,
        organization=told.organization or known.organization,
        role=told.role or known.role,
        email=told.email or known.email,
        phone=told.phone or known.phone,
        handles={**known.handles, **told.handles},
        channel=told.channel or known.channel,
        circle=told.circle or known.circle,
    )


def next_id(thread: Thread) -> int:
    """The next number no fact of this thread has. Storage gives numbers of its own when it keeps a fact."""
    groups = (
        thread.encounters,
        thread.hooks,
        thread.promises,
        thread.milestones,
        thread.touches,
        thread.decisions,
    )
    return 1 + max((fact.id for group in groups for fact in group), default=0)


def _clock(zone: str) -> Clock:
    return Clock(Preferences(zone=zone))


def _with_encounter(thread: Thread, told: Encounter | None, at: datetime) -> Thread:
    """A meeting already known (the same day, no other place) only learns the place; another one is added."""
    if told is None:
        return thread
    if thread.encounters and (told.source is None or told.source.guessed):
        return thread  # The reader only supposed a meeting; this note is about somebody already met.
    for known in thread.encounters:
        if known.on == told.on and (_same(known.place, told.place) or not (known.place and told.place)):
            completed = replace(known, place=known.place or told.place, at=known.at or told.at)
            return replace(thread, encounters=tuple(completed if e is known else e for e in thread.encounters))
    encounter = replace(told, noted_at=told.noted_at or at, id=next_id(thread))
    return replace(thread, encounters=(*thread.encounters, encounter))


def _with_happenings(thread: Thread, person: Person, reading: Reading, at: datetime, zone: str) -> Thread:
    for touch in _touches(thread, person, reading, at, zone):
        thread = apply_touch(thread, touch, zone)
    return thread


def _touches(thread: Thread, person: Person, reading: Reading, at: datetime, zone: str) -> Iterator[Touch]:
    told = [h for h in reading.happenings if len(reading.people) < 2 or h.person == person.contact.name]
    met = reading.encounter.on if reading.encounter else None
    for happening in told:
        if happening.kind is TouchKind.MET and happening.on == met:
            continue  # The encounter of the same note, told twice.
        touch = _happened(happening, at, zone)
        if is_message(touch):
            yield _answering(thread, touch, reading.text, zone, named=reading.outcome is not TouchKind.SENT)
        else:
            yield _keeping(thread, touch, zone)
    if reading.outcome and not reading.happenings:
        by = By.ME if reading.outcome in (TouchKind.SENT, TouchKind.CALLED, TouchKind.MET) else By.THEM
        touch = Touch(kind=reading.outcome, at=at, by=by)
        yield _answering(thread, touch, reading.text, zone) if is_message(touch) else touch


def _happened(happening: Happening, at: datetime, zone: str) -> Touch:
    """Of an earlier day only the day is known: its end, so that a talk clears what was sent earlier that day."""
    clock = _clock(zone)
    moment = at if happening.on >= clock.day(at) else clock.end_of(happening.on)
    by = By.THEM if happening.kind in (TouchKind.REPLIED, TouchKind.DECLINED) else happening.by
    return Touch(kind=happening.kind, at=moment, by=by)


def _answering(thread: Thread, touch: Touch, text: str, zone: str, *, named: bool = False) -> Touch:
    """ "Sent it" settles my promise that is due first, "emailed her the article" the one that speaks of an article.

    `named`: only one that the words name, for they tell more than that something was sent.
    """
    owed = open_promises(Case.of(thread, touch.at, Preferences(zone=zone)), By.ME)
    if not owed:
        return touch
    said = telling_words(text) - set(thread.contact.name.casefold().split())
    said |= {word.removesuffix("ed") for word in said}  # "Pinged her" keeps "ping her".
    kept = max(owed, key=lambda debt: len(said & telling_words(debt.promise.action)))  # Of equals the first.
    if named and not said & telling_words(kept.promise.action):
        return touch
    return replace(touch, gave=True, answers=kept.key)


def _keeping(thread: Thread, touch: Touch, zone: str) -> Touch:
    """A call keeps the promise to call, and a meeting the one to meet; every other promise stays open."""
    act = KEPT_BY.get(touch.kind)
    owed = open_promises(Case.of(thread, touch.at, Preferences(zone=zone)), By.ME) if act else ()
    names = tuple(thread.contact.name.split())
    kept = next((debt for debt in owed if action_words(debt.promise.action, names).act is act), None)
    return touch if kept is None else replace(touch, answers=kept.key)


def _still_open(thread: Thread, at: datetime, zone: str) -> list[Promise]:
    """A promise said again is the same one only while it is open: once kept it is a new one."""
    if not thread.promises:
        return []
    case = Case.of(thread, at, Preferences(zone=zone))
    return [*case.to_connect, *(debt.promise for by in By for debt in open_promises(case, by))]


def _without_those_dated_now(thread: Thread, fresh: list[Promise], at: datetime, zone: str) -> list[Promise]:
    """ "Call Ana on Monday" takes the place of an open "call her" that had no day."""
    if not thread.promises:
        return []
    called = frozenset(thread.contact.name.casefold().split())
    dated = {(_without_name(one.action, called), one.by) for one in fresh if one.due}
    undated = {one.id for one in _still_open(thread, at, zone) if one.due is None} if dated else set()
    return [
        one
        for one in thread.promises
        if one.id not in undated or (_without_name(one.action, called), one.by) not in dated
    ]


def _new(thread: Thread, known: Iterable[Noted], told: Iterable[Noted], at: datetime) -> Iterator[Noted]:
    """The facts not known yet, numbered, with the time of the note."""
    called = frozenset(thread.contact.name.casefold().split())
    seen = {identity for fact in known for identity in _identities(fact, called)}
    number = next_id(thread)
    for fact in told:
        identities = _identities(fact, called)
        if identities[0] not in seen:
            seen.update(identities)
            yield replace(fact, noted_at=fact.noted_at or at, id=number)
            number += 1


_Identity = tuple[str, date | None, By | None]


def _identities(fact: Hook | Promise | Milestone, called: frozenset[str]) -> list[_Identity]:
    """By what a fact is known again. A promise said again without its day is the one with a day."""
    if isinstance(fact, Hook):
        return [(fact.text.casefold(), None, None)]
    if isinstance(fact, Milestone):
        return [(fact.what.casefold(), fact.on, None)]
    action = _without_name(fact.action, called)
    return [(action, fact.due, fact.by), (action, None, fact.by)]


def _without_name(action: str, called: frozenset[str]) -> str:
    """ "Call Ana" is "call her": to whom a promise is made tells it from no other of theirs."""
    words = action.casefold().split()
    return " ".join(THEM if word in PRONOUNS or _is_called(word, called) else word for word in words)


def _is_called(word: str, called: frozenset[str]) -> bool:
    """ "Tobias", and "Tobi" for short."""
    return word in called or (len(word) >= SHORT and any(name.startswith(word) for name in called))


def _same(one: str | None, other: str | None) -> bool:
    return (one or "").casefold() == (other or "").casefold()
