"""What "who should I contact today?" costs an owner who knows many and has few due: it may not grow with the others."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from benchmarks.crowd import HEAVY_OWNER, NOW, fill
from handlers import candidates
from storage import owners, tables
from storage.engine import Database, Transaction
from storage.owners import Owner

SIZES = (100, 1_000, 10_000)
DUE = 20
FAR = timedelta(days=90)  # Beyond any day that is looked at.
ROUNDS, WARM = 60, 5
AIM = 1.5


def main() -> int:
    """Measure and print; 0 where the largest circle costs at most `AIM` times the smallest."""
    with tempfile.TemporaryDirectory() as folder:
        books = [_book(Path(folder) / f"{size}.db", size) for size in SIZES]
        costs = _costs(books)
        for db in books:
            db.close()
    ratio = max(costs) / costs[0]
    known = ", ".join(f"{size:,}" for size in SIZES)
    print(f"today, {DUE} due of {known} contacts: {' '.join(f'{cost:.2f}' for cost in costs)} ms at the median")
    print(f"  the dearest costs {ratio:.2f} times the smallest (aim: within {AIM})")
    return 0 if ratio <= AIM else 1


def _book(path: Path, contacts: int) -> Database:
    """A database whose first owner knows `contacts` people, `DUE` of them due now."""
    db = Database.open(None, path=path)
    fill(db, contacts * 2, heavy=contacts)
    db.write(_put_off_all_but_a_few)
    return db


def _put_off_all_but_a_few(tx: Transaction) -> None:
    rows = tables.follow_ups
    mine = rows.update().where(rows.c.owner_id == HEAVY_OWNER)
    for which, due in ((rows.c.contact_id <= DUE, NOW - timedelta(hours=1)), (rows.c.contact_id > DUE, NOW + FAR)):
        tx.run(mine.where(which).values(due_at=due, local=due.replace(tzinfo=None)))


def _costs(books: Sequence[Database]) -> list[float]:
    """Milliseconds at the median, the books by turns, so that what else the machine does weighs on all alike."""
    times: list[list[float]] = [[] for _ in books]
    for _ in range(ROUNDS + WARM):
        for db, taken in zip(books, times, strict=True):
            taken.append(db.write(_ask))
    return [statistics.median(taken[WARM:]) * 1000 for taken in times]


def _ask(tx: Transaction) -> float:
    owner = _owner(tx)
    began = time.perf_counter()
    found = candidates.due_today(tx, owner, NOW)
    took = time.perf_counter() - began
    if len(found) != DUE:
        raise RuntimeError(f"{len(found)} are due, not {DUE}")
    return took


def _owner(tx: Transaction) -> Owner:
    found = owners.get(tx, HEAVY_OWNER)
    if found is None:
        raise RuntimeError("the crowd has no first owner")
    return found


if __name__ == "__main__":
    sys.exit(main())
