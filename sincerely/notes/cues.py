"""Cues: by which of its words a clause may hold what, so that a rule is asked only where it may have an answer.

A rule declares the words and the word classes of which at least one must be there, and gets a bit for them. A word has
the bits of all that know it, put together once; a clause has the bits of its words. Whether a clause holds any word
of a long list is then one logical and: `clause.cues & CUES`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

EVERY = 1  # In every clause: for rules that look for more than words.
DATED = 2  # A day or an hour.
ADDRESS = 4  # An e-mail address, a number, a handle or a profile.
TITLE = 8  # The head of a job title.
CAPITAL = 16  # A word that starts like a name.
EVENT = 32  # An event by its word.
STRANGE = 64  # A word that the lexicon does not know.

_places = count(7)
_of_word: dict[str, int] = {}
_of_tag: dict[str, int] = {}
_forget: list[Callable[[], None]] = []


def cue(words: Collection[str] = (), tags: Collection[str] = ()) -> int:
    """The bit of every word of a list, as folded, and of every word that carries one of some tags."""
    bit = 1 << next(_places)
    for known, names in ((_of_word, words), (_of_tag, tags)):
        for name in names:
            known[name] = known.get(name, 0) | bit
    for forget in _forget:
        forget()
    return bit


def cues_of(word: str, tags: Collection[str]) -> int:
    """The bits of a folded word with its tags."""
    bits = _of_word.get(word, 0) | EVERY
    for tag in tags:
        bits |= _of_tag.get(tag, 0)
    return bits


def cues_among(tokens: Iterable[Token]) -> int:
    """The bits of some words together: of a clause, of a note."""
    cues = EVERY
    for token in tokens:
        cues |= token.cues
    return cues


def forgets(forget: Callable[[], None]) -> None:
    """How to forget the words described so far: called where a module declares a cue after the first note was read."""
    _forget.append(forget)
