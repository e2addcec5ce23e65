"""The words of an action, its verb in the base form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.lexicon import listed
from sincerely.notes.wording import join, wording

if TYPE_CHECKING:
    from sincerely.notes.page import Page
    from sincerely.notes.tokens import Token

APPOINTMENTS = listed("promises.appointments")


def deed(page: Page, tokens: list[Token]) -> str:
    """The words of an action, its verb in the base form: "sharing our template" is "share our template"."""
    said = wording(page, tokens)
    first = tokens[0]
    if first.low == "be" and len(tokens) > 1 and not said.casefold().startswith("be "):
        return f"{first.text} {said}"  # "be there", "be my examiner".
    if len(tokens) == 2 and tokens[1].is_word and "preposition" in tokens[1].tags:
        return join(page.text, tokens)  # "ask around", "drop in".
    if first.low in APPOINTMENTS or first.low.removesuffix("'s") in APPOINTMENTS:
        return said.removesuffix("'s")  # "meeting on Monday" is a meeting; "session's Saturday" is a session.
    base = page.words.bases.get(first.low) or page.words.bases.get(first.low + "g" if first.low.endswith("in") else "")
    if not base or not said.startswith(first.text) or first.has("base", "kin", "generic_person"):
        return said  # "parents' evening" is no deed.
    return base + said[len(first.text) :]
