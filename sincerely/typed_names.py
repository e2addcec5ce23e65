"""Names typed in haste: "ines loves padel" is about Ines, where somebody of that name is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from sincerely.notes.reader import tokens_of

_WORD = re.compile(r"[^\W\d_]{3,}")

# What the reader takes such a name for: a plural by its ending ("ines", "james"), or a town ("sofia").
AS_PLURAL = frozenset(("common", "plural", "event"))
AS_TOWN = frozenset(("known_town", "also_name"))
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def with_capitals(text: str, known: Sequence[str], locale: str = "en") -> str:
    """The same words, where the first name of somebody known has its capital although it was typed without one.

    Only where the word is no other: "may", "rose" and "mark" stay as they are, and so does a town behind "in".
    """
    low = text.casefold()
    for name in known:
        if " " in name and len(low) == len(text) and name.casefold() in low:
            at = low.index(name.casefold())
            text = text[:at] + name + text[at + len(name) :]
    firsts = {name.split()[0].casefold() for name in known if name.split()}
    if firsts.isdisjoint(_WORD.findall(text)):
        return text
    tokens = tokens_of(text, _ANY_TIME, "UTC", locale)
    for before, token in zip([None, *tokens], tokens, strict=False):
        base = token.text.replace("’", "'").removesuffix("'s")
        if not token.is_word or base not in firsts or not token.text.islower():
            continue
        if base != token.text:
            text = text[: token.start] + token.text.capitalize() + text[token.end :]
            continue
        place = before is not None and "preposition" in before.tags
        town = "known_town" in token.tags and token.tags <= AS_TOWN and not place
        if not token.tags or ("plural" in token.tags and token.tags <= AS_PLURAL) or town:
            text = text[: token.start] + token.text.capitalize() + text[token.end :]
    return text
