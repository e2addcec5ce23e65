"""Contractions: "shell send the deck", "said hed look at it", "Reggie at the tip shop's put aside four seats"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.cues import cue
from sincerely.notes.lexicon import listed, lists_of
from sincerely.notes.tagging import word_of
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

if TYPE_CHECKING:
    from sincerely.notes.lexicon import Lexicon

MEANT: dict[str, str] = lists_of("spelling")["bare_contractions"]
BARE = cue(MEANT)
NOT_AHEAD = listed("spelling.never_ahead_of_a_contraction")
NO_VERB = word_set("preposition determiner conjunction subject object v3 past be auxiliary negation filler plural")
GENITIVE = cue((), ("genitive",))
PLACE = word_set("common venue organization_word role kin")
AT = listed("spelling.at_a_place")
TOLD = listed("spelling.told_behind_is")
STATES = listed("spelling.states")
IS = "is"
NAME = word_set("genitive also_name")
BEFORE_A_NAME = frozenset({"and", "&", "but", "so", "because", "now"})
SURELY_TOLD = listed("spelling.told_of_somebody")
STATES_OF_SOMEBODY = STATES | listed("spelling.states_of_somebody")
BETWEEN = listed("spelling.between_contraction_and_verb")


def with_apostrophes(tokens: list[Token], words: Lexicon) -> list[Token]:
    """The tokens, where a word that is both ("shell", "well") is read as a contraction before a bare verb."""
    for i, token in enumerate(tokens):
        if token.low in MEANT and _contracts(tokens, i):
            tokens[i] = token.meaning(word_of(MEANT[token.low], words))
    return tokens


def with_is_apart(tokens: list[Token], words: Lexicon) -> list[Token]:
    """The tokens with "is" apart where a genitive has a verb behind it: "at the garden's desperate", "imogen's out"."""
    found = [
        i
        for i, token in enumerate(tokens)
        if token.cues & GENITIVE and (_is_told_of(tokens, i) or _somebody_is(tokens, i))
    ]
    for i in reversed(found):
        token = tokens[i]
        noun, verb = token.text[:-2], token.text[-2:]
        is_ = Token(verb, word_of(IS, words), token.start + len(noun), token.end, spaced=False)
        tokens[i : i + 1] = [Token(noun, word_of(noun, words), token.start, token.start + len(noun)), is_]
    return tokens


def _is_told_of(tokens: list[Token], i: int) -> bool:
    """Whether it is a place somebody is at, and what follows is said of them."""
    if not tokens[i].low.endswith("'s") or tokens[i].tags.isdisjoint(PLACE) or i + 1 >= len(tokens):
        return False
    if not any(t.low in AT for t in tokens[max(0, i - 4) : i]):
        return False
    return _goes_on(tokens[i + 1], tokens[i + 2] if i + 2 < len(tokens) else None)


def _somebody_is(tokens: list[Token], i: int) -> bool:
    """ "imogen's out, took the offer", "Ana's a nurse": a name at the head of what is said, and how they are."""
    token = tokens[i]
    before = tokens[i - 1] if i else None
    opens = before is None or not before.is_word or before.low in BEFORE_A_NAME
    if not opens or i + 1 >= len(tokens) or not token.low.endswith("'s") or token.tags - NAME:
        return False
    verb, then = tokens[i + 1], tokens[i + 2] if i + 2 < len(tokens) else None
    if verb.low in SURELY_TOLD:
        return True
    return verb.low in STATES_OF_SOMEBODY and (then is None or not then.is_word or "preposition" in then.tags)


def _goes_on(verb: Token, then: Token | None) -> bool:
    if verb.low in TOLD:
        return True
    open_end = then is None or not then.is_word or then.has("preposition", "determiner", "possessive", "object")
    return (open_end and not verb.upper and verb.has("past", "maybe_past", "ing")) or (
        verb.low in STATES and (then is None or "preposition" in then.tags)
    )


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
