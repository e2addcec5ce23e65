"""Splits a clause without marks into one clause for each thought."""

from __future__ import annotations

import itertools

from sincerely.notes.clause import Clause
from sincerely.notes.lexicon import listed
from sincerely.notes.run_on.cuts import cut_at
from sincerely.notes.run_on.subjects import JOINERS
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

DROPPED_AT_THE_END = listed("cuts.dropped_at_the_end")
# What a new thought can begin with; every other word is passed over at once.
CUT_TAGS = word_set("my_subject her_subject v3 act strong_act auxiliary kin ing")
DOES = word_set("v3 auxiliary")
CUT_WORDS = listed("cuts.may_begin")
VERBS = word_set("v3 ing past")
FUTURE = listed("cuts.future")
SMALL = listed("cuts.small")
THEY_ARE = listed("pronouns.they_are")
TURNING = CUT_TAGS | VERBS
WORDS_TURNING = CUT_WORDS | FUTURE | THEY_ARE


def by_cues(clause: Clause) -> list[Clause]:
    """Split a clause without marks where a new thought begins."""
    tokens = clause.tokens
    if len(tokens) < 4:
        return [clause]
    cuts: list[int] = []
    start, verbs = 0, 0
    before: Token | None = None
    for i, token in enumerate(tokens):
        if not token.is_word:
            before = token
            continue
        low, tags = token.low, token.tags
        named = not tags and token.upper and i + 1 < len(tokens) and not tokens[i + 1].tags.isdisjoint(DOES)
        joined = before is not None and before.low in JOINERS
        if tags.isdisjoint(TURNING) and low not in WORDS_TURNING and not joined and not named:
            before = token  # Most words neither begin a thought nor are its verb.
            continue
        if before is not None and i > start and (named or joined or low in CUT_WORDS or not tags.isdisjoint(CUT_TAGS)):
            cut = cut_at(tokens, i, start, verbs)
            if cut is not None and cut > start:
                cuts.append(cut)
                start, verbs = cut, 0
        if (
            ("v3" in tags and finite(token, before))
            or (i == start and "ing" in tags)
            or low in FUTURE
            or low in THEY_ARE
            or ("stative" in tags and before is not None and before.low == "who")
            or ("past" in tags and not (before is not None and before.has("determiner", "possessive")))
        ):
            verbs += 1
        before = token
    if not cuts:
        return [clause]
    cuts = [c for n, c in enumerate(cuts) if not _small(tokens[(cuts[n - 1] if n else 0) : c])]
    edges = [0, *cuts, len(tokens)]
    parts = []
    for n, (a, b) in enumerate(itertools.pairwise(edges)):
        end = b
        while end > a and tokens[end - 1].low in DROPPED_AT_THE_END:
            end -= 1
        if end > a:
            part = Clause(
                tokens[a:end],
                clause.lead if n == 0 else "so" if tokens[a - 1].low == "so" else "cue",
                "cue" if b < len(tokens) else clause.tail,
                clause.line,
                clause.sentence,
                clause.item and n == 0,
                clause.depth,
            )
            parts.append(part)
    return parts


def _small(tokens: list[Token]) -> bool:
    """Nothing but adverbs, fillers, days and prepositions: they belong to what follows."""
    return all(
        t.kind == "date"
        or t.has("filler", "conjunction")
        or t.low in SMALL
        or ("preposition" in t.tags and len(tokens) > 1)
        for t in tokens
    )
