"""One person of a reading: contact, hooks, promises, milestones, each once and with its source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from sincerely.model import (
    By,
    Channel,
    Contact,
    Hook,
    HookKind,
    Intent,
    Milestone,
    Person,
    Promise,
    Source,
)
from sincerely.notes.lexicon import listed
from sincerely.notes.names import matches_name
from sincerely.notes.page import Finding, Someone
from sincerely.notes.refine.sources import source_of

if TYPE_CHECKING:
    from sincerely.notes.page import Page

# Looked up here: calling an enum takes three times as long.
CHANNELS = {c.value: c for c in Channel}
KINDS = {k.value: k for k in HookKind}
BY = {b.value: b for b in By}
YEARLY = ("birthday", "bday", "b-day", "anniversary")


# "Halvorsen", read from "Professor Halvorsen".
TITLES = "|".join(sorted(listed("naming.stays_with_family_name")))
TITLED = re.compile(rf"(?P<title>(?:{TITLES})\.?) (?P<name>\w[\w'-]+)", re.IGNORECASE)


def _called(name: str, sources: Mapping[str, Source]) -> str:
    """A family name alone keeps the title it was written with."""
    titled = TITLED.fullmatch(sources["name"].quote) if "name" in sources else None
    alone = titled is not None and titled["name"].casefold() == name.casefold()
    return f"{titled['title'].title()} {name}" if titled and alone else name


def person_of(someone: Someone, page: Page, intent: Intent) -> Person:
    """A person with all that was found of them; addresses and facts count once, the first reading of each."""
    found = _sorted(someone.findings)
    channel = _channel(someone, found)
    _number_is_whatsapp(channel, found)
    sources = {key: s for key, f in found.facts.items() if (s := source_of(page, f))}
    candidates = tuple(k for k in page.known if someone.name and matches_name(someone.name, k))
    name = candidates[0] if len(candidates) == 1 and intent is Intent.LOG else _called(someone.name, sources)
    value = {key: f.value for key, f in found.facts.items()}
    contact = Contact(
        name=name,
        organization=value.get("organization"),
        role=value.get("role"),
        email=value.get("email"),
        phone=value.get("phone"),
        handles=found.handles,
        channel=CHANNELS.get(channel or ""),
    )
    return Person(
        contact=contact,
        hooks=_hooks(found.told["hook"], page),
        promises=tuple([_promise(f, page) for f in _distinct(found.told["promise"])]),
        milestones=tuple([_milestone(f, page) for f in _distinct(found.told["milestone"]) if f.on is not None]),
        sources=sources,
        candidates=candidates,
    )


class Found(NamedTuple):
    """What was found of somebody: facts of which there is one, handles by platform, and what may be told often."""

    facts: dict[str, Finding]
    handles: dict[str, str]
    told: dict[str, list[Finding]]


def _sorted(findings: list[Finding]) -> Found:
    found = Found({}, {}, {"hook": [], "promise": [], "milestone": [], "disliked": []})
    for finding in findings:
        if finding.field in found.told:
            found.told[finding.field].append(finding)
        elif finding.field == "handle":
            found.handles.setdefault(finding.kind, finding.value)
        else:
            found.facts.setdefault(finding.field, finding)
    return found


def _channel(someone: Someone, found: Found) -> str | None:
    return found.facts["channel"].value if "channel" in found.facts else _channel_left(someone, found.told["disliked"])


def _number_is_whatsapp(channel: str | None, found: Found) -> None:
    """ "whatsapp best, +351 ...": the only address beside the way they like is the address for it."""
    other = "whatsapp" in found.handles or "email" in found.facts
    if channel == "whatsapp" and "phone" in found.facts and not other:
        found.handles["whatsapp"] = found.facts.pop("phone").value


def _hooks(told: list[Finding], page: Page) -> tuple[Hook, ...]:
    days = _days_said(page) if told else frozenset()
    kept = [f for f in _distinct(told) if f.value.casefold() not in days]
    return tuple([Hook(text=f.value, kind=KINDS[f.kind or "personal"], source=source_of(page, f)) for f in kept])


def _promise(finding: Finding, page: Page) -> Promise:
    by = BY[finding.kind or "me"]
    return Promise(action=finding.value, due=finding.on, time=finding.time, by=by, source=source_of(page, finding))


def _days_said(page: Page) -> frozenset[str]:
    """The words for days on a page: such words alone are no hook."""
    return frozenset([t.text.casefold() for c in page.clauses if c.dated for t in c.tokens if t.phrase is not None])


def _channel_left(someone: Someone, disliked: list[Finding]) -> str | None:
    """ "vroni@acme.example, no phone please": the address given beside the way that was ruled out."""
    for finding in disliked[:1]:
        beside = {f.field for f in someone.findings if f.sentence == finding.sentence and f.field != finding.kind}
        ways = beside & {"email", "phone"}
        return ways.pop() if len(ways) == 1 else None
    return None


def _milestone(finding: Finding, page: Page) -> Milestone:
    assert finding.on is not None
    said = finding.value.casefold()
    yearly = any(w in said for w in YEARLY)
    return Milestone(
        what=finding.value,
        on=finding.on,
        whole_month=finding.whole_month,
        yearly=yearly,
        until=finding.until,
        source=source_of(page, finding),
    )


def _distinct(findings: list[Finding]) -> list[Finding]:
    """No fact twice in the same words."""
    if len(findings) < 2:
        return findings
    seen: set[str] = set()
    kept = []
    for finding in findings:
        key = finding.value.casefold()
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
