"""The switchboard: what came in goes to the one module that talks about it. Order matters and is stated here alone."""

from __future__ import annotations

from handlers import commands, edits, inline, intake, presses, replies, start, talking
from handlers.incoming import InlineQuery, Membership, Message, Press
from handlers.turn import Turn


def handle(turn: Turn) -> None:
    """Answer one thing that came in. Everything it saves and says belongs to the turn's one transaction."""
    match turn.incoming:
        case Membership() as change:
            start.note_membership(turn, change)
        case Message(private=False):
            start.refuse_group(turn)
        case Message() | Press() if turn.owner is None:
            start.meet_stranger(turn)
        case Press() as press:
            presses.press(turn, press)
        case Message() as message:
            _hear(turn, message)
        case InlineQuery() as query:
            inline.offer_drafts(turn, query)


def _hear(turn: Turn, message: Message) -> None:
    assert turn.owner is not None
    if turn.owner.state == "blocked":
        start.come_back(turn)
    if message.edited:
        edits.hear_again(turn, message)
    elif message.text.startswith("/") and message.kind == "text":
        commands.obey(turn, message)
    elif message.forwarded or message.kind != "text":
        intake.take_in(turn, message)
    elif message.reply_to is not None and replies.answer_card(turn, message):
        return
    else:
        talking.hear(turn, message)
