"""The words and phrases of one language, loaded once from its `dates.toml`. A new language is such a file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from sincerely.notes.dates import tokens
from sincerely.notes.dates.spelling import slips
from sincerely.notes.dates.tokens import Line

LOCALES = Path(__file__).resolve().parents[2] / "locales"
FALLBACK = "en"
GAP = "[ -]"
DIGIT_SLOTS = {
    "digits": f"[{tokens.ONE}{tokens.TWO}]",
    "minutes": tokens.TWO,
    "hundreds": tokens.THREE,
    "year": tokens.YEAR,
}

Meaning = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say what a rule means."""

    rule: str
    detail: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language: what its words mean, which phrases may begin with a letter, and the sets its guards use."""

    letters: Mapping[str, str]
    meanings: Mapping[str, Meaning]
    phrases: Mapping[str, tuple[Phrase, ...]]
    sets: Mapping[str, frozenset[str]]
    holidays: Mapping[str, Mapping[str, int]]
    repairs: Mapping[str, str]
    splitter: re.Pattern[str]

    def spell(self, text: str) -> Line:
        """The text in kinds. Linear in its length: one pass, one look-up a token."""
        line = Line()
        kinds: list[str] = []
        repaired = set()
        for found in self.splitter.finditer(text):
            token = found.group()
            word = token.lower()
            letter = self._letter(word)
            if letter == tokens.PLAIN and (meant := self.repairs.get(word)):
                letter, word = self.letters[meant], meant
                repaired.add(len(kinds))
            kinds.append(letter)
            line.texts.append(token)
            line.words.append(word)
            line.starts.append(found.start())
        line.kinds = "".join(kinds)
        line.repaired = frozenset(repaired)
        return line

    def _letter(self, word: str) -> str:
        if letter := self.letters.get(word):
            return letter
        first = word[0]
        if first.isspace():
            return tokens.BREAK if "\n" in word else tokens.BLANK
        if word.isdecimal() and word.isascii():
            return tokens.number_letter(word)
        if first.isalpha():
            return tokens.PLAIN
        return first if first in tokens.SIGNS else tokens.SIGN


@cache
def lexicon(locale: str) -> Lexicon:
    """The lexicon of a language; English where there is none for `locale`."""
    name = locale if locale.isalpha() and (LOCALES / locale / "dates.toml").is_file() else FALLBACK
    with (LOCALES / name / "dates.toml").open("rb") as file:
        return _build(tomllib.load(file))


def _build(data: dict[str, Any]) -> Lexicon:
    says = [
        (rule, detail, frame.replace("*", say))
        for rule, entry in data["phrases"].items()
        for detail, ways in (entry.items() if isinstance(entry, dict) else [("", entry)])
        for say in ways
        for frame in data["frames"].get(rule, ["*"])
    ]
    meanings: dict[str, dict[str, int | str]] = {}
    for group, words in data["words"].items():
        for meaning, spellings in words.items():
            for word in spellings.split():
                meanings.setdefault(word, {})[group] = int(meaning) if meaning.lstrip("-").isdecimal() else meaning
    alphabet = _Alphabet(meanings, [say for _, _, say in says], data["slots"])
    by_letter: dict[str, list[Phrase]] = {}
    for rule, detail, say in says:
        phrase = Phrase(rule, detail, re.compile(alphabet.pattern(say)))
        for letter in alphabet.first_letters(say):
            by_letter.setdefault(letter, []).append(phrase)
    mixed = sorted((word for word in meanings if not word.isalpha()), key=len, reverse=True)
    return Lexicon(
        letters=alphabet.letters,
        meanings=meanings,
        phrases={letter: tuple(phrases) for letter, phrases in by_letter.items()},
        sets={name: frozenset(words.split()) for name, words in data["sets"].items()},
        holidays=data["holidays"],
        repairs=_repairs(data, frozenset(alphabet.letters)),
        splitter=re.compile(rf"(?i:{'|'.join(map(re.escape, mixed))})(?!\w)|\d+|[^\W\d_]+|\s+|.", re.S),
    )


def _repairs(data: dict[str, Any], known: frozenset[str]) -> dict[str, str]:
    repair = data["repair"]
    listed = {slip: word for word, spellings in data["misspellings"].items() for slip in spellings.split()}
    return slips(repair["words"].split(), known.union(repair["never"].split())) | listed


class _Alphabet:
    """Gives every meaning its letter and turns the phrases of a language into regular expressions over letters."""

    ITEM = re.compile(r"\{(\w+)(?::(\w+))?\}|([a-z0-9]+(?:\|[a-z0-9]+)*)|([^\w{}])|(_)")

    def __init__(self, meanings: dict[str, dict[str, int | str]], says: list[str], slots: dict[str, list[str]]) -> None:
        self.slots = slots
        literals = {word for say in chain(says, *slots.values()) for word in self._literals(say)}
        signatures: dict[tuple[str, ...], str] = {}
        self.letters: dict[str, str] = {}
        self.members: dict[str, set[str]] = {}
        for word in sorted(meanings.keys() | literals):
            signature = (*sorted(meanings.get(word, ())), f"={word}" if word in literals else "")
            letter = signatures.setdefault(signature, chr(ord(tokens.FIRST_LETTER) + len(signatures)))
            self.letters[word] = letter
            for group in meanings.get(word, ()):
                self.members.setdefault(group, set()).add(letter)

    def _literals(self, say: str) -> list[str]:
        return [word for found in self.ITEM.finditer(say) if found[3] for word in found[3].split("|")]

    def pattern(self, say: str, named: bool = True) -> str:
        """A phrase as a regular expression over letters."""
        pieces: list[str] = []
        for found in self.ITEM.finditer(say):
            slot, name, word, sign, loose = found.groups()
            if slot:
                inner = self._slot(slot)
                pieces.append(f"(?P<{name or slot}>{inner})" if named and slot != "to" else f"(?:{inner})")
            elif word:
                pieces.append("[" + "".join(self.letters[each] for each in word.split("|")) + "]")
            elif loose:
                pieces.append(GAP + "?")
            elif sign == "?":
                pieces[-1] = f"(?:{pieces[-1]})?"
            elif sign == " ":
                pieces.append(GAP)
            else:
                pieces.append("['’]" if sign == "'" else re.escape(sign))
        return self._join_optional(pieces)

    @staticmethod
    def _join_optional(pieces: list[str]) -> str:
        """An optional word takes the gap that follows it along."""
        joined: list[str] = []
        for index, piece in enumerate(pieces):
            before = pieces[index - 1] if index else ""
            word_before = before.endswith(")?") and not before.startswith(("(?:\\", "(?:['", "(?:,"))
            if piece == GAP and word_before:
                joined[-1] = f"(?:{before[:-1]}{GAP})?"
            else:
                joined.append(piece)
        return "".join(joined)

    def _slot(self, slot: str) -> str:
        if slot in DIGIT_SLOTS:
            return DIGIT_SLOTS[slot]
        if slot == "to":
            words = "".join(sorted(self.members["range_word"]))
            return f" ?[–—-] ?|{GAP}[{words}]{GAP}"
        if slot in self.slots:
            return "|".join(self.pattern(say, named=False) for say in self.slots[slot])
        return "[" + "".join(sorted(self.members[slot])) + "]"

    def first_letters(self, say: str) -> set[str]:
        """Every letter a phrase may begin with, so that only few phrases are tried at a word."""
        letters: set[str] = set()
        for found in self.ITEM.finditer(say):
            slot, _, word, sign, _ = found.groups()
            if sign in {" ", "?"}:
                continue
            if slot:
                letters |= self._slot_beginnings(slot)
            elif word:
                letters |= {self.letters[each] for each in word.split("|")}
            else:
                letters |= {"'", "’"} if sign == "'" else {sign}
            if say[found.end() : found.end() + 1] != "?":
                break
        return letters

    def _slot_beginnings(self, slot: str) -> set[str]:
        if slot in DIGIT_SLOTS:
            return set(DIGIT_SLOTS[slot].strip("[]"))
        if slot in self.slots:
            return set[str]().union(*(self.first_letters(say) for say in self.slots[slot]))
        return self.members[slot]
