"""What is neither a note nor a question: a greeting, thanks, noise. A kind line; nothing is dropped that may matter."""

from __future__ import annotations

from handlers import adding, heard, logs, note_cards, who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Reading
from storage import people

# A thank-you is short; more words than this may be a note the craft did not recognise.
MOST_OF_A_GREETING = 3


def answer(turn: Turn, said: Heard, reading: Reading) -> None:
    """A kind answer; longer words are kept, and the owner is asked whose they are."""
    last = who.last_spoken_of(turn)
    if last is not None and logs.told_shortly(turn, said, last):
        return
    if last is not None and adding.is_about_them(turn, said, last):
        adding.add(turn, said, last, reading)
    elif len(said.text.split()) <= MOST_OF_A_GREETING or not people.count(turn.tx, turn.owner_id):
        turn.answer(turn.text("help.small_talk"))
    else:
        note_cards.ask_whose(turn, heard.kept(turn, said))
