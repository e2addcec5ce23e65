"""Fills a database with many owners, quickly: rows like those the bot writes, in batches."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import text

from storage import tables
from storage.engine import Database, Transaction
from storage.folding import fold, search_key

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
FIRST = ("Ana", "Ben", "Chloé", "Dmitri", "Elif", "Farid", "Grace", "Hiro", "Ines", "João")
LAST = ("Souza", "Okafor", "Meyer", "Silva", "Kaya", "Haddad", "Novak", "Tanaka", "Costa", "Lindqvist")
LIKES = ("sailing", "old maps", "sourdough", "chess", "multi-cloud security", "two golden retrievers", "jazz", "tea")

# One owner is far heavier than all others: their cost must not depend on him, nor his on them.
HEAVY_OWNER, HEAVY = 1, 5_000
OTHERS_HAVE = 100
BATCH = 20_000


def fill(db: Database, contacts: int, heavy: int = HEAVY) -> None:
    """`contacts` people in all: up to `heavy` of owner 1, the others a hundred each. One hook, one encounter, two
    follow-ups (one open, due within the year; one done), one note and
    one sent message each."""
    owner_of = [HEAVY_OWNER] * min(heavy, contacts // 2)
    owner_of += [HEAVY_OWNER + 1 + number // OTHERS_HAVE for number in range(contacts - len(owner_of))]
    db.write(lambda tx: _insert(tx, tables.owners, [_owner(owner_id) for owner_id in sorted(set(owner_of))]))
    for start in range(0, contacts, BATCH):
        batch = list(enumerate(owner_of[start : start + BATCH], start + 1))
        db.write(lambda tx, batch=batch: _people(tx, batch))  # type: ignore[misc]  # A default binds.
    if db.dialect == "postgresql":
        db.write(_count_for_postgresql)


def _people(tx: Transaction, batch: list[tuple[int, int]]) -> None:
    _insert(tx, tables.contacts, [_contact(number, owner_id) for number, owner_id in batch])
    _insert(tx, tables.hooks, [_hook(number, owner_id) for number, owner_id in batch])
    _insert(tx, tables.encounters, [_encounter(number, owner_id) for number, owner_id in batch])
    _insert(tx, tables.follow_ups, [_follow_up(number, owner_id, "pending") for number, owner_id in batch])
    _insert(tx, tables.follow_ups, [_follow_up(number, owner_id, "done") for number, owner_id in batch])
    _insert(tx, tables.notes, [_note(number, owner_id) for number, owner_id in batch])
    _insert(tx, tables.outbox, [_message(number, owner_id) for number, owner_id in batch])


def _insert(tx: Transaction, table: Any, rows: list[dict[str, Any]]) -> None:
    tx.run(table.insert().execution_options(all_owners=True), rows)


def _owner(owner_id: int) -> dict[str, Any]:
    plain = {"preferences": {}, "voice": {}, "state": "active", "set_up": True, "inline": False, "locale": "en"}
    return {"id": owner_id, "chat_id": owner_id, "first_name": "O", "created_at": NOW, "last_seen_at": NOW, **plain}


def name_of(number: int) -> str:
    """The name of the person of this number: a hundred full names, then with a number behind."""
    return f"{FIRST[number % 10]} {LAST[number // 10 % 10]}{number // 100}"


def _contact(number: int, owner_id: int) -> dict[str, Any]:
    name, seen = name_of(number), NOW - timedelta(minutes=number % 500_000)
    keys = {"name_key": fold(name), "search_key": search_key([name, LIKES[number % 8], "AWS Summit"])}
    plain = {"handles": {}, "sources": {}, "note": "", "version": 1, "created_at": seen, "updated_at": seen}
    return {"id": number, "owner_id": owner_id, "name": name, **keys, **plain}


def _hook(number: int, owner_id: int) -> dict[str, Any]:
    ids = {"owner_id": owner_id, "contact_id": number, "by_hand": False}
    return {**ids, "text": LIKES[number % 8], "kind": "interest", "noted_at": NOW}


def _encounter(number: int, owner_id: int) -> dict[str, Any]:
    return {"owner_id": owner_id, "contact_id": number, "by_hand": False, "on": NOW.date(), "place": "AWS Summit"}


def _follow_up(number: int, owner_id: int, state: str) -> dict[str, Any]:
    due = NOW + timedelta(minutes=number * 7919 % 525_600 - 2_000)
    plan = {
        "kind": "hello",
        "about": number,
        "round": 0,
        "zone": "UTC",
        "reason": "r",
        "needs_value": False,
        "late": False,
    }
    row = {"owner_id": owner_id, "contact_id": number, "key": f"hello:{number}", "state": state, "due_at": due, **plan}
    return {**row, "local": due.replace(tzinfo=None), "facts": [], "variant": 0, "version": 1, "created_at": NOW}


def _note(number: int, owner_id: int) -> dict[str, Any]:
    row = {"owner_id": owner_id, "chat_id": owner_id, "message_id": -number, "text": f"met {name_of(number)} at AWS"}
    return {**row, "kind": "note", "sent_at": NOW, "card_outbox_id": number}


def _message(number: int, owner_id: int) -> dict[str, Any]:
    times = {"not_before": NOW, "send_after": NOW, "created_at": NOW, "settled_at": NOW}
    row = {"owner_id": owner_id, "chat_id": owner_id, "kind": "message", "payload": {}, "state": "sent", "attempts": 1}
    return {**row, **times, "message_id": number, "dedupe_key": f"crowd:{number}"}


def _count_for_postgresql(tx: Transaction) -> None:
    """PostgreSQL plans by what it counted last; its own counting comes minutes after such a load."""
    next_id = "SELECT setval(pg_get_serial_sequence('contacts', 'id'), (SELECT max(id) FROM contacts))"
    for statement in (next_id, "ANALYZE"):
        tx.run(text(statement).execution_options(all_owners=True))
