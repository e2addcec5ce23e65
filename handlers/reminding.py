"""Remind me to …: kept as a promise to somebody. What is for nobody is asked about, never put on the last card."""

from __future__ import annotations

from handlers import heard, note_cards, who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.small_talk import is_for_the_last, speaks_of_somebody


def is_for_somebody(turn: Turn, said: Heard, what: str) -> bool:
    """Does it name somebody, speak of "her", or give something to whom was just spoken of?"""
    assert turn.owner is not None
    locale = turn.owner.locale
    if said.chosen or said.about or who.named_in(turn, what) or speaks_of_somebody(what, locale):
        return True
    if any(one.contact.name for one in heard.read(turn, said).people):
        return True
    return is_for_the_last(what, locale) and who.last_spoken_of(turn) is not None


def ask_whom(turn: Turn, said: Heard, what: str) -> None:
    """ "Water the plants": the words are kept, and the owner says whom they are for, if anybody."""
    kept = heard.kept(turn, said)
    note_cards.ask_whose(turn, kept, who.last_spoken_of(turn), question="card.remind_whom", what=what)
