"""Whose fault an error is: the database's (wait, and try again) or the statement's (a fault of the code)."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout


def is_trouble(error: BaseException) -> bool:
    """Whether the database could not do it just now: locked, full, gone, restarting. The same may pass later."""
    if isinstance(error, PoolTimeout):
        return True
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if not isinstance(error, OperationalError | InterfaceError):
        return False
    # SQLite says "operational" of a statement it cannot parse, too; that has the general code.
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code != sqlite3.SQLITE_ERROR and not str(error.orig).startswith(("no such", "near "))
