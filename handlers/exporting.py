"""Everything of an owner as files: JSON for programs, a vCard file for address books."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from handlers.turn import Turn
from sincerely.model import Contact
from storage import notes, people, shelf
from storage.people import StoredThread
from storage.records import to_plain

# Read in portions, so that a large book does not lie in memory twice.
PORTION = 200


def everybody(turn: Turn) -> list[StoredThread]:
    """All contacts with their histories, in the order of their names."""
    found: list[StoredThread] = []
    total = people.count(turn.tx, turn.owner_id)
    for begin in range(0, total, PORTION):
        ids = [match.contact_id for match in people.page(turn.tx, turn.owner_id, PORTION, begin)]
        found += people.get_many(turn.tx, turn.owner_id, ids)
    return found


def as_json(turn: Turn) -> bytes:
    """Settings, people with everything known of them, and the shelf."""
    assert turn.owner is not None
    book: dict[str, Any] = {
        "made_at": turn.now.isoformat(),
        "preferences": to_plain(turn.owner.preferences),
        "voice": to_plain(turn.owner.voice),
        "people": [_person(turn, one) for one in everybody(turn)],
        "shelf": [to_plain(item) for item in shelf.recent(turn.tx, turn.owner_id, 10_000)],
    }
    return json.dumps(book, ensure_ascii=False, indent=1).encode()


def _person(turn: Turn, one: StoredThread) -> dict[str, Any]:
    kept = notes.with_attachment(turn.tx, turn.owner_id, one.contact_id)
    pictures = [{"sent_at": note.sent_at.isoformat(), "words": note.text, **to_plain(note.attachment)} for note in kept]
    return {"id": one.contact_id, "left_over": one.note, **to_plain(one.thread), "pictures": pictures}


def as_vcards(turn: Turn) -> bytes:
    """One card a person (vCard 3.0, which every phone reads)."""
    return "".join(
        vcard(one.thread.contact, [hook.text for hook in one.thread.hooks]) for one in everybody(turn)
    ).encode()


def vcard(contact: Contact, notes: list[str]) -> str:
    """A contact as a vCard; every value escaped, so that no typed line break or semicolon starts a new field."""
    return "\r\n".join(_lines(contact, notes)) + "\r\n"


def _lines(contact: Contact, notes: list[str]) -> Iterator[str]:
    given, _, family = contact.name.partition(" ")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"N:{_escaped(family)};{_escaped(given)};;;"
    yield f"FN:{_escaped(contact.name)}"
    fields = (("ORG", contact.organization), ("TITLE", contact.role), ("EMAIL", contact.email), ("TEL", contact.phone))
    for name, value in fields:
        if value:
            yield f"{name}:{_escaped(value)}"
    if notes:
        yield f"NOTE:{_escaped('; '.join(notes))}"
    yield "END:VCARD"


def _escaped(value: str) -> str:
    plain = value.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return plain.replace(";", "\\;").replace(",", "\\,")
