"""Takes an act back: the rows of everybody it touched, or the settings, are as before, for at least a day."""

from __future__ import annotations

from handlers import note_cards, preferring
from handlers.buttons import Action, Pressed, button
from handlers.turn import Turn
from storage import undo

# A merge is an act on two people.
TWO = 2


def undo_press(turn: Turn, press: Pressed) -> None:
    """The Undo button of one act."""
    _undo(turn, press.row)


def undo_last(turn: Turn) -> None:
    """/undo, or "undo": the last act that can still be taken back."""
    last = undo.latest(turn.tx, turn.owner_id)
    if last is None:
        turn.say(turn.text("card.nothing_to_undo", already=False))
        return
    _undo(turn, last.id)


def split(turn: Turn) -> None:
    """ "Split Ana and Anna": the last merge is taken back, for a day and while nothing was changed since."""
    last = undo.latest(turn.tx, turn.owner_id)
    merged = turn.text("plain.act_merged", name="").strip()
    if last is not None and len(last.contact_ids) == TWO and last.what.endswith(merged):
        _undo(turn, last.id)
    else:
        turn.say(turn.text("page.cannot_split"))


def offer(turn: Turn) -> None:
    """ "That's wrong": what was kept last, the way back, and how to put it right."""
    last = undo.latest(turn.tx, turn.owner_id)
    keyboard = [[button(turn.text("label.undo"), Action.UNDO, last.id)]] if last else []
    turn.say(turn.text("help.wrong", what=last.what if last else ""), keyboard)


def _undo(turn: Turn, undo_id: int) -> None:
    undone = undo.restore(turn.tx, turn.owner_id, undo_id, turn.now)
    if undone is None:
        turn.toast(turn.text("toast.nothing_to_undo"))
        turn.answer(turn.text("card.nothing_to_undo", already=True))
        return
    if undone.settings:
        preferring.take_up_again(turn)
    turn.toast(turn.text("toast.undone"))
    words = turn.text("card.undone", what=undone.what)
    if len(undone.contact_ids) == 1:
        note_cards.show_changed(turn, undone.contact_ids[0], None, what=words)
    else:
        turn.answer(words)
