"""A reading as the JSON card of the note corpus: one object a note, empty parts left empty."""

from __future__ import annotations

from typing import Any

from sincerely.model import Intent, Milestone, Person, Reading


def card_of(reading: Reading) -> dict[str, Any]:
    """The card: intent, contacts, encounter, hooks, promises, milestones, query, outcome."""
    named = [p for p in reading.people if p.contact.name]
    card: dict[str, Any] = {
        "intent": reading.intent.value,
        "contacts": [_contact(p) for p in named],
        "encounter": _encounter(reading),
        "hooks": [
            {"text": h.text, "kind": h.kind.value, "contact": p.contact.name} for p in reading.people for h in p.hooks
        ],
        "promises": [
            {
                "action": m.action,
                "due": m.due.isoformat() if m.due else None,
                "time": m.time.strftime("%H:%M") if m.time else None,
                "by": m.by.value,
                "contact": p.contact.name,
            }
            for p in reading.people
            for m in p.promises
        ],
        "milestones": [
            {"what": m.what, "date": _day(m), "contact": p.contact.name} for p in reading.people for m in p.milestones
        ],
    }
    if reading.query:
        card["query"] = reading.query
    if reading.outcome is not None:
        card["outcome"] = reading.outcome.value
    if reading.link and reading.intent is Intent.SHARE:
        card["link"] = reading.link
    return card


def _contact(person: Person) -> dict[str, Any]:
    contact = person.contact
    fields = {
        "name": contact.name,
        "organization": contact.organization,
        "role": contact.role,
        "email": contact.email,
        "phone": contact.phone,
        "handles": dict(contact.handles) or None,
        "channel": contact.channel.value if contact.channel else None,
    }
    return {key: value for key, value in fields.items() if value}


def _encounter(reading: Reading) -> dict[str, Any]:
    if reading.encounter is None:
        return {}
    found = {"place": reading.encounter.place, "date": reading.encounter.on.isoformat()}
    return {key: value for key, value in found.items() if value}


def _day(milestone: Milestone) -> str:
    return milestone.on.strftime("%Y-%m") if milestone.whole_month else milestone.on.isoformat()
