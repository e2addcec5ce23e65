"""Words of the corpus that are names of contacts, or not: `NameSense` learns from them.

Each note is learned twice, as it stands and in lower case, for many people text without capitals.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from benchmarks.learning import Sample, learn
from sincerely.notes.reader import case_of, tokens_of
from sincerely.notes.tagger.sense import AROUND, EDGE, KNOWN, class_of, may_be_name, place_of, shape, word_features
from sincerely.notes.tagging import fold

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

SCALE = 24  # Weights are whole numbers of a 24th, as those of the tagger.
SHRINK = 0.01  # L2: names are told by many rare signs; more of it loses some on voices left out.
RARE = 2
FAINT = 4  # A weight below it moves nothing.
TOLD = frozenset({"note", "log"})
SHORT = 3  # Letters: a shorter part of a name ("de", "da") is too often a word elsewhere.


def weights_of_names(notes: Iterable[dict[str, Any]]) -> str:
    """The file of weights that some notes teach."""
    lessons = [
        sample
        for gold in notes
        if gold["intent"] in TOLD
        for text in _both(gold["text"])
        for sample in samples(gold, text)
    ]
    model, bias = learn(lessons, SHRINK, RARE)
    table = {name: round(weight * SCALE) for name, weight in sorted(model.items())}
    rows = ",\n".join(f"{json.dumps(k, ensure_ascii=False)}:{v}" for k, v in table.items() if abs(v) >= FAINT)
    return f'{{"bias": {round(bias * SCALE)}, "weights": {{\n{rows}\n}}}}\n'


def samples(gold: dict[str, Any], text: str) -> list[Sample]:
    """The words of a note that are weighed, each with whether it belongs to the name of a contact."""
    tokens = tokens_of(text, datetime.fromisoformat(gold["now"]), gold["tz"])
    cased, known = case_of(tokens), frozenset(fold(" ".join(gold.get("known") or ())).split())
    spans = list(_spans(gold, text))
    found = []
    for i, token in enumerate(tokens):
        if may_be_name(token) and (token.upper or not cased):
            named = any(begin < token.end and token.start < end for begin, end in spans)
            found.append(Sample(features_at(tokens, i, cased, known), named))
    return found


def features_at(tokens: Sequence[Token], i: int, cased: bool, known: frozenset[str]) -> list[str]:
    """All features of a word, by name; `NameSense` adds the same up without naming those of words."""
    found: list[str] = []
    for d in AROUND:
        found += word_features(tokens[i + d], d) if 0 <= i + d < len(tokens) else [f"{d}{EDGE}"]
    far, before, here, after, beyond = [
        class_of(tokens[k]) if 0 <= k < len(tokens) else EDGE for k in range(i - 2, i + 3)
    ]
    found += shape(far, before, here, after, beyond, place_of(i), cased)
    return [*found, KNOWN] if tokens[i].low.removesuffix("'s") in known else found


def _both(text: str) -> list[str]:
    """A text as it stands, and in lower case where that differs in nothing but its letters."""
    lower = text.lower()
    return [text, lower] if lower != text and len(lower) == len(text) else [text]


def _spans(gold: dict[str, Any], text: str) -> Iterator[tuple[int, int]]:
    """Where the names of the contacts stand in a text, whole or in part."""
    said = fold(text)
    for contact in gold.get("contacts") or []:
        full = fold(contact["name"])
        others = [fold(a) for a in contact.get("name_alt", [])] if full not in said else []
        for name in (full, *others, *(w for w in full.split() if len(w) >= SHORT)):
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", said):
                yield match.span()
