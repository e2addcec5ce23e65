"""Free text: an answer the bot waits for, a wish, or whatever the craft reads in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers import (
    asking,
    correcting,
    events,
    heard,
    keeping,
    logs,
    notes,
    pending,
    reminding,
    shelf,
    small_talk,
    today,
    unsure,
    who,
    wishes,
)
from handlers.heard import Heard
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Intent, Reading
from sincerely.small_talk import is_asked_of_the_bot, is_small_talk
from sincerely.wishes import Wish, WishKind
from storage import people

LISTENERS: Mapping[Intent, Callable[[Turn, Heard, Reading], None]] = {
    Intent.NOTE: notes.save_note,
    Intent.LOG: logs.log,
    Intent.ASK_TODAY: today.answer,
    Intent.ASK_PERSON: asking.about_person,
    Intent.ASK_SEARCH: asking.search,
    Intent.SHARE: shelf.put_by,
    Intent.OTHER: small_talk.answer,
}

BEGINNING = re.compile(r"\w+")

# "Forgot to say: she has a cat", "note for Ana: two kids": the note itself stands behind.
BEFORE_A_NOTE = frozenset({WishKind.ASIDE, WishKind.NOTE_FOR})


def hear(turn: Turn, message: Message) -> None:
    """A message in words."""
    if not pending.answer(turn, message) and not correcting.correct_last(turn, message):
        listen(turn, heard.from_message(message))


def listen(turn: Turn, said: Heard) -> None:
    """Words, by what they are for. The same way is taken again once a question about them is answered."""
    assert turn.owner is not None
    wish = wishes.read(turn, said.text)
    if wish is not None and wish.kind is WishKind.REMIND:
        _keep_reminder(turn, replace(said, text=f"I'll {wish.what}"), wish.what)
        return
    if wish is not None and wish.kind in BEFORE_A_NOTE:
        listen(turn, replace(said, text=f"{wish.name}: {wish.what}" if wish.name else wish.what))
        return
    if wish is not None and wish.kind is WishKind.TOLD_OF:
        listen(turn, replace(said, text=_told_of(wish)))
        return
    if wish is not None and wish.kind is WishKind.BIRTHDAY:
        listen(turn, replace(said, text=f"{wish.name}'s birthday is {wish.when}"))
        return
    if wish is not None:
        wishes.fulfil(turn, said, wish)
        return
    subject = said.about or who.last_spoken_of(turn) or who.reminded_of(turn)
    if asking.bare_name(turn, said) or (subject is not None and logs.told_shortly(turn, said, subject)):
        return
    if logs.told_of_a_thing(turn, said):
        return
    if subject is None and logs.ask_of_whom(turn, said):
        return
    reading = events.read_line(turn, said) or heard.read(turn, said)
    if _is_asked_of_the_bot(turn, said, reading):
        unsure.not_understood(turn)
        return
    kind = reading.intent is Intent.NOTE and _is_no_note(turn, said, reading)
    heard_as = Intent.OTHER if kind else Intent.LOG if _only_tells(turn, said, reading) else reading.intent
    LISTENERS[heard_as](turn, said, reading)


def _told_of(wish: Wish) -> str:
    """ "Ben: called, he wants a demo" is "called Ben, he wants a demo"."""
    verb = BEGINNING.match(wish.what)
    assert verb is not None  # The form of the wish begins with one.
    to = " to" if verb[0].casefold() == "wrote" else ""
    return f"{verb[0]}{to} {wish.name}{wish.what[verb.end() :]}"


def _is_asked_of_the_bot(turn: Turn, said: Heard, reading: Reading) -> bool:
    """ "Can you call her for me?": a question or an order that is nobody's detail, and no question the craft knows."""
    assert turn.owner is not None
    if said.chosen or reading.intent not in (Intent.NOTE, Intent.OTHER):
        return False
    if is_small_talk(said.text, turn.owner.locale):
        return False  # "Hello??"
    return not _names_somebody(reading) and is_asked_of_the_bot(said.text, turn.owner.locale)


def _only_tells(turn: Turn, said: Heard, reading: Reading) -> bool:
    """ "Visited Rita, she is better": news of somebody known, which needs an answer and no card."""
    if reading.intent is not Intent.NOTE or reading.encounter or not reading.happenings or len(reading.people) != 1:
        return False
    person = reading.people[0]
    learned = person.promises or person.milestones or keeping.says_something(replace(person, hooks=()))
    return not learned and bool(people.named(turn.tx, turn.owner_id, person.contact.name))


def _names_somebody(reading: Reading) -> bool:
    return any(one.contact.name for one in reading.people)


def _keep_reminder(turn: Turn, promised: Heard, what: str) -> None:
    if reminding.is_for_somebody(turn, promised, what):
        listen(turn, promised)
    else:
        reminding.ask_whom(turn, promised, what)


def _is_no_note(turn: Turn, said: Heard, reading: Reading) -> bool:
    """Kindness, or one small word of noise ("asdf"), which makes nobody; at an event a word may be a name."""
    assert turn.owner is not None
    if not reading.people:
        return is_small_talk(said.text, turn.owner.locale)
    word = said.text.strip()
    return word.isalpha() and word.islower() and not said.chosen and not events.is_on(turn)
