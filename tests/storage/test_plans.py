"""Every query that runs while somebody waits is answered by an index: the plan is asked, not hoped for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from benchmarks.crowd import HEAVY_OWNER, fill
from storage import drafts, finding, follow_ups, inbox, notes, outbox, people, talk, undo
from storage.engine import Database, Transaction
from tests.storage.scene import DAY, MINUTE, NOW, furnish
from tests.storage.watching import told

QUERIES: dict[str, tuple[Callable[[Transaction], Any], str]] = {
    "due today": (lambda tx: follow_ups.open_until(tx, HEAVY_OWNER, NOW), "ix_follow_ups_owner_due"),
    "the next one of an owner": (lambda tx: follow_ups.next_due(tx, HEAVY_OWNER), "ix_follow_ups_owner_due"),
    "when to wake": (follow_ups.next_due_at, "ix_follow_ups_due"),
    "claiming what is due": (lambda tx: follow_ups.claim_due(tx, NOW + DAY, 10), "ix_follow_ups_due"),
    "how many today": (
        lambda tx: follow_ups.prompted_between(tx, HEAVY_OWNER, NOW, NOW + DAY),
        "ix_follow_ups_prompted",
    ),
    "who is at an event": (talk.at_events, "ix_talk_event_on"),
    "for whom something is planned": (lambda tx: follow_ups.contacts_with_open(tx, HEAVY_OWNER), "follow_ups_o"),
    "replanning": (lambda tx: follow_ups.replan(tx, HEAVY_OWNER, 1, [], NOW), "follow_ups"),
    "claiming updates": (lambda tx: inbox.claim(tx, "w", NOW, 10, MINUTE), "ix_inbox_unhandled"),
    "claiming messages": (lambda tx: outbox.claim(tx, "w", NOW, 10, MINUTE), "ix_outbox_queued"),
    "what comes first in a chat": (lambda tx: outbox.claim(tx, "w", NOW, 10, MINUTE), "ix_outbox_unsent_of_chat"),
    "cleaning up after senders": (lambda tx: outbox.reap(tx, NOW), "ix_outbox_"),
    "when to send": (outbox.next_send_at, "ix_outbox_queued"),
    "a message's row": (
        lambda tx: outbox.by_message(tx, HEAVY_OWNER, HEAVY_OWNER, 21),
        "ix_outbox_owner_id_message_id",
    ),
    "what was not told": (lambda tx: outbox.untold_unknown(tx, HEAVY_OWNER), "ix_outbox_untold"),
    "a name": (lambda tx: finding.named(tx, HEAVY_OWNER, "ana souza"), "ix_contacts_owner_id_name_key"),
    "known names": (lambda tx: finding.names(tx, HEAVY_OWNER), "ix_contacts_owner_id"),
    "a page": (lambda tx: finding.page(tx, HEAVY_OWNER, 10), "ix_contacts_owner_id_name_key"),
    "a search": (lambda tx: finding.search(tx, HEAVY_OWNER, "sailing"), "contacts_owner_id"),
    "a contact's facts": (lambda tx: people.get(tx, HEAVY_OWNER, 1), "ix_hooks_owner_id_contact_id"),
    "a note's facts": (lambda tx: people.facts_of_note(tx, HEAVY_OWNER, 1), "ix_hooks_owner_id_note_id"),
    "a note by its card": (lambda tx: notes.by_card(tx, HEAVY_OWNER, 1), "ix_notes_owner_id_card_outbox_id"),
    "a contact's notes": (lambda tx: notes.of_contact(tx, HEAVY_OWNER, 1), "ix_note_contacts_owner_id_contact_id"),
    "drafts for others": (lambda tx: drafts.bodies_for_others(tx, HEAVY_OWNER, 1), "ix_drafts_owner_id_shown_at"),
    "the latest act": (lambda tx: undo.latest(tx, HEAVY_OWNER), "ix_undo_owner_id_id"),
    "old undo entries": (lambda tx: undo.purge(tx, NOW - DAY), "ix_undo_expires_at"),
    "deleted contacts": (lambda tx: people.purge(tx, NOW), "ix_contacts_deleted_at"),
    "old updates": (lambda tx: inbox.purge(tx, NOW - timedelta(days=30)), "ix_inbox_received_at"),
    "old messages": (lambda tx: outbox.purge(tx, NOW - timedelta(days=30)), "ix_outbox_settled_at"),
}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    if request.param == "sqlite":
        db = Database.open(None, path=tmp_path_factory.mktemp("plans") / "plans.db")
    else:
        db = Database.open(request.getfixturevalue("postgres_server").new_database())
    fill(db, 3_000, heavy=500)
    db.write(lambda tx: furnish(tx, HEAVY_OWNER))
    yield db
    db.close()


def plans_of(db: Database, query: Callable[[Transaction], Any]) -> str:
    """The plans of every statement the query runs, as the database tells them."""
    plans: list[str] = []
    words = "EXPLAIN QUERY PLAN" if db.dialect == "sqlite" else "EXPLAIN"

    def look(tx: Transaction) -> None:
        if db.dialect == "postgresql":
            # On a handful of rows it would read the whole table, rightly; forbidden that, it must find the index.
            # A generic plan is what a statement run many times gets: there a bound state would lose the index.
            for setting in ("enable_seqscan = off", "enable_bitmapscan = off", "plan_cache_mode = force_generic_plan"):
                tx.connection.connection.dbapi_connection.cursor().execute(f"SET LOCAL {setting}")  # type: ignore[union-attr]
        with told(tx) as statements:
            query(tx)
        asking: Any = tx.connection.connection.dbapi_connection.cursor()  # type: ignore[union-attr]
        for statement, values in statements:
            asking.execute(f"{words} {statement}", values)
            plans.extend(str(row[-1]) for row in asking.fetchall())

    db.write(look)
    return "\n".join(plans)


@pytest.mark.parametrize("name", QUERIES)
def test_the_plan_names_the_index(stage: Database, name: str) -> None:
    query, index = QUERIES[name]

    plan = plans_of(stage, query)

    assert index in plan, plan
    if stage.dialect == "sqlite":
        whole = [
            line
            for line in plan.splitlines()
            if line.startswith("SCAN") and "USING" not in line and "ready" not in line
        ]
        assert [line for line in whole if line not in ("SCAN picked", "SCAN CONSTANT ROW")] == [], plan
