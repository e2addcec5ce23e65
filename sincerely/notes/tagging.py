"""Finds the tags of a word in the lexicon: as it stands, by its stem, or as a slip of a cue word."""

from __future__ import annotations

from sincerely.notes.lexicon import NO_TAGS, Lexicon, listed
from sincerely.notes.word import Word, describe
from sincerely.notes.wordset import word_set

MEMO_SIZE = 20_000  # Words of a few thousand notes; then it starts anew, so that it cannot grow without end.
LONGEST = 32  # Letters: what is longer is no word that comes again.
# What a plural is not, though its stem may be: "drafts" is the plural of a noun, not of a verb.
NOT_PLURAL = word_set(
    "base past ing act strong_act v3 stative meet filler object subject her_subject my_subject preposition "
    "determiner conjunction"
)
PLURAL = word_set("plural common")
GENITIVE = word_set("genitive")
TYPO = word_set("typo")
ROLE = word_set("role")
# In capitals a part of a hospital or a firm, else a word of talk: "ER", "IT".
ACRONYMS, ACRONYM = listed("spelling.acronyms"), word_set("common department")
# "Ada", "Ted" are names; "ADA" is a congress.
EVENT_OR_NAME, EVENT = word_set("known_event also_name"), word_set("known_event")
PLURAL_ES = ("ses", "xes", "zes", "ches", "shes", "oes")  # "james" is no plural of "jam".
MAYBE_PAST, MAYBE_ING = word_set("maybe_past"), word_set("maybe_ing")


def word_of(text: str, words: Lexicon) -> Word:
    """All that is known of a word as typed; remembered, for notes repeat their words."""
    known = words.memo.get(text)
    if known is None:
        known = _described(text, words)
        if len(text) <= LONGEST:
            if len(words.memo) >= MEMO_SIZE:
                words.memo.clear()
            words.memo[text] = known
    return known


def _described(text: str, words: Lexicon) -> Word:
    low = fold(text)
    if low in ACRONYMS and text.isupper():
        return describe(text, low, ACRONYM)
    bare = low.rstrip(".")
    if low.endswith("s'"):
        return describe(text, low, tag_word(text, low, words))
    tags = tag_word(text, bare, words)
    if tags >= TYPO:
        return describe(text, words.typos.slip(bare) or bare, tags)  # Read as the word meant, shown as typed.
    if tags >= EVENT_OR_NAME and text.istitle():
        tags -= EVENT
    return describe(text, bare if low != bare and len(bare) > 1 else low, tags)


def fold(word: str) -> str:
    """Lower case with straight apostrophes."""
    return word.casefold().replace("’", "'").replace("‘", "'")


def tag_word(word: str, low: str, words: Lexicon) -> frozenset[str]:
    """The tags of a word, its stem before 's, or of the cue word it is a typo of."""
    tags = words.of(low)
    if tags:
        return tags
    if "/" in low[1:] and all("role" in words.of(part) for part in low.split("/")):
        return ROLE  # "chef/owner"
    if low.endswith(("'s", "s'")):
        return words.of(low[:-2]) | GENITIVE
    return _guessed(low, words) if word[0].islower() else NO_TAGS


def _guessed(low: str, words: Lexicon) -> frozenset[str]:
    """The tags of an unknown word in lower case."""
    if len(low) > 3 and low.endswith("s") and (stem := _singular(low, words)):
        return (stem - NOT_PLURAL) | PLURAL
    if len(low) > 4 and low.endswith("in") and "ing" in words.of(low + "g"):
        return words.of(low + "g")  # "bringin kolaches"
    meant = words.typos.repair(low)
    if meant:
        return words.of(meant) | TYPO
    if len(low) > 5 and low.endswith("ed"):
        return MAYBE_PAST
    return MAYBE_ING if len(low) > 6 and low.endswith("ing") else NO_TAGS


def _singular(low: str, words: Lexicon) -> frozenset[str]:
    return (
        words.of(low[:-1])
        or (words.of(low[:-3] + "y") if low.endswith("ies") else NO_TAGS)
        or (words.of(low[:-2]) if low.endswith(PLURAL_ES) else NO_TAGS)
    )
