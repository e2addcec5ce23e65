"""What storage costs: a note saved durably against bare sqlite3 in the same run, and how cost grows with the book."""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.crowd import FIRST, HEAVY_OWNER, LAST, LIKES, NOW, fill
from sincerely.model import Contact, Encounter, FollowUp, FollowUpKind, Hook, HookKind, Promise
from storage import finding, follow_ups, inbox, notes, outbox, owners, people, undo
from storage.engine import Database, Transaction

NOTES = 600
ROUNDS = 3
QUERIES = 60
WARM = 5  # The first runs put statements together and fill caches.
SIZES = (1_000, 100_000)
LARGEST = 1_000_000
AIM_SAVE, AIM_GROWTH = 0.3, 1.5


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 0 where the aims are met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.storage")
    parser.add_argument("--million", action="store_true", help="also with a million contacts (half a minute to fill)")
    parser.add_argument("--notes", type=int, default=NOTES, help="notes saved in each round")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        saved = saving(Path(folder), args.notes)
        grown = growth(Path(folder), (*SIZES, LARGEST) if args.million else SIZES)
    return 0 if saved and grown else 1


def saving(folder: Path, count: int) -> bool:
    """Notes a second, ours against bare sqlite3 writing the same facts with the same durability; rounds alternate."""
    ours, bare = [], []
    for number in range(ROUNDS):
        bare.append(_bare_notes(folder / f"bare{number}.db", count))
        ours.append(_our_notes(folder / f"ours{number}.db", count))
    quick, reference = statistics.median(map(_rate, ours)), statistics.median(map(_rate, bare))
    ratio = quick / reference
    print(f"a note saved durably: {quick:.0f}/s, bare sqlite3 {reference:.0f}/s: {ratio:.2f} of it (aim {AIM_SAVE})")
    for name, times in (("ours", ours[0]), ("bare sqlite3", bare[0])):
        print(f"  {name}: p50 {_percentile(times, 50):.2f} ms, p99 {_percentile(times, 99):.2f} ms")
    asked = _asked(folder / "asked.db")
    commits, others = asked.count("COMMIT"), len(asked) - asked.count("COMMIT") - asked.count("BEGIN")
    print(f"  a note is {commits} commit, so one fsync with synchronous=FULL, and {others} statements")
    return ratio >= AIM_SAVE


def _asked(path: Path) -> list[str]:
    """The first word of every statement of one note, as SQLite itself traces them."""
    db, words = _ready(path, 1), []
    connection: Any = db._one and db._one.connection.dbapi_connection
    connection.set_trace_callback(lambda statement: words.append(statement.split()[0]))
    db.write(lambda tx: save_note(tx, 0))
    connection.set_trace_callback(None)
    db.close()
    return words


def _ready(path: Path, count: int) -> Database:
    """A book of one owner with so many updates to handle."""
    db = Database.open(None, path=path)
    db.write(lambda tx: owners.claim(tx, user_id=1, chat_id=1, first_name="O", username=None, now=NOW))
    db.write(lambda tx: [inbox.put(tx, n, "1", 1, '{"text": "met Ana"}', NOW) for n in range(count + WARM)])
    return db


def _our_notes(path: Path, count: int) -> list[float]:
    db = _ready(path, count)
    times = [_timed(lambda n=n: db.write(lambda tx: save_note(tx, n))) for n in range(count + WARM)]  # type: ignore[misc]  # A default binds.
    db.close()
    return times[WARM:]


def save_note(tx: Transaction, number: int) -> None:
    """What a note's turn writes: contact, encounter, two hooks, a promise, its follow-up, card, undo, "handled"."""
    note_id = notes.put(tx, 1, chat_id=1, message_id=number, text="met Ana at AWS, loves sailing", sent_at=NOW)
    undo_id = undo.remember(tx, 1, "note", [], NOW)
    contact_id = people.add(tx, 1, Contact(name=f"Ana Souza{number}"), NOW)
    undo.note_created(tx, 1, undo_id, [contact_id])
    facts = (
        Encounter(on=NOW.date(), place="AWS"),
        Hook(text="loves sailing", kind=HookKind.INTEREST),
        Hook(text="runs a bakery", kind=HookKind.PROJECT),
        Promise(action="send article", due=NOW.date()),
    )
    people.add_facts(tx, 1, contact_id, facts, note_id=note_id)
    notes.link(tx, 1, note_id, [contact_id])
    due = NOW + timedelta(days=1)
    planned = FollowUp(
        kind=FollowUpKind.PROMISE, due=due, local=due.replace(tzinfo=None), zone="UTC", reason="promised", about=1
    )
    follow_ups.replan(tx, 1, contact_id, [planned], NOW)
    card = outbox.put(tx, 1, 1, "message", {"text": "<b>Ana</b>"}, now=NOW)
    notes.set_card(tx, 1, note_id, card)
    inbox.done(tx, number, NOW)


BARE_TABLES = """
CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, message INTEGER, text TEXT, card INTEGER);
CREATE TABLE undo (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, what TEXT, created TEXT);
CREATE TABLE contacts (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, name TEXT, key TEXT, made INTEGER);
CREATE TABLE facts (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, contact INTEGER, kind TEXT, text TEXT);
CREATE TABLE follow_ups (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, contact INTEGER, due INTEGER, state TEXT);
CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, owner INTEGER, payload TEXT, state TEXT);
CREATE TABLE inbox (id INTEGER PRIMARY KEY, raw TEXT, done INTEGER);
CREATE INDEX a ON notes (owner, message); CREATE INDEX b ON contacts (owner, key);
CREATE INDEX c ON facts (owner, contact); CREATE INDEX d ON follow_ups (due) WHERE state = 'pending';
CREATE INDEX e ON outbox (id) WHERE state = 'queued';
"""


def _bare_notes(path: Path, count: int) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.executescript(BARE_TABLES)
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO inbox VALUES (?, ?, NULL)", [(n, '{"text": "met Ana"}') for n in range(count + WARM)]
    )
    connection.execute("COMMIT")
    times = [_timed(lambda n=n: _bare_note(connection, n)) for n in range(count + WARM)]  # type: ignore[misc]  # A default binds.
    connection.close()
    return times[WARM:]


def _bare_note(connection: sqlite3.Connection, number: int) -> None:
    run = connection.execute
    run("BEGIN IMMEDIATE")
    note = run(
        "INSERT INTO notes (owner, message, text) VALUES (1, ?, ?)", (number, "met Ana at AWS, loves sailing")
    ).lastrowid
    name = f"Ana Souza{number}"
    contact = run("INSERT INTO contacts (owner, name, key, made) VALUES (1, ?, ?, 0)", (name, name.lower())).lastrowid
    run("INSERT INTO undo (owner, what, created) VALUES (1, 'note', ?)", (str(contact),))
    for kind, text in (
        ("met", "AWS"),
        ("hook", "loves sailing"),
        ("hook", "runs a bakery"),
        ("promise", "send article"),
    ):
        run("INSERT INTO facts (owner, contact, kind, text) VALUES (1, ?, ?, ?)", (contact, kind, text))
    run("INSERT INTO follow_ups (owner, contact, due, state) VALUES (1, ?, 1, 'pending')", (contact,))
    card = run(
        "INSERT INTO outbox (owner, payload, state) VALUES (1, ?, 'queued')", ('{"text": "<b>Ana</b>"}',)
    ).lastrowid
    run("UPDATE notes SET card = ? WHERE id = ?", (card, note))
    run("UPDATE inbox SET done = 1 WHERE id = ?", (number,))
    run("COMMIT")


def growth(folder: Path, sizes: tuple[int, ...]) -> bool:
    """The same questions to books of growing size, by turns; the largest may cost 1.5 times the smallest."""
    books = [Database.open(None, path=folder / f"{size}.db") for size in sizes]
    for size, db in zip(sizes, books, strict=True):
        fill(db, size, heavy=500)
    print(f"p50 in ms with {', '.join(f'{size:,}' for size in sizes)} contacts (aim: within {AIM_GROWTH} times)")
    fine = True
    for name, ask in QUESTIONS.items():
        costs = _costs(books, ask)
        ratio = max(costs[1:]) / costs[0]
        fine = fine and ratio <= AIM_GROWTH
        print(f"  {name}: {' '.join(f'{cost:.3f}' for cost in costs)}  {ratio:.2f} times")
    for db in books:
        db.close()
    return fine


def _claim_and_give_back(tx: Transaction) -> None:
    for owner_id, row in follow_ups.claim_due(tx, NOW, 1):
        follow_ups.unclaim(tx, owner_id, row.id)


QUESTIONS: dict[str, Callable[[Transaction], Any]] = {
    "claiming what is due, and giving it back": _claim_and_give_back,
    "due today, 20 rows": lambda tx: follow_ups.open_until(tx, HEAVY_OWNER, NOW + timedelta(days=365), 20),
    "the next due of all": follow_ups.next_due_at,
    "a search among 500": lambda tx: finding.search(tx, HEAVY_OWNER, [LIKES[3], LAST[1]]),
    "a search that finds nobody": lambda tx: finding.search(tx, HEAVY_OWNER, "zebra"),
    "a name": lambda tx: finding.named(tx, HEAVY_OWNER, f"{FIRST[3]} {LAST[0]}0"),
    "a page": lambda tx: finding.page(tx, HEAVY_OWNER, 10, 100),
    "one person": lambda tx: people.get(tx, HEAVY_OWNER, 100),
}


def _costs(books: list[Database], ask: Callable[[Transaction], Any]) -> list[float]:
    """By turns, so that what else the machine does weighs on all alike; without the fsync, which is timed above."""
    times: list[list[float]] = [[] for _ in books]
    for _ in range(QUERIES + WARM):
        for db, taken in zip(books, times, strict=True):
            taken.append(db.write(lambda tx: _timed(lambda: ask(tx))))
    return [_percentile(taken[WARM:], 50) for taken in times]


def _timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _rate(times: list[float]) -> float:
    return len(times) / sum(times)


def _percentile(times: list[float], percent: int) -> float:
    """In milliseconds."""
    return sorted(times)[len(times) * percent // 100] * 1000


if __name__ == "__main__":
    sys.exit(main())
