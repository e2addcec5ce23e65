"""One transaction on one connection: the few ways in which storage speaks to the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Literal, TypeVar, overload

from sqlalchemy import Column, Connection, CursorResult, Executable, Insert, Row, Table, Update
from sqlalchemy.dialects import postgresql, sqlite

from storage.statements import Answer, Prepared, Values, driver_of

Dialect = Literal["sqlite", "postgresql"]
Statement = Executable | Prepared
Rows = list[Values]
T = TypeVar("T")


class Transaction:
    """Storage functions take it first; only they use its methods."""

    def __init__(self, connection: Connection, templates: Mapping[str, str] | None = None) -> None:
        self.connection = connection
        self._driver = driver_of(connection)
        self.templates = templates or {}  # Of the house: in force for every owner who has none of his own.
        self.dialect: Dialect = "sqlite" if connection.dialect.name == "sqlite" else "postgresql"
        self.compact_after_commit = False
        self._read: dict[Any, tuple[frozenset[Table], Any]] = {}

    @overload
    def run(self, statement: Executable, values: Values | Rows | None = None) -> CursorResult[Any]: ...

    @overload
    def run(self, statement: Prepared, values: Values | Rows | None = None) -> CursorResult[Any] | Answer: ...

    def run(self, statement: Statement, values: Values | Rows | None = None) -> CursorResult[Any] | Answer:
        """Run one statement (or one for many rows)."""
        if self._read:
            self._forget(statement.statement if isinstance(statement, Prepared) else statement)
        if isinstance(statement, Prepared):
            return statement.run(self.connection, self._driver, values)
        return self.connection.execute(statement, values)

    def once(self, key: Any, read_from: frozenset[Table], ask: Callable[[], T]) -> T:
        """What a turn asks again and again, read once: `ask()`, until a statement changes one of the tables it was
        `read_from`."""
        if key not in self._read:
            self._read[key] = (read_from, ask())
        answer: T = self._read[key][1]
        return answer

    def known(self, key: Any) -> Any:
        """What was read under this key and still holds; None where nothing was."""
        return self._read[key][1] if key in self._read else None

    def keep(self, key: Any, read_from: frozenset[Table], answer: Any) -> None:
        """This is what asking would give now."""
        self._read[key] = (read_from, answer)

    def forget(self) -> None:
        """What was read `once` is not asked for any more."""
        self._read.clear()

    def _forget(self, change: Executable) -> None:
        """A row that is deleted takes others with it, so then nothing that was read is sure any more."""
        if change.is_select:
            return
        if isinstance(change, Insert | Update):
            for key in [key for key, (read_from, _) in self._read.items() if change.table in read_from]:
                del self._read[key]
        else:
            self._read.clear()

    def rows(self, statement: Statement, values: Values | None = None) -> Sequence[Row[Any]]:
        """All rows."""
        return self.run(statement, values).all()

    def row(self, statement: Statement, values: Values | None = None) -> Row[Any] | None:
        """The first row, if there is one."""
        return self.run(statement, values).first()

    def value(self, statement: Statement, values: Values | None = None) -> Any:
        """The first column of the first row, or None."""
        return self.run(statement, values).scalar()

    def column(self, statement: Statement, values: Values | None = None) -> Sequence[Any]:
        """The first column of all rows."""
        answer = self.run(statement, values)
        return answer.column() if isinstance(answer, Answer) else answer.scalars().all()

    def changed(self, statement: Statement, values: Values | None = None) -> int:
        """How many rows the statement changed."""
        return self.run(statement, values).rowcount

    def add(self, table: Table, values: Values) -> int:
        """Insert one row; its new id."""
        return int(self.value(_insert(table, tuple(values), tuple(table.primary_key)), values))

    def added(self, table: Table, values: Values) -> Row[Any]:
        """Insert one row; the row as the database has it."""
        return self.run(_insert(table, tuple(values), tuple(table.columns)), values).one()

    def add_many(self, table: Table, rows: Sequence[Values]) -> None:
        """Insert rows of one shape."""
        if rows:
            self.run(_insert(table, tuple(rows[0])), list(rows))

    def add_once(self, table: Table, values: Values, key: Sequence[str]) -> Any:
        """Insert a row unless one of this key is there; the first column of its primary key, None if there was one."""
        return self.value(_insert_on_conflict(self.dialect, table, tuple(values), tuple(key), ()), values)

    def put(self, table: Table, values: Values, key: Sequence[str], changed: Sequence[str]) -> Row[Any]:
        """Insert a row, or set the `changed` columns of the one that has this key; the row as it is then."""
        insert = _insert_on_conflict(self.dialect, table, tuple(values), tuple(key), tuple(changed))
        return self.run(insert, values).one()


@cache
def _insert(table: Table, columns: tuple[str, ...], returned: tuple[Column[Any], ...] = ()) -> Prepared:
    insert = table.insert()
    return Prepared(lambda: insert.returning(*returned) if returned else insert, columns)


@cache
def _insert_on_conflict(
    dialect: Dialect, table: Table, columns: tuple[str, ...], key: tuple[str, ...], changed: tuple[str, ...]
) -> Prepared:
    insert: Any = (sqlite if dialect == "sqlite" else postgresql).insert(table)  # Both spell it alike.
    if not changed:
        first = next(iter(table.primary_key.columns))
        return Prepared(lambda: insert.on_conflict_do_nothing(index_elements=key).returning(first), columns)
    new = {name: insert.excluded[name] for name in changed}
    return Prepared(lambda: insert.on_conflict_do_update(index_elements=key, set_=new).returning(table), columns)
