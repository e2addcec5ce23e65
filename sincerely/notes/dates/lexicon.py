"""The words and phrases of one language, loaded once from its `dates.toml`. A new language is such a file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from sincerely.notes.dates import tokens
from sincerely.notes.dates.alphabet import Alphabet
from sincerely.notes.dates.openings import OPENING, Openings
from sincerely.notes.dates.spelling import slips
from sincerely.notes.dates.tokens import Line

LOCALES = Path(__file__).resolve().parents[2] / "locales"
FALLBACK = "en"

Meaning = Mapping[str, int | str]
KNOWN = 20_000  # Words of a few thousand notes; then it starts anew, so that it cannot grow without end.
LONGEST = 32  # Letters: what is longer is no word that comes again.

NO_SLIPS: frozenset[int] = frozenset()


class Spelled(NamedTuple):
    """A word in kinds: its letter, the word it stands for, and whether a slip was repaired."""

    letter: str
    low: str
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say what a rule means."""

    rule: str
    detail: str
    pattern: re.Pattern[str]
    openings: int  # Bits: the ways it may open.


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language: what its words mean, which phrases may begin with a letter, and the sets its guards use."""

    letters: Mapping[str, str]
    meanings: Mapping[str, Meaning]
    entries: Mapping[str, tuple[Phrase, ...]]
    begins: re.Pattern[str]  # A letter that may begin a phrase, and what may follow it at its opening.
    openings: Openings
    sets: Mapping[str, frozenset[str]]
    holidays: Mapping[str, Mapping[str, int]]
    repairs: Mapping[str, str]
    splitter: re.Pattern[str]
    known: dict[str, Spelled] = field(default_factory=dict)  # Words as met in notes.
    opened: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)  # Phrases by the letters they open with.

    def phrases_with(self, opening: str) -> tuple[Phrase, ...]:
        """The phrases that may open with these letters, as `begins` finds them; most are ruled out."""
        phrases = self.opened.get(opening)
        if phrases is None:
            if len(self.opened) >= KNOWN:
                self.opened.clear()
            possible = self.openings.possible(opening)
            phrases = tuple(each for each in self.entries[opening[0]] if each.openings & possible)
            self.opened[opening] = phrases
        return phrases

    def spell(self, text: str) -> Line:
        """The text in kinds. Linear in its length: one pass, one look-up a token."""
        texts = self.splitter.findall(text)
        if not texts:
            return Line("", [], (), [0], NO_SLIPS)
        known = self.known
        try:
            spelled = list(map(known.__getitem__, texts))
        except KeyError:
            spelled = [known.get(typed) or self._learn(typed) for typed in texts]
        letters, words, slips = zip(*spelled, strict=True)
        repaired = frozenset(index for index, slip in enumerate(slips) if slip) if True in slips else NO_SLIPS
        return Line("".join(letters), texts, words, list(accumulate(map(len, texts), initial=0)), repaired)

    def _learn(self, typed: str) -> Spelled:
        """How a word is spelled in kinds; remembered, for notes repeat their words."""
        low = typed.lower()
        letter = self.letters.get(low) or tokens.letter(low)
        word = Spelled(letter, low)
        if letter == tokens.PLAIN and low in self.repairs:
            meant = self.repairs[low]
            word = Spelled(self.letters[meant], meant, repaired=True)
        if len(typed) <= LONGEST:
            if len(self.known) >= KNOWN:
                self.known.clear()
            self.known[typed] = word
        return word


@cache
def lexicon(locale: str) -> Lexicon:
    """The lexicon of a language; English where there is none for `locale`."""
    name = locale if locale.isalpha() and (LOCALES / locale / "dates.toml").is_file() else FALLBACK
    with (LOCALES / name / "dates.toml").open("rb") as file:
        return _build(tomllib.load(file))


def _build(data: dict[str, Any]) -> Lexicon:
    ways = list(_ways(data))
    meanings = _meanings(data["words"])
    alphabet = Alphabet(meanings, [say for _, _, say in ways], data["slots"])
    openings = Openings(opening for _, _, say in ways for opening in alphabet.openings(say))
    entries = _entries(alphabet, ways, openings)
    mixed = sorted((word for word in meanings if not word.isalpha()), key=len, reverse=True)
    return Lexicon(
        letters=alphabet.letters,
        meanings=meanings,
        entries=entries,
        begins=re.compile(f"{_one_of(entries)}{_one_of(openings.letters())}{{,{OPENING - 1}}}"),
        openings=openings,
        sets={name: frozenset(words.split()) for name, words in data["sets"].items()},
        holidays=data["holidays"],
        repairs=_repairs(data, frozenset(alphabet.letters)),
        # Most pieces are a blank or a plain word before one: the first two ways take half the time of the others.
        splitter=re.compile(
            rf" (?!\s)|[a-zA-Z]++(?=[\s,])|(?i:{'|'.join(map(re.escape, mixed))})(?!\w)|[^\W\d_]++|\d++|\s++|.",
            re.S,
        ),
    )


def _ways(data: dict[str, Any]) -> Iterable[tuple[str, str, str]]:
    """Every rule, the detail it gets, and one way to say it."""
    for rule, entry in data["phrases"].items():
        for detail, ways in entry.items() if isinstance(entry, dict) else [("", entry)]:
            for say in ways:
                for frame in data["frames"].get(rule, ["*"]):
                    yield rule, detail, frame.replace("*", say)


def _meanings(groups: dict[str, dict[str, str]]) -> dict[str, dict[str, int | str]]:
    meanings: dict[str, dict[str, int | str]] = {}
    for group, spellings in groups.items():
        for meaning, words in spellings.items():
            for word in words.split():
                meanings.setdefault(word, {})[group] = int(meaning) if meaning.lstrip("-").isdecimal() else meaning
    return meanings


def _entries(alphabet: Alphabet, ways: list[tuple[str, str, str]], openings: Openings) -> dict[str, tuple[Phrase, ...]]:
    phrases: dict[str, list[Phrase]] = {}
    for rule, detail, say in ways:
        phrase = Phrase(rule, detail, re.compile(alphabet.pattern(say)), openings.bits_of(alphabet.openings(say)))
        for letter in alphabet.beginnings(say):
            phrases.setdefault(letter, []).append(phrase)
    return {letter: tuple(each) for letter, each in phrases.items()}


def _one_of(letters: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, sorted(letters))) + "]"


def _repairs(data: dict[str, Any], known: frozenset[str]) -> dict[str, str]:
    repair = data["repair"]
    listed = {slip: word for word, spellings in data["misspellings"].items() for slip in spellings.split()}
    return slips(repair["words"].split(), known.union(repair["never"].split())) | listed
