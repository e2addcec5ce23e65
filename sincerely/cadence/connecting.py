""" "Connect on LinkedIn": a promise that the connection note keeps, the same evening (CRAFT, When 3).

A medium named once is no preferred channel: the contact's channel stays as it is, only the first message goes that way.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from sincerely.cadence.clock import Clock
from sincerely.cadence.story import Story
from sincerely.model import By, Channel, Contact, Promise


def is_kept_by_the_note(promise: Promise, contact: Contact, story: Story, clock: Clock) -> bool:
    """Whether a promise of mine is to connect on LinkedIn now: made with the encounter, for no later day.

    A later day that was named is a promise of its own, and so is one to somebody already written to.
    """
    if promise.by is not By.ME or contact.channel not in (None, Channel.LINKEDIN):
        return False
    if not asks_to_connect(promise.action, by_channel=contact.channel is Channel.LINKEDIN):
        return False
    noted, encounter, written = promise.noted_at, story.encounter, story.written
    if encounter is None or story.connected or (noted and written and noted > written.at):
        return False
    return promise.due is None or promise.due <= (clock.day(noted) if noted else encounter.on)


def asks_to_connect(action: str, *, by_channel: bool) -> bool:
    """Whether an action is to connect on LinkedIn; `by_channel`: that is where they are, so "connect" is enough."""
    names_it, bare = _patterns()
    return bool(names_it.search(action) or (by_channel and bare.fullmatch(action.strip())))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    text = files("sincerely.locales.en").joinpath("cadence.toml").read_text(encoding="utf-8")
    words = tomllib.loads(text)["connecting"]
    return re.compile("|".join(words["on_linkedin"]), re.IGNORECASE), re.compile(words["bare"], re.IGNORECASE)
