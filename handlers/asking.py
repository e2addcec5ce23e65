"""Questions about people: "what do I know about Ana", "who sails?"."""

from __future__ import annotations

from handlers import events, heard, pages, unsure, who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Reading
from sincerely.small_talk import is_asked_of_the_bot
from storage import people
from storage.folding import first_word, fold

# More words than this are a sentence.
MOST_OF_A_NAME = 4


def about_person(turn: Turn, said: Heard, reading: Reading) -> None:
    """A person's page; several of that name are offered, nobody is searched for in the notes."""
    name = reading.query or (reading.people[0].contact.name if reading.people else "")
    one = who.meant(turn, said, 0, name)
    if one.contact_id is not None:
        pages.show_page(turn, one.contact_id)
    elif one.matches:
        who.ask_which(turn, heard.kept(turn, said), 0, name, one.matches, may_be_new=False)
    elif people.search(turn.tx, turn.owner_id, name, 1):
        pages.find(turn, name)
    else:
        _nobody(turn, said, name)


def _nobody(turn: Turn, said: Heard, name: str) -> None:
    """Somebody not known; or no person at all: "show me my stats"."""
    assert turn.owner is not None
    if name[:1].islower() or is_asked_of_the_bot(said.text, turn.owner.locale):
        unsure.not_understood(turn)
    else:
        unsure.nobody_of_that_name(turn, name)


def search(turn: Turn, said: Heard, reading: Reading) -> None:
    """Everybody in whose page the words are found."""
    assert turn.owner is not None
    words = reading.query or said.text
    if is_asked_of_the_bot(said.text, turn.owner.locale, marked=False) and not pages.found(turn, words)[1]:
        unsure.not_understood(turn)
        return
    pages.find(turn, words)


def bare_name(turn: Turn, said: Heard) -> bool:
    """A known name and nothing else asks for that person's page; at an event it is a note that they were met."""
    name = fold(said.text)
    if said.chosen or said.about or not name or len(name.split()) > MOST_OF_A_NAME or events.is_on(turn):
        return False
    matches = people.named(turn.tx, turn.owner_id, said.text)
    known = [match for match in matches if name in (fold(match.name), first_word(match.name))]
    if len(known) != 1:
        return False
    pages.show_page(turn, known[0].contact_id)
    return True
