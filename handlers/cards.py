"""What is shown of a contact: one glance, with guesses marked, the next step and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers import card_words, texts
from handlers.card_words import Seen, is_guessed
from sincerely.cadence import Plan
from sincerely.model import Fact, Status
from storage.owners import Owner

# Where nothing comes until the owner, or a sign of life, wakes the thread.
ASLEEP = frozenset({Status.RESTING, Status.CLOSED})


def person(seen: Seen, owner: Owner, now: datetime) -> str:
    """Who, where, hooks, promises: everything known, in a few lines."""
    facts = card_words.facts_in_words(seen, owner.preferences.zone, now)
    return texts.text("card.person", owner.locale, c=facts)


def next_step(plan: Plan, owner: Owner, now: datetime) -> str:
    """The next follow-up and why; or until when there is none."""
    return texts.text("card.next", owner.locale, n=card_words.next_in_words(plan, owner.preferences, now))


def has_guesses(seen: Seen) -> bool:
    """Is any part of the card a guess that the owner should look at?"""
    facts: Sequence[Fact] = (
        *seen.thread.encounters,
        *seen.thread.hooks,
        *seen.thread.promises,
        *seen.thread.milestones,
    )
    return bool(seen.guessed_fields) or any(is_guessed(fact) for fact in facts)


def is_place_guessed(seen: Seen) -> bool:
    """May the place of meeting be where they work, or the other way round?"""
    met = seen.thread.encounters[-1] if seen.thread.encounters else None
    return "organization" in seen.guessed_fields or (met is not None and met.place is not None and is_guessed(met))
