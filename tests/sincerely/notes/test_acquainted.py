"""A large book costs a note nothing, and no reading changes with it."""

from datetime import UTC, datetime

import pytest

from sincerely.notes import reader
from sincerely.notes.acquainted import acquainted
from sincerely.notes.reader import read_note

NOW = datetime(2026, 3, 18, 18, 30, tzinfo=UTC)
BOOK = ("Ana Pereira", "Łukasz Żak", "José Maria O'Brien", "Tom Carter", "Jean-Luc Roy", "🦊", "Bea (Acme)")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ana replied", ["Ana Pereira"]),
        ("Ana's deck, for the Carters", ["Ana Pereira", "Tom Carter"]),
        ("JOSE called", ["José Maria O'Brien"]),
        ("o’brien & roy", ["José Maria O'Brien", "Jean-Luc Roy"]),
        ("łukasz or @bea_", ["Łukasz Żak", "Bea (Acme)"]),
        ("met somebody new", []),
    ],
)
def test_who_has_a_word_in_the_text_may_be_spoken_of(text: str, names: list[str]):
    assert acquainted(text, BOOK) == [name for name in BOOK if name in {*names, "🦊"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ana replied",
        "sent Tom the slides",
        "lunch w/ Jean-Luc, he's moving to Porto",
        "the Carters got my letter",
        "🦊",
    ],
)
def test_a_reading_is_the_same_with_everybody_in_the_book(text: str, monkeypatch: pytest.MonkeyPatch):
    short = read_note(text, NOW, "Europe/Lisbon", known=BOOK)
    monkeypatch.setattr(reader, "acquainted", lambda said, known: known)
    assert read_note(text, NOW, "Europe/Lisbon", known=BOOK) == short
