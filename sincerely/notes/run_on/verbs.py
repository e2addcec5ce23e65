"""Whether a word is surely a verb of what somebody does: "wants", not "samples"."""

from __future__ import annotations

from sincerely.notes.lexicon import listed
from sincerely.notes.tokens import Token
from sincerely.notes.wordset import word_set

NEED = word_set("need stative")
FEELING = word_set("need love struggle")
BEFORE_NOUN = listed("cuts.before_noun")


def finite(token: Token, before: Token | None) -> bool:
    """Whether a word is surely a verb in the third person: "wants", not "samples"."""
    tags = token.tags
    if "v3" not in tags:
        return False
    if "plural" in tags:
        return False
    if "stative" in tags:
        return before is None or before.low not in {"to", "what", "who"}
    if before is not None and (before.has("determiner", "possessive") or before.low in BEFORE_NOUN):
        return False
    if before is None:
        return True
    if before.has("v3", "need") and not before.has("plural", "noun_too", "stative", "common") and tags.isdisjoint(NEED):
        return False
    if "base" in before.tags and not before.has("noun_too", "common") and tags.isdisjoint(NEED):
        return False
    if "noun_too" in tags and not before.has("her_subject", "negation", "auxiliary"):
        return before.upper and before.is_word and not before.tags
    return not ("common" in tags and "other" in tags and tags.isdisjoint(FEELING))
