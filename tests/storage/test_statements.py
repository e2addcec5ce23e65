"""Prepared statements: what SQLite's driver is asked without SQLAlchemy is what SQLAlchemy would have asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import Select, Update, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError, OperationalError

from storage import people, statements, tables
from storage.engine import Database
from storage.guard import UnscopedStatement
from storage.statements import Prepared, prepared
from tests.storage.scene import ANA, NOW, OLGA, PETER, furnish, make_owner

contacts, hooks, shelf = tables.contacts, tables.hooks, tables.shelf


@prepared()
def _contact(owner_id: Any, contact_id: Any) -> Select[Any]:
    return select(contacts).where(contacts.c.owner_id == owner_id, contacts.c.id == contact_id)


@prepared()
def _renamed(owner_id: Any, name: Any) -> Update:
    return contacts.update().where(contacts.c.owner_id == owner_id).values(name=name, version=contacts.c.version + 1)


def test_every_column_of_every_table_reads_as_sqlalchemy_reads_it(db: Database) -> None:
    db.write(lambda tx: furnish(tx, OLGA))

    for table in tables.metadata.sorted_tables:
        every = select(table).execution_options(all_owners=True)
        usual = db.read(lambda tx, every=every: tx.rows(every))  # type: ignore[misc]
        ready = db.read(lambda tx, every=every: tx.rows(Prepared(lambda: every)))  # type: ignore[misc]

        assert [row._mapping for row in ready] == [row._mapping for row in usual], table.name


def test_values_are_written_as_sqlalchemy_writes_them(db: Database) -> None:
    make_owner(db)
    late = datetime(2026, 3, 1, 23, 30, 0, 7, tzinfo=timezone(timedelta(hours=9)))
    ana = db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))
    row = {"owner_id": OLGA, "contact_id": ana, "by_hand": False, "place": "T\x00okyo", "on": date(2026, 3, 1)}
    usual = db.write(
        lambda tx: tx.run(insert(tables.encounters).returning(tables.encounters), {**row, "at": late}).one()
    )

    ready = db.write(lambda tx: tx.added(tables.encounters, {**row, "at": late}))

    assert {**ready._mapping, "id": 0} == {**usual._mapping, "id": 0}


def test_a_placeholder_takes_a_new_value_each_time(db: Database) -> None:
    make_owner(db)
    ids = [db.write(lambda tx: people.add(tx, OLGA, ANA, NOW)) for _ in range(2)]

    assert [db.read(lambda tx, one=one: tx.value(*_contact(OLGA, one))) for one in ids] == ids  # type: ignore[misc]
    assert [db.write(lambda tx, name=name: tx.changed(*_renamed(OLGA, name))) for name in "ab"] == [2, 2]  # type: ignore[misc]
    assert db.read(lambda tx: {row.name for row in tx.rows(*_contact(OLGA, ids[0]))}) == {"b"}
    assert db.read(lambda tx: tx.row(*_contact(PETER, ids[0]))) is None


def test_a_column_alone_is_read_as_in_its_row(db: Database) -> None:
    db.write(lambda tx: furnish(tx, OLGA))
    touches = tables.touches

    for column in (touches.c.at, touches.c.kind, touches.c.id):
        every = select(column, touches.c.id).where(touches.c.owner_id == OLGA).order_by(touches.c.id)
        rows = db.read(lambda tx, every=every: [row[0] for row in tx.rows(every)])  # type: ignore[misc]

        assert rows
        assert db.read(lambda tx, every=every: [*tx.column(every)]) == rows  # type: ignore[misc]
        assert db.read(lambda tx, every=every: [*tx.column(Prepared(lambda: every))]) == rows  # type: ignore[misc]


def test_a_list_of_any_length_is_taken(db: Database) -> None:
    make_owner(db)
    ids = [db.write(lambda tx: people.add(tx, OLGA, ANA, NOW)) for _ in range(3)]
    among = Prepared(
        lambda: select(contacts.c.id).where(
            contacts.c.owner_id == OLGA, contacts.c.id.in_(bindparam("some", expanding=True))
        )
    )

    for some in (ids, ids[:1], []):
        assert [row.id for row in db.read(lambda tx, some=some: tx.rows(among, {"some": some}))] == some  # type: ignore[misc]


@pytest.mark.parametrize(
    "unscoped",
    [select(contacts), delete(contacts), contacts.update().values(name="x"), select(hooks).where(hooks.c.id == 1)],
)
def test_a_prepared_statement_passes_the_guard(db: Database, unscoped: Any) -> None:
    for run in (db.read, db.write):
        with pytest.raises(UnscopedStatement):
            run(lambda tx: tx.rows(Prepared(lambda: unscoped)))


@pytest.mark.parametrize("owner_ids", [(OLGA, PETER), (None,)], ids=["of two owners", "of nobody"])
def test_rows_of_a_prepared_insert_belong_to_one_owner(db: Database, owner_ids: tuple[int | None, ...]) -> None:
    make_owner(db)
    rows = [{"owner_id": owner_id, "url": str(owner_id), "title": "t", "put_at": NOW} for owner_id in owner_ids]

    with pytest.raises(UnscopedStatement):
        db.write(lambda tx: tx.add_many(shelf, rows))

    assert db.read(lambda tx: tx.rows(select(shelf).execution_options(all_owners=True))) == []


def test_an_error_is_the_one_sqlalchemy_raises_and_quotes_no_value(db: Database) -> None:
    make_owner(db)
    row = {"owner_id": OLGA, "url": "https://secret.test", "title": "t", "put_at": NOW}
    db.write(lambda tx: tx.add(shelf, row))

    with pytest.raises(IntegrityError) as refused:
        db.write(lambda tx: tx.add(shelf, row))

    assert db.dialect == "postgresql" or "secret" not in str(refused.value)


def test_a_reader_can_change_nothing(db: Database) -> None:
    if db.dialect == "sqlite":
        with pytest.raises(OperationalError, match="readonly"):
            db.read(lambda tx: tx.changed(*_renamed(OLGA, "x")))


def test_sqlite_is_asked_directly(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of this page would pass without it, slowly."""
    asked: list[str] = []
    run = statements.Direct.run
    monkeypatch.setattr(statements.Direct, "run", lambda self, *more: (asked.append(self._words), run(self, *more))[1])

    db.read(lambda tx: tx.row(*_contact(OLGA, 1)))

    assert len(asked) == (db.dialect == "sqlite")
