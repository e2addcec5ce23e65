"""Every storage function, called by a stranger with the ids of somebody else's rows."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

import storage
from sincerely.model import Channel, Contact, Preferences, Thread
from storage import follow_ups, inbox, notes, people, tables, threads
from storage.engine import Database, Transaction
from tests.storage.scene import MET, NOW, OLGA, PETER, SAILING, Belongings, furnish, make_owner, planned

# Every module of storage; a new one is called as well, without anybody thinking of it.
MODULES = tuple(
    importlib.import_module(f"storage.{module.name}")
    for module in pkgutil.iter_modules(storage.__path__)
    if not module.ispkg
)

# These look at everybody, and say so: the ticker, the sender, the inbox, housekeeping, the door.
FOR_EVERYBODY = {
    *("follow_ups.claim_due", "follow_ups.next_due_at", "talk.at_events", "presence.busy_workers"),
    *("forgetting.purge", "undo.purge", "owners.everybody", "owners.claim", "owners.make_invite"),
    *("owners.redeem_invite", "meta.get", "meta.put"),
    *("outbox.claim", "outbox.start", "outbox.sent", "outbox.again", "outbox.unknown", "outbox.failed"),
    *("outbox.release", "outbox.reap", "outbox.take_over", "outbox.message_of", "outbox.next_send_at"),
    *("outbox.oldest_unsent", "outbox.purge", "outbox.start_all", "outbox.sent_all", "outbox.owners_with_untold"),
    *(f"inbox.{name}" for name, _ in inspect.getmembers(inbox, inspect.isfunction)),
}

# What a turn of a stranger may hold in mind.
STRANGE = threads.StoredThread(
    contact_id=1,
    thread=Thread(contact=Contact(name="Mine")),
    note="",
    deleted=False,
    created_at=NOW,
    updated_at=NOW,
    version=1,
)

# Olga's words: none of them may ever reach Peter.
SECRETS = ("Souza", "souza", "AWS", "sailing", "article", "Okafor", "Dear Ana", "example.org", "Acme")


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in MODULES:
        for name, function in inspect.getmembers(module, inspect.isfunction):
            first = next(iter(inspect.signature(function).parameters), "")
            if function.__module__ == module.__name__ and not name.startswith("_") and first == "tx":
                yield f"{_short(module)}.{name}", function


def _short(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


OWNED = {name: function for name, function in functions() if name not in FOR_EVERYBODY}


def arguments(function: Callable[..., Any], theirs: Belongings, table: str) -> dict[str, Any]:
    """A value for each parameter, by its name: the stranger's guess is always right."""
    values = {
        "contact_id": theirs.contact_id,
        "contact_ids": [theirs.contact_id, theirs.other_id],
        "keep": theirs.other_id,
        "gone": theirs.contact_id,
        "note_id": theirs.note_id,
        "follow_up_id": theirs.follow_up_id,
        "outbox_id": theirs.outbox_id,
        "outbox_ids": [theirs.outbox_id, theirs.unknown_id],
        "undo_id": theirs.undo_id,
        "shelf_id": theirs.shelf_id,
        "table": table,
        "fact_id": theirs.fact_ids[table],
        "fact": MET if function.__name__ == "add_encounter" else SAILING,
        "facts": [SAILING],
        "chat_id": OLGA,
        "message_id": 11 if "notes" in function.__module__ else 21,
        "now": NOW,
        "until": NOW + timedelta(days=9),
        "start": NOW - timedelta(days=9),
        "end": NOW + timedelta(days=9),
        "sent_at": NOW,
        "since": NOW - timedelta(days=9),
        "first": date(2026, 1, 1),
        "last": date(2026, 12, 31),
        "names": ["zone"],
        "attachment": notes.Attachment(kind="photo", file_id="f"),
        "name": "Ana",
        "words": "sail",
        "what": "x",
        "text": "y",
        "title": "z",
        "body": "b",
        "url": "https://example.com/",
        "kind": "message",
        "payload": {},
        "contact": Contact(name="Mine"),
        "planned": [planned()],
        "stored": STRANGE,
        "state": "done" if function is follow_ups.settle else "blocked",
        "reason": "r",
        "variant": 3,
        "channel": Channel.EMAIL,
        "limit": 50,
        "offset": 0,
        "changed": {"text": "changed"} if "facts" in function.__module__ else {"name": "Changed"},
        "changes": {"event_place": "Mine"},
        "settings": {"preferences": Preferences(zone="Asia/Tokyo")},
    }
    given: dict[str, Any] = {}
    for name, parameter in list(inspect.signature(function).parameters.items())[2:]:
        if parameter.kind is parameter.VAR_KEYWORD:
            given |= values[name]
        elif parameter.default is parameter.empty or name in ("follow_up_id", "outbox_id", "note_id"):
            given[name] = values[name]
    return given


def rows_of(db: Database, owner_id: int) -> dict[str, list[tuple[Any, ...]]]:
    def look(tx: Transaction) -> dict[str, list[tuple[Any, ...]]]:
        found = {}
        for name, table in tables.metadata.tables.items():
            column = table.c.get("owner_id", table.c.id if name == "owners" else None)
            if column is not None:
                rows = tx.rows(select(table).where(column == owner_id).execution_options(all_owners=True))
                found[name] = sorted((tuple(row) for row in rows), key=repr)
        return found

    return db.read(look)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def stage(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Database, Belongings]]:
    """One database for all calls: nobody changes Olga's rows, that is the point."""
    if request.param == "sqlite":
        db = Database.open(None, path=tmp_path_factory.mktemp("stage") / "stage.db")
    else:
        db = Database.open(request.getfixturevalue("postgres_server").new_database())
    yield db, db.write(lambda tx: furnish(tx, OLGA))
    db.close()


def test_every_function_takes_an_owner_or_is_known_to_serve_everybody() -> None:
    for name, function in OWNED.items():
        assert list(inspect.signature(function).parameters)[:2] == ["tx", "owner_id"], name
    assert {name.partition(".")[0] for name in OWNED} >= {"people", "facts", "finding", "notes", "undo", "outbox"}


@pytest.mark.parametrize("name", sorted(OWNED))
def test_a_stranger_gets_nothing_and_changes_nothing(stage: tuple[Database, Belongings], name: str) -> None:
    db, theirs = stage
    db.write(lambda tx: tx.run(tables.owners.delete().where(tables.owners.c.id == PETER)))  # What calls before left.
    make_owner(db, PETER)
    function = OWNED[name]
    before = rows_of(db, OLGA)
    assert all(rows for table, rows in before.items() if table != "invites"), "Olga has a row in every table"
    by_table = people.FACT_TABLES if "fact_id" in inspect.signature(function).parameters else ("hooks",)

    for table in by_table:
        given = arguments(function, theirs, table)
        if table != "hooks" and "changed" in inspect.signature(function).parameters:
            given = {key: value for key, value in given.items() if key != "text"} | {"note_id": None}
        try:
            result = db.write(lambda tx, given=given: function(tx, PETER, **given))  # type: ignore[misc]
        except IntegrityError:
            continue  # The database refused a row that would have been Peter's and spoken of Olga's contact.
        assert result is not True
        assert not any(secret in repr(result) for secret in SECRETS)

    assert rows_of(db, OLGA) == before
    peters = repr(rows_of(db, PETER)).replace("loves sailing", "").replace("send article", "")  # What he sent himself.
    assert not any(secret in peters for secret in SECRETS)
