"""A small linear model, learned from the corpus: which leftover clauses are asides, and of what kind a hook is.

The clause readers find what a note says; whatever nobody else claims becomes a hook. Whether such a clause is a detail
to come back to ("folds the harbour in paper") or an aside ("my screen cracked") hangs on many weak signs at once. The
model weighs them; `make train` makes it anew from the corpus.
"""

from __future__ import annotations

from sincerely.notes.tagger.aside import set_asides_apart
from sincerely.notes.tagger.model import Tagger, tagger
from sincerely.notes.tagger.pause import PauseSense, pause
from sincerely.notes.tagger.sense import NameSense, sense

__all__ = ["NameSense", "PauseSense", "Tagger", "pause", "sense", "set_asides_apart", "tagger"]
