"""A name put right in words: "not Ana, Anna", "her last name is Park", "no, Jenny", "that was Ben, not Jen"."""

from __future__ import annotations

from handlers import book_keeping, days_typed, moving
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.corrections import Correction, CorrectionKind
from sincerely.lookalikes import may_be_one
from sincerely.model import Thread
from storage import people
from storage.folding import fold

# Longer than this is a sentence.
MOST_OF_A_NAME = 4

# What stands inside a name in small letters: "de", "van", "bin".
PARTICLES = frozenset({"de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der"})
PARTICLES |= {"den", "ten", "ter", "zu", "bin", "ibn", "al", "el", "y", "e"}


def respell(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Actually it's Martha" of Marta Reis; of somebody else who is known, the note is theirs."""
    first, *others = thread.contact.name.split() or [""]
    new = correction.new
    if not _is_name(new) or len(new.split()) > 1 or days_typed.read(turn, new) is not None:
        return False
    if first == new or not _is_spelled_like(first, new):
        return moving.to_somebody_known(turn, contact_id, new, message)
    book_keeping.rename(turn, contact_id, " ".join([new, *others]))
    return True


def rename(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Not Ana, Anna", "her name is Anna Reis", "that was Ben, not Jen"."""
    name, old = thread.contact.name, correction.old
    if old and fold(old) not in (fold(name), *fold(name).split()):
        return False
    new = _as_name(correction.new) if old else correction.new
    if not _is_name(new):
        return False
    if old and moving.to_somebody_known(turn, contact_id, new, message):
        return True
    book_keeping.rename(turn, contact_id, _put_in(name, old or name.split()[0], new))
    return True


def full_name(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "She's Marta Reis" on the card of Marta: the same first name or nearly, and capitals throughout."""
    known, told = thread.contact.name.split(), correction.new.split()
    if len(told) <= len(known) or not _is_name(correction.new) or not _is_spelled_like(known[0], told[0]):
        return False
    if fold(" ".join(known[1:])) not in fold(" ".join(told[1:])):
        return False
    book_keeping.rename(turn, contact_id, correction.new)
    return True


def surname(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Her last name is Park": the first name stays."""
    if correction.old or not _is_name(correction.new):
        return False
    book_keeping.rename(turn, contact_id, f"{thread.contact.name.split()[0]} {correction.new}")
    return True


def first_name(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Her first name is Edith": the surname stays, and so does the only name of Mrs. Gable."""
    if correction.old or not _is_name(correction.new):
        return False
    _, *others = thread.contact.name.split()
    book_keeping.rename(turn, contact_id, " ".join([correction.new, *others]))
    return True


def by_name(turn: Turn, correction: Correction, message: Message) -> bool:
    """ "Not Carla, Carlotta", "Mrs Gable's first name is Edith" of whoever is called so, whomever the talk is of."""
    if correction.kind not in BY_NAME or not correction.old or not _is_name(correction.new):
        return False
    matches = people.named(turn.tx, turn.owner_id, correction.old)
    if len(matches) != 1:
        return False
    name, new = matches[0].name, correction.new
    if correction.kind is CorrectionKind.RENAME and fold(name) != fold(correction.old):
        return False  # Only the whole name: "not Carla, Carlotta" leaves Carla Reis alone.
    if correction.kind is CorrectionKind.SURNAME:
        new = f"{name.split()[0]} {new}"
    elif correction.kind is CorrectionKind.FIRST_NAME:
        new = " ".join([new, *name.split()[1:]])
    book_keeping.rename(turn, matches[0].contact_id, new)
    return True


BY_NAME = frozenset({CorrectionKind.RENAME, CorrectionKind.SURNAME, CorrectionKind.FIRST_NAME})


def _put_in(name: str, old: str, new: str) -> str:
    """The name with one part replaced; a full name, or one for the whole of it, stands alone."""
    if fold(old) == fold(name) or len(new.split()) > 1:
        return new
    return " ".join(new if fold(part) == fold(old) else part for part in name.split())


def _is_name(words: str) -> bool:
    """A few words that begin with capitals, with "de" and "van" between them; "the soup was for Ben" is none."""
    parts = words.split()
    capitals = [part for part in parts if part not in PARTICLES]
    return 0 < len(parts) <= MOST_OF_A_NAME and bool(capitals) and all(not part[0].islower() for part in capitals)


def _as_name(words: str) -> str:
    """ "anna", typed in a hurry behind "not ana": one word may be a name without its capital."""
    return words.capitalize() if len(words.split()) == 1 and words.islower() else words


def _is_spelled_like(one: str, other: str) -> bool:
    return fold(one) == fold(other) or may_be_one(one, other) or _is_short_for(one, other)


def _is_short_for(one: str, other: str) -> bool:
    """ "Jen" and "Jenny", "Tobi" and "Tobias"."""
    short, long = sorted((fold(one), fold(other)), key=len)
    return len(short) > len("Al") and long.startswith(short) and short != long
