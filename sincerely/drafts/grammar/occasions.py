"""Phrases of their own: an engagement, a sabbatical, a diet, a journey just begun."""

from __future__ import annotations

import re

from sincerely.drafts.grammar.nouns import indefinite
from sincerely.drafts.grammar.phrases import ing_phrase
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of

# Adverbs that may be repeated to the person; "only" and "never" sound like a reproach.
FRIENDLY = frozenset({"secretly", "always", "usually"})


def engaged(_: re.Match[str]) -> HookWords:
    """ "just engaged"."""
    return HookWords(shape=Shape.FEAT, topic="your engagement", clause="you just got engaged", short="your engagement")


def wedding(_: re.Match[str]) -> HookWords:
    """ "getting married in August"."""
    return HookWords(shape=Shape.EVENT, topic="your wedding", clause="you're getting married", short="your wedding")


def promotion(_: re.Match[str]) -> HookWords:
    """ "got promoted to head of sales"."""
    return HookWords(shape=Shape.FEAT, topic="your promotion", clause="you got promoted", short="your promotion")


def new_baby(_: re.Match[str]) -> HookWords:
    """ "had a baby boy"."""
    return HookWords(shape=Shape.FAMILY, topic="your new baby", clause="you had a baby", short="your new baby")


def diet(match: re.Match[str]) -> HookWords:
    """ "vegan": said only where there is nothing better."""
    what = match["x"].lower()
    return HookWords(shape=Shape.HOME, clause=f"you're {what}", short=f"{what} food", tact=Tact.WEAK)


def origin(match: re.Match[str]) -> HookWords:
    """ "originally from Tromsø"."""
    where = match["x"]
    return HookWords(shape=Shape.HOME, clause=f"you're from {where}", short=where, tact=Tact.WEAK)


def origin_told(match: re.Match[str]) -> HookWords:
    """ "born in Fiji", "trained as a midwife": what was, is told as past."""
    short = re.sub(r"^(?:at|in|to|with|as|on) ", "", match["x"])
    return HookWords(shape=Shape.HOME, clause=f"you were {match['how'].lower()} {match['x']}", short=short)


def adjective(match: re.Match[str]) -> HookWords:
    """ "proud of her garden", "based in Leeds"."""
    return HookWords(shape=Shape.HOME, clause=f"you're {match['how'].lower()} {match['x']}", short=match["x"])


def open_to(match: re.Match[str]) -> HookWords:
    """ "open to new roles"."""
    return HookWords(shape=Shape.HOME, clause=f"you're open to {match['x']}", short=match["x"])


def off_to(match: re.Match[str]) -> HookWords:
    """ "off to Patagonia"."""
    trip = f"your trip to {match['x']}"
    return HookWords(shape=Shape.TRIP, topic=trip, clause=f"you're off to {match['x']}", short=trip)


def off_grid(match: re.Match[str]) -> HookWords:
    """ "off grid"."""
    return HookWords(shape=Shape.TRIP, topic=f"your time {match.group()}", short="off grid")


def back_from(match: re.Match[str]) -> HookWords:
    """ "back from Ladakh", "back from paternity leave"."""
    where = match["x"]
    named = f"your trip to {where}" if where[:1].isupper() else f"your {where}"
    return HookWords(shape=Shape.HOME, topic=named, clause=f"you're back from {where}", short=named)


def on_leave(match: re.Match[str]) -> HookWords:
    """ "on a sabbatical until May"."""
    what = match["x"]
    clause = f"you're on {indefinite(what.split(' until')[0])}"
    return HookWords(shape=Shape.HOME, topic=f"your {what}", clause=clause, short=f"your {what}")


def takes_you(match: re.Match[str]) -> HookWords:
    """ "takes them three days to close the books"."""
    return HookWords(shape=Shape.CHALLENGE, clause=f"it takes you {match['x']}", short=match["x"].partition(" to ")[2])


def team_in_trouble(match: re.Match[str]) -> HookWords:
    """ "her team swamped with audits"."""
    who = match["x"].removesuffix(" is")
    return HookWords(shape=Shape.CHALLENGE, clause=f"{who} is {match['y']}", short=who)


def with_adverb(match: re.Match[str]) -> HookWords | None:
    """ "only backs founders over 45": the adverb goes before the verb."""
    first, _, rest = match["x"].partition(" ")
    base = base_of(first)
    if base is None:
        return None
    adverb = match["adverb"].lower()
    tact = Tact.FREE if adverb in FRIENDLY else Tact.WEAK
    clause = f"you {adverb} {base} {rest}".strip()
    return HookWords(shape=Shape.ACTIVITY, clause=clause, short=ing_phrase(base, rest), tact=tact)
