"""What is neither a note nor a question as it stands: kindness is answered, anything else is kept and asked about."""

from __future__ import annotations

from handlers import adding, heard, note_cards, unsure, who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Intent, Reading
from sincerely.small_talk import begins_with_pronoun, greets, is_small_talk, thanks
from storage import people, talk


def leave(turn: Turn) -> None:
    """ "Cancel", "never mind": a question that waits for an answer is let go; what was kept stays kept."""
    talk.save(turn.tx, turn.owner_id, awaiting=None)
    turn.say(turn.text("help.left"))


def answer(turn: Turn, said: Heard, reading: Reading) -> None:
    """A kind line for kind words; a line about "her" goes to her; other words are somebody's, so the owner is asked."""
    assert turn.owner is not None
    last = who.last_spoken_of(turn)
    if last is not None and begins_with_pronoun(said.text, turn.owner.locale):
        adding.add(turn, said, last, reading)
    elif is_small_talk(said.text, turn.owner.locale) or not people.count(turn.tx, turn.owner_id):
        turn.answer(turn.text(f"help.{_in_kind(turn, said.text)}"))
    elif _is_mere_talk(reading) and "?" in said.text:
        unsure.not_understood(turn)
    elif _is_mere_talk(reading):
        turn.answer(turn.text(f"help.{_in_kind(turn, said.text)}"))
    else:
        note_cards.ask_whose(turn, heard.kept(turn, said), last)


def _is_mere_talk(reading: Reading) -> bool:
    """Whether the reader knew every word for one that tells nothing: "got it", "it's fine"."""
    return reading.intent is Intent.OTHER and not reading.rest


def _in_kind(turn: Turn, words: str) -> str:
    """What answers thanks, a mere "ok", and a greeting; nobody is told twice what the bot is for."""
    assert turn.owner is not None
    if thanks(words, turn.owner.locale):
        return "thanks"
    at_first = not people.count(turn.tx, turn.owner_id)
    return "small_talk" if at_first or greets(words, turn.owner.locale) else "nod"
