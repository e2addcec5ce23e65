"""From findings to a reading: whose fact it is, no fact twice, and what was read against what was guessed."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from sincerely.model import (
    By,
    Channel,
    Contact,
    Encounter,
    Happening,
    Hook,
    HookKind,
    Intent,
    Milestone,
    Person,
    Promise,
    Reading,
    Source,
    TouchKind,
)
from sincerely.notes.beside import start_of_news
from sincerely.notes.lexicon import listed, lists_of, phrased
from sincerely.notes.names import first_name, matches_name, title_case
from sincerely.notes.page import Finding, Someone

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

CHANNELS = {c.value: c for c in Channel}
YEARLY = ("birthday", "bday", "b-day", "anniversary")


def assemble(page: Page, intent: Intent, outcome: TouchKind | None, tokens: list[Token], now: datetime) -> Reading:
    """The reading of a page."""
    people = page.people
    if intent is Intent.LOG:
        people = _log_people(page, tokens)
    elif not people and page.shared:
        someone = Someone(_last_resort(page, tokens))
        someone.findings.extend(page.shared)
        people = [someone]
    _share_pairs(page)
    for someone in people:
        _anchor(someone, page)
    persons = tuple(_person(p, page, intent) for p in people)
    encounter = None
    talked = _talked(page, persons)
    if intent is Intent.NOTE and not talked and (page.place is not None or page.met_on is not None):
        on = page.met_on.on if page.met_on is not None and page.met_on.on else page.today
        encounter = Encounter(
            on=on, place=page.place.value if page.place else None, source=_source(page, page.place or page.met_on)
        )
    happenings = _happenings(page, persons, outcome, _past_day(tokens, page.today), talked)
    link = next((str(t.value) for t in tokens if t.kind == "url"), None)
    return Reading(
        text=page.text,
        intent=intent,
        people=persons,
        encounter=encounter,
        happenings=happenings,
        outcome=outcome,
        link=link,
        rest=tuple(page.rest),
    )


def _log_people(page: Page, tokens: list[Token]) -> list[Someone]:
    """The person of a log: a known contact, a person read, or the first name-like word."""
    from sincerely.notes.intents import _named

    said = [t for t in tokens if t.kind == "word"]
    token = _named(said, page)
    by_name = token is not None and any(matches_name(token.text, k) for k in page.known)
    if page.people and (token is None or not by_name):
        read = page.people[0]
        read.findings = [f for f in read.findings if f.field in {"name", "organization", "promise"}]
        return [read]
    if token is None:
        return []
    someone = page.mentioned(token) if page.people else None
    if someone is None:
        low = token.low.removesuffix("'s")
        matches = [
            k
            for k in page.known
            if low in {first_name(k), *k.casefold().split()} or low.rstrip("s") in k.casefold().split()
        ]
        name = matches[0] if len(matches) == 1 else title_case(token.text.removesuffix("'s").removesuffix("’s"))
        i = said.index(token)
        if not matches and i and said[i - 1].low in {"mr", "mrs", "ms", "dr"}:
            name = f"{said[i - 1].text} {name}"
        someone = Someone(name)
        someone.findings.append(Finding("name", name, token.start, token.end, "log"))
    keep = {"name", "promise"} if any(t.kind == "date" for t in tokens) else {"name"}
    someone.findings = [f for f in someone.findings if f.field in keep]
    return [someone]


def _last_resort(page: Page, tokens: list[Token]) -> str:
    """Facts without a name: a known contact or a capital somewhere, else nobody: "she's the CEO btw"."""
    for token in tokens:
        if token.kind == "word" and any(token.low == first_name(k) for k in page.known):
            return title_case(token.text)
    return ""


def _share_pairs(page: Page) -> None:
    """Nothing is given to the second of a pair by itself; what both share is kept with the first."""
    if len(page.people) > 1:
        for someone in page.people:
            for other in page.people:
                if (
                    other is not someone
                    and first_name(someone.name) == first_name(other.name)
                    and len(someone.name) < len(other.name)
                ):
                    someone.findings = [f for f in someone.findings if f.field != "name"] + []


BEFORE_THEY = re.compile(lists_of("promises")["before_they_leave"])


def _anchor(someone: Someone, page: Page) -> None:
    """ "... then", "on the day": a promise that points at what was said before takes that day."""
    last: Finding | None = None
    for finding in someone.findings:
        if finding.field == "promise" and finding.on is None and last is not None and last.on is not None:
            words = page.text[finding.start : finding.end + 12].casefold()
            if any(w in words for w in ON_THAT_DAY) or BEFORE_THEY.search(words):
                finding.on = last.on
        if finding.field == "milestone" and not finding.whole_month:
            last = finding


def _source(page: Page, finding: Finding | None) -> Source | None:
    if finding is None:
        return None
    start, end = max(0, finding.start), min(len(page.text), finding.end)
    return Source(start=start, end=end, clause=finding.clause, guessed=finding.guessed, quote=page.text[start:end])


def _person(someone: Someone, page: Page, intent: Intent) -> Person:
    facts: dict[str, Finding] = {}
    handles: dict[str, str] = {}
    for finding in someone.findings:
        if finding.field == "handle":
            handles.setdefault(finding.kind, finding.value)
        elif finding.field not in {"hook", "promise", "milestone", "disliked"}:
            facts.setdefault(finding.field, finding)
    channel = facts["channel"].value if "channel" in facts else _channel_left(someone)
    if (
        channel == "whatsapp"
        and "phone" in facts
        and "whatsapp" not in handles
        and not any(f.field == "email" for f in someone.findings)
    ):
        handles["whatsapp"] = facts.pop("phone").value
    sources = {key: s for key, f in facts.items() if (s := _source(page, f))}
    candidates = tuple(k for k in page.known if someone.name and matches_name(someone.name, k))
    name = candidates[0] if len(candidates) == 1 and intent is Intent.LOG else someone.name
    value = {key: f.value for key, f in facts.items()}
    contact = Contact(
        name=name,
        organization=value.get("organization"),
        role=value.get("role"),
        email=value.get("email"),
        phone=value.get("phone"),
        handles=handles,
        channel=CHANNELS.get(channel or ""),
    )
    dated = _distinct([f for f in someone.findings if f.field == "milestone"])
    promises = _distinct([f for f in someone.findings if f.field == "promise"])
    days = {t.text.casefold() for c in page.clauses if c.dated for t in c.tokens if t.phrase is not None}
    hooks = _distinct([f for f in someone.findings if f.field == "hook" and f.value.casefold() not in days])
    return Person(
        contact=contact,
        hooks=tuple(Hook(text=f.value, kind=HookKind(f.kind or "personal"), source=_source(page, f)) for f in hooks),
        promises=tuple(
            Promise(action=f.value, due=f.on, time=f.time, by=By(f.kind or "me"), source=_source(page, f))
            for f in promises
        ),
        milestones=tuple(_milestone(f, page) for f in dated if f.on is not None),
        sources=sources,
        candidates=candidates,
    )


def _channel_left(someone: Someone) -> str | None:
    """ "vroni@acme.example, no phone please": the address given beside the way that was ruled out."""
    for finding in someone.findings:
        if finding.field == "disliked":
            beside = {f.field for f in someone.findings if f.sentence == finding.sentence and f.field != finding.kind}
            ways = beside & {"email", "phone"}
            return ways.pop() if len(ways) == 1 else None
    return None


def _milestone(finding: Finding, page: Page) -> Milestone:
    assert finding.on is not None
    yearly = any(w in finding.value.casefold() for w in YEARLY)
    return Milestone(
        what=finding.value,
        on=finding.on,
        whole_month=finding.whole_month,
        yearly=yearly,
        until=finding.until,
        source=_source(page, finding),
    )


def _distinct(findings: list[Finding]) -> list[Finding]:
    """No fact twice in the same words."""
    seen: set[str] = set()
    kept = []
    for finding in findings:
        key = finding.value.casefold()
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept


ON_THAT_DAY = phrased("promises.on_that_day")
CALLED = listed("meetings.telephoned")
MET = listed("meetings.met_in_person")
SPOKE = listed("meetings.spoke")
TALKS = listed("meetings.talks")  # "Had a call with Ana"; without "had" it may be to come.


def _talked(page: Page, persons: tuple[Person, ...]) -> bool:
    """Whether the note tells of a talk with somebody known: "spoke to Ana on Monday". At an event it is a meeting."""
    if page.place is not None or not persons or not persons[0].candidates:
        return False
    words = page.text[:60].casefold().split()[:5]
    return not SPOKE.isdisjoint(words[:3]) or ("had" in words[:3] and not TALKS.isdisjoint(words))


def _happenings(
    page: Page, persons: tuple[Person, ...], outcome: TouchKind | None, day: date, talked: bool
) -> tuple[Happening, ...]:
    """What happened with whom and when: the outcome of a log, a meeting, a thing already sent."""
    if not persons or not persons[0].contact.name:
        return ()
    name = persons[0].contact.name
    words = page.text[:80].casefold().split()[:6]
    if outcome is not None:
        spoke = outcome is not TouchKind.DECLINED and CALLED & set(words)  # A talk, whoever dialled.
        kind = TouchKind.CALLED if spoke else outcome
        return (
            Happening(
                kind=kind,
                person=name,
                on=day,
                by=By.THEM if outcome in {TouchKind.REPLIED, TouchKind.DECLINED} else By.ME,
            ),
        )
    found = []
    if talked:
        on = page.met_on.on if page.met_on and page.met_on.on else page.today
        found.append(Happening(kind=TouchKind.CALLED, person=name, on=on))
    elif MET & set(words):
        found.append(
            Happening(
                kind=TouchKind.MET, person=name, on=page.met_on.on if page.met_on and page.met_on.on else page.today
            )
        )
    found += [
        Happening(kind=TouchKind.SENT, person=name, on=_clause_day(c.tokens, page.today))
        for kind, c in page.done
        if kind == "sent"
    ][:1]
    return tuple(found)


def _past_day(tokens: list[Token], today: date) -> date:
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
