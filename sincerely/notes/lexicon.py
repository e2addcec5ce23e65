"""The words a language is made of, read once from its TOML files: word classes in, one set of tags per word out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sincerely.notes.cues import forgets
from sincerely.notes.typos import TypoIndex
from sincerely.notes.verbs import third_person, verb_forms

if TYPE_CHECKING:
    from sincerely.notes.word import Word

LOCALES = Path(__file__).parent.parent / "locales"
NO_TAGS: frozenset[str] = frozenset()

# Verb classes of verbs.toml: a form is tagged with its class and with its form (base, v3, ing, past).
VERB_CLASSES = ("act", "need", "love", "make", "struggle", "offer", "achieve", "travel", "say", "promise", "other")
# Tags of words that name something or somebody: a short word one letter away from one may be a name itself.
NAMING = frozenset(
    (
        "also_name",
        "chatter",
        "common",
        "country",
        "demonym",
        "event",
        "generic_person",
        "honorific",
        "kin",
        "known_event",
        "known_town",
        "noun_too",
        "organization_word",
        "particle",
        "plural",
        "role",
        "venue",
    )
)
STRONG_CLASSES = ("need", "love", "make", "struggle", "offer", "achieve", "travel", "say")


@cache
def lists_of(topic: str, locale: str = "en") -> dict[str, Any]:
    """One file of a locale's lexicon, as it stands: "promises" is `lexicon/promises.toml`. Read once."""
    text = (LOCALES / locale / "lexicon" / f"{topic}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def listed(name: str, locale: str = "en") -> frozenset[str]:
    """The words of a list by its topic and name: `listed("promises.said")`. For rules that ask for single words."""
    topic, _, key = name.partition(".")
    return frozenset(lists_of(topic, locale)[key].split())


def phrased(name: str, locale: str = "en") -> tuple[str, ...]:
    """The phrases or endings of a list by its topic and name, in order: `phrased("spelling.role_endings")`."""
    topic, _, key = name.partition(".")
    return tuple(lists_of(topic, locale)[key])


@dataclass(slots=True)
class Lexicon:
    """Tags of every known word, phrases of the talk, and a repair of small typos."""

    tags: dict[str, frozenset[str]]
    data: dict[str, dict[str, Any]]
    typos: TypoIndex
    memo: dict[str, Word] = field(default_factory=dict)  # Words as met in notes.
    before_blank: dict[str, tuple[str, Word]] = field(default_factory=dict)  # The same with the blank behind them.
    bases: dict[str, str] = field(default_factory=dict)  # "sharing" → "share".
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        forgets(self.memo.clear)
        forgets(self.before_blank.clear)

    def of(self, word: str) -> frozenset[str]:
        """The tags of a folded word; empty where the word is unknown."""
        return self.tags.get(word, NO_TAGS)


@cache
def lexicon(locale: str = "en") -> Lexicon:
    """The lexicon of a locale, built at the first call (`warm` does it at start)."""
    data = {topic: lists_of(topic, locale) for topic in ("people", "places", "talk", "towns", "verbs", "words")}
    gathered: dict[str, set[str]] = {town: {"known_town"} for towns in data["towns"].values() for town in towns.split()}
    for name in ("words", "people", "places"):
        for key, words in data[name].items():
            if isinstance(words, str):
                for word in words.split():
                    gathered.setdefault(word, set()).add("common" if key == "thing" else key)
    bases: dict[str, str] = {}
    titles = {w for w in data["people"]["role"].split() if len(w) >= 8 and w.isalpha()}
    cues = _add_verbs(gathered, data["verbs"], bases)
    tags = _shared(gathered)
    short = {word for word, found in tags.items() if not found <= NAMING}
    typos = TypoIndex(cues | titles, tags.keys(), short, listed("spelling.no_slips", locale))
    return Lexicon(tags, data, typos, bases=bases)


def _shared(gathered: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    """The tags of every word; words of the same tags share one set, for there are some hundred such sets in all.

    So they stay in the processor's cache while a note is read.
    """
    sets: dict[frozenset[str], frozenset[str]] = {}
    return {word: sets.setdefault(tags, tags) for word, tags in ((w, frozenset(f)) for w, f in gathered.items())}


def _add_verbs(gathered: dict[str, set[str]], verbs: dict[str, Any], bases: dict[str, str]) -> set[str]:
    """Derive the forms of every verb; return the forms worth repairing typos to."""
    irregular = {base: forms.split() for base, forms in verbs["irregular"].items()}
    doubling = frozenset(verbs["doubling"].split())
    cues: set[str] = set()
    for group in VERB_CLASSES:
        for base in verbs[group].split():
            for form, word in verb_forms(base, irregular.get(base), base in doubling):
                gathered.setdefault(word, set()).update((form, group))
                if form in {"ing", "v3"}:
                    bases.setdefault(word, base)
                if group in STRONG_CLASSES:
                    cues.add(word)
    for word in verbs["strong_act"].split():
        gathered.setdefault(word, set()).update(("strong_act", "base"))
    for word in verbs["meet"].split():
        gathered.setdefault(word, set()).add("meet")
        cues.add(word)
    for base in verbs["noun_too"].split():
        for word in (third_person(base), base):
            gathered.setdefault(word, set()).add("noun_too")
    for word in verbs["stative"].split():
        gathered.setdefault(word, set()).update(("v3", "stative"))
    return cues | {third_person(base) for base in verbs["strong_act"].split()}
