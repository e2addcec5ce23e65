from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sincerely.model import Contact
from storage import inbox, meta, move, owners, people, tables, undo
from storage.engine import Database, DatabaseRefused, Transaction
from tests.storage.scene import NOW, OLGA, PETER, furnish


@pytest.fixture
def source(sqlite_file: Path) -> Any:
    db = Database.open(None, path=sqlite_file)
    for owner_id in (OLGA, PETER):
        db.write(lambda tx, owner_id=owner_id: furnish(tx, owner_id))  # type: ignore[misc]
    db.write(lambda tx: meta.put(tx, "zone data", "2026c"))
    db.write(lambda tx: meta.put(tx, "Zürich", "sorts elsewhere in other collations"))
    db.write(lambda tx: owners.make_invite(tx, NOW))
    db.write(lambda tx: inbox.put(tx, 1, "c", OLGA, "{}", NOW))
    yield db
    db.close()


@pytest.fixture
def target(postgres_url: str) -> Any:
    db = Database.open(postgres_url)
    yield db
    db.close()


def everything(db: Database) -> dict[str, list[Any]]:
    def look(tx: Transaction) -> dict[str, list[Any]]:
        found = {}
        for name, table in tables.metadata.tables.items():
            rows = tx.rows(select(table).execution_options(all_owners=True))
            found[name] = sorted((tuple(row) for row in rows), key=repr)
        return found

    return db.read(look)


def test_every_row_of_every_table_arrives(source: Database, target: Database) -> None:
    counts = move.move(source, target)

    assert everything(target) == everything(source)
    assert counts == {name: len(rows) for name, rows in everything(source).items()}
    assert all(counts.values()), f"the test must move something of each table: {counts}"


def test_the_bot_goes_on_where_it_stopped(source: Database, target: Database) -> None:
    last = source.write(lambda tx: people.add(tx, OLGA, Contact(name="Gone"), NOW))
    source.write(
        lambda tx: tx.run(
            tables.contacts.delete().where(tables.contacts.c.owner_id == OLGA, tables.contacts.c.id == last)
        )
    )

    move.move(source, target)

    new = target.write(lambda tx: people.add(tx, OLGA, Contact(name="New"), NOW))
    assert new > last, "an id that was given once is never given again"
    latest = target.read(lambda tx: undo.latest(tx, OLGA))
    assert latest is not None
    assert target.write(lambda tx: undo.restore(tx, OLGA, latest.id, NOW))


def test_a_target_that_holds_anything_is_left_as_it_is(source: Database, target: Database) -> None:
    target.write(lambda tx: meta.put(tx, "a", "b"))
    before = everything(target)

    with pytest.raises(DatabaseRefused, match="already holds data"):
        move.move(source, target)

    assert everything(target) == before


def test_a_row_that_arrives_changed_stops_the_move_and_nothing_stays(
    source: Database, target: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def copy_badly(there: Transaction, here: Transaction, table: Any) -> int:
        count = copy(there, here, table)
        if table is tables.hooks:
            here.run(table.update().values(text="changed").execution_options(all_owners=True))
        return count

    copy = move._copy
    monkeypatch.setattr(move, "_copy", copy_badly)

    with pytest.raises(DatabaseRefused, match="Row 1 of table hooks"):
        move.move(source, target)

    assert not any(everything(target).values())


def test_more_rows_than_a_batch_arrive(source: Database, target: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(move, "BATCH", 2)

    move.move(source, target)

    assert everything(target) == everything(source)
