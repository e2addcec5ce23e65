"""After something was erased: rewrite the SQLite file without it and empty its log; no byte can be read back."""

from __future__ import annotations

import logging
from typing import Any

from sqlalchemy import Connection

from storage.sqlite import BUSY_TIMEOUT_MS

log = logging.getLogger(__name__)


class Compacting:
    """Called after each commit. A reader (a running backup) can keep the log from being emptied: then that stays owed
    and is tried again after the next commit, without making anybody wait."""

    def __init__(self) -> None:
        self._log_owed = False

    def after_commit(self, connection: Connection, *, erased: bool) -> None:
        """Do what is owed. It never raises: what was committed stays committed."""
        if not erased and not self._log_owed:
            return
        bare: Any = connection.connection.driver_connection
        try:
            if erased:
                self._log_owed = True
                bare.execute("VACUUM")
            self._log_owed = self._is_busy(bare)
        except connection.dialect.loaded_dbapi.Error as error:
            log.warning("what was erased is overwritten, but the file could not be rewritten: %s", type(error).__name__)

    def _is_busy(self, bare: Any) -> bool:
        bare.execute("PRAGMA busy_timeout = 0")
        try:
            (busy, *_) = bare.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            bare.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        return bool(busy)
