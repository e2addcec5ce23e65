"""English verb forms from a base form: "send" gives sends, sending, sent."""

from __future__ import annotations

from collections.abc import Iterator

VOWELS = "aeiou"


def third_person(base: str) -> str:
    """He or she ...: "watches", "flies", "runs"."""
    if base.endswith(("s", "x", "z", "ch", "sh")) or base in {"go", "do"}:
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _doubled(base: str) -> str:
    """ "run" → "runn": verbs of one syllable double a final consonant before a vowel; "open" and "edit" have two."""
    short = len(base) <= 4 and len(base) >= 3 and base[-1] not in VOWELS + "wxyh" and base[-2] in VOWELS
    return base + base[-1] if short and base[-3] not in VOWELS and base[0] not in VOWELS else base


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return _doubled(base) + "ed"


def verb_forms(base: str, irregular: list[str] | None = None, doubling: bool = False) -> Iterator[tuple[str, str]]:
    """Pairs of (form, word): base, v3, ing, past. Irregular past forms come from the lexicon, and so does which longer
    verbs double their last letter, always ("forgetting") or in Britain ("travelling")."""
    yield "base", base
    if not base.isalpha():
        return
    yield "v3", third_person(base)
    yield "ing", _gerund(base)
    if doubling:
        yield "ing", base + base[-1] + "ing"
        if irregular is None:
            yield "past", base + base[-1] + "ed"
    for word in irregular or [_past(base)]:
        yield "past", word
