"""What the bot cannot do or does not know: said kindly, with what comes nearest, and nothing of it is kept."""

from __future__ import annotations

from handlers import helping
from handlers.buttons import Action, button
from handlers.turn import Turn
from sincerely.lookalikes import may_be_one
from storage import people

# Whoever has more people of almost this name looks in /people.
MOST_ALIKE = 3


def nobody_of_that_name(turn: Turn, name: str) -> None:
    """Nobody is called so; perhaps somebody is whose name is one slip away."""
    alike = [known for known in people.names(turn.tx, turn.owner_id) if may_be_one(name, known)][:MOST_ALIKE]
    found = [match for known in alike for match in people.named(turn.tx, turn.owner_id, known, 1)]
    rows = [[button(turn.text("label.open", name=match.name), Action.PERSON, match.contact_id)] for match in found]
    turn.answer(turn.text("follow_up.nobody_of_that_name", name=name, alike=bool(rows)), rows)


def not_understood(turn: Turn) -> None:
    """A question or an order to the bot that it does not know: the topics of what it does know."""
    turn.say(turn.text("help.not_understood"), helping.topics(turn))
