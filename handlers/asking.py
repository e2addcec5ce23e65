"""Questions about people: "what do I know about Ana", "who sails?"."""

from __future__ import annotations

from handlers import heard, pages, who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Reading
from storage import people


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
        turn.answer(turn.text("follow_up.nobody_of_that_name", name=name))


def search(turn: Turn, said: Heard, reading: Reading) -> None:
    """Everybody in whose page the words are found."""
    pages.find(turn, reading.query or said.text)
