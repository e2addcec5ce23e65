"""Whom "he" and "she" mean where a note speaks of several people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed, phrased
from sincerely.notes.names import first_name

if TYPE_CHECKING:
    from sincerely.notes.page import Page, Someone

SHE = listed("pronouns.she")
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
    if chosen is not None:
        chosen.gender = gender
    return chosen
