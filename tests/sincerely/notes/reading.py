"""Short-hands for tests of the reader: read a note at a fixed moment, and look at one sort of fact."""

from __future__ import annotations

from datetime import UTC, datetime

from sincerely.model import By, Contact, Reading
from sincerely.notes.reader import read_note

NOW = datetime(2026, 3, 18, 18, 30, tzinfo=UTC)  # A Wednesday.


def read(text: str, known: tuple[str, ...] = ()) -> Reading:
    """The reading of a note in Lisbon on that Wednesday."""
    return read_note(text, NOW, "Europe/Lisbon", known=known)


def names(text: str) -> list[str]:
    """The people of a note."""
    return [p.contact.name for p in read(text).people]


def contact(text: str) -> Contact:
    """The first person of a note."""
    return read(text).people[0].contact


def hooks(text: str) -> list[str]:
    """The hooks of everybody."""
    return [h.text for p in read(text).people for h in p.hooks]


def promises(text: str, by: By = By.ME) -> list[str]:
    """What is promised, by me or by them."""
    return [m.action for p in read(text).people for m in p.promises if m.by is by]


def milestones(text: str) -> list[tuple[str, str]]:
    """What happens in their life, and when."""
    return [(m.what, m.on.isoformat()) for p in read(text).people for m in p.milestones]


def place(text: str) -> str | None:
    """Where they met."""
    reading = read(text)
    return reading.encounter.place if reading.encounter else None
