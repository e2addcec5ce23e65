"""Contractions typed without their apostrophe: "shell send the deck", "said hed look at it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, lists_of
from sincerely.notes.tagging import word_of
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.lexicon import Lexicon
    from sincerely.notes.tokens import Token

MEANT: dict[str, str] = lists_of("spelling")["bare_contractions"]
WORDS = frozenset(MEANT)
NOT_AHEAD = listed("spelling.never_ahead_of_a_contraction")
NO_VERB = word_set("preposition determiner conjunction subject object v3 past be auxiliary negation filler plural")
BETWEEN = listed("spelling.between_contraction_and_verb")


def with_apostrophes(tokens: list[Token], words: Lexicon) -> list[Token]:
    """The tokens, where a word that is both ("shell", "well") is read as a contraction before a bare verb."""
    if WORDS.isdisjoint([token.low for token in tokens]):
        return tokens  # Most notes.
    for i, token in enumerate(tokens):
        if token.low in MEANT and _contracts(tokens, i):
            tokens[i] = token.meaning(word_of(MEANT[token.low], words))
    return tokens


def _contracts(tokens: list[Token], i: int) -> bool:
    """Whether a bare verb follows, and nothing before makes a noun or an adverb of the word."""
    before = tokens[i - 1] if i else None
    if before is not None and before.is_word and (before.low in NOT_AHEAD or before.has("v3", "be")):
        return False  # "the shell", "goes well".
    k = i + 1
    while k < len(tokens) and tokens[k].low in BETWEEN:
        k += 1
    if k >= len(tokens) or tokens[k].upper or not tokens[k].is_word:
        return False
    then = tokens[k + 1] if k + 1 < len(tokens) else None
    takes_something = then is not None and then.has("determiner", "object") and tokens[k].tags.isdisjoint(NO_VERB)
    return "base" in tokens[k].tags or takes_something  # "shell place the trailer".
