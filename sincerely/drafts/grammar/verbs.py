"""Verb forms: from "keeps" to "keep" and "keeping". Only what hooks, promises and milestones need."""

from __future__ import annotations

from sincerely.drafts.grammar.lexicon import words

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
MODALS = frozenset(
    [
        "can",
        "can't",
        "cannot",
        "could",
        "couldn't",
        "will",
        "won't",
        "would",
        "wouldn't",
        "should",
        "may",
        "might",
        "must",
        "did",
        "didn't",
        "had",
        "hadn't",
        "never",
    ]
)
# Plain forms that people who write in a second language use for the third person: "want agent in Dubai".
PLAIN = frozenset(
    [
        "want",
        "need",
        "love",
        "like",
        "look",
        "have",
        "make",
        "require",
        "search",
        "know",
        "run",
        "bring",
        "import",
        "sell",
        "keep",
        "hate",
        "prefer",
    ]
)
SHORT_VOWEL_DOUBLED = frozenset(
    [
        "run",
        "swim",
        "plan",
        "program",
        "get",
        "set",
        "put",
        "cut",
        "sit",
        "shop",
        "stop",
        "knit",
        "quit",
        "win",
        "dig",
        "hit",
        "swap",
        "ship",
        "spin",
        "begin",
        "map",
        "jam",
        "chat",
        "drum",
        "hum",
        "jog",
        "rub",
        "rap",
        "podcat",
        "refer",
        "submit",
    ]
)
# Verbs in -s that as often are nouns: they count as verbs only before an object.
ALSO_NOUNS = frozenset(
    [
        "books",
        "games",
        "stages",
        "photographs",
        "films",
        "maps",
        "houses",
        "models",
        "paints",
        "sketches",
        "drafts",
        "plants",
        "farms",
        "trains",
        "patches",
        "crews",
        "costs",
        "sets",
        "cuts",
        "drives",
        "posts",
        "tests",
        "tours",
        "labels",
        "walks",
        "fences",
        "boxes",
        "drills",
        "rents",
        "talks",
        "dances",
        "rides",
        "records",
        "demos",
        "ships",
        "studies",
    ]
)


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


def is_past(word: str) -> bool:
    """Whether a word is a past form that can open a hook: "won", "raised"."""
    low = word.lower()
    if low in words("pasts"):
        return True
    stem = low[:-2]
    return low.endswith("ed") and (
        stem in words("verbs")
        or low[:-1] in words("verbs")
        or stem[:-1] in words("verbs")
        or low[:-3] + "y" in words("verbs")
    )


def gerund(base: str) -> str:
    """The -ing form: `gerund("make") == "making"`."""
    low = base.lower()
    if low in {"are", "were"}:
        return "being"
    if low.endswith("ie"):
        return base[:-2] + "ying"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")) and low != "be":
        return base[:-1] + "ing"
    if low in SHORT_VOWEL_DOUBLED:
        return base + base[-1] + "ing"
    return base + "ing"
