"""A small cast for storage tests: two owners, and a person with one row of everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sincerely.model import (
    By,
    Channel,
    Circle,
    Contact,
    Decision,
    DecisionKind,
    Encounter,
    FollowUp,
    FollowUpKind,
    Hook,
    HookKind,
    Milestone,
    Promise,
    Source,
    Touch,
    TouchKind,
)
from storage import drafts, follow_ups, notes, outbox, owners, people, shelf, talk, undo
from storage.engine import Database, Transaction

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
OLGA, PETER = 7_000_000_001, 7_000_000_002

READ = Source(start=4, end=7, clause="met", guessed=True, quote="met Ana at AWS")
ANA = Contact(
    name="Ána Souza",
    organization="Acme",
    role="CEO",
    email="ana@acme.test",
    phone="+351 1",
    handles={"x": "@ana"},
    channel=Channel.EMAIL,
    circle=Circle.CLOSE,
)
MET = Encounter(on=date(2026, 3, 18), at=NOW, place="AWS Summit", noted_at=NOW, source=READ)
SAILING = Hook(text="loves sailing", kind=HookKind.INTEREST, noted_at=NOW, source=READ)
ARTICLE = Promise(
    action="send article",
    due=date(2026, 11, 24),
    time=time(9, 30),
    by=By.ME,
    zone="Europe/Lisbon",
    noted_at=NOW,
    source=READ,
)
TALK = Milestone(
    what="gives a talk",
    on=date(2026, 12, 1),
    whole_month=True,
    yearly=True,
    until=date(2026, 12, 3),
    noted_at=NOW,
    source=READ,
)
SENT = Touch(kind=TouchKind.SENT, at=NOW, by=By.ME, gave=True, asked=True, answers="hello:1", channel=Channel.EMAIL)
SNOOZED = Decision(kind=DecisionKind.SNOOZED, at=NOW, follow_up="hello:1", until=NOW + DAY)
EVERY_FACT = (MET, SAILING, ARTICLE, TALK, SENT, SNOOZED)


def planned(kind: FollowUpKind = FollowUpKind.PROMISE, about: int = 1, due: datetime = NOW, **more: Any) -> FollowUp:
    """A planned follow-up with everything set."""
    values = {"reason": "You promised the article.", "what": "send article", "facts": (SAILING,), **more}
    return FollowUp(kind=kind, about=about, due=due, local=due.replace(tzinfo=None), zone="UTC", **values)


def make_owner(db: Database, owner_id: int = OLGA) -> None:
    """Let somebody be an owner."""
    db.write(
        lambda tx: owners.claim(tx, user_id=owner_id, chat_id=owner_id, first_name="Olga", username="olga", now=NOW)
    )


@dataclass(frozen=True)
class Belongings:
    """The ids of one row of everything that belongs to an owner."""

    contact_id: int
    other_id: int
    note_id: int
    follow_up_id: int
    outbox_id: int
    unknown_id: int
    undo_id: int
    shelf_id: int
    fact_ids: dict[str, int]


def furnish(tx: Transaction, owner_id: int) -> Belongings:
    """Give the owner one row in every table."""
    owners.claim(tx, user_id=owner_id, chat_id=owner_id, first_name="Olga", username="olga", now=NOW)
    note_id = notes.put(tx, owner_id, chat_id=owner_id, message_id=11, text="met Ana at AWS", sent_at=NOW)
    contact_id = people.add(tx, owner_id, ANA, NOW, sources={"name": READ})
    other_id = people.add(tx, owner_id, Contact(name="Ben Okafor"), NOW)
    ids = people.add_facts(tx, owner_id, contact_id, EVERY_FACT, note_id=note_id)
    notes.link(tx, owner_id, note_id, [contact_id])
    follow_ups.replan(tx, owner_id, contact_id, [planned()], NOW)
    follow_up_id = follow_ups.of_contact(tx, owner_id, contact_id)[0].id
    outbox_id = _sent(tx, owner_id, message_id=21)
    notes.set_card(tx, owner_id, note_id, outbox_id)
    unknown_id = outbox.put(tx, owner_id, owner_id, "message", {"text": "b"}, now=NOW, follow_up_id=follow_up_id)
    row = outbox.claim(tx, "w", NOW, 10, MINUTE)[0]
    outbox.start(tx, row.id, row.token or "", NOW)
    outbox.unknown(tx, unknown_id, "cut off", NOW)
    shelf_id = shelf.put(tx, owner_id, "https://example.org/a", "An article", NOW)
    shelf.mark_given(tx, owner_id, shelf_id, other_id, NOW)
    talk.save(
        tx, owner_id, last_contact_id=contact_id, last_at=NOW, event_place="AWS", event_on=NOW.date(), awaiting={"a": 1}
    )
    drafts.shown(tx, owner_id, follow_up_id, 0, "email", "Dear Ana", contact_id, NOW)
    drafts.put_template(tx, owner_id, "hello.email", "Hi {{ name }}", NOW)
    undo_id = undo.remember(tx, owner_id, "note", [contact_id], NOW)
    return Belongings(
        contact_id,
        other_id,
        note_id,
        follow_up_id,
        outbox_id,
        unknown_id,
        undo_id,
        shelf_id,
        dict(zip(people.FACT_TABLES, ids, strict=True)),
    )


def _sent(tx: Transaction, owner_id: int, message_id: int) -> int:
    outbox_id = outbox.put(tx, owner_id, owner_id, "message", {"text": "a"}, now=NOW, dedupe_key="card:1")
    row = outbox.claim(tx, "w", NOW, 10, MINUTE)[0]
    outbox.start(tx, row.id, row.token or "", NOW)
    outbox.sent(tx, outbox_id, NOW, message_id)
    return outbox_id
