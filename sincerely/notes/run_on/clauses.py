"""Splits a clause without marks into one clause for each thought."""

from __future__ import annotations

import itertools

from sincerely.notes.clause import Clause
from sincerely.notes.cues import CAPITAL, cue
from sincerely.notes.lexicon import listed
from sincerely.notes.run_on.cuts import cut_at
from sincerely.notes.run_on.subjects import JOINERS
from sincerely.notes.run_on.verbs import finite
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

DROPPED_AT_THE_END = listed("cuts.dropped_at_the_end")
SMALL = listed("cuts.small")
FUTURE = listed("cuts.future")
THEY_ARE = listed("pronouns.they_are")
PLAIN_BEHIND = frozenset(("they",))  # "they play Baylor": the verb in its plain form.
DOES = word_set("v3 auxiliary")
# What a new thought can begin with, and what is or may be its verb; every other word is passed over at once.
BEGINS = cue(listed("cuts.may_begin"), word_set("my_subject her_subject v3 act strong_act auxiliary kin ing"))
PAST = cue((), ("past",))
TURNS = BEGINS | cue(FUTURE | THEY_ARE, word_set("v3 ing past"))
JOINS = cue(JOINERS)
MAY_TURN = TURNS | JOINS | CAPITAL
SHORTEST = 4  # Words: fewer are one thought.


def by_cues(clause: Clause) -> list[Clause]:
    """Split a clause without marks where a new thought begins."""
    if len(clause.tokens) < SHORTEST or not clause.cues & (TURNS | JOINS):
        return [clause]
    cuts = _cuts(clause.tokens)
    return _parts(clause, cuts) if cuts else [clause]


def _cuts(tokens: list[Token]) -> list[int]:
    """Where new thoughts begin."""
    cuts: list[int] = []
    start, verbs = 0, 0
    joins = 0
    for i, token in enumerate(tokens):
        if not (joins or token.cues & MAY_TURN):
            continue  # Most words neither begin a thought nor are its verb.
        joined, joins = joins, token.cues & JOINS
        named = token.upper and not token.tags and _does_something(tokens, i + 1)
        if not token.is_word or not (joined or named or token.cues & TURNS):
            continue
        done = token.cues & PAST and i + 1 < len(tokens) and "possessive" in tokens[i + 1].tags
        if i > start and (token.cues & BEGINS or joined or named or done):
            cut = cut_at(tokens, i, start, verbs)
            if cut is not None and cut > start:
                cuts.append(cut)
                start, verbs = cut, 0
        verbs += _is_verb(tokens, i, start)
    return cuts


def _does_something(tokens: list[Token], i: int) -> bool:
    return i < len(tokens) and not tokens[i].tags.isdisjoint(DOES)


def _is_verb(tokens: list[Token], i: int, start: int) -> bool:
    """Whether the thought that began at `start` has a verb at `i`."""
    token, before = tokens[i], tokens[i - 1] if i else None
    tags = token.tags
    if ("v3" in tags and finite(token, before)) or (i == start and "ing" in tags):
        return True
    if token.low in FUTURE or token.low in THEY_ARE:
        return True
    if before is None:
        return "past" in tags
    if "base" in tags and before.low in PLAIN_BEHIND:
        return True
    return ("stative" in tags and before.low == "who") or (
        "past" in tags and not before.has("determiner", "possessive")
    )


def _parts(clause: Clause, cuts: list[int]) -> list[Clause]:
    """One clause for each thought; what is nothing by itself stays with what follows."""
    tokens = clause.tokens
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
