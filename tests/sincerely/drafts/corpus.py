"""The shapes in which people note facts, from the note corpus: hooks, promises, milestones, places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sincerely.model import By, HookKind

# Named one by one: notes added later must not change what is recorded here.
FILES = ("dev", "train-1", "train-2", "train-3", "train-4")
FOLDER = Path(__file__).parents[2] / "corpus" / "en"


@cache
def hooks() -> tuple[tuple[HookKind, str], ...]:
    return tuple(dict.fromkeys((HookKind(hook["kind"]), hook["text"]) for hook in _each("hooks")))


@cache
def promises(by: By) -> tuple[str, ...]:
    return tuple(dict.fromkeys(made["action"] for made in _each("promises") if (made.get("by") or "me") == by))


@cache
def milestones() -> tuple[str, ...]:
    return tuple(dict.fromkeys(known["what"] for known in _each("milestones")))


@cache
def places() -> tuple[str, ...]:
    met = (note.get("encounter") or {} for note in _notes())
    return tuple(dict.fromkeys(encounter["place"] for encounter in met if encounter.get("place")))


@cache
def names() -> tuple[str, ...]:
    return tuple(dict.fromkeys(contact["name"] for contact in _each("contacts")))


def _each(key: str) -> Iterator[dict[str, Any]]:
    for note in _notes():
        yield from note.get(key) or []


@cache
def _notes() -> tuple[dict[str, Any], ...]:
    files = [FOLDER / f"{name}.jsonl" for name in FILES]
    return tuple(json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines())
