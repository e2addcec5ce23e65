"""Cues: a word has the bits of the rules that look for it, and a clause those of its words."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest

from sincerely.model import Reading
from sincerely.notes import engine, standout
from sincerely.notes.clauses import ALL_CUES, CLAUSES, Reader, chatter, person, promise, readers_of
from sincerely.notes.clauses.channel import CUES, read_channel
from sincerely.notes.clauses.place import read as place
from sincerely.notes.clauses.reach import read_reach
from sincerely.notes.clauses.role import read as role
from sincerely.notes.cues import ADDRESS, DATED, EVERY, cue
from sincerely.notes.lexicon import lexicon
from sincerely.notes.persons import further
from sincerely.notes.reader import read_note, tokens_of
from sincerely.notes.run_on import clauses as run_on
from sincerely.notes.segments import split
from sincerely.notes.tagging import word_of

CORPUS = Path(__file__).parents[2] / "corpus" / "en" / "dev.jsonl"
ANY_CUE = -1  # Every word has one of its bits.
NOW = datetime(2026, 3, 18, 18, 30, tzinfo=UTC)


def readings() -> list[Reading]:
    """The notes as they are read now."""
    texts = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [read_note(text, NOW, "Europe/Lisbon") for text in texts]


@pytest.fixture(scope="module")
def read_by_cues() -> list[Reading]:
    """The notes as they are read where no rule is asked without its cues."""
    return readings()


def cues_in(text: str) -> int:
    """The cues of the first clause of a text."""
    return split(tokens_of(text, NOW, "Europe/Lisbon"))[0].cues


def test_a_clause_has_the_cues_of_its_words() -> None:
    assert cues_in("hates email") & CUES
    assert not cues_in("hates olives") & CUES


def test_days_and_addresses_are_cues() -> None:
    assert cues_in("exam on Friday") & DATED
    assert not cues_in("exam went well") & DATED
    assert cues_in("ana@acme.example") & ADDRESS
    assert not cues_in("https://acme.example/deck") & ADDRESS


def test_a_reader_is_asked_only_where_one_of_its_cues_stands() -> None:
    assert read_channel in readers_of(cues_in("hates email") & ALL_CUES)
    assert read_channel not in readers_of(cues_in("hates olives") & ALL_CUES)


def test_every_reader_is_asked_of_a_clause_with_all_cues_in_order() -> None:
    assert readers_of(ALL_CUES) == tuple(reader for _, reader in CLAUSES)
    assert all(reader in readers_of(EVERY) for cues, reader in CLAUSES if cues & EVERY)


def test_a_cue_declared_late_is_known_of_words_met_before() -> None:
    words = lexicon("en")
    before = word_of("zeppelin", words).cues

    late = cue({"zeppelin"})

    assert not before & late
    assert word_of("zeppelin", words).cues & late


def test_no_reader_is_kept_from_a_clause_it_would_have_claimed(
    read_by_cues: list[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Addresses are taken out of a clause by the only reader that must not be asked where there are none.
    always = tuple(reader for _, reader in CLAUSES if reader is not read_reach)

    def asked_always(cues: int) -> tuple[Reader, ...]:
        return tuple(reader for _, reader in CLAUSES) if cues & ADDRESS else always

    monkeypatch.setattr(engine, "readers_of", asked_always)

    assert readings() == read_by_cues


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (chatter, "SAYS_NOTHING"),
        (further, "CAPITAL"),
        (person, "MAY_NAME_SOMEBODY"),
        (place, "PLACING"),
        (promise, "CUES"),
        (role, "AS_A_VERB"),
        (role, "CUES"),
        (role, "TITLE"),
        (run_on, "MAY_TURN"),
        (standout, "CAPITAL"),
    ],
)
def test_no_cue_asked_inside_a_rule_hides_a_fact(
    read_by_cues: list[Reading], monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str
) -> None:
    monkeypatch.setattr(module, name, ANY_CUE)

    assert readings() == read_by_cues
