"""Statements put together once and run many times.

Building a statement takes SQLAlchemy four times as long as running it; so each is built once, with placeholders. Even
then most of a small statement's time on SQLite goes into finding it in a cache and wrapping what comes back. So there
it is compiled once as well, and its words go to the driver as they are, with SQLAlchemy's own conversions of the
values: a fifth of the time. On PostgreSQL the way to the server is what takes time: there SQLAlchemy runs it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, ParamSpec

from sqlalchemy import Connection, CursorResult, Dialect, Executable, Insert, Row, bindparam
from sqlalchemy.engine import result_tuple
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeEngine

from storage import guard

Values = Mapping[str, Any]
P = ParamSpec("P")

Convert = Callable[[Any], Any]


def prepared(**types: Any) -> Callable[[Callable[P, Executable]], Callable[P, tuple[Prepared, dict[str, Any]]]]:
    """Make a function that builds a statement one that gives it prepared, with the values to run it with:
    `tx.row(*_by_id(owner_id, note_id))`. It is called once, with a placeholder for each parameter. `types` says what
    a placeholder is where no column beside it does.
    """

    def prepare(build: Callable[P, Executable]) -> Callable[P, tuple[Prepared, dict[str, Any]]]:
        signature = inspect.signature(build)
        # The ending keeps the names apart from columns', which SQLAlchemy reserves in an UPDATE.
        names = {name: f"{name}_" for name in signature.parameters}
        holders = {name: bindparam(held, type_=types.get(name)) for name, held in names.items()}
        with_holders: Callable[..., Executable] = build  # Placeholders stand for every kind of value.
        statement = Prepared(lambda: with_holders(**holders))
        keys = tuple(names.values())

        @wraps(build)
        def with_values(*args: P.args, **kwargs: P.kwargs) -> tuple[Prepared, dict[str, Any]]:
            given = signature.bind(*args, **kwargs).args if kwargs else args
            return statement, dict(zip(keys, given, strict=True))

        return with_values

    return prepare


class Prepared:
    """A statement that is built when it is first run. `columns`: those an INSERT's values will be given for."""

    def __init__(self, build: Callable[[], Executable], columns: Sequence[str] | None = None) -> None:
        self._build = build
        self._columns = columns
        self._direct: Direct | None = None

    @cached_property
    def statement(self) -> Executable:
        """As SQLAlchemy knows it."""
        return self._build()

    def run(
        self, connection: Connection, driver: Any, values: Values | list[Values] | None
    ) -> CursorResult[Any] | Answer:
        """Run it with values, or once for each of several rows. `driver`: what `driver_of` has for this connection."""
        if driver is not None:
            if self._direct is None:
                self._direct = Direct(self.statement, connection.dialect, self._columns)
            if self._direct.is_complete:
                return self._direct.run(connection, driver, values)
        return connection.execute(self.statement, values)


def driver_of(connection: Connection) -> Any:
    """SQLite's own connection, to which prepared statements go as they are; None elsewhere."""
    return connection.connection.dbapi_connection if connection.dialect.name == "sqlite" else None


class Direct:
    """A statement as SQLite's driver takes it. It passes the guard here, because the driver's events see none of it."""

    def __init__(self, statement: Any, dialect: Dialect, columns: Sequence[str] | None) -> None:
        if not statement.get_execution_options().get(guard.ALL_OWNERS):
            guard.check(statement)
        compiled: Any = statement.compile(dialect=dialect, column_keys=columns)
        # An IN over a list is spelt out anew for each length.
        self.is_complete = not compiled.post_compile_params
        self._words: str = compiled.string
        self._inserts_into = statement.table.name if isinstance(statement, Insert) else None
        binds = [compiled.binds[name] for name in compiled.positiontup]
        converters = [_converter(bind.type, dialect, "bind_processor") for bind in binds]
        # In the order of the placeholders: what to look up and how to convert it, or what is always the same.
        self._holders = [
            (bind.key if bind.required else None, convert, None if bind.required else _bound(bind, convert))
            for bind, convert in zip(binds, converters, strict=True)
        ]
        told = _told(statement)
        self._row = result_tuple([column["name"] for column in told])
        self._read = [
            (place, convert)
            for place, column in enumerate(told)
            if (convert := _converter(column["type"], dialect, "result_processor", None)) is not None
        ]

    def run(self, connection: Connection, driver: Any, values: Values | list[Values] | None) -> Answer:
        """Run it. Errors are those SQLAlchemy raises, but for the values, which they do not quote."""
        rows = values if isinstance(values, list) else [values or {}]
        if self._inserts_into is not None:
            guard.check_rows(self._inserts_into, rows)
        try:
            if rows is values:
                return Answer(self, driver.executemany(self._words, [self._arguments(row) for row in rows]))
            return Answer(self, driver.execute(self._words, self._arguments(rows[0])))
        except connection.dialect.loaded_dbapi.Error as error:
            kind = connection.dialect.loaded_dbapi.Error
            raise DBAPIError.instance(self._words, None, error, kind, hide_parameters=True) from error

    def _arguments(self, values: Values) -> list[Any]:
        return [
            constant if key is None else values[key] if convert is None else convert(values[key])
            for key, convert, constant in self._holders
        ]

    def row(self, found: Sequence[Any]) -> Row[Any]:
        """What the driver found, as SQLAlchemy would give it."""
        values = list(found)
        for place, convert in self._read:
            values[place] = convert(values[place])
        return self._row(values)

    def column(self, found: Sequence[Sequence[Any]]) -> list[Any]:
        """The first column of what the driver found, as SQLAlchemy would give it."""
        convert = next((convert for place, convert in self._read if place == 0), None)
        return [row[0] if convert is None else convert(row[0]) for row in found]


class Answer:
    """What came of a statement, with the words SQLAlchemy's own results have for it."""

    __slots__ = ("_direct", "_found", "rowcount")

    def __init__(self, direct: Direct, cursor: Any) -> None:
        self._direct = direct
        self._found: list[Sequence[Any]] = cursor.fetchall()  # All, or the statement would stay open.
        self.rowcount: int = cursor.rowcount

    def all(self) -> list[Row[Any]]:
        """All rows."""
        return [self._direct.row(found) for found in self._found]

    def column(self) -> list[Any]:
        """The first column of all rows: without a row around each they come in a third of the time."""
        return self._direct.column(self._found)

    def first(self) -> Row[Any] | None:
        """The first row, if there is one."""
        return self._direct.row(self._found[0]) if self._found else None

    def one(self) -> Row[Any]:
        """The one row there is."""
        (found,) = self._found
        return self._direct.row(found)

    def scalar(self) -> Any:
        """The first column of the first row, or None."""
        return self._direct.row(self._found[0])[0] if self._found else None


def _bound(bind: Any, convert: Convert | None) -> Any:
    """A constant of the statement as the driver takes it."""
    return bind.effective_value if convert is None else convert(bind.effective_value)


def _converter(kind: TypeEngine[Any], dialect: Dialect, way: str, *more: Any) -> Convert | None:
    """How SQLAlchemy converts values of this kind on their way to the driver, or back; None where it does not."""
    convert: Convert | None = getattr(kind.dialect_impl(dialect), way)(dialect, *more)
    return convert


def _told(statement: Any) -> Sequence[Any]:
    """The columns that come back."""
    if statement.is_select:
        described: Sequence[Any] = statement.column_descriptions
        return described
    return statement.returning_column_descriptions or ()
