"""On whose page a person of a note belongs."""

from __future__ import annotations

from handlers import who
from handlers.heard import Heard
from handlers.turn import Turn
from sincerely.model import Person
from storage.folding import fold


def whose(turn: Turn, said: Heard, place: int, person: Person) -> who.Who:
    """Whose page a person of the note belongs on. Two of one first name at different firms are asked about."""
    one = who.meant(turn, said, place, person.contact.name)
    told = person.contact.organization
    if place in said.chosen or not told or len(one.matches) != 1:
        return one
    known = one.matches[0]
    same_name = fold(known.name) == fold(person.contact.name) and " " in known.name.strip()
    if same_name or known.organization is None or fold(known.organization) == fold(told):
        return one
    return who.Who(None, one.matches, doubtful=True)


def is_nameless(person: Person, one: who.Who) -> bool:
    """Nobody is named and nobody was spoken of: only the owner knows whose note it is."""
    return not person.contact.name and one.contact_id is None
