"""Makes the tagger's weights from the corpus: `make train`. The same corpus and readers give the same file.

`python -m benchmarks.train --across` leaves one corpus file out at a time, learns from the others and reads it: how
the tagger does on notes and voices it has not seen, beside the clause readers alone. A further file of notes in the
same format (`--across more.jsonl`) is read with what all of the corpus taught.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.examples import Example, examples
from benchmarks.learning import Sample, learn
from benchmarks.naming import weights_of_names
from benchmarks.pausing import weights_of_pauses
from sincerely.notes.card_json import card_of
from sincerely.notes.reader import read_with
from sincerely.notes.tagger.model import KINDS, Tagger, read_tagger
from sincerely.notes.tagger.pause import pause
from sincerely.notes.tagger.sense import sense
from tests.sincerely.notes.scoring import CORPUS, Score, holds, wanted

NAMES = Path(__file__).resolve().parents[1] / "sincerely" / "locales" / "en" / "names.json"
PAUSES = NAMES.with_name("pauses.json")
WEIGHTS = Path(__file__).resolve().parents[1] / "sincerely" / "locales" / "en" / "tagger.json"
WRITTEN_LATER = {f"own-{number}" for number in range(10, 18)}
SCALE = 24  # Weights are whole numbers of a 24th: the file stays small and no card changes.
ASIDE = -0.5  # Chosen for notes of voices left out of the training: what is doubtful is set aside, and kept as text.
DOUBT = 0.0  # Fewer than one in two such clauses was a hook: it stays, as a guess.
APART = 0.5  # A fragment that continues a hook is surely one of its own: nine in ten were, of unseen voices.
SET_ASIDE = 0.8  # What the readers set aside is a little less like what they did not.
BLOATED = 9  # Words beside the core of a hook whose kind is looked at.
SECOND_BEST = 0.5  # A kind that is right too, but not the first choice.


@cache
def notes(path: Path) -> list[dict[str, Any]]:
    """The notes of a corpus file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def taught(path: Path) -> list[Example]:
    """The examples of a corpus file."""
    return [example for gold in notes(path) for example in examples(gold)]


def weights(files: list[Path]) -> str:
    """The file of weights that some corpus files teach."""
    lessons = [example for path in files for example in taught(path)]
    models = [
        learn([Sample(e.own + e.around, e.hook, 1.0 if e.found else SET_ASIDE) for e in lessons if e.hook is not None]),
        *(learn(_kind_samples(lessons, kind)) for kind in KINDS),
    ]
    table: dict[str, list[int]] = {}
    for name in sorted({name for model, _ in models for name in model}):
        row = [round(model.get(name, 0.0) * SCALE) for model, _ in models]
        if any(row):
            table[name] = row
    data = {
        "aside": round(ASIDE * SCALE),
        "doubt": round(DOUBT * SCALE),
        "apart": round(APART * SCALE),
        "bias": [round(bias * SCALE) for _, bias in models],
    }
    rows = ",\n".join(
        f"{json.dumps(k, ensure_ascii=False)}:{json.dumps(v, separators=(',', ':'))}" for k, v in table.items()
    )
    return json.dumps(data)[:-1] + ', "weights": {\n' + rows + "\n}}\n"


def _kind_samples(lessons: list[Example], kind: str) -> list[Sample]:
    return [Sample(e.own, kind == e.kinds[0], SECOND_BEST if kind in e.kinds[1:] else 1.0) for e in lessons if e.kinds]


def corpus() -> list[Path]:
    """The files that are learned from."""
    return sorted(CORPUS.glob("*.jsonl"))


def first_authors() -> list[Path]:
    """The files that names and pauses are learned from: with all, their weights were half as large again and no better
    on notes of others."""
    return [path for path in corpus() if path.stem not in WRITTEN_LATER]


def score(path: Path, model: Tagger | None) -> tuple[Score, float]:
    """The measures of a file read with a tagger, and the share of hooks whose kind is right."""
    total, kinds = Score(), []
    for gold in notes(path):
        now = datetime.fromisoformat(gold["now"])
        card = card_of(read_with(model, gold["text"], now, gold["tz"], "en", gold.get("known") or ()))
        total.add(gold, card)
        for want in gold.get("hooks") or []:
            core = want.get("core") or want["text"]
            said = next((h for h in card["hooks"] if holds(core, h["text"], BLOATED)), None)
            if said is not None:
                kinds.append(said["kind"] in wanted(want, "kind"))
    return total, sum(kinds) / max(1, len(kinds))


def across(extra: list[Path]) -> None:
    """Print how unlearned files are read, without and with the tagger: perfect cards, hook F1, hook kind."""
    print(f"{'file':<14}{'notes':>6}{'perfect':>16}{'hook F1':>16}{'hook kind':>16}")
    sums = [0, 0, 0]
    for path in corpus() + extra:
        model = read_tagger(weights([p for p in corpus() if p != path]))
        (before, kind_before), (after, kind_after) = score(path, None), score(path, model)
        print(
            f"{path.stem:<14}{before.cards:>6}{before.perfect:>7} to {after.perfect:>5}"
            f"{before.f1('hook'):>8.3f} to {after.f1('hook'):.3f}{kind_before:>8.3f} to {kind_after:.3f}",
            flush=True,
        )
        if path not in extra:
            sums = [a + b for a, b in zip(sums, (before.cards, before.perfect, after.perfect), strict=True)]
    print(
        f"{'the corpus':<14}{sums[0]:>6}{sums[1]:>7} to {sums[2]:>5}  {100 * (sums[2] - sums[1]) / sums[0]:+.1f} points"
    )


if __name__ == "__main__":
    if "--across" in sys.argv:
        across([Path(name) for name in sys.argv[sys.argv.index("--across") + 1 :]])
    else:
        pauses = weights_of_pauses(gold for path in first_authors() for gold in notes(path))
        PAUSES.write_text(pauses, encoding="utf-8")
        pause.cache_clear()
        names = weights_of_names(gold for path in first_authors() for gold in notes(path))
        NAMES.write_text(names, encoding="utf-8")  # First: which clauses are asides is learned from what they leave.
        sense.cache_clear()
        WEIGHTS.write_text(weights(corpus()), encoding="utf-8")
        print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size:,} bytes from {sum(len(taught(p)) for p in corpus())} clauses")
