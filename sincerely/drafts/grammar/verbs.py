"""Verb forms: from "keeps" to "keep" and "keeping". Only what hooks, promises and milestones need."""

from __future__ import annotations

from sincerely.drafts.grammar.lexicon import pairs, words

IRREGULAR_THIRD = {
    "has": "have",
    "does": "do",
    "goes": "go",
    "is": "are",
    "was": "were",
    "isn't": "aren't",
    "wasn't": "weren't",
    "doesn't": "don't",
    "hasn't": "haven't",
    "dies": "die",
    "lies": "lie",
    "ties": "tie",
    "dives": "dive",
}
MODALS = words("modals")
# Plain forms that people who write in a second language use for the third person: "want agent in Dubai".
PLAIN = words("plain")
SHORT_VOWEL_DOUBLED = words("doubled")
# Verbs in -s that as often are nouns: they count as verbs only before an object.
ALSO_NOUNS = words("also-nouns")


def base_of(word: str) -> str | None:
    """The verb of a third-person form: `base_of("teaches") == "teach"`; None where it is no verb we know."""
    low = word.lower()
    if low in IRREGULAR_THIRD:
        return IRREGULAR_THIRD[low]
    if low in MODALS:
        return low
    known = words("verbs")
    if not low.endswith("s") or low.endswith("ss"):
        return None
    for candidate in (low[:-1], low[:-2], low[:-3] + "y" if low.endswith("ies") else low):
        if candidate in known:
            return candidate
    return None


def base_of_gerund(word: str) -> str | None:
    """The verb of a gerund: `base_of_gerund("running") == "run"`."""
    low = word.lower()
    if not low.endswith("ing") or len(low) < 5:
        return None
    stem = low[:-3]
    known = words("verbs") | {"be", "suffer", "drown", "wrestle", "pregnant", "moving"}
    for candidate in (
        stem,
        stem + "e",
        stem[:-1] if stem[-1:] == stem[-2:-1] else stem,
        stem[:-1] + "ie" if stem.endswith("y") else stem,
    ):
        if candidate in known:
            return candidate
    return None


def base_of_past(word: str) -> str | None:
    """The verb of a past form: "won" is "win", "raised" is "raise"; None where it is none we know."""
    low = word.lower()
    if low in pairs("pasts"):
        return pairs("pasts")[low]
    if not low.endswith("ed") or len(low) < 5:
        return None
    stem, known = low[:-2], words("verbs")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    for candidate in (low[:-1], stem, doubled, low[:-3] + "y" if low.endswith("ied") else stem):
        if candidate in known:
            return candidate
    return None


def third_of(base: str) -> str:
    """The third person: `third_of("study") == "studies"`."""
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"


def gerund(base: str) -> str:
    """The -ing form: `gerund("make") == "making"`."""
    low = base.lower()
    if low in {"are", "were"}:
        return "being"
    if low.endswith("ie"):
        return base[:-2] + "ying"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")) and low != "be":
        return base[:-1] + "ing"
    if low in SHORT_VOWEL_DOUBLED or low.endswith(("run", "prefer")):
        return base + base[-1] + "ing"
    return base + "ing"
