"""A name typed as the answer to "who is it about?"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers import adding, forwarding, heard, pictures, who
from handlers.turn import Turn
from sincerely.model import Contact
from storage import notes, people

# More words than this are a sentence.
MOST_OF_A_NAME = 4

# "Nobody: leave it", in words.
NOBODY = frozenset({"nobody", "no one", "noone", "none", "no", "nope", "me", "myself", "for me", "leave it", "skip"})


def whose_typed(turn: Turn, words: str, awaiting: Mapping[str, Any]) -> bool:
    """A name or "nobody", as the answer to "who is it about?"; anything longer is heard as a message of its own."""
    if words.strip(" .!").casefold() in NOBODY:
        turn.say(turn.text("card.left_alone"))
        return True
    note = notes.get(turn.tx, turn.owner_id, int(awaiting["note"]))
    name = " ".join(words.split())
    if note is None or not _is_a_name(name):
        return False
    matches = people.named(turn.tx, turn.owner_id, name)
    if len(matches) > 1:
        who.ask_which(turn, heard.from_note(note), 0, name, matches, may_be_new=False)
        return True
    contact_id = matches[0].contact_id if matches else people.add(turn.tx, turn.owner_id, Contact(name=name), turn.now)
    said = heard.from_note(note).choosing(0, contact_id)
    if note.kind == pictures.KIND:
        pictures.give(turn, note.id, contact_id)
    elif note.kind == forwarding.KIND:
        adding.quote(turn, said, contact_id)
    else:
        adding.add(turn, said, contact_id, heard.read(turn, said))
    return True


def _is_a_name(words: str) -> bool:
    """One to four words, each beginning with a capital (or a letter that knows none)."""
    parts = words.split()
    return 0 < len(parts) <= MOST_OF_A_NAME and all(part[0].isalpha() and not part[0].islower() for part in parts)
