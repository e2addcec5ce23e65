"""Phrases known by their shape: the patterns of `locales/en/grammar/patterns.txt`, and what each one says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sincerely.drafts.grammar import former_lives, occasions, passions, progress, wants
from sincerely.drafts.grammar.lexicon import patterns
from sincerely.drafts.grammar.shapes import HookWords, Shape
from sincerely.drafts.grammar.tact import Tact
from sincerely.drafts.grammar.verbs import base_of_gerund
from sincerely.model import HookKind

Reading = Callable[[re.Match[str]], HookWords | None]


def _looking_for(match: re.Match[str]) -> HookWords | None:
    what = next(found for found in match.groups() if found)
    return wants.search(what) or wants.interested(what)


def _offer_of_doing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return wants.offer(f"{base} {rest}") if base else None


def _worry(match: re.Match[str]) -> HookWords | None:
    """ "worried about summer heat", "worried AI will replace her"."""
    what = match["x"]
    whole = re.search(r" (?:will|might|may|is|are|won't|would|can't) ", what) and not match.group().startswith(
        f"{match.group().split()[0]} about"
    )
    if whole:
        return HookWords(shape=Shape.CHALLENGE, topic=f"your concern that {what.removeprefix('that ')}", short=what)
    return HookWords(shape=Shape.CHALLENGE, clause=f"you're {match['how']} about {what}", short=what)


def _stuck_doing(match: re.Match[str]) -> HookWords | None:
    """ "stuck choosing between two vendors"."""
    return HookWords(shape=Shape.CHALLENGE, clause=f"you're {match['how']} {match['x']}", short=match["x"])


def _short_of(match: re.Match[str]) -> HookWords | None:
    """ "short of volunteers"."""
    short = match["x"].partition(" ")[2]
    return HookWords(shape=Shape.CHALLENGE, clause=f"you're {match.group()}", short=short, tact=Tact.WEAK)


def _off_doing(match: re.Match[str]) -> HookWords | None:
    first, _, rest = match["x"].partition(" ")
    base = base_of_gerund(first)
    return progress.progressive(base, rest, HookKind.TRIP) if base else None


def _never(match: re.Match[str]) -> HookWords | None:
    return HookWords(short=match.group(), tact=Tact.NEVER)


READINGS: Mapping[str, Reading] = {
    "asked for": lambda match: wants.help_with(match["x"]),
    "about to": lambda match: wants.intent(f"about to {match['x']}", match["x"]),
    "adjective": occasions.adjective,
    "back from": occasions.back_from,
    "challenge": lambda match: wants.challenge(match["x"]),
    "diet": occasions.diet,
    "doer of": passions.doer_of,
    "engaged": occasions.engaged,
    "fan": passions.fan,
    "hard to": lambda match: wants.hard_to(match["x"]),
    "interested": passions.interested,
    "looking for": _looking_for,
    "mad about": passions.mad_about,
    "never": _never,
    "new baby": occasions.new_baby,
    "off doing": _off_doing,
    "off grid": occasions.off_grid,
    "off to": occasions.off_to,
    "offer": lambda match: wants.offer(match["x"]),
    "offer of doing": _offer_of_doing,
    "on leave": occasions.on_leave,
    "open to": occasions.open_to,
    "origin": occasions.origin,
    "origin told": occasions.origin_told,
    "past life": former_lives.past_life,
    "promotion": occasions.promotion,
    "puzzle": lambda match: wants.puzzle(match["x"]),
    "short of": _short_of,
    "stuck doing": _stuck_doing,
    "takes you": occasions.takes_you,
    "team in trouble": occasions.team_in_trouble,
    "trying": lambda match: wants.intent(f"trying to {match['x']}", match["x"]),
    "used to": former_lives.used_to,
    "was": former_lives.was,
    "wedding": occasions.wedding,
    "wish": lambda match: wants.wanting(f"to {match['x']}"),
    "with adverb": occasions.with_adverb,
    "worry": _worry,
}
RULES = tuple(
    (re.compile(rf"^(?:you're )?(?:{pattern})$", re.IGNORECASE), READINGS[name])
    for name, pattern in patterns("patterns")
)


def by_shape(text: str) -> HookWords | None:
    """The forms of a phrase whose shape is known; None for any other."""
    for pattern, read in RULES:
        match = pattern.match(text)
        found = read(match) if match else None
        if found:
            return found
    return None
