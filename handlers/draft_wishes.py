""" "Draft something for Ana": the words for whatever is next with her."""

from __future__ import annotations

from handlers import draft_buttons, plans, who
from handlers.card_words import Seen
from handlers.pressed import Subject
from handlers.turn import Turn
from sincerely.wishes import Wish


def draft(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """Show the draft of the next follow-up, however far off it is; without one, say what would make one."""
    who.speak_of(turn, contact_id)
    row = next(iter(plans.open_of(turn.tx, turn.owner_id, contact_id)), None)
    if row is None:
        turn.answer(turn.text("follow_up.no_draft", name=seen.thread.contact.name), about=contact_id)
    else:
        draft_buttons.show_subject(turn, Subject(row=row, seen=seen))
