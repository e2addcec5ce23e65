"""Puts a card right by words. What the owner set by hand stays, whatever a re-reading of the note would say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from handlers import (
    adding,
    book_keeping,
    contact_buttons,
    day_buttons,
    days_typed,
    facts,
    heard,
    note_cards,
    plans,
    pressed,
    settling,
    swapping,
    taking_off,
    who,
)
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.corrections import Correction, CorrectionKind, read_corrections
from sincerely.lookalikes import may_be_one
from sincerely.model import Thread
from storage import notes, people
from storage.folding import fold


def correct(turn: Turn, contact_id: int, correction: Correction, message: Message) -> bool:
    """Put one thing right; False where this correction makes no sense for this card."""
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    if seen is None:
        return False
    fix = FIXES.get(correction.kind)
    return fix is not None and fix(turn, contact_id, seen.thread, correction, message)


def correct_last(turn: Turn, message: Message) -> bool:
    """The same without replying, while the talk is still of one person: "not Ana, Anna" right after the card."""
    assert turn.owner is not None
    last = who.last_spoken_of(turn)
    if last is None:
        return False
    read = [one for one in read_corrections(message.text, turn.owner.locale) if one.kind in SAID_TO_THE_LAST]
    return any(correct(turn, last, one, message) for one in read) or any(_rename_named(turn, one) for one in read)


def _rename_named(turn: Turn, correction: Correction) -> bool:
    """ "Not Carla, Carlotta" where the talk has moved on: the one Carla there is."""
    if correction.kind is not CorrectionKind.RENAME or not correction.old or not correction.new[:1].isupper():
        return False
    matches = people.named(turn.tx, turn.owner_id, correction.old)
    if len(matches) != 1 or fold(matches[0].name) != fold(correction.old):
        return False
    book_keeping.rename(turn, matches[0].contact_id, correction.new)
    return True


def _respell(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Actually it's Martha" of Marta Reis: the first name, one letter apart."""
    first, *others = thread.contact.name.split() or [""]
    if len(correction.new.split()) > 1 or not correction.new[:1].isupper() or not may_be_one(first, correction.new):
        return False
    book_keeping.rename(turn, contact_id, " ".join([correction.new, *others]))
    return True


def _rename(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    name, old = thread.contact.name, correction.old
    if old and fold(old) not in (fold(name), *fold(name).split()):
        return False
    if not old and not correction.new[:1].isupper():
        return False
    parts = [correction.new if fold(part) == fold(old) else part for part in name.split()]
    book_keeping.rename(turn, contact_id, " ".join(parts) if old and fold(old) != fold(name) else correction.new)
    return True


def _full_name(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "She's Marta Reis" on the card of Marta: the same first name, and capitals throughout."""
    known, told = fold(thread.contact.name).split(), correction.new.split()
    if len(told) <= len(known) or fold(correction.new).split()[: len(known)] != known:
        return False
    if not all(part[:1].isupper() for part in told):
        return False
    book_keeping.rename(turn, contact_id, correction.new)
    return True


def _field(name: str) -> Callable[[Turn, int, Thread, Correction, Message], bool]:
    def fix(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
        contact_buttons.change(turn, contact_id, what=turn.text("page.fixed"), **{name: correction.new})
        return True

    return fix


def _day(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    when = days_typed.read(turn, correction.new)
    rows = plans.open_of(turn.tx, turn.owner_id, contact_id)
    if when is None or not rows:
        return False
    if days_typed.is_over(turn, when):
        return True
    first = next((row for row in rows if row.follow_up.kind in day_buttons.PROMISES), rows[0])
    found = pressed.by_id(turn, first.id)
    if found is None:
        return False
    day_buttons.set_day(turn, found, when.day, when.hour)
    return True


def _wrong_person(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    if message.reply_to is not None:
        note = notes.by_card(turn.tx, turn.owner_id, message_id=message.reply_to)
    else:
        note = next(reversed(notes.of_contact(turn.tx, turn.owner_id, contact_id)), None)
    if note is None or contact_id not in note.contact_ids:
        return False
    taking_off.take_off(turn, note, contact_id)
    name = thread.contact.name
    others = [one for one in people.named(turn.tx, turn.owner_id, name) if one.contact_id != contact_id]
    keyboard = who.choices(turn, note.id, 0, others, may_be_new=True)
    turn.say(turn.text("card.wrong_person", name=name), keyboard)
    return True


def _add(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    adding.words(turn, heard.from_message(message), contact_id, correction.new)
    return True


def _clear(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Remove the email": one field of the card."""
    field = FIELDS.get(correction.new.casefold())
    if field is None or not getattr(thread.contact, field):
        return False
    contact_buttons.change(turn, contact_id, what=turn.text("page.removed"), **{field: None})
    return True


def _remove(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    assert turn.owner is not None
    wanted = fold(correction.new)
    found = next((fact for fact in reversed(facts.of(thread)) if wanted and wanted in fold(facts.words_of(fact))), None)
    if found is None:
        turn.say(turn.text("page.nothing_like_it", what=correction.new))
        return True
    undo_id = settling.remember(turn, "corrected", thread.contact.name, contact_id)
    people.remove_fact(turn.tx, turn.owner_id, facts.TABLE[type(found)], found.id)
    plans.replan(turn.tx, turn.owner, contact_id, turn.now)
    note_cards.show_changed(turn, contact_id, undo_id, what=turn.text("page.removed"))
    return True


# What a field is called.
FIELDS = {
    "email": "email",
    "e-mail": "email",
    "phone": "phone",
    "number": "phone",
    "company": "organization",
    "organization": "organization",
    "organisation": "organization",
    "role": "role",
    "job": "role",
    "channel": "channel",
}

# What can only mean the card just shown. Anything else without a reply may be a note of its own.
SAID_TO_THE_LAST = frozenset(
    {
        CorrectionKind.WRONG_PERSON,
        CorrectionKind.RESPELL,
        CorrectionKind.RENAME,
        CorrectionKind.FULL_NAME,
        CorrectionKind.SWAP,
        CorrectionKind.DAY,
        CorrectionKind.EMAIL,
        CorrectionKind.CLEAR,
        CorrectionKind.ADD_NOTE,
    }
)

FIXES: Mapping[CorrectionKind, Callable[[Turn, int, Thread, Correction, Message], bool]] = {
    CorrectionKind.WRONG_PERSON: _wrong_person,
    CorrectionKind.RESPELL: _respell,
    CorrectionKind.RENAME: _rename,
    CorrectionKind.FULL_NAME: _full_name,
    CorrectionKind.SWAP: swapping.swap,
    CorrectionKind.ORGANIZATION: _field("organization"),
    CorrectionKind.ROLE: _field("role"),
    CorrectionKind.EMAIL: _field("email"),
    CorrectionKind.PLACE: swapping.place,
    CorrectionKind.DAY: _day,
    CorrectionKind.ADD: _add,
    CorrectionKind.REMOVE: _remove,
    CorrectionKind.CLEAR: _clear,
    CorrectionKind.ADD_NOTE: _add,
}
