"""Drafts nobody planned: thanks, an introduction, a kind last word. They settle nothing; the owner may send them."""

from __future__ import annotations

from dataclasses import replace

from handlers import drafting, plans, who
from handlers.buttons import Action, Pressed, button
from handlers.card_words import Seen
from handlers.turn import Turn
from sincerely.drafts import Moment, compose
from sincerely.model import Channel, Draft, FollowUp, FollowUpKind, Thread, Value
from sincerely.wishes import Wish
from storage import drafts


def thank(turn: Turn, contact_id: int, seen: Seen, wish: Wish) -> None:
    """ "Thank Ana": a note of thanks for what they gave or offered."""
    _show(turn, contact_id, seen.thread, Moment.THANK)


def let_go(turn: Turn, press: Pressed) -> None:
    """Thanks and an open door, after they declined."""
    seen = _seen(turn, press.row)
    if seen is not None:
        _show(turn, press.row, seen.thread, Moment.LET_GO)


def introduce(turn: Turn, press: Pressed) -> None:
    """Ask one of two whether they want to meet the other: both are asked before anybody is introduced."""
    seen = _seen(turn, press.row)
    other = _seen(turn, int(press.detail)) if press.detail.isdigit() else None
    if seen is not None and other is not None:
        whom = Value(title=other.thread.contact.name)
        _show(turn, press.row, seen.thread, Moment.INTRODUCTION, whom)


def _seen(turn: Turn, contact_id: int) -> Seen | None:
    assert turn.owner is not None
    seen = plans.look_at(turn.tx, turn.owner, contact_id, turn.now)
    if seen is None:
        turn.toast(turn.text("toast.gone"))
    return seen


def _show(turn: Turn, contact_id: int, thread: Thread, moment: Moment, value: Value | None = None) -> None:
    assert turn.owner is not None
    who.speak_of(turn, contact_id)
    draft = _draft(turn, contact_id, thread, moment, value)
    page = [button(turn.text("label.open_page"), Action.PERSON, contact_id)]
    keyboard = [*drafting.act_buttons(draft, thread, turn.owner), page]
    html = turn.text("follow_up.on_request", name=thread.contact.name, draft=drafting.in_html(draft, turn.owner))
    turn.say(html, keyboard, about=contact_id)


def _draft(turn: Turn, contact_id: int, thread: Thread, moment: Moment, value: Value | None) -> Draft:
    assert turn.owner is not None
    owner = turn.owner
    asked = FollowUp(
        kind=FollowUpKind.KEEP_WARM,
        due=turn.now,
        local=turn.now.replace(tzinfo=None),
        zone=owner.preferences.zone,
        reason="",
        facts=(*thread.encounters[-1:], *thread.hooks[:1]),
    )
    channel = thread.contact.channel or owner.preferences.channel or Channel.EMAIL
    return compose(
        thread,
        asked,
        channel,
        replace(owner.voice, name=owner.voice.name or owner.first_name or None),
        now=turn.now,
        value=value,
        others=drafts.bodies_for_others(turn.tx, owner.id, contact_id, drafting.OTHERS_COMPARED),
        moment=moment,
    )
