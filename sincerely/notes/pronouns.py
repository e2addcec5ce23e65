"""Whom "he" and "she" mean where a note speaks of several people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.names import first_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.page import Page, Someone
    from sincerely.notes.tokens import Token

SHE, HE = listed("pronouns.she"), listed("pronouns.he")
# Only to tell two people of unknown gender apart ("Ciara + Tunde: she ..., he ..."); wrong now and then, and shown.
OFTEN_HERS = phrased("spelling.often_hers")


def by_gender(page: Page, pronoun: str) -> Someone | None:
    """The person a pronoun means, as far as that is known."""
    gender = "f" if pronoun in SHE else "m"
    fitting = [p for p in page.people if p.gender == gender]
    if fitting:
        return page.current if page.current in fitting else fitting[-1]
    unknown = [p for p in page.people if p.gender == ""]
    if not unknown:
        return None
    chosen = page.current if page.current in unknown else unknown[-1]
    if len(unknown) > 1:
        likely = [p for p in unknown if first_name(p.name).endswith(OFTEN_HERS) == (gender == "f")]
        if len(likely) == 1:
            chosen = likely[0]
        elif len(page.pair) > 1 and chosen is page.pair[-1] and not any(_told(p) for p in page.pair):
            chosen = page.pair[0]  # "Siobhan + Ronan. She's a vet, he ...": in the order of their names.
    if chosen is not None:
        chosen.gender = gender
    return chosen


def _told(someone: Someone) -> bool:
    """Whether anything was told of somebody yet, behind the first sentence."""
    return any(f.sentence > 0 for f in someone.findings)


def turn_to(tokens: Sequence[Token], page: Page) -> None:
    """Where a clause begins with "she" or "he", it speaks of the person that means."""
    first = next((t for t in tokens if "filler" not in t.tags and "conjunction" not in t.tags), None)
    if first is not None and (first.low in SHE or first.low in HE) and "her_subject" in first.tags:
        page.current = by_gender(page, first.low) or page.current
