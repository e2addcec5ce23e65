"""Slips of the finger in a hook or a milestone: "buidling a glove", "recrods glaciers", "Plannig a trip"."""

from __future__ import annotations

from functools import cache

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, base_of_past, gerund, third_of

SHORTEST = 7  # Letters: in a shorter word a letter more or less makes another word ("crates", "curates").
SHORTEST_S = 8  # The same for words in -s, which are often nouns ("batches", "bathes").
WORDS_OF_THEIR_OWN = frozenset({"lightning", "lightening"})


def mended(text: str) -> str:
    """`mended("recrods glaciers") == "records glaciers"`: a letter left out, doubled or swapped, never replaced.

    Only the verb that opens the text: of nouns there are too many that differ by a letter.
    """
    first, space, rest = text.partition(" ")
    return f"{_mended(first)}{space}{rest}"


def _mended(word: str) -> str:
    low = word.lower()
    if len(low) < SHORTEST or not low.isalpha() or low in words("verbs") | WORDS_OF_THEIR_OWN:
        return word
    if base_of(low) or base_of_gerund(low) or base_of_past(low):
        return word
    letters = set(low)
    near = (form for left_out in ("", *letters) for form in _by_letters().get(_key(letters - {left_out}), ()))
    return next((form for form in near if form[0] == low[0] and _one_slip(low, form)), word)


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    """The -s and -ing forms of the verbs we know, by the letters they are made of."""
    found: dict[str, list[str]] = {}
    for base in sorted(words("verbs")):
        for form in (third_of(base), gerund(base)):
            letters = set(form)
            # The form itself, and the form with one of its letters left out.
            for left_out in ("", *letters):
                found.setdefault(_key(letters - {left_out}), []).append(form)
    return {letters: tuple(dict.fromkeys(near)) for letters, near in found.items()}


def _key(letters: set[str]) -> str:
    return "".join(sorted(letters))


def _one_slip(typed: str, meant: str) -> bool:
    if len(typed) == len(meant):
        differ = [place for place, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1
        return swapped and typed[differ[0]] == meant[differ[1]] and typed[differ[1]] == meant[differ[0]]
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    if len(longer) != len(shorter) + 1:
        return False
    places = [place for place in range(len(longer)) if longer[:place] + longer[place + 1 :] == shorter]
    # Two places give the same word only where a letter is doubled: a slip that makes no other word.
    return len(places) > 1 or (bool(places) and not (typed.endswith("s") and len(typed) < SHORTEST_S))
