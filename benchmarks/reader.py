"""How fast whole notes are read, against dateparser's search (dates alone) on the same notes in the same run.

`python -m benchmarks.reader` prints a table. Every figure is the median of several rounds; in each round both
candidates read the same notes one after the other, so that a busy machine slows both.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from dateparser.search import search_dates

from sincerely.notes.reader import read_note, warm

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "corpus" / "en"
ROUNDS = 5
EVERY = 6  # dateparser takes milliseconds a note: a sixth of the corpus suffices.
SHORT, LONG = 400, 4000  # Characters: the growth with the length of a note.
SENTENCE = (
    "Met Ana Pereira (Stripe) at Web Summit, she loves sailing and needs a designer. Send her the deck on Friday. "
)


class Note(NamedTuple):
    """A note of the corpus as it was sent."""

    text: str
    now: datetime
    zone: str


class Figures(NamedTuple):
    """What was measured: milliseconds, notes a second, ratios."""

    notes_a_second: float
    p99_milliseconds: float
    times_as_fast: float
    growth: float
    first_against_others: float
    import_seconds: float


def notes() -> list[Note]:
    """The notes that are measured, from all files of the corpus."""
    lines = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    return [Note(n["text"], datetime.fromisoformat(n["now"]), n["tz"]) for n in map(json.loads, lines[::EVERY])]


def measure() -> Figures:
    """Time the reader and dateparser side by side."""
    warm()
    search_dates("met Ana on Friday", languages=["en"])
    sample = notes()
    first = _seconds(sample[0])
    ours: list[list[float]] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        ours.append([_seconds(note) for note in sample])
        start = perf_counter()
        for note in sample:
            search_dates(note.text, languages=["en"])
        theirs.append((perf_counter() - start) / len(sample))
    means = [sum(times) / len(times) for times in ours]
    slowest = [sorted(times)[int(len(times) * 0.99)] for times in ours]
    return Figures(
        notes_a_second=1 / median(means),
        p99_milliseconds=median(slowest) * 1000,
        times_as_fast=median(t / o for t, o in zip(theirs, means, strict=True)),
        growth=growth(sample[0]),
        first_against_others=first / median(t[0] for t in ours),
        import_seconds=import_seconds(),
    )


def growth(like: Note) -> float:
    """Seconds for a note of 4,000 characters over seconds for one of 400: 10 is linear."""
    short = like._replace(text=(SENTENCE * 40)[:SHORT])
    long = like._replace(text=(SENTENCE * 40)[:LONG])
    return median(_seconds(long) for _ in range(ROUNDS)) / median(_seconds(short) for _ in range(ROUNDS))


def import_seconds() -> float:
    """The time a fresh Python takes to import the reader, its own start left out."""
    code = "from time import perf_counter as c; s = c(); import sincerely.notes.reader; print(c() - s)"
    root = CORPUS.parents[2]
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
        for _ in range(3)
    ]
    return min(float(run.stdout) for run in runs)


def _seconds(note: Note) -> float:
    start = perf_counter()
    read_note(note.text, note.now, note.zone)
    return perf_counter() - start


def main() -> None:
    """Print the figures beside what is promised of them."""
    got = measure()
    rows = [
        ("notes a second", got.notes_a_second, ">= 2000"),
        ("99th percentile, ms", got.p99_milliseconds, "<= 3"),
        ("times as fast as dateparser.search, en", got.times_as_fast, ">= 5"),
        ("4,000 against 400 characters", got.growth, "~ 10 (linear)"),
        ("first note against the same later", got.first_against_others, "~ 1"),
        ("import, s", got.import_seconds, "<= 0.35"),
    ]
    print("The whole reader")
    for name, value, promised in rows:
        print(f"  {name:<40}{value:>10.2f}   {promised}")


if __name__ == "__main__":
    main()
