"""Whether the first sentence of a note is a place and no topic: "Heimtextil.", not "Cuvée label question."."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import is_event, place_like

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

TOPIC = listed("meetings.topic_prepositions")
TIMES = listed("meetings.times_of_day")
GATHERINGS = listed("meetings.gatherings")
SPEAKING = frozenset({"here", "speaking"})
COUNTED = listed("meetings.counted")
SHORTEST_NAME = 4  # Letters: "Uff.", "Oye." are called out.


@dataclass(slots=True, eq=False)
class Opening:
    """`tokens`: its words; `tail`: the mark behind it; `cased`: whether the note has capitals."""

    tokens: list[Token]
    tail: str
    cased: bool

    @property
    def last(self) -> Token:
        """Its last word: what it is."""
        return self.tokens[-1]


def somewhere(tokens: list[Token], tail: str, cased: bool) -> bool:
    """Whether an opening is a place; the first rule that has something to say decides."""
    opening = Opening(tokens, tail, cased)
    for rule in RULES:
        said = rule(opening)
        if said is not None:
            return said
    return False


def day_of_an_event(tokens: list[Token]) -> bool:
    """ "Mondomusica, second day", "FITUR, day 2": only an event has days."""
    lows = [t.low for t in tokens]
    return len(lows) == 2 and "day" in lows and any(low in COUNTED or low.isdigit() for low in lows)


def _known(opening: Opening) -> bool | None:
    """An event, a venue or a town by its words."""
    tokens = opening.tokens
    return True if place_like(tokens) or any("known_town" in t.tags for t in tokens) else None


def _gathering(opening: Opening) -> bool | None:
    """ "phd council", "Volunteers' tea", "TKTS line": where people come together, named by a plain word."""
    return True if opening.last.low in GATHERINGS and len(opening.tokens) > 1 else None


def _only_talk(opening: Opening) -> bool | None:
    """ "Quick one", "Lovely evening": words that name nothing."""
    tokens = opening.tokens
    if opening.last.low in SPEAKING:
        return False  # "Fr Declan here."
    plain = all(t.has("common", "chatter", "filler", "determiner") and not is_event(t) for t in tokens)
    if plain and "venue" not in opening.last.tags:
        return False
    return False if opening.last.low in TIMES and all("chatter" in t.tags for t in tokens) else None


def _counted_day(opening: Opening) -> bool | None:
    """ "Frost night again", "Day 1 done"."""
    tokens = opening.tokens
    counted = tokens[0].low == "day" and not any(t.upper for t in tokens[1:])
    return False if opening.last.low == "again" or counted else None


def _topic(opening: Opening) -> bool | None:
    """ "Interpreters for May", "ref from Dewayne"."""
    return False if any(t.low in TOPIC for t in opening.tokens) else None


def _small_letters(opening: Opening) -> bool | None:
    """In a note without capitals: whatever ends with a word that is none of ours."""
    return None if opening.cased else not opening.last.tags


def _alone(opening: Opening) -> bool | None:
    """ "Heimtextil.", "Zabar's.": one unknown word that is a sentence or a line of its own."""
    if len(opening.tokens) > 1:
        return None
    word = opening.last
    unknown = word.upper and not word.tags - {"genitive"} and len(word.low) >= SHORTEST_NAME
    return unknown and word.is_word and opening.tail in {"stop", "line"}


def _proper(opening: Opening) -> bool | None:
    """ "Hotel Sacher", "the old Tabakfabrik": two names, or one that does not just begin the sentence."""
    tokens = opening.tokens
    names = [t for t in tokens if t.upper and t.is_word and not t.has("common", "base", "filler")]
    return len(names) > 1 or (len(names) == 1 and names[0] is not tokens[0])


Rule = Callable[[Opening], bool | None]
RULES: tuple[Rule, ...] = (
    _gathering,
    _only_talk,
    _counted_day,
    _known,
    _topic,
    _small_letters,
    _alone,
    _proper,
)
