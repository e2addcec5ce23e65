"""A reply to a card is about that card's person: a correction, something that happened, or one more detail."""

from __future__ import annotations

from dataclasses import replace

from handlers import adding, answered, correcting, heard, logs, shelf, unsure, wishes
from handlers.heard import Heard
from handlers.incoming import Message
from handlers.turn import Turn
from sincerely.model import Intent
from sincerely.small_talk import is_asked_of_the_bot


def answer_card(turn: Turn, message: Message) -> bool:
    """Take the message as about the card it replies to; False where that card is about nobody."""
    contact_id = answered.contact_of(turn, message)
    if contact_id is None or not message.text.strip():
        return False
    assert turn.owner is not None
    said = replace(heard.from_message(message), about=contact_id)
    if logs.told_shortly(turn, said, contact_id):
        return True
    for correction in correcting.read_all(turn, message.text):
        if correcting.correct(turn, contact_id, correction, message):
            return True
    wish = wishes.read(turn, message.text)
    if wish is not None:
        wishes.fulfil(turn, said, wish)
        return True
    _hear_about(turn, said, contact_id)
    return True


def _hear_about(turn: Turn, said: Heard, contact_id: int) -> None:
    assert turn.owner is not None
    reading = heard.read(turn, said)
    named = any(one.contact.name for one in reading.people)
    if not named and is_asked_of_the_bot(said.text, turn.owner.locale, marked=False):
        unsure.not_understood(turn)
    elif reading.intent is Intent.LOG:
        logs.log(turn, said, reading)
    elif reading.link and not (reading.people and reading.people[0].contact.name):
        shelf.put_for(turn, contact_id, reading.link, said.text)
    else:
        adding.add(turn, said, contact_id, reading)
