"""Marks for a note that has none: "plays the theremin wants dealflow" becomes "plays the theremin, wants dealflow"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.marks import ends
from sincerely.notes.run_on.cuts import cut_at
from sincerely.notes.tokens import Token
from sincerely.notes.word import describe
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tagger.pause import PauseSense

SHORTEST = 12  # Words: a shorter stretch without marks is one thought, or the rules for run-ons part it.
# Of the sense of pauses, in 24ths: at 0 a mark is as likely as none.
SURE = 7
ALL = 0.8  # Of the note: a shorter stretch stands beside others that were marked, so its author marks what he means.
JOINED = 12  # Words for each "and": somebody who joins his thoughts oftener than that leaves few unmarked.
JOINERS = listed("cuts.joining")
NEVER_BEFORE = listed("cuts.no_mark_before")
NEVER_BEHIND = listed("cuts.no_mark_behind")
SUBJECTS = word_set("my_subject her_subject")  # Before them the rules for run-ons decide.
SIGNS = frozenset(("line", "arrow", "emoji", "quote"))
COMMA = describe(",", ",", upper=False)


def with_pauses(tokens: list[Token], model: PauseSense | None) -> list[Token]:
    """The tokens with a comma before every new thought, where a note has no marks and no rule for run-ons parts it.

    The commas have no width: nothing of what was typed moves. A title stays with the word that was parted before it.
    """
    if model is None or len(tokens) < SHORTEST:
        return tokens
    edge = len(tokens) - int(ALL * len(tokens))
    inside = enumerate(tokens[edge : len(tokens) - edge], edge)
    if any(_ends(tokens, i) for i, token in inside if not token.is_word):
        return tokens  # Most notes: a mark stands well inside.
    begin, end = _longest(tokens)
    said = tokens[begin:end]
    if len(said) < max(SHORTEST, ALL * len(tokens)) or sum(t.low in JOINERS for t in said) * JOINED >= len(said):
        return tokens
    kept = tokens[: begin + 1]
    for i, weight in enumerate(model.weigh(said)[1:], 1):
        if weight > SURE and _may_begin(said, i) and not (said[i].role and kept[-2:-1] and kept[-2].low == ","):
            at = said[i - 1].end
            kept.append(Token(",", COMMA, at, at, "mark", spaced=False))
        kept.append(said[i])
    return kept + tokens[end:]


def _longest(tokens: list[Token]) -> tuple[int, int]:
    """Where the longest stretch without any mark begins and ends."""
    marks = [i for i, token in enumerate(tokens) if not token.is_word and _ends(tokens, i)]
    stretches = [(mark + 1, end) for mark, end in pairwise([-1, *marks, len(tokens)])]
    return max(stretches, key=_length)


def _ends(tokens: list[Token], i: int) -> bool:
    """Whether a thought ends at a token that is no word, by what its author typed."""
    kind = tokens[i].kind
    return kind in SIGNS or (kind == "mark" and ends(tokens, i) is not None)


def _length(stretch: tuple[int, int]) -> int:
    return stretch[1] - stretch[0]


def _may_begin(said: Sequence[Token], i: int) -> bool:
    """Whether a thought may begin at a word: not inside a name, nor where words only join, nor where a rule decides."""
    before, token = said[i - 1], said[i]
    if token.low in NEVER_BEFORE or before.low in NEVER_BEHIND or "honorific" in before.tags:
        return False
    if not token.tags.isdisjoint(SUBJECTS) or (before.upper and token.upper):
        return False
    if i > 1 and said[i - 2].low.isdigit() and not before.upper and "common" in before.tags:
        return False  # "3 maths tutors"
    return cut_at(list(said), i, 0, 1) is None
