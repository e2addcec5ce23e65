"""Whom "he" and "she" mean where a note speaks of several people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sincerely.notes.page import Page, Someone


def by_gender(page: Page, pronoun: str) -> Someone | None:
    """The person a pronoun means, as far as that is known."""
    gender = "f" if pronoun in ("she", "her", "she's", "shes", "she'll", "she'd") else "m"
    fitting = [p for p in page.people if p.gender == gender]
    if page.current is not None and page.current.gender in (gender, ""):
        page.current.gender = gender
        return page.current
    if fitting:
        return fitting[-1]
    open_ones = [p for p in page.people if p.gender == ""]
    if open_ones:
        open_ones[-1].gender = gender
        return open_ones[-1]
    return None
