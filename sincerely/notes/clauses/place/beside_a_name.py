"""What is no place though its words look like one, said right behind a name: their firm, a price, a thing of mine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.phrases import noun_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from sincerely.notes.clauses.place.phrase import Phrase
    from sincerely.notes.tokens import Token

WORKPLACES = listed("meetings.workplaces")
PRICED = frozenset({"a", "an", "per"})


def no_place_beside_a_name(phrase: Phrase) -> bool:
    """Whether a phrase without "at" or "in", told of somebody already named, is no place."""
    if not phrase.page.people or phrase.led or phrase.clause.lead == "line":
        return False
    return any(rule(phrase) for rule in RULES)


def _firm(phrase: Phrase) -> bool:
    """ "Mercy, agrovet shop", "Khalid, family office in Muscat": where somebody works."""
    head = phrase.body[: noun_end(phrase.body)]
    return bool(head) and head[-1].low in WORKPLACES and not phrase.has_event and not phrase.habit()


def _price(phrase: Phrase) -> bool:
    """ "nine hundred a flight"."""
    lows = [t.low for t in phrase.body]
    return len(lows) > 2 and lows[-2] in PRICED and _counts(phrase.body[0])


def _counts(token: Token) -> bool:
    return token.low[0].isdigit() or "determiner" in token.tags


def _mine(phrase: Phrase) -> bool:
    """ "(gave keiko) my old standing desk", "(the place under) our studio"."""
    return "possessive" in phrase.body[0].tags


def _does_something(phrase: Phrase) -> bool:
    """ "choreographs our opening night": a verb nobody listed."""
    first = phrase.body[0]
    after = phrase.body[1] if len(phrase.body) > 1 else None
    unknown = first.is_word and not first.tags and not first.upper and first.low.endswith("s")
    return unknown and after is not None and after.has("possessive", "determiner")


RULES: tuple[Callable[[Phrase], bool], ...] = (_firm, _price, _mine, _does_something)
