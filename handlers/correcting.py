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
    moving,
    note_cards,
    plans,
    pressed,
    renaming,
    settling,
    swapping,
    taking_off,
    who,
)
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.corrections import Correction, CorrectionKind, read_corrections
from sincerely.model import Fact, Thread
from storage import people
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
    read = [one for one in read_all(turn, message.text) if one.kind in SAID_TO_THE_LAST]
    last = who.last_spoken_of(turn) if read else None
    if last is not None and any(correct(turn, last, one, message) for one in read):
        return True
    return any(renaming.by_name(turn, one, message) for one in read)


def read_all(turn: Turn, words: str) -> list[Correction]:
    """Every correction the words may be; a day alone is another day: "friday 3pm"."""
    assert turn.owner is not None
    day = days_typed.alone(turn, words)
    alone = [] if day is None else [Correction(kind=CorrectionKind.DAY, new=day)]
    return read_corrections(words, turn.owner.locale) or alone


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
    note = moving.note_of(turn, contact_id, message)
    if note is None:
        return False
    taking_off.take_off(turn, note, contact_id)
    name = thread.contact.name
    keyboard = who.choices(turn, note.id, 0, who.of_the_same_first_name(turn, contact_id, name), may_be_new=True)
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


def _whose(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "For Beatrix", said behind a note that named nobody and was taken for the last person's."""
    return moving.to_somebody_known(turn, contact_id, correction.new, message)


def _wrong(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "Wrong number": it goes, and the right one is asked for; a wrong day or name is asked for at once."""
    said = correction.new.casefold()
    if said in OF_THE_DAY:
        rows = plans.open_of(turn.tx, turn.owner_id, contact_id)
        if rows:
            day_buttons.ask_day(turn, rows[0])
        return bool(rows)
    if said in OF_THE_NAME:
        book_keeping.ask_name_of(turn, contact_id)
        return True
    field = FIELDS.get(said)
    if field is None:
        return False
    what = turn.text("page.wrong", what=said, had=getattr(thread.contact, field) is not None)
    contact_buttons.change(turn, contact_id, what=what, **{field: None})
    return True


def _no(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    """ "No kids": takes the kids off the card, where it has some; "no, not yet" speaks of none."""
    return _find(thread, correction.new) is not None and _remove(turn, contact_id, thread, correction, message)


def _find(thread: Thread, words: str) -> Fact | None:
    wanted = fold(words)
    return next((fact for fact in reversed(facts.of(thread)) if wanted and wanted in fold(facts.words_of(fact))), None)


def _remove(turn: Turn, contact_id: int, thread: Thread, correction: Correction, message: Message) -> bool:
    assert turn.owner is not None
    found = _find(thread, correction.new)
    if message.reply_to is None and (found is None or people.named(turn.tx, turn.owner_id, correction.new)):
        return False  # Without a reply it may be somebody who shall go: "remove Ana".
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
    "mail": "email",
    "mobile": "phone",
    "firm": "organization",
    "title": "role",
}

# What is wrong and has to be asked for, because nothing can stand without it.
OF_THE_DAY = frozenset({"day", "date", "time", "deadline"})
OF_THE_NAME = frozenset({"name", "spelling"})

# What can only mean the card just shown. Anything else without a reply may be a note of its own.
SAID_TO_THE_LAST = frozenset(
    {
        CorrectionKind.WRONG_PERSON,
        CorrectionKind.RESPELL,
        CorrectionKind.RENAME,
        CorrectionKind.FULL_NAME,
        CorrectionKind.SURNAME,
        CorrectionKind.FIRST_NAME,
        CorrectionKind.WRONG,
        CorrectionKind.WHOSE,
        CorrectionKind.PHONE,
        CorrectionKind.SWAP,
        CorrectionKind.WORD,
        CorrectionKind.DAY,
        CorrectionKind.EMAIL,
        CorrectionKind.CLEAR,
        CorrectionKind.REMOVE,
        CorrectionKind.ADD_NOTE,
    }
)

FIXES: Mapping[CorrectionKind, Callable[[Turn, int, Thread, Correction, Message], bool]] = {
    CorrectionKind.WRONG_PERSON: _wrong_person,
    CorrectionKind.RESPELL: renaming.respell,
    CorrectionKind.RENAME: renaming.rename,
    CorrectionKind.FULL_NAME: renaming.full_name,
    CorrectionKind.SURNAME: renaming.surname,
    CorrectionKind.FIRST_NAME: renaming.first_name,
    CorrectionKind.SWAP: swapping.swap,
    CorrectionKind.WORD: swapping.word,
    CorrectionKind.ORGANIZATION: _field("organization"),
    CorrectionKind.ROLE: _field("role"),
    CorrectionKind.EMAIL: _field("email"),
    CorrectionKind.PHONE: _field("phone"),
    CorrectionKind.WRONG: _wrong,
    CorrectionKind.WHOSE: _whose,
    CorrectionKind.PLACE: swapping.place,
    CorrectionKind.DAY: _day,
    CorrectionKind.ADD: _add,
    CorrectionKind.REMOVE: _remove,
    CorrectionKind.NO: _no,
    CorrectionKind.CLEAR: _clear,
    CorrectionKind.ADD_NOTE: _add,
}
