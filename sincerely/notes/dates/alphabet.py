"""Gives every meaning of a language its letter, and turns its phrases into regular expressions over letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from sincerely.notes.dates import tokens
from sincerely.notes.dates.openings import OPENING, Opening

# Between two words of a phrase stands a blank or a hyphen: "mid April", "mid-April".
GAP = "[ -]"
DIGIT_SLOTS = {
    "digits": f"[{tokens.ONE}{tokens.TWO}]",
    "minutes": tokens.TWO,
    "hundreds": tokens.THREE,
    "four": tokens.FOUR,
    "year": tokens.YEAR,
}
# The ways to say the slot `to`.
TO = {"to": (" {range_word} ", "_-_", "_–_", "_—_")}
# An item of a phrase: a slot with its second name, words with | between, a sign, or a blank that may be missing.
ITEM = re.compile(r"\{(\w+)(?::(\w+))?\}|([a-z0-9]+(?:\|[a-z0-9]+)*)|([^\w{}])|(_)")


class Alphabet:
    """The letters of a language. Words with the same meanings share one, words that phrases name have their own."""

    def __init__(
        self, meanings: Mapping[str, Mapping[str, object]], says: Iterable[str], slots: Mapping[str, Sequence[str]]
    ) -> None:
        self.slots = slots
        self.letters: dict[str, str] = {}
        self.members: dict[str, set[str]] = {}
        named = {word for say in chain(says, *slots.values()) for word in _words_named(say)}
        known: dict[tuple[str, ...], str] = {}
        for word in sorted(meanings.keys() | named):
            signature = (*sorted(meanings.get(word, ())), f"={word}" if word in named else "")
            letter = known.setdefault(signature, chr(ord(tokens.FIRST_LETTER) + len(known)))
            self.letters[word] = letter
            for group in meanings.get(word, ()):
                self.members.setdefault(group, set()).add(letter)

    def pattern(self, say: str, named: bool = True) -> str:
        """A phrase as a regular expression over letters, its slots as named groups."""
        return "".join(self._pieces(say, named))

    def openings(self, say: str) -> set[Opening]:
        """Every way a phrase may open."""
        return self._openings(list(ITEM.finditer(say)), OPENING)

    def _openings(self, items: list[re.Match[str]], length: int) -> set[Opening]:
        if not items or not length:
            return {()}
        item, rest = items[0], items[1:]
        optional = item[5] is not None
        if rest and rest[0][4] == "?":
            rest, optional = rest[1:], True
        ways: set[Opening] = set()
        if (slot := item[1]) in TO or slot in self.slots:
            for say in TO.get(slot) or self.slots[slot]:
                ways |= self._openings([*ITEM.finditer(say), *rest], length)
        else:
            letters = self._letters(item)
            ways |= {(letters, *after) for after in self._openings(rest, length - 1)}
        if optional:
            ways |= self._openings(rest, length)
            if rest and rest[0][4] == " ":
                ways |= self._openings(rest[1:], length)  # It takes its blank along.
        return ways

    def _letters(self, item: re.Match[str]) -> frozenset[str]:
        """The letters an item of one letter may be."""
        slot, _, words, sign, loose = item.groups()
        if slot:
            return frozenset(DIGIT_SLOTS[slot].strip("[]") if slot in DIGIT_SLOTS else self.members[slot])
        if words:
            return frozenset(self.letters[word] for word in words.split("|"))
        if loose or sign == " ":
            return frozenset(GAP.strip("[]"))
        return frozenset("'’" if sign == "'" else sign)

    def _pieces(self, say: str, named: bool) -> list[str]:
        pieces: list[str] = []
        words_optional: set[int] = set()
        for found in ITEM.finditer(say):
            slot, name, words, sign, loose = found.groups()
            if sign == "?":
                if not pieces[-1].startswith(("\\", "['")) and pieces[-1] not in tokens.SIGNS:
                    words_optional.add(len(pieces) - 1)
                pieces[-1] = f"(?:{pieces[-1]})?"
            elif sign == " " and len(pieces) - 1 in words_optional:
                pieces[-1] = f"(?:{pieces[-1][3:-2]}{GAP})?"  # A word that may be missing takes its blank along.
            elif sign == " " or loose:
                pieces.append(GAP + ("?" if loose else ""))
            elif slot:
                inner = self._slot(slot)
                pieces.append(f"(?P<{name or slot}>{inner})" if named and slot != "to" else f"(?:{inner})")
            elif words:
                pieces.append("[" + "".join(self.letters[word] for word in words.split("|")) + "]")
            else:
                pieces.append("['’]" if sign == "'" else re.escape(sign))
        return pieces

    def _slot(self, slot: str) -> str:
        if slot in DIGIT_SLOTS:
            return DIGIT_SLOTS[slot]
        if slot == "to":
            return f" ?[–—-] ?|{GAP}[{''.join(sorted(self.members['range_word']))}]{GAP}"
        if slot in self.slots:
            return "|".join(self.pattern(say, named=False) for say in self.slots[slot])
        return "[" + "".join(sorted(self.members[slot])) + "]"

    def beginnings(self, say: str) -> set[str]:
        """Every letter a phrase may begin with, so that only few phrases are tried at a word."""
        letters: set[str] = set()
        for found in ITEM.finditer(say):
            slot, _, words, sign, _ = found.groups()
            if sign in {" ", "?"}:
                continue
            if slot:
                letters |= self._slot_beginnings(slot)
            elif words:
                letters |= {self.letters[word] for word in words.split("|")}
            else:
                letters |= {"'", "’"} if sign == "'" else {sign}
            if say[found.end() : found.end() + 1] != "?":
                break
        return letters

    def _slot_beginnings(self, slot: str) -> set[str]:
        if slot in DIGIT_SLOTS:
            return set(DIGIT_SLOTS[slot].strip("[]"))
        if slot in self.slots:
            return set[str]().union(*(self.beginnings(say) for say in self.slots[slot]))
        return self.members[slot]


def _words_named(say: str) -> list[str]:
    return [word for found in ITEM.finditer(say) if found[3] for word in found[3].split("|")]
