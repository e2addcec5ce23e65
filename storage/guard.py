"""The engine's guard: a statement on an owner's table that is not bound to one owner is refused before it runs.

Scoped means: for every owned table in a FROM, the condition `owner_id = <a bound value>` stands ANDed at the top of
the WHERE (or of the inner join's ON). Comparing two columns, or hiding the condition inside an OR, does not count.
Scans over all owners say so: `statement.execution_options(all_owners=True)`. Raw text must say so as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Delete, Engine, Insert, Select, TableClause, Update, event
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import (
    BinaryExpression,
    BindParameter,
    BooleanClauseList,
    ClauseElement,
    ColumnClause,
    ColumnElement,
    Grouping,
    TextClause,
)
from sqlalchemy.sql.selectable import AliasedReturnsRows, FromClause, FromClauseAlias, FromGrouping, Join, TextualSelect

from storage import tables

ALL_OWNERS = "all_owners"

# Set on a compiled statement that was found scoped.
PASSED = "sincerely_passed_the_guard"


class UnscopedStatement(PermissionError):
    """A statement would have read or changed rows of more than one owner. Always a fault of the code."""


def _scope_columns() -> dict[str, str]:
    """Table name -> the column that names its owner."""
    owned = {table.name: "owner_id" for table in tables.metadata.tables.values() if "owner_id" in table.c}
    return {**owned, "owners": "id"}


SCOPES = _scope_columns()

# A reply to a stranger belongs to nobody.
MAY_BELONG_TO_NOBODY = frozenset({"outbox"})


def install(engine: Engine) -> None:
    """From now on every statement of this engine passes the guard, as it is about to reach the driver."""
    event.listen(engine, "before_cursor_execute", _before_cursor_execute)


def _before_cursor_execute(
    connection: Connection, cursor: Any, words: str, parameters: Any, context: Any, many: bool
) -> None:
    """SQLAlchemy compiles a statement once for all values: so long is what was found of it remembered as well.
    Whose rows an INSERT brings, only its values tell."""
    if context.execution_options.get(ALL_OWNERS):
        return
    compiled = context.compiled
    if compiled is None:
        raise UnscopedStatement("raw SQL must declare all_owners")
    if not hasattr(compiled, PASSED):
        check(compiled.statement)
        setattr(compiled, PASSED, True)
    if isinstance(compiled.statement, Insert):
        check_rows(compiled.statement.table.name, context.compiled_parameters)


def check(statement: ClauseElement) -> None:
    """Raise UnscopedStatement unless every owned table in the statement is bound to one owner."""
    _walk(statement, frozenset())


def _walk(part: Any, enclosing: frozenset[Any]) -> None:
    """Check a part of a statement. `enclosing`: the sources around it, which a subquery may speak of unbound again,
    because they are bound where they stand."""
    if _is_raw(part):
        raise UnscopedStatement(f"raw SQL must declare all_owners: {part}")
    if isinstance(part, Select):
        enclosing |= _check_select(part, enclosing)
    elif isinstance(part, Update | Delete):
        _check_change(part)
        enclosing |= {part.table}
    elif isinstance(part, Insert):
        _check_insert(part)
    elif isinstance(part, AliasedReturnsRows):
        enclosing = frozenset()  # What stands in a FROM or a WITH sees nothing of what is around it.
    for child in part.get_children():
        _walk(child, enclosing)


def _is_raw(part: Any) -> bool:
    """Text that could name a table. Literal columns are for the constants of the partial indexes."""
    if isinstance(part, ColumnClause) and part.is_literal:
        return "select" in part.name.lower()
    return isinstance(part, TextClause | TextualSelect)


def _check_select(select: Select[Any], enclosing: frozenset[Any]) -> frozenset[Any]:
    """Check what the SELECT itself reads from; those sources."""
    correlated = enclosing & frozenset(select._correlate)
    sources = frozenset(select.get_final_froms()) - correlated
    for source in sources:
        _check_source(source, list(_conjuncts(select.whereclause)))
    return sources | {table for source in sources for table in source._from_objects}


def _check_source(source: FromClause, conditions: list[ColumnElement[Any]]) -> None:
    """A table, or a join whose sides are checked: an ON binds the side it restricts."""
    if isinstance(source, FromGrouping):
        _check_source(source.element, conditions)
    elif isinstance(source, Join):
        on = list(_conjuncts(source.onclause))
        _check_source(source.right, [*([] if source.isouter else conditions), *([] if source.full else on)])
        _check_source(source.left, [*conditions, *([] if source.isouter or source.full else on)])
    else:
        _require_scope(source, conditions)


def _check_change(change: Update | Delete) -> None:
    conditions = list(_conjuncts(change.whereclause))
    _require_scope(change.table, conditions)
    for source in _extra_sources(change):
        _check_source(source, conditions)


def _extra_sources(change: Update | Delete) -> Iterator[FromClause]:
    """Other owned tables named directly in the WHERE (UPDATE … FROM, DELETE … USING)."""
    seen: set[int] = set()
    for condition in _conjuncts(change.whereclause):
        for part in visitors.iterate(condition, {"stop_on": (Select,)}):
            table = getattr(part, "table", None) if isinstance(part, Column) else None
            if table is not None and table is not change.table and id(table) not in seen:
                seen.add(id(table))
                yield table


def _require_scope(source: FromClause, conditions: list[ColumnElement[Any]]) -> None:
    table: Any = source
    while isinstance(table, FromClauseAlias):
        table = table.element
    if not isinstance(table, TableClause) or table.name not in SCOPES:
        return
    column = source.c.get(SCOPES[table.name])
    if column is None or not any(_binds(condition, column) for condition in conditions):
        raise UnscopedStatement(f"{table.name} is not bound to one owner")


def _binds(condition: ColumnElement[Any], column: ColumnElement[Any]) -> bool:
    if not isinstance(condition, BinaryExpression) or condition.operator is not operators.eq:
        return False
    left, right = condition.left, condition.right
    return (left is column and _is_value(right)) or (right is column and _is_value(left))


def _is_value(side: Any) -> bool:
    return isinstance(side, BindParameter) and (side.value is not None or side.required)


def _conjuncts(clause: Any) -> Iterator[ColumnElement[Any]]:
    if isinstance(clause, Grouping):
        yield from _conjuncts(clause.element)
    elif isinstance(clause, BooleanClauseList) and clause.operator is operators.and_:
        for part in clause.clauses:
            yield from _conjuncts(part)
    elif clause is not None:
        yield clause


def _check_insert(insert: Insert) -> None:
    name = insert.table.name
    if name in SCOPES and (insert.select is not None or insert._multi_values):
        raise UnscopedStatement(f"rows of {name} must be inserted as values of one owner")


def check_rows(name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Raise UnscopedStatement unless the rows of one INSERT belong to one owner."""
    if name not in SCOPES:
        return
    owners = {row.get(SCOPES[name]) for row in rows}
    if len(owners) != 1 or (None in owners and name not in MAY_BELONG_TO_NOBODY):
        raise UnscopedStatement(f"rows of {name} must be inserted for one owner")
