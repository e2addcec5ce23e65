"""The words and phrases of one language, loaded once from its `dates.toml`. A new language is such a file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from sincerely.notes.dates import tokens
from sincerely.notes.dates.alphabet import Alphabet
from sincerely.notes.dates.spelling import slips
from sincerely.notes.dates.tokens import Line

LOCALES = Path(__file__).resolve().parents[2] / "locales"
FALLBACK = "en"

Meaning = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say what a rule means."""

    rule: str
    detail: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """The phrases that may begin with a letter; where `gate` does not match, none of them does."""

    gate: re.Pattern[str]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language: what its words mean, which phrases may begin with a letter, and the sets its guards use."""

    letters: Mapping[str, str]
    meanings: Mapping[str, Meaning]
    entries: Mapping[str, Entry]
    begins: re.Pattern[str]
    sets: Mapping[str, frozenset[str]]
    holidays: Mapping[str, Mapping[str, int]]
    repairs: Mapping[str, str]
    splitter: re.Pattern[str]

    def spell(self, text: str) -> Line:
        """The text in kinds. Linear in its length: one pass, one look-up a token."""
        texts = self.splitter.findall(text)
        words = [token.lower() for token in texts]
        kinds = []
        repaired = set()
        letters, repairs = self.letters, self.repairs
        for index, word in enumerate(words):
            letter = letters.get(word) or tokens.letter(word)
            if letter == tokens.PLAIN and word in repairs:
                words[index] = repairs[word]
                letter = letters[repairs[word]]
                repaired.add(index)
            kinds.append(letter)
        starts = list(accumulate(map(len, texts), initial=0))
        return Line("".join(kinds), texts, words, starts, frozenset(repaired))


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
    entries = _entries(alphabet, ways)
    mixed = sorted((word for word in meanings if not word.isalpha()), key=len, reverse=True)
    return Lexicon(
        letters=alphabet.letters,
        meanings=meanings,
        entries=entries,
        begins=re.compile("[" + "".join(map(re.escape, sorted(entries))) + "]"),
        sets={name: frozenset(words.split()) for name, words in data["sets"].items()},
        holidays=data["holidays"],
        repairs=_repairs(data, frozenset(alphabet.letters)),
        splitter=re.compile(rf"(?i:{'|'.join(map(re.escape, mixed))})(?!\w)|\d+|[^\W\d_]+|\s+|.", re.S),
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


def _entries(alphabet: Alphabet, ways: list[tuple[str, str, str]]) -> dict[str, Entry]:
    phrases: dict[str, list[Phrase]] = {}
    gates: dict[str, dict[str, None]] = {}
    for rule, detail, say in ways:
        phrase = Phrase(rule, detail, re.compile(alphabet.pattern(say)))
        for letter in alphabet.beginnings(say):
            phrases.setdefault(letter, []).append(phrase)
            gates.setdefault(letter, {})[alphabet.opening(say)] = None
    return {letter: Entry(re.compile("|".join(gates[letter])), tuple(each)) for letter, each in phrases.items()}


def _repairs(data: dict[str, Any], known: frozenset[str]) -> dict[str, str]:
    repair = data["repair"]
    listed = {slip: word for word, spellings in data["misspellings"].items() for slip in spellings.split()}
    return slips(repair["words"].split(), known.union(repair["never"].split())) | listed
