"""What the guard refuses, hole by hole, and what it lets through."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    and_,
    bindparam,
    column,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    table,
    text,
    update,
)

import storage
from storage import guard, outbox, people
from storage.engine import Database
from storage.guard import UnscopedStatement
from storage.tables import contacts as c
from storage.tables import hooks as h
from storage.tables import owners as o
from storage.tables import shelf
from tests.storage.scene import ANA, NOW, OLGA, PETER, make_owner

mine = c.c.owner_id == 7
other = c.alias("other")
joined = h.join(c, and_(c.c.id == h.c.contact_id, c.c.owner_id == h.c.owner_id))

REFUSED: dict[str, Any] = {
    "by id alone": select(c).where(c.c.id == 1),
    "no condition": select(c.c.name),
    "a count": select(func.count()).select_from(c),
    "hidden in an OR": select(c).where(or_(mine, c.c.id == 1)),
    "hidden in a NOT": select(c).where(~mine),
    "compared with itself": select(c).where(c.c.owner_id == c.c.owner_id),
    "compared with another column": select(c).where(c.c.owner_id == c.c.id),
    "compared with nobody": select(c).where(c.c.owner_id.is_(None)),
    "one of several": select(c).where(c.c.owner_id.in_([7, 8])),
    "not equal": select(c).where(c.c.owner_id != 7),
    "a join that binds neither side": select(joined),
    "a join that binds one side": select(joined).where(h.c.owner_id == 7),
    "a second table in FROM": select(c, h).where(mine),
    "a table by its bare name": select(column("name")).select_from(table("contacts")),
    "a bare name with other columns": select(table("contacts", column("name")).c.name).where(column("owner_id") == 7),
    "an alias of an alias": select(other.alias("again")),
    "a sample": select(c.tablesample(50)),
    "a lateral subquery": select(c.c.id, select(h.c.text).where(h.c.contact_id == c.c.id).lateral().c.text).where(mine),
    "an order by a subquery": select(c.c.id).where(mine).order_by(select(h.c.text).scalar_subquery()),
    "a returning subquery": update(c).where(mine).values(name="x").returning(select(h.c.text).scalar_subquery()),
    "an alias": select(other),
    "an alias beside the bound table": select(c, other).where(mine),
    "a left join bound only in its ON": select(c.outerjoin(h, and_(h.c.owner_id == 7, c.c.owner_id == 7))),
    "an unbound left join": select(c.outerjoin(h, h.c.contact_id == c.c.id)).where(mine),
    "a subquery": select(c).where(mine, c.c.id.in_(select(h.c.contact_id))),
    "an EXISTS": select(c).where(mine, exists(select(h.c.id).where(h.c.contact_id == c.c.id))),
    "a scalar subquery": select(select(func.max(h.c.id)).scalar_subquery()),
    "a CTE": select(select(c.c.id).cte("x").c.id),
    "a subquery in FROM": select(select(c.c.id).subquery().c.id),
    "a union": select(c.c.id).where(mine).union(select(c.c.id)),
    "a correlated subquery with nothing around it": select(select(h.c.id).correlate(h).scalar_subquery()),
    "a subquery in FROM that claims to be correlated": select(
        c.c.id, select(h.c.id).correlate(h).where(h.c.id == 1).subquery().c.id
    ).where(mine),
    "an update": update(c).values(name="x"),
    "an update by id": update(c).where(c.c.id == 1).values(name="x"),
    "an update with an unbound value": update(c).where(mine).values(name=select(h.c.text).scalar_subquery()),
    "an update from another table": update(c).where(mine, c.c.id == h.c.contact_id).values(name=h.c.text),
    "a delete": delete(c),
    "a delete by a subquery": delete(c).where(mine, c.c.id.in_(select(h.c.contact_id))),
    "an insert from a select": insert(h).from_select(["owner_id"], select(c.c.owner_id).where(mine)),
    "several rows in one VALUES": insert(h).values([{"owner_id": 7}, {"owner_id": 8}]),
    "raw text": text("SELECT * FROM contacts"),
    "text inside": select(c).where(mine, text("1 = 1 OR 1 = 1")),
    "a literal with a subquery": select(literal_column("(SELECT name FROM contacts)")),
    "an owner by anything but the id": select(o).where(o.c.chat_id == 7),
    "all owners": select(o),
    "a text as columns": text("SELECT id FROM contacts").columns(c.c.id),
}

ALLOWED: dict[str, Any] = {
    "bound by a value": select(c).where(mine),
    "bound by a parameter": select(c).where(c.c.owner_id == bindparam("owner_id")),
    "bound from the other side": select(c).where(bindparam("x", 7) == c.c.owner_id),
    "both sides of a join": select(joined).where(mine, h.c.owner_id == 7),
    "a join bound in its ON": select(c.join(h, and_(h.c.owner_id == 7, c.c.owner_id == 7))),
    "a left join, each side where it counts": select(c.outerjoin(h, h.c.owner_id == 7)).where(mine),
    "an alias": select(other).where(other.c.owner_id == 7),
    "a bound subquery": select(c).where(mine, c.c.id.in_(select(h.c.contact_id).where(h.c.owner_id == 7))),
    "a correlated subquery": select(
        select(h.c.text).where(h.c.owner_id == 7, h.c.contact_id == c.c.id).correlate(c).scalar_subquery()
    ).where(mine),
    "an update": update(c).where(mine, c.c.id == 1).values(name="x"),
    "a delete": delete(c).where(mine),
    "an owner by id": select(o).where(o.c.id == 7),
    "nobody's table": select(storage.tables.inbox),
}


@pytest.mark.parametrize("how", sorted(REFUSED))
def test_refused(how: str) -> None:
    with pytest.raises(UnscopedStatement):
        guard.check(REFUSED[how])


@pytest.mark.parametrize("how", sorted(ALLOWED))
def test_allowed(how: str) -> None:
    guard.check(ALLOWED[how])


@pytest.mark.parametrize(
    "rows",
    [[{"owner_id": OLGA}, {"owner_id": PETER}], [{"owner_id": None}], [{}]],
    ids=["of two owners", "of nobody", "of whom it is not said"],
)
def test_rows_that_do_not_belong_to_one_owner_are_not_inserted(db: Database, rows: list[dict[str, Any]]) -> None:
    with pytest.raises(UnscopedStatement):
        db.write(lambda tx: tx.run(insert(shelf), [{"url": "u", "title": "t", "put_at": NOW, **row} for row in rows]))


def test_a_reply_to_a_stranger_belongs_to_nobody(db: Database) -> None:
    assert db.write(lambda tx: outbox.put(tx, None, 1, "message", {}, now=NOW))


def test_a_scan_that_was_declared_once_must_be_declared_each_time(db: Database) -> None:
    """Both are compiled to the same words; what was not said of one must not be taken from the other."""
    scan = select(c.c.id)
    db.write(lambda tx: tx.rows(scan.execution_options(all_owners=True)))

    with pytest.raises(UnscopedStatement):
        db.write(lambda tx: tx.rows(scan))


def test_the_engine_asks_the_guard(db: Database) -> None:
    make_owner(db)
    db.write(lambda tx: people.add(tx, OLGA, ANA, NOW))

    for run in (db.read, db.write):
        with pytest.raises(UnscopedStatement):
            run(lambda tx: tx.rows(select(c)))
        with pytest.raises(UnscopedStatement):
            run(lambda tx: tx.rows(text("SELECT * FROM contacts")))
        with pytest.raises(UnscopedStatement):
            run(lambda tx: tx.connection.exec_driver_sql("SELECT * FROM contacts"))
    assert len(db.read(lambda tx: tx.rows(select(c).execution_options(all_owners=True)))) == 1


def test_no_module_speaks_to_the_driver_past_the_guard() -> None:
    """The bare connection is seen by no event: only opening and compacting may use it, and prepared statements, which
    pass the guard first."""
    may = {"compacting.py", "sqlite.py", "migrating.py", "statements.py"}
    for path in Path(storage.__file__).parent.glob("*.py"):
        bare = re.search(r"driver_connection|dbapi_connection|\.cursor\(", path.read_text())
        assert path.name in may or bare is None, path.name
