"""Finds the phrases of a line that speak of days and hours, each with its meaning; `joins` puts neighbours together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sincerely.notes.dates.found import Found, Habit, Meaning, Moment
from sincerely.notes.dates.guards import admits
from sincerely.notes.dates.lexicon import Lexicon
from sincerely.notes.dates.rules import RULES
from sincerely.notes.dates.tokens import Line

# Where these are no day, nothing inside them is one: "Good Friday Agreement".
WHOLE = frozenset({"holiday"})


@dataclass(slots=True)
class Piece:
    """One phrase: its first and last token, the rule that read it, and what it means."""

    first: int
    last: int
    rule: str
    meaning: Meaning


def pieces(line: Line, lexicon: Lexicon, moment: Moment) -> list[Piece]:
    """The phrases in text order. At each word the longest phrase that holds is taken; linear in the line's length."""
    found: list[Piece] = []
    opening = lexicon.begins.search(line.kinds)
    while opening:
        piece = _longest(line, opening, lexicon, moment)
        if piece:
            found.append(piece)
        opening = lexicon.begins.search(line.kinds, piece.last + 1 if piece else opening.start() + 1)
    return found


def _longest(line: Line, opening: re.Match[str], lexicon: Lexicon, moment: Moment) -> Piece | None:
    phrases = lexicon.phrases_with(opening.group())
    if not phrases:
        return None
    token = opening.start()
    matches = [(match, phrase) for phrase in phrases if (match := phrase.pattern.match(line.kinds, token))]
    if len(matches) > 1:
        matches.sort(key=lambda each: -each[0].end())
    for match, phrase in matches:
        reading = Found(line, match, lexicon, phrase.rule, phrase.detail)
        if not admits(reading, moment):
            if phrase.rule in WHOLE:
                return Piece(token, match.end() - 1, phrase.rule, Habit())
        elif (meaning := RULES[phrase.rule](reading, moment)) is not None:
            return Piece(token, match.end() - 1, phrase.rule, meaning)
    return None
