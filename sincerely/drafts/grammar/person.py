"""From the third person of a note to the second person of a message: "her son" becomes "your son"."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import words

TOKEN = re.compile(r"[\w'-]+|[^\w\s]+|\s+")
SUBJECTS = frozenset({"he", "she"})
HERS, HIS = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "him", "his", "himself"})
POSSESSIVES = frozenset({"his", "their"})
SELVES = frozenset({"himself", "herself", "themself", "themselves"})
TIME_WORD = re.compile(
    r"week|month|year|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter", re.IGNORECASE
)
CONTRACTED = {
    "he's": "you're",
    "she's": "you're",
    "he'd": "you'd",
    "she'd": "you'd",
    "he'll": "you'll",
    "she'll": "you'll",
    "they'd": "you'd",
    "they'll": "you'll",
    "they're": "they're",
}
# After these, "her" stands alone ("told her about"); before anything else it owns what follows ("her son").
AFTER_OBJECT_HER = words("after-object-her")
AGREEMENT = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}


def to_second(text: str, names: tuple[str, ...] = ()) -> str:
    """Turn pronouns (and the contact's own name) to the second person; verbs after "he" or "she" agree with "you"."""
    tokens = TOKEN.findall(_without_names(text, names))
    others = _others(tokens)
    turned: list[str] = []
    for place, token in enumerate(tokens):
        if token.lower() in others:
            turned.append(token)
            continue
        later = [word for word in tokens[place + 1 :] if not word.isspace()][:2]
        # "her next piece" is hers; "call her next week" is not.
        timed = (
            len(later) == 2 and later[0].lower() in {"next", "last", "this"} and TIME_WORD.match(later[1]) is not None
        )
        following = "to" if timed else next(iter(later), "")
        turned.append(_turn(token, following, _subject_before(tokens, place)))
    return "".join(turned)


def _others(tokens: list[str]) -> frozenset[str]:
    """Pronouns that are somebody else's: in "her husband lost his licence" the contact is a woman, and "his" is his."""
    told = [token.lower() for token in tokens if token.lower() in HERS | HIS]
    if not told:
        return frozenset()
    return HIS if told[0] in HERS else HERS


def _turn(token: str, following: str, subject_before: bool) -> str:
    low = token.lower()
    if low in CONTRACTED:
        return CONTRACTED[low]
    if low in SUBJECTS or low in {"him", "hers"}:
        return "you" if low != "hers" else "yours"
    if low == "her":
        owns = following[:1].isalnum() and following.lower() not in AFTER_OBJECT_HER
        return "your" if owns else "you"
    if low in POSSESSIVES:
        return "your"
    if low in SELVES:
        return "yourself"
    return _agree(token) if subject_before else token


def _agree(token: str) -> str:
    from sincerely.drafts.grammar.verbs import base_of

    return AGREEMENT.get(token.lower()) or base_of(token) or token


def _subject_before(tokens: list[str], place: int) -> bool:
    before = [token.lower() for token in tokens[:place] if not token.isspace()]
    return bool(before) and before[-1] in SUBJECTS


def _without_names(text: str, names: tuple[str, ...]) -> str:
    for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}'s\b", "your", text, flags=re.IGNORECASE)
        text = re.sub(
            rf"(?<!the )(?<!a )(?<!my )(?<!our )\b{re.escape(name)}\b(?![-'])", "you", text, flags=re.IGNORECASE
        )
    return text
