"""Alembic's entry: runs inside the connection and transaction that storage.migrating opened."""

from typing import Any, Literal

from alembic import context

from storage.tables import metadata
from storage.types import Instant, WallTime, Words


def plain_types(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Write our types into a new revision as what they are in the database: a revision must not change with them."""
    if kind == "type" and isinstance(item, Instant | WallTime | Words):
        return "sa.BigInteger()" if isinstance(item, Instant) else "sa.Text()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite changes a table by rebuilding it; the first revision has nothing to rebuild.
    render_as_batch=context.config.attributes.get("batch", True),
    compare_type=True,
    render_item=plain_types,
)
with context.begin_transaction():
    context.run_migrations()
