"""The notes of the corpus said otherwise, with their cards: other names, other marks, slips of a thumb.

A reader that follows the place of words, and not the words it was written with, reads them as well as the originals.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from sincerely.notes.lexicon import lexicon
from sincerely.notes.names import TITLES
from sincerely.notes.wordset import word_set
from tests.sincerely.notes.scoring import Card

NAMES = {
    "Nigerian": "Chinedu Ngozi Adaeze Babatunde Ifeoma Temitope Okonkwo Adeyemi Nwachukwu Balogun",
    "Vietnamese": "Linh Quang Huyền Đức Trang Phúc Trần Phạm Huỳnh Đặng",
    "Polish": "Agnieszka Zbigniew Wojciech Grażyna Krzysztof Bożena Wiśniewska Kowalczyk Szczepański Dąbrowski",
    "Arabic": "Yousef Khadija Abdulrahman Maryam Hisham Noura Haddad Khoury Mansour Qasim",
    "Finnish": "Väinö Kaisa Jyrki Päivi Tapio Sinikka Hämäläinen Virtanen Mäkelä Koskinen",
    "Indian": "Lakshmi Venkatesh Aparna Meenakshi Harish Gurpreet Krishnamurthy Chatterjee Subramanian Deshpande",
    "Korean": "Minjun Seo-yeon Jihoon Hye-jin Dong-hyun Eunji Hwang Baek Yoon Choi",
    "Portuguese": "Joaquim Conceição Tiago Duarte Beatriz Anselmo Carvalho Figueiredo Nogueira Teixeira",
    "hyphenated": "Mary-Ann Jean-Luc Anne-Sophie Ana-Lucía Karl-Heinz Smith-Jones Ortega-Ruiz Brandt-Hansen Vega-Luna",
}
UNTOUCHED = word_set("id now tz intent kind channel email handles phone due date time")
PARTICLES = word_set("van der de la el da dos das do von di del y e ten ter bin al the and & mc mac o")
CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december tomorrow tonight today yesterday weekend morning evening afternoon week weeks month "
    "months year years"
)
WHOLE = r"(?<![\w@./#+-])(?:{})(?![\w@/-]|\.\w)"
CONTRACTION = re.compile(r"\b(i|you|he|she|it|we|they|that|who)['’](m|ll|d|ve|re)\b|\b(\w+)n['’]t\b", re.IGNORECASE)
Change = Callable[[Card, random.Random], Card | None]  # The note said otherwise; None where it cannot be.


def everywhere(card: Card, change: Callable[[str], str]) -> Card:
    """A note and its card with every text changed alike."""

    def walk(value: object) -> object:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, list):
            return [walk(v) for v in value]
        if isinstance(value, dict):
            return {k: v if k.removesuffix("_alt") in UNTOUCHED else walk(v) for k, v in value.items()}
        return value

    changed = walk(card)
    assert isinstance(changed, dict)
    return changed


def swapped(card: Card, words: dict[str, str]) -> Card:
    """Whole words swapped for others, in the case they stand in."""
    pattern = re.compile(WHOLE.format("|".join(map(re.escape, sorted(words, key=len, reverse=True)))), re.IGNORECASE)

    def as_there(found: re.Match[str]) -> str:
        old, new = found.group(), words[found.group().lower()]
        return new.upper() if old.isupper() and len(old) > 2 else new.lower() if old[0].islower() else new

    return everywhere(card, lambda text: pattern.sub(as_there, text))


def people(card: Card) -> list[str]:
    """Every word of a name in a card, as it stands there."""
    names = [c["name"] for c in card.get("contacts") or []] + (card.get("known") or [])
    words = [word.strip("(),.'\"") for name in names for word in name.split()]
    return [w for w in words if len(w) > 1 and w.lower() not in TITLES | PARTICLES]


def named(culture: str) -> Change:
    """People by names of another culture. Names that are words as well stay out of it."""

    def change(card: Card, chance: random.Random) -> Card | None:
        words = list(dict.fromkeys(w.lower() for w in people(card)))
        others = NAMES[culture].split()
        text = card["text"].lower()
        if not words or len(words) > len(others) or any(lexicon().of(w) or w not in text for w in words):
            return None
        return swapped(card, dict(zip(words, chance.sample(others, len(words)), strict=True)))

    return change


def without_apostrophes(card: Card, chance: random.Random) -> Card | None:
    """ "shell send it, im late, dont call"."""
    changed = everywhere(card, lambda text: CONTRACTION.sub(lambda m: re.sub("['’]", "", m.group()), text))
    return None if changed["text"] == card["text"] else changed


def with_a_slip(card: Card, chance: random.Random) -> Card | None:
    """Two letters of a word of the lexicon swapped."""
    stated = [*people(card), *(c.get(k) or "" for c in card.get("contacts") or [] for k in ("organization", "role"))]
    kept = set(re.findall(r"\w+", " ".join([*stated, (card.get("encounter") or {}).get("place") or ""]).lower()))
    words = [w for w in re.findall(r"(?<![\w@./#'’-])[a-z]{5,}(?![\w@/'’-]|\.\w)", card["text"]) if lexicon().of(w)]
    words = [w for w in words if w not in kept | CALENDAR]
    if not words:
        return None
    word = chance.choice(words)
    i = chance.randrange(1, len(word) - 2)
    slip = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return None if slip == word or lexicon().of(slip) else swapped(card, {word: slip})


def marked(mark: str) -> Change:
    """Sentences parted by another mark than a full stop."""

    def change(card: Card, chance: random.Random) -> Card | None:
        text = re.sub(r"(?<=[a-z)]{2})\. (?=[A-Za-z])", mark, card["text"])
        return None if text == card["text"] else {**card, "text": text}

    return change


def cheered(card: Card, chance: random.Random) -> Card | None:
    """An emoji at the end."""
    return {**card, "text": card["text"].rstrip(" .") + chance.choice([" 😀", " 🙌", " 🚀", " 🎉"])}


CHANGES: dict[str, Change] = {
    **{f"{culture} names": named(culture) for culture in NAMES},
    "no apostrophes": without_apostrophes,
    "slips": with_a_slip,
    "lines": marked("\n"),
    "semicolons": marked("; "),
    "dashes": marked(" - "),
    "an emoji": cheered,
}
