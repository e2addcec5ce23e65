"""Greetings, thanks and noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.notes.talk import talk_of

if TYPE_CHECKING:
    from sincerely.notes.tokens import Token

MAX_SMALL_TALK = 9  # Words; longer messages that only thank are rare.
TELLING = frozenset(("date", "email", "phone", "url", "handle"))


def is_small_talk(tokens: list[Token], words: list[Token]) -> bool:
    """Whether a short message has no word but those of thanks and greetings, and no fact of any kind."""
    if len(words) > MAX_SMALL_TALK or any(t.kind in TELLING for t in tokens):
        return False
    polite = talk_of("en")["other"]
    return all(t.low in polite or t.low.rstrip("!") in polite for t in words)
