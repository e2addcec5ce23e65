"""How fast days are found in notes, against dateparser's own search on the same notes in the same run.

`python -m benchmarks.dates` prints a table. Every figure is the median of several rounds; in each round all
candidates read the same notes one after the other, so that a busy machine slows all of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from dateparser.search import search_dates

from sincerely.notes.dates import canonical, find_dates, warm

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus" / "en"
ROUNDS = 5
# Every sixth note of the corpus: dateparser takes milliseconds for each.
EVERY = 6


class Note(NamedTuple):
    """A note of the corpus as it was sent."""

    text: str
    now: datetime
    zone: str


class Row(NamedTuple):
    """One candidate: milliseconds a note, notes a second, and how many times as fast as dateparser's search."""

    name: str
    milliseconds: float
    notes_a_second: float
    times_as_fast: float


def notes() -> list[Note]:
    """The notes that are measured, from all files of the corpus."""
    lines = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Note(note["text"], datetime.fromisoformat(note["now"]), note["tz"]) for note in map(json.loads, lines[::EVERY])
    ]


def ours(note: Note) -> None:
    """Find and resolve, as the reader does."""
    find_dates(note.text, note.now, note.zone)


def theirs(note: Note) -> None:
    """dateparser's search with a fixed language: 40 times as fast as without."""
    search_dates(note.text, languages=["en"])


def _mean(read: Callable[[Note], None], batch: list[Note]) -> float:
    start = perf_counter()
    for note in batch:
        read(note)
    return (perf_counter() - start) / len(batch)


def _round(batch: list[Note]) -> Iterator[tuple[str, float]]:
    canonical.resolve.cache_clear()
    yield "found and resolved, every phrase new", _mean(ours, batch)
    yield "found and resolved, phrases seen before", _mean(ours, batch)
    yield 'dateparser.search.search_dates, languages=["en"]', _mean(theirs, batch)


def run() -> list[Row]:
    """Measure all candidates; the peer is the last row."""
    warm()
    batch = notes()
    seconds: dict[str, list[float]] = {}
    for name, mean in (pair for _ in range(ROUNDS) for pair in _round(batch)):
        seconds.setdefault(name, []).append(mean)
    medians = {name: median(means) for name, means in seconds.items()}
    peer = list(medians.values())[-1]
    return [Row(name, mean * 1000, 1 / mean, peer / mean) for name, mean in medians.items()]


def main() -> None:
    """Print the table."""
    batch = notes()
    characters = sum(len(note.text) for note in batch) / len(batch)
    print(f"{len(batch)} notes, {characters:.0f} characters on average, median of {ROUNDS} rounds")
    for row in run():
        print(f"{row.name:<50} {row.milliseconds:8.3f} ms {row.notes_a_second:9.0f}/s {row.times_as_fast:8.1f} x")


if __name__ == "__main__":
    main()
