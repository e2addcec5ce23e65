"""Wishes about the draft just shown: "make it shorter", "say it differently", "more formal"."""

from __future__ import annotations

from datetime import timedelta

from handlers import draft_buttons, drafting, plans, pressed
from handlers.buttons import Action, button
from handlers.heard import Heard
from handlers.pressed import Subject
from handlers.turn import Turn
from sincerely.model import Draft
from storage import drafts, follow_ups

# Longer ago than this, "make it shorter" speaks of something else.
STILL_LOOKED_AT = timedelta(hours=1)

# Wordings looked at for a shorter one; each moment has a handful.
MOST_TRIED = 8


def shorter(turn: Turn, said: Heard) -> None:
    """The shortest wording left for it; where none is shorter, a way to the channels on which one writes less."""
    found = _shown_last(turn, said)
    if found is None:
        return
    now_shown = _draft(turn, found, found.row.variant)
    length = len(now_shown.body.split())
    left = (_draft(turn, found, found.row.variant + step) for step in range(1, MOST_TRIED + 1))
    fitting = [one for one in left if one.ask is None and len(one.body.split()) < length]
    if not fitting:
        row = found.row
        keyboard = [[draft_buttons.labelled(turn, "channel", Action.CHANNELS, row.id)]]
        turn.answer(turn.text("follow_up.shortest", words=length), keyboard, about=row.contact_id)
        return
    _show(turn, found, min(fitting, key=lambda one: len(one.body.split())).variant)


def another(turn: Turn, said: Heard) -> None:
    """A truly different wording, as the button gives it."""
    found = _shown_last(turn, said)
    if found is not None:
        assert turn.owner is not None
        _show(turn, found, drafting.next_variant(turn.tx, turn.owner, found.row, found.seen.thread, turn.now))


def ask_tone(turn: Turn, said: Heard) -> None:
    """How one sounds is the same for everybody: the setting, a tap away."""
    keyboard = [
        [button(turn.text(f"label.{name}"), Action.SET, 0, f"voice.{name}") for name in ("friendly", "formal")],
        [button(turn.text("label.setting_sign_off"), Action.SETTINGS, 0, "sign_off")],
    ]
    turn.answer(turn.text("settings.ask_voice"), keyboard)


def _shown_last(turn: Turn, said: Heard) -> Subject | None:
    """The open follow-up whose draft was shown last, of the card replied to or of anybody; else the owner is told."""
    shown = drafts.shown_last(turn.tx, turn.owner_id, turn.now - STILL_LOOKED_AT)
    if said.about is not None:
        row = next(iter(plans.open_of(turn.tx, turn.owner_id, said.about)), None)
        shown = row.id if row is not None else shown
    found = pressed.by_id(turn, shown) if shown is not None else None
    if found is None or not found.is_open:
        turn.answer(turn.text("follow_up.which_draft"))
        return None
    return found


def _draft(turn: Turn, found: Subject, variant: int) -> Draft:
    assert turn.owner is not None
    return drafting.write(turn.tx, turn.owner, found.row, found.seen.thread, turn.now, variant=variant)


def _show(turn: Turn, found: Subject, variant: int) -> None:
    row = found.row
    follow_ups.set_variant(turn.tx, turn.owner_id, row.id, variant, row.channel)
    again = pressed.by_id(turn, row.id)
    assert again is not None
    draft_buttons.show_subject(turn, again)
