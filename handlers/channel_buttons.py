"""Where else a follow-up could be written: the channels as buttons."""

from __future__ import annotations

from handlers import draft_buttons, pressed, reminder_cards
from handlers.buttons import Action, Pressed
from handlers.turn import Turn
from sincerely.model import Channel
from storage import follow_ups

# Two in a row fit a phone.
IN_A_ROW = 2


def offer_channels(turn: Turn, press: Pressed) -> None:
    """Where else it could be written."""
    found = pressed.open_subject(turn, press)
    if found is None:
        return
    assert turn.owner is not None
    buttons = [draft_buttons.labelled(turn, channel, Action.CHANNEL, found.row.id, channel) for channel in Channel]
    keyboard = [buttons[start : start + IN_A_ROW] for start in range(0, len(buttons), IN_A_ROW)]
    keyboard.append([draft_buttons.labelled(turn, "back", Action.BACK, found.row.id, press.detail)])
    turn.answer(reminder_cards.headline(turn.tx, turn.owner, found.row, turn.now), keyboard)


def change_channel(turn: Turn, press: Pressed) -> None:
    """The same follow-up, written for another channel."""
    found = pressed.open_subject(turn, press)
    if found is None or press.detail not in set(Channel):
        return
    follow_ups.set_variant(turn.tx, turn.owner_id, found.row.id, found.row.variant, Channel(press.detail))
    draft_buttons.show(turn, Pressed(press.action, press.row))
