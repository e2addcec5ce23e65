"""Pictures and files: kept as a reference with whom they are about, and sent back from that person's page.

The file itself stays at Telegram; what is kept is its name there.
"""

from __future__ import annotations

from handlers import answered, contact_buttons, days, heard, settling, who
from handlers.buttons import Action, Pressed, button
from handlers.incoming import Message
from handlers.turn import Button, Turn
from storage import notes, people

# A note that is nothing but a picture.
KIND = "picture"

# Sent at once from a page; more would be a flood.
MOST_SENT = 5


def keep(turn: Turn, message: Message) -> None:
    """A picture without words goes to whom it replies to, or to whom was just spoken of; else the owner is asked."""
    attachment = heard.attached(message)
    if attachment is None or not people.count(turn.tx, turn.owner_id):
        turn.say(turn.text("help.photo"))
        return
    note_id = notes.put(
        turn.tx,
        turn.owner_id,
        chat_id=turn.chat_id,
        message_id=message.message_id,
        text="",
        sent_at=message.sent_at,
        kind=KIND,
        attachment=attachment,
    )
    replied_to = answered.contact_of(turn, message) if message.reply_to is not None else None
    whose = replied_to or who.last_spoken_of(turn)
    if whose is not None:
        give(turn, note_id, whose)
    else:
        who.ask_whose(turn, note_id, "card.whose_picture", people.page(turn.tx, turn.owner_id, who.MOST_CHOICES))


def give(turn: Turn, note_id: int, contact_id: int) -> None:
    """It is theirs."""
    seen = contact_buttons.contact(turn, contact_id)
    if seen is None:
        return
    name = seen.thread.contact.name
    undo_id = settling.remember(turn, "picture", name, contact_id)
    notes.link(turn.tx, turn.owner_id, note_id, [contact_id])
    who.speak_of(turn, contact_id)
    rows = [
        [
            button(turn.text("label.undo"), Action.UNDO, undo_id),
            button(turn.text("label.open_page"), Action.PERSON, contact_id),
        ]
    ]
    turn.answer(turn.text("card.picture_kept", name=name), rows, about=contact_id)


def page_buttons(turn: Turn, contact_id: int) -> list[Button]:
    """The button of a page that has pictures."""
    count = len(notes.with_attachment(turn.tx, turn.owner_id, contact_id))
    return [button(turn.text("label.pictures", count=count), Action.PICTURES, contact_id)] if count else []


def send(turn: Turn, press: Pressed) -> None:
    """The latest pictures of a person, each with the words it came with and the day."""
    seen = contact_buttons.contact(turn, press.row)
    if seen is None:
        return
    assert turn.owner is not None
    zone = turn.owner.preferences.zone
    kept = notes.with_attachment(turn.tx, turn.owner_id, press.row)[-MOST_SENT:]
    if not kept:
        turn.toast(turn.text("toast.gone"))
    for note in kept:
        assert note.attachment is not None
        day = days.dated(days.today_in(zone, note.sent_at), days.today_in(zone, turn.now))
        caption = turn.text("card.picture", name=seen.thread.contact.name, day=day, words=note.text)
        turn.send_kept(note.attachment, caption)
