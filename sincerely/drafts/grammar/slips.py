"""Slips of the finger in the verb that opens a hook: "buidling a glove", "recrods glaciers", "Plannig a trip"."""

from __future__ import annotations

from functools import cache

from sincerely.drafts.grammar.lexicon import words
from sincerely.drafts.grammar.verbs import base_of, base_of_gerund, base_of_past, gerund, third_of

SHORTEST = 7  # Letters: in a shorter word a letter more or less makes another word ("crates", "curates").
SHORTEST_S = 8  # The same for words in -s, which are often nouns ("batches", "bathes").
WORDS_OF_THEIR_OWN = frozenset({"lightning", "lightening"})


def mended(text: str) -> str:
    """`mended("recrods glaciers") == "records glaciers"`: a letter left out, doubled or swapped, never replaced."""
    first, space, rest = text.partition(" ")
    low = first.lower()
    if len(low) < SHORTEST or not low.isalpha() or low in words("verbs") | WORDS_OF_THEIR_OWN:
        return text
    if base_of(low) or base_of_gerund(low) or base_of_past(low):
        return text
    found = _forms_by_letters().get("".join(sorted(set(low))), ())
    near = next((form for form in found if form[0] == low[0] and _one_slip(low, form)), None)
    return f"{near}{space}{rest}" if near else text


@cache
def _forms_by_letters() -> dict[str, tuple[str, ...]]:
    """The -s and -ing forms of the verbs we know, by the letters they are made of."""
    found: dict[str, list[str]] = {}
    for base in sorted(words("verbs")):
        for form in (third_of(base), gerund(base)):
            letters = set(form)
            # The form itself, and the form with one of its letters left out.
            for missing in ("", *letters):
                found.setdefault("".join(sorted(letters - {missing})), []).append(form)
    return {letters: tuple(forms) for letters, forms in found.items()}


def _one_slip(typed: str, meant: str) -> bool:
    if len(typed) == len(meant):
        differ = [place for place, (one, other) in enumerate(zip(typed, meant, strict=True)) if one != other]
        return len(differ) == 2 and differ[1] == differ[0] + 1 and typed[differ[0]] == meant[differ[1]]
    if typed.endswith("s") and len(typed) < SHORTEST_S:
        return False
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    return len(longer) == len(shorter) + 1 and any(
        longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer))
    )
