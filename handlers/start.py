"""The first words: a greeting to an owner, an invitation taken up, a polite no to strangers and groups."""

from __future__ import annotations

from dataclasses import replace

from handlers import setting_up
from handlers.incoming import Membership, Message
from handlers.turn import Turn
from storage import owners


def meet_stranger(turn: Turn) -> None:
    """One polite sentence; nothing is kept. A valid invitation makes the stranger an owner, once."""
    message = turn.incoming
    if not isinstance(message, Message):
        turn.toast(turn.text("toast.not_yours"), alert=True)
        return
    code = _invitation(message)
    if code is None:
        turn.say(turn.text("start.stranger"))
    elif owners.redeem_invite(turn.tx, code, turn.now):
        sender = message.sender
        turn.owner = owners.claim(
            turn.tx,
            user_id=sender.id,
            chat_id=message.chat_id,
            first_name=sender.first_name,
            username=sender.username,
            now=turn.now,
        )
        greet(turn)
    else:
        turn.say(turn.text("start.stale_invitation"))


def greet(turn: Turn) -> None:
    """/start: three sentences and an example the first time, then the two taps of the set-up."""
    assert turn.owner is not None
    if turn.owner.state == "blocked":
        come_back(turn)
    if turn.owner.set_up:
        turn.say(turn.text("start.again", name=turn.owner.first_name))
        return
    turn.say(turn.text("start.hello", name=turn.owner.first_name))
    setting_up.ask_zone(turn)


def refuse_group(turn: Turn) -> None:
    """Notes about people do not belong into a group."""
    turn.say(turn.text("start.group", bot=turn.bot_username))


def note_membership(turn: Turn, change: Membership) -> None:
    """The owner blocked the bot (then nothing is sent any more) or came back."""
    if turn.owner is None:
        return
    if change.blocked:
        owners.set_state(turn.tx, turn.owner_id, "blocked")
    else:
        come_back(turn)


def come_back(turn: Turn) -> None:
    """Whoever writes again has unblocked the bot: what was held comes back."""
    assert turn.owner is not None
    owners.set_state(turn.tx, turn.owner_id, "active")
    turn.owner = replace(turn.owner, state="active")


def _invitation(message: Message) -> str | None:
    command, _, code = message.text.strip().partition(" ")
    asked = command.partition("@")[0] == "/start" and message.private and not message.edited
    return code.strip() or None if asked else None
