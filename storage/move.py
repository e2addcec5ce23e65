"""Moves everything from one database into another, empty one, and proves it row by row."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from itertools import zip_longest
from typing import Any

from sqlalchemy import Row, Select, Table, Text, collate, func, select, text

from storage import tables
from storage.engine import Database, DatabaseRefused, Transaction
from storage.types import Words

# Rows held in memory at once, whatever the size of the book.
BATCH = 1_000


def move(source: Database, target: Database) -> dict[str, int]:
    """Copy every row and compare every row; the counts, table by table.

    All in one transaction on the target: it has everything or nothing. Raises DatabaseRefused where the target holds
    anything already, or where a row did not arrive as it left.
    """
    return source.read(lambda there: target.write(lambda here: _move(there, here)))


def _move(there: Transaction, here: Transaction) -> dict[str, int]:
    for table in tables.metadata.sorted_tables:
        if here.row(_all(table, here).limit(1)) is not None:
            raise DatabaseRefused(f"The target already holds data (table {table.name}); nothing was changed.")
    counts = {table.name: _copy(there, here, table) for table in tables.metadata.sorted_tables}
    for table in tables.metadata.sorted_tables:
        _verify(there, here, table)
        _continue_ids(there, here, table)
    return counts


def _copy(there: Transaction, here: Transaction, table: Table) -> int:
    count = 0
    insert = table.insert().execution_options(all_owners=True)
    for batch in _batches(there, table):
        here.run(insert, [dict(row._mapping) for row in batch])
        count += len(batch)
    return count


def _verify(there: Transaction, here: Transaction, table: Table) -> None:
    with closing(_rows(there, table)) as left, closing(_rows(here, table)) as arrived:
        for number, (row, copy) in enumerate(zip_longest(left, arrived), 1):
            if row != copy:
                raise DatabaseRefused(
                    f"Row {number} of table {table.name} did not arrive as it left; nothing was changed."
                )


def _rows(tx: Transaction, table: Table) -> Generator[tuple[Any, ...]]:
    with closing(_batches(tx, table)) as batches:
        for batch in batches:
            yield from map(tuple, batch)


def _batches(tx: Transaction, table: Table) -> Generator[Sequence[Row[Any]]]:
    with closing(tx.run(_all(table, tx).execution_options(yield_per=BATCH))) as result:
        yield from result.partitions()


def _all(table: Table, tx: Transaction) -> Select[Any]:
    """Every row in the order of its key, which must be the same order in both databases."""
    key = [
        collate(column, "C") if tx.dialect == "postgresql" and isinstance(column.type, Text | Words) else column
        for column in table.primary_key.columns
    ]
    return select(table).order_by(*key).execution_options(all_owners=True)


def _continue_ids(there: Transaction, here: Transaction, table: Table) -> None:
    """The next new row gets an id that was never given: buttons in old messages may still name one that is gone."""
    if here.dialect != "postgresql" or "id" not in table.c or table is tables.owners:
        return
    highest = there.value(select(func.max(table.c.id)).execution_options(all_owners=True)) or 0
    if there.dialect == "sqlite":
        given = text("SELECT seq FROM sqlite_sequence WHERE name = :table").execution_options(all_owners=True)
        highest = max(highest, there.value(given, {"table": table.name}) or 0)
    if highest:
        sequence = text("SELECT setval(pg_get_serial_sequence(:table, 'id'), :highest)")
        here.run(sequence.execution_options(all_owners=True), {"table": table.name, "highest": highest})
