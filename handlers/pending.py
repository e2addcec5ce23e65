"""An answer the bot waits for: a day, a name, a city. Whatever does not fit is heard as any other message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handlers import book_keeping, day_buttons, places, setting_up, settings, snooze, whose_typed
from handlers.incoming import Message
from handlers.turn import Turn
from storage import talk

Awaiting = Mapping[str, Any]

# Each takes the answer and says whether it could use it.
ANSWERS: Mapping[str, Callable[[Turn, str, Awaiting], bool]] = {
    "snooze": snooze.typed,
    "day": day_buttons.typed,
    "name": book_keeping.name_typed,
    "delete": book_keeping.delete_typed,
    "whose": whose_typed.whose_typed,
    "city": setting_up.city_typed,
    "place": places.place_typed,
    places.HERE: places.note_from_here,
    "setting": settings.typed,
}


def answer(turn: Turn, message: Message) -> bool:
    """Use the message as the answer that is waited for, if it is one. The question is asked once, then forgotten."""
    assert turn.owner is not None
    awaiting = talk.get(turn.tx, turn.owner_id).awaiting
    for_a_city = awaiting is not None and awaiting.get("what") in ("city", "setting")
    if not turn.owner.set_up and not for_a_city and setting_up.city_in_between(turn, message.text):
        return True
    if awaiting is None:
        return False
    talk.save(turn.tx, turn.owner_id, awaiting=None)
    take = ANSWERS.get(str(awaiting.get("what")))
    return take is not None and take(turn, message.text, awaiting)
