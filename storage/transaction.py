"""One transaction on one connection: the few ways in which storage speaks to the database."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cache, wraps
from typing import Any, Literal, ParamSpec, TypeVar

from sqlalchemy import Connection, CursorResult, Executable, Insert, Row, Table, Update, bindparam
from sqlalchemy.dialects import postgresql, sqlite

Dialect = Literal["sqlite", "postgresql"]
Values = Mapping[str, Any]
P = ParamSpec("P")
T = TypeVar("T")


def prepared(**types: Any) -> Callable[[Callable[P, Executable]], Callable[P, tuple[Executable, dict[str, Any]]]]:
    """Put a statement together once instead of at each call, which takes four times as long as running it.

    The decorated function is called once, with a placeholder for each parameter. What it becomes gives the statement
    and the values to run it with: `tx.row(*_by_id(owner_id, note_id))`. `types` says what a placeholder is where no
    column beside it does.
    """

    def prepare(build: Callable[P, Executable]) -> Callable[P, tuple[Executable, dict[str, Any]]]:
        signature = inspect.signature(build)
        # The ending keeps the names apart from columns', which SQLAlchemy reserves in an UPDATE.
        holders = {name: bindparam(f"{name}_", type_=types.get(name)) for name in signature.parameters}

        @cache
        def statement() -> Executable:
            with_holders: Callable[..., Executable] = build  # Placeholders stand for every kind of value.
            return with_holders(**holders)

        @wraps(build)
        def with_values(*args: P.args, **kwargs: P.kwargs) -> tuple[Executable, dict[str, Any]]:
            given = signature.bind(*args, **kwargs).arguments if kwargs else dict(zip(holders, args, strict=True))
            return statement(), {f"{name}_": value for name, value in given.items()}

        return with_values

    return prepare


class Transaction:
    """Storage functions take it first; only they use its methods."""

    def __init__(self, connection: Connection, templates: Mapping[str, str] | None = None) -> None:
        self.connection = connection
        self.templates = templates or {}  # Of the house: in force for every owner who has none of his own.
        self.dialect: Dialect = "sqlite" if connection.dialect.name == "sqlite" else "postgresql"
        self.compact_after_commit = False
        self._read: dict[Any, tuple[frozenset[Table], Any]] = {}

    def run(self, statement: Executable, parameters: Values | Sequence[Values] | None = None) -> CursorResult[Any]:
        """Run one statement (or one for many rows)."""
        if self._read and not statement.is_select:
            self._forget(statement)
        return self.connection.execute(statement, parameters)

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

    def _forget(self, change: Executable) -> None:
        """A row that is deleted takes others with it, so then nothing that was read is sure any more."""
        if isinstance(change, Insert | Update):
            self._read = {key: kept for key, kept in self._read.items() if change.table not in kept[0]}
        else:
            self._read.clear()

    def rows(self, statement: Executable, parameters: Values | None = None) -> Sequence[Row[Any]]:
        """All rows."""
        return self.run(statement, parameters).all()

    def row(self, statement: Executable, parameters: Values | None = None) -> Row[Any] | None:
        """The first row, if there is one."""
        return self.run(statement, parameters).first()

    def value(self, statement: Executable, parameters: Values | None = None) -> Any:
        """The first column of the first row, or None."""
        return self.run(statement, parameters).scalar()

    def changed(self, statement: Executable, parameters: Values | None = None) -> int:
        """How many rows the statement changed."""
        return self.run(statement, parameters).rowcount

    def add(self, table: Table, values: Values) -> int:
        """Insert one row; its new id."""
        key = self.run(_insert(table), values).inserted_primary_key
        assert key is not None
        return int(key[0])

    def added(self, table: Table, values: Values) -> Row[Any]:
        """Insert one row; the row as the database has it."""
        return self.run(_insert_returning(table), values).one()

    def add_many(self, table: Table, rows: Sequence[Values]) -> None:
        """Insert rows of one shape."""
        if rows:
            self.run(_insert(table), rows)

    def add_once(self, table: Table, values: Values, key: Sequence[str]) -> Any:
        """Insert a row unless one of this key is there; the first column of its primary key, None if there was one."""
        return self.value(_insert_on_conflict(self.dialect, table, tuple(key), ()), values)

    def put(self, table: Table, values: Values, key: Sequence[str], changed: Sequence[str]) -> Row[Any]:
        """Insert a row, or set the `changed` columns of the one that has this key; the row as it is then."""
        return self.run(_insert_on_conflict(self.dialect, table, tuple(key), tuple(changed)), values).one()


@cache
def _insert(table: Table) -> Insert:
    return table.insert()


@cache
def _insert_returning(table: Table) -> Any:
    return table.insert().returning(table)


@cache
def _insert_on_conflict(dialect: Dialect, table: Table, key: tuple[str, ...], changed: tuple[str, ...]) -> Any:
    insert: Any = (sqlite if dialect == "sqlite" else postgresql).insert(table)  # Both spell it alike.
    if not changed:
        first = next(iter(table.primary_key.columns))
        return insert.on_conflict_do_nothing(index_elements=key).returning(first)
    new = {name: insert.excluded[name] for name in changed}
    return insert.on_conflict_do_update(index_elements=key, set_=new).returning(table)
