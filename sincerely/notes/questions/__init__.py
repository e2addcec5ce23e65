"""Whole messages that are a question, a link to share or small talk: what they want stands in their words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sincerely.model import Intent, Reading
from sincerely.notes.questions.asked import what_is_asked
from sincerely.notes.questions.named import known_in
from sincerely.notes.questions.question import question_in
from sincerely.notes.questions.shares import is_share
from sincerely.notes.questions.small_talk import is_small_talk
from sincerely.notes.tokens import link_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sincerely.notes.tokens import Token

__all__ = ["known_in", "read_talk"]

TELLING = frozenset(("url", "email", "phone", "date"))  # A message of these alone is no noise.


def read_talk(text: str, tokens: list[Token], known: Sequence[str]) -> Reading | None:
    """A question, a link or small talk as a whole message; None where it is a note or a log."""
    words = [t for t in tokens if t.is_word or t.kind == "date"]
    if not words and not any(t.kind in TELLING for t in tokens):
        return Reading(text=text, intent=Intent.OTHER)
    link = link_in(text, tokens)
    if link is not None and is_share(tokens, [t for t in words if t.is_word], known):
        return Reading(text=text, intent=Intent.SHARE, link=link)
    question = question_in(text, words, tokens, known)
    asked = None if question is None else what_is_asked(question)
    if asked is not None:
        return Reading(text=text, intent=asked[0], query=asked[1])
    return Reading(text=text, intent=Intent.OTHER) if is_small_talk(tokens, words) else None
