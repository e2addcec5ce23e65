"""Journeys as words: "going to Japan" is a trip, "cycling from Lisbon to Tbilisi" a ride."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.lexicon import pairs
from sincerely.drafts.grammar.phrases import timeless
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.verbs import gerund

# A way that is gone once: from here to there, across, around, or by its name.
ONCE = re.compile(r"(?:from .+ to|to|across|round|around|along|through|over) (?:the )?[A-Z]|the [A-Z]")
# "climbing Elbrus" is a journey, "running Postgres" and "flying Cessnas" are none.
ON_FOOT = frozenset({"climb", "hike", "swim", "trek", "walk"})


def on_the_way(base: str, rest: str) -> HookWords | None:
    """A journey they are on or will be on; None for what is none, or is done every week."""
    where = timeless(rest)
    if base in {"go", "fly", "travel"} and rest.startswith("to "):
        where = where.removeprefix("to ").split(" to ")[0]
        trip = f"your trip to {where}"
        return HookWords(shape=Shape.TRIP, topic=trip, clause=f"you're going to {where}", short=trip)
    noun = pairs("journeys").get(base)
    named = base in ON_FOOT and where[:1].isupper()
    if noun is None or not (named or ONCE.match(where)) or re.search(r"\b(?:every|each|most|s on)\b", rest):
        return None
    doing = f"{gerund(base)} {where}"
    behind = re.match(r"(?:from|to|across|round|around|along|through|over)\b", where)
    topic = f"your {noun} {where}" if behind else None
    return HookWords(shape=Shape.TRIP, topic=topic, clause=f"you're {doing}", ing=doing, short=topic or doing)
