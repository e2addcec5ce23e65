"""Places in the corpus where a mark stands, or none: `PauseSense` learns from notes whose marks were taken out.

Each note is learned twice, with its capitals and in lower case.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from benchmarks.learning import Sample, learn
from sincerely.notes.reader import tokens_of
from sincerely.notes.tagger.pause import AROUND, shape
from sincerely.notes.tagger.sense import EDGE, class_of, word_features

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

SCALE = 24  # Weights are whole numbers of a 24th, as those of the tagger.
SHRINK = 0.01  # L2: a third more of it loses some notes of voices left out.
RARE = 4
FAINT = 4  # A weight below it moves nothing.
# Words without a mark: a note with a longer stretch was typed without most of its marks, and teaches nothing.
RUN_ON = 16
MARK = re.compile(r"\s*\n[-•*·]?\s*|[,;:!?]+(?=\s|$)|(?<=[\w)])\.+(?=\s|$)|[()\[\]\"“”]| [-–—/]+ |→|->|…")
JOINED = re.compile(r" [&+] ")  # Said aloud it is "and", which the rules for run-ons know.
BLANKS = re.compile(r"\s+")


def weights_of_pauses(notes: Iterable[dict[str, Any]]) -> str:
    """The file of weights that some notes teach."""
    lessons = [
        sample for gold in notes if gold["intent"] == "note" and not _run_on(gold["text"]) for sample in samples(gold)
    ]
    model, bias = learn(lessons, SHRINK, RARE)
    table = {name: round(weight * SCALE) for name, weight in sorted(model.items())}
    rows = ",\n".join(f"{json.dumps(k, ensure_ascii=False)}:{v}" for k, v in table.items() if abs(v) >= FAINT)
    return f'{{"bias": {round(bias * SCALE)}, "weights": {{\n{rows}\n}}}}\n'


def samples(gold: dict[str, Any]) -> list[Sample]:
    """The places of a note without its marks, each with whether a mark stood there."""
    text, places = unmarked(gold["text"])
    found = []
    for said in dict.fromkeys((text, text.lower())) if places and len(text.lower()) == len(text) else ():
        tokens = tokens_of(said, datetime.fromisoformat(gold["now"]), gold["tz"])
        found += [Sample(features_at(tokens, i), tokens[i].start in places) for i in range(1, len(tokens))]
    return found


def features_at(tokens: Sequence[Token], i: int) -> list[str]:
    """All features of a place, by name; `PauseSense` adds the same up without naming those of words."""
    found: list[str] = []
    for d in AROUND:
        found += word_features(tokens[i + d], d) if 0 <= i + d < len(tokens) else [f"{d}{EDGE}"]
    u, v, w, x, y, z = [class_of(tokens[i + d]) if 0 <= i + d < len(tokens) else EDGE for d in AROUND]
    return [*found, *shape(u, v, w, x, y, z)]


def unmarked(text: str) -> tuple[str, frozenset[int]]:
    """A text without its marks, and where in it the words begin that stood behind one."""
    said, places = "", set()
    for piece, marked in _pieces(JOINED.sub(" and ", text)):
        said = f"{said} {piece}".strip() if said else piece
        if marked and len(said) > len(piece):
            places.add(len(said) - len(piece))
    return said, frozenset(places)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text between its marks, and whether a mark stands before each."""
    end = 0
    for mark in [*MARK.finditer(text), None]:
        piece = BLANKS.sub(" ", text[end : mark.start() if mark else len(text)]).strip()
        if piece:
            yield piece, end > 0
        end = mark.end() if mark else end


def _run_on(text: str) -> bool:
    return any(len(piece.split()) > RUN_ON for piece, _ in _pieces(text))
