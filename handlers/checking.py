""" "check: Hi Ana, just following up …": what the linter would change in the owner's own words."""

from __future__ import annotations

from handlers.turn import Turn
from sincerely.drafts import lint
from sincerely.model import Channel


def check(turn: Turn, words: str) -> None:
    """Say what to change, or that nothing needs to be."""
    assert turn.owner is not None
    channel = turn.owner.preferences.channel or Channel.EMAIL
    advice = list(lint(words, channel, voice=turn.owner.voice).values())
    turn.answer(turn.text("follow_up.checked", advice=advice))
